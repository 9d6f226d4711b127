import type { Card } from '../../../cards/card'
import { capital } from '../../../cards/help'
import { promptCard } from '../../../cards/prompt'
import { promptsCard } from '../../../cards/prompts'
import { putOnce } from '../../../storage/writes'
import { dayOf, localOf } from '../../domain/local-time'
import type { Occurrence } from '../../domain/occurrence'
import { isOver } from '../../domain/occurrence-changes'
import { paged } from '../../domain/pages'
import { actorOf, type Person } from '../../domain/person'
import { type Prompt, prompts } from '../../domain/prompt'
import { contentOf, isOpenToChange, newPrompt, promptId } from '../../domain/prompt-changes'
import { scheduleWords } from '../../domain/schedule'
import { mendable } from '../../domain/tally'
import { moment } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { drawnOf, workingDay } from './form'
import { leave, tallyNow } from './progress'
import { progressWords } from './progress-words'
import { mustOwn, occurrencesOf, type Place, promptAt, promptsOf } from './records'
import { audienceWords, closesWords, remindersWords, scheduleAs, stateWords } from './rules'

/** Somebody's prompts, and one of them. */

const perPage = 5

/** A sending to so many people at the most is counted for the list; a larger one is told as a job has counted it last. */
const mostCountedInList = 200

export async function list(
  person: Person,
  author: string,
  page: number,
  services: Services,
  note?: string,
): Promise<Card> {
  mustOwn(person, author)
  const isAdmin = person.roles.has('admin')
  const [all, connectors] = await Promise.all([
    promptsOf(author, services),
    isAdmin ? services.people.allConnectors() : [],
  ])
  const { shown, ...pages } = paged(all, page, perPage)
  const whose = author === person.id ? undefined : await services.people.find(author)
  return promptsCard({
    ...(author === person.id ? {} : { whose: { id: author, name: whose?.name ?? 'Somebody' } }),
    lines: await Promise.all(shown.map((prompt) => lineOf(prompt, services))),
    all: all.length,
    ...pages,
    note,
    connectors: connectors.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ id, name })),
  })
}

export async function whose(person: Person, connector: string, services: Services): Promise<Card> {
  mustOwn(person, connector)
  if (!(await services.people.find(connector))) throw new AskAgain('That choice is not one of those offered.')
  return list(person, connector, 0, services)
}

async function lineOf(prompt: Prompt, services: Services) {
  const [last] = await occurrencesOf({ author: prompt.author.id, prompt: prompt.id }, services)
  const isLive = last !== undefined && last.planned <= mostCountedInList
  const tally = isLive ? await tallyNow(last, services) : last?.tally
  const asOf = tally && !isLive ? ` (as of ${moment(tally.at)})` : ''
  return {
    author: prompt.author.id,
    prompt: prompt.id,
    title: contentOf(prompt).title,
    state: stateWords(prompt),
    audience: `For ${audienceWords(contentOf(prompt).audience)}`,
    ...(last ? { progress: `${progressWords(last, tally)}${asOf}` } : {}),
  }
}

const mostSendings = 4

/** In a `message` that may have shown the progress of one of its sendings. */
export async function open(
  person: Person,
  at: Place,
  services: Services,
  { note, message }: { readonly note?: string | undefined; readonly message?: string | undefined } = {},
): Promise<Card> {
  const { value: prompt } = await promptAt(person, at, services)
  const sent = await occurrencesOf(at, services)
  for (const one of sent) await leave(one, person, message, services)
  const content = contentOf(prompt)
  const sendings = await Promise.all(
    sent.slice(0, mostSendings).map(async (one) => {
      const tally = await tallyNow(one, services)
      const again = one.state === 'sending' && one.again === one.againDone && tally ? mendable(tally) : 0
      const progress = progressWords(one, tally)
      return { occurrence: one.id, when: moment(one.opens), progress, again: one.again, mendable: again }
    }),
  )
  return promptCard({
    drawn: drawnOf(prompt),
    nonce: services.newId(),
    title: content.title,
    message: content.message,
    state: stateWords(prompt),
    author: prompt.author.name,
    audience: capital(audienceWords(content.audience)),
    when: scheduleWords(content.schedule, prompt.changes ? undefined : prompt.next),
    closes: closesWords(content.closes),
    reminders: remindersWords(content.reminders),
    sendings,
    may: mayOf(prompt, sent),
    note,
  })
}

const mayOf = (prompt: Prompt, sent: readonly Occurrence[]) => ({
  edit: isOpenToChange(prompt),
  confirm: prompt.state === 'draft' || prompt.changes !== undefined,
  remove: prompt.state === 'draft',
  cancel: prompt.state === 'active' || (prompt.state === 'ended' && sent.some((one) => !isOver(one))),
})

/** A draft of one's own with the same words, sent at a time that is still to come. Pressed twice, it is one. */
export async function duplicate(person: Person, data: Place & { nonce: string }, services: Services): Promise<Card> {
  const { value: prompt } = await promptAt(person, data, services)
  const now = services.clock()
  const when = { at: now.toISOString(), today: dayOf(localOf(now.getTime(), prompt.zone)), zone: prompt.zone }
  const { closes, schedule, ...content } = contentOf(prompt)
  const copy = newPrompt(promptId(person.id, data.nonce), actorOf(person), when, content)
  const again = schedule.kind === 'recurring' ? { schedule, closes } : {}
  const later = schedule.kind === 'once' ? scheduleAs('once', copy, workingDay(services)) : {}
  await putOnce(services.store, prompts, { ...copy, ...later, ...again })
  return open(person, { author: person.id, prompt: copy.id }, services, { note: 'This is a draft of your own.' })
}

export const listing = { list, whose, open, duplicate }
