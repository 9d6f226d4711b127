import type { Card } from '../cards/card'
import { runCommand } from '../cards/help'
import { outsideCard } from '../cards/membership'
import { commandFor } from './command-for'
import type { Person } from './domain/person'
import type { Feature, FileAsk, For, MadeFile, Press, Reply } from './feature'
import { AskAgain, mayUse, NotAllowed } from './feature'
import { createOutside } from './outside'
import { refusals } from './refusals'
import type { Services } from './services'
import { ownChat, type Where } from './where'

/** What the bot answers to one turn: a card, a sentence beside the card that was pressed, or nothing. */
export type Answer =
  | {
      readonly card: Card
      readonly lasts: boolean
      /** For everybody where it was said. */
      readonly inPlace?: boolean
      readonly offer?: { readonly file: MadeFile; readonly asked: FileAsk }
    }
  | { readonly words: string; readonly inPlace?: boolean }
  | undefined

export type Told = { readonly card: Card; readonly lasts: boolean } | { readonly words: string }

export interface Pressed {
  readonly verb: string
  readonly fixed: unknown
  readonly inputs: unknown
  readonly message?: string | undefined
  readonly where?: Where
}

export type Dispatch = ReturnType<typeof createDispatch>

/** From a verb or a person's words to the row that answers, with the permission check and the one error boundary. */
export function createDispatch(features: readonly Feature[], services: Services) {
  const presses = pressesOf(features)
  const commands = features.flatMap((feature) => feature.commands ?? [])
  const files = features.flatMap((feature) => feature.files ?? [])

  const press = (person: Person, pressed: Pressed): Promise<Answer> =>
    guarded(pressed.verb, async () => {
      const named = pressed.verb === runCommand.verb ? runCommand.data.safeParse(pressed.fixed) : undefined
      const where = pressed.where ?? ownChat
      if (named?.success) return run(named.data.name, person, where)
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
      const reply = await row.run({ ...ask, message: pressed.message, where }, services)
      if (!('offers' in reply)) return answerOf(reply)
      const file = reply.file ?? (await made(ask.person, reply.offers))
      return { card: reply.card, lasts: false, offer: { file, asked: reply.offers } }
    })

  /** A file that somebody agreed to have, made anew; or why not. */
  const file = (person: Person, ask: FileAsk): Promise<Answer | MadeFile> => guarded('file', () => made(person, ask))

  async function made(person: Person, { kind, of }: FileAsk): Promise<MadeFile> {
    const row = files.find((one) => one.kind === kind)
    if (!row) throw new AskAgain('This file cannot be had any more. Nothing was done.')
    return row.make({ person: await allowed(person, row.for), of }, services)
  }

  const say = async (person: Person, words: string, where: Where = ownChat): Promise<Answer> => {
    const answer = await guarded('words', () => run(words, person, where))
    return answer && commandFor(commands, words).command?.inPlace ? { ...answer, inPlace: true } : answer
  }

  const run = async (words: string, person: Person, where: Where): Promise<Answer> => {
    const { command, rest } = commandFor(commands, words)
    const ask = command && { person: await allowed(person, command.for), words, rest, where }
    return ask && plain(await command.run(ask, services))
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

  async function guarded<T>(what: string, answer: () => Promise<T>): Promise<T | Told> {
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

  return { press, say, file, guarded, commands, ...createOutside({ features, services, guarded, allowed }) }
}

function pressesOf(features: readonly Feature[]): ReadonlyMap<string, Press> {
  const presses = new Map<string, Press>()
  for (const press of features.flatMap((feature) => feature.presses ?? [])) {
    if (presses.has(press.action.verb)) throw new Error(`The verb "${press.action.verb}" has two handlers.`)
    presses.set(press.action.verb, press)
  }
  return presses
}

/** Files are offered by a press alone: a command is answered wherever it is said. */
const plain = (reply: Reply): Answer => ('offers' in reply ? { card: reply.card, lasts: false } : answerOf(reply))

const answerOf = (reply: Exclude<Reply, { readonly offers: unknown }>): Answer =>
  'lasts' in reply ? { card: reply.card, lasts: true } : { card: reply, lasts: false }
