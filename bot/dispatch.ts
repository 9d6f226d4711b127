import type { Card } from '../cards/card'
import { runCommand } from '../cards/help'
import { outsideCard } from '../cards/membership'
import type { Person } from './domain/person'
import { asSaid } from './domain/words'
import type { Command, Feature, FileAsk, For, MadeFile, Press, Reply } from './feature'
import { AskAgain, mayUse, NotAllowed } from './feature'
import type { Services } from './services'

/** What the bot answers to one turn: a card, a sentence beside the card that was pressed, or nothing. */
export type Answer =
  | {
      readonly card: Card
      readonly lasts: boolean
      readonly offer?: { readonly file: MadeFile; readonly asked: FileAsk }
    }
  | { readonly words: string }
  | undefined

export interface Pressed {
  readonly verb: string
  readonly fixed: unknown
  readonly inputs: unknown
  readonly message?: string | undefined
}

export type Dispatch = ReturnType<typeof createDispatch>

/** From a verb or a person's words to the row that answers, with the permission check and the one error boundary. */
export function createDispatch(features: readonly Feature[], services: Services) {
  const presses = pressesOf(features)
  const commands = features.flatMap((feature) => feature.commands ?? [])
  const files = features.flatMap((feature) => feature.files ?? [])
  const help = commands.find((command) => command.name === 'help')

  const press = (person: Person, pressed: Pressed): Promise<Answer> =>
    guarded(pressed.verb, async () => {
      const named = pressed.verb === runCommand.verb ? runCommand.data.safeParse(pressed.fixed) : undefined
      if (named?.success) return run(commandFor(named.data.name), person, named.data.name)
      const row = presses.get(pressed.verb)
      const data = row?.action.data.safeParse(pressed.fixed)
      if (!row || !data?.success) {
        services.log.warn({ verb: pressed.verb.slice(0, 60), known: !!row }, 'a press that no card of ours sends')
        return {
          words:
            'This button is from an older version of Pioneer, or was changed on its way. Nothing was done. Type help to see what you can do.',
        }
      }
      const inputs = row.action.inputs.safeParse(pressed.inputs)
      if (!inputs.success) return { words: [...new Set(inputs.error.issues.map((issue) => issue.message))].join(' ') }
      const ask = { person: await allowed(person, row.for), data: data.data, inputs: inputs.data }
      const reply = await row.run({ ...ask, message: pressed.message }, services)
      if (!('offers' in reply)) return answerOf(reply)
      const file = await made(ask.person, reply.offers)
      return { card: reply.card, lasts: false, offer: { file, asked: reply.offers } }
    })

  /** A file that somebody agreed to have, made anew; or why not. */
  const file = (person: Person, ask: FileAsk): Promise<Answer | MadeFile> =>
    guarded<MadeFile>('file', () => made(person, ask))

  async function made(person: Person, { kind, of }: FileAsk): Promise<MadeFile> {
    const row = files.find((one) => one.kind === kind)
    if (!row) throw new AskAgain('This file cannot be had any more. Nothing was done.')
    return row.make({ person: await allowed(person, row.for), of }, services)
  }

  const say = (person: Person, words: string): Promise<Answer> =>
    guarded('words', () => run(commandFor(words), person, words))

  const run = async (command: Command | undefined, person: Person, words: string): Promise<Answer> =>
    command && plain(await command.run({ person: await allowed(person, command.for), words }, services))

  /** The command that somebody typed; help answers what nothing claims. */
  function commandFor(words: string): Command | undefined {
    const said = asSaid(words)
    return commands.find((command) => command.name === said || command.examples.includes(said)) ?? help
  }

  /** A role that somebody needs is read afresh: an appointment that has ended ends at once. */
  async function allowed(person: Person, who: For): Promise<Person> {
    const isOfficer = person.roles.has('officer')
    if (who === 'anyone' || (who === 'officer' && isOfficer)) return person
    if (who === 'programme' && isOfficer && person.roles.size === 1) return person
    const now = await services.people.again(person)
    if (mayUse(now, who)) return now
    if ((who === 'officer' || who === 'programme') && now.roles.size === 0)
      throw new NotAllowed(
        refusals[who],
        outsideCard({ council: now.council?.name, choices: await services.people.choicesOf(now) }),
      )
    throw new NotAllowed(refusals[who])
  }

  async function guarded<T = never>(what: string, answer: () => Promise<Answer | T>): Promise<Answer | T> {
    try {
      return await answer()
    } catch (error) {
      if (error instanceof NotAllowed && error.card) return { card: error.card, lasts: false }
      if (error instanceof AskAgain || error instanceof NotAllowed) return { words: error.message }
      const id = services.newId().slice(0, 8)
      services.log.error({ id, what, err: error }, 'a turn failed')
      return {
        words: `Sorry, that did not work, and it is our fault. What you saved before is safe. Please try again in a minute. If it happens again, give your connector this reference: ${id}.`,
      }
    }
  }

  return { press, say, file, guarded, commands }
}

function pressesOf(features: readonly Feature[]): ReadonlyMap<string, Press> {
  const presses = new Map<string, Press>()
  for (const press of features.flatMap((feature) => feature.presses ?? [])) {
    if (presses.has(press.action.verb)) throw new Error(`The verb "${press.action.verb}" has two handlers.`)
    presses.set(press.action.verb, press)
  }
  return presses
}

const refusals: Readonly<Record<Exclude<For, 'anyone'>, string>> = {
  officer: 'Only officers of councils in the programme can do this. Type help to see what you can do.',
  programme:
    'Only officers of councils in the programme and its connectors can do this. Type help to see what you can do.',
  lead: 'Only a lead of your council can do this. Your connector can make somebody a lead.',
  connector: 'Only connectors of the programme can do this. Type help to see what you can do.',
  admin: 'Only administrators of the programme can do this. Type help to see what you can do.',
}

/** Files are offered by a press alone: a command is answered wherever it is said. */
const plain = (reply: Reply): Answer => ('offers' in reply ? { card: reply.card, lasts: false } : answerOf(reply))

const answerOf = (reply: Exclude<Reply, { readonly offers: unknown }>): Answer =>
  'lasts' in reply ? { card: reply.card, lasts: true } : { card: reply, lasts: false }
