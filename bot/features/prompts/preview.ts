import type { Card } from '../../../cards/card'
import { capital } from '../../../cards/help'
import { promptPreviewCard } from '../../../cards/prompt-preview'
import { formShown } from '../../check-in-shown'
import { markOf } from '../../domain/audience'
import { dayOf, instantOf, localOf, localWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import type { PlanAction } from '../../domain/plan'
import type { Prompt, PromptContent } from '../../domain/prompt'
import { contentOf } from '../../domain/prompt-changes'
import { closingDay, endOf, openAtOnce, remindersAt, whyTooLong } from '../../domain/prompt-times'
import { nextOccurrence, scheduleWords } from '../../domain/schedule'
import { nextSendable } from '../../domain/sending-hours'
import { counted, listed, moment } from '../../domain/words'
import type { Services } from '../../services'
import { drawnOf } from './form'
import { audienceNow, type Reached, reachedBy } from './recipients'
import { audienceWords, byReason, closesWords } from './rules'

/** What would go out, to whom and when, as it is at this moment. */
export interface Outlook {
  readonly reached: Reached
  readonly mark: string
  /** The local time of the next sending; absent when that has passed. */
  readonly next: string | undefined
  /** Why it cannot be sent as it is. */
  readonly trouble: string | undefined
  readonly waits: string | undefined
  readonly reminders: readonly number[]
}

export async function outlook(prompt: Prompt, services: Services): Promise<Outlook> {
  const content = contentOf(prompt)
  const { zone } = prompt
  // The author's councils, whoever looks: an administrator does not lend their reach to somebody else's prompt.
  const author = await services.people.now(prompt.author.id)
  const councils = author ? await audienceNow(content.audience, author, services) : []
  const now = localOf(services.clock().getTime(), zone)
  const next = content.schedule.kind === 'now' ? now : nextOccurrence(content.schedule, now)
  const opens = next === undefined ? undefined : instantOf(next, zone)
  const sends = opens === undefined ? undefined : nextSendable(opens, services.calendar)
  const sendsOn = sends === undefined ? dayOf(now) : dayOf(localOf(sends, zone))
  const reached = await reachedBy(councils, content.audience.who, sendsOn, services)
  const people = reached.councils.flatMap((one) => one.people.map(({ id }) => id))
  const day = next === undefined ? undefined : closingDay(content.closes, next)
  const ends = day === undefined ? undefined : endOf(day, zone)
  return {
    reached,
    mark: markOf(people),
    next,
    trouble: troubleWith(content, {
      sent: dayOf(next ?? now),
      people: people.length,
      councils: councils.length,
      sends,
      ends,
    }),
    waits:
      sends !== undefined && sends !== opens
        ? `until ${localWords(localOf(sends, zone))}, because it is outside the hours in which messages go out`
        : undefined,
    reminders:
      opens === undefined || day === undefined
        ? []
        : remindersAt(content.reminders, { opens, day, zone }, (at) => nextSendable(at, services.calendar)),
  }
}

function troubleWith(
  content: PromptContent,
  found: {
    readonly sent: string
    readonly people: number
    readonly councils: number
    readonly sends: number | undefined
    readonly ends: number | undefined
  },
): string | undefined {
  if (found.sends === undefined || found.ends === undefined)
    return content.schedule.kind === 'once'
      ? 'The time that you chose has passed.'
      : 'There is no sending before its end.'
  if (found.ends <= found.sends) return 'The last day to answer is over before the messages would go out.'
  const tooLong = whyTooLong(content, found.sent)
  if (tooLong) return tooLong
  if (found.councils === 0) return 'No council that you look after fits what you chose.'
  if (found.people === 0) return 'Nobody would get it: nobody in these councils can be reached.'
  return undefined
}

const mostNamed = 10

export async function preview(person: Person, prompt: Prompt, services: Services, changed = false): Promise<Card> {
  const content = contentOf(prompt)
  const view = await outlook(prompt, services)
  const { people, councils, unreachable } = view.reached
  const count = `${counted(people, 'person', 'people')} in ${counted(councils.length, 'council')}`
  const verb =
    prompt.state === 'active' ? 'Change it for' : content.schedule.kind === 'now' ? 'Send to' : 'Schedule for'
  return promptPreviewCard({
    drawn: drawnOf(prompt),
    title: content.title,
    audience: capital(audienceWords(content.audience)),
    when: scheduleWords(content.schedule, view.next),
    closes: `${closesWords(content.closes)}${manyOpen(openAtOnce(content))}`,
    reminders:
      view.reminders.length > 0
        ? `${listed(view.reminders.map((at) => moment(new Date(at).toISOString())))}, to those who have not answered`
        : 'none',
    ...(view.trouble ? { trouble: view.trouble } : {}),
    ...(view.trouble ? {} : { confirm: `${verb} ${count}${content.schedule.kind === 'now' ? ' now' : ''}` }),
    count,
    mark: view.mark,
    waits: view.waits,
    unreachable: byReason(unreachable.slice(0, mostNamed)),
    more: Math.max(0, unreachable.length - mostNamed),
    words: { author: prompt.author.name, message: content.message, reminder: false },
    checkIn: await exampleCard(person, prompt, view, services),
    changed,
  })
}

const manyOpen = (rounds: number): string => (rounds > 1 ? `; up to ${rounds} rounds are open at once` : '')

/** The check-in card that an owner of two actions would get, drawn by what draws the real one. */
function exampleCard(person: Person, prompt: Prompt, view: Outlook, services: Services): Promise<Card> {
  const content = contentOf(prompt)
  const council = view.reached.councils[0]?.council.id ?? ''
  const now = services.clock().getTime()
  const local = view.next ?? localOf(now, prompt.zone)
  const closes = new Date(endOf(closingDay(content.closes, local), prompt.zone)).toISOString()
  const round = { id: 'example', title: content.title, opens: new Date(now).toISOString(), closes }
  const [theme] = services.content.plan.themes
  const actions = ['Agree who owns each contract', 'Put every contract into the register'].map((title, at) =>
    exampleAction(title, council, theme?.id ?? '', at),
  )
  const here = { council, round, rounds: [], actions, checkIn: undefined, open: true }
  return formShown({ id: person.id, mri: '' }, here, services)
}

const exampleAction = (title: string, council: string, theme: string, at: number): PlanAction => ({
  ...{ id: `example-${at}`, council, title, theme, due: '2027-03-31', percent: at * 40, milestones: [], needs: [] },
  ...{ comments: [], dropped: false, trail: [], revision: 0, settled: 0 },
})
