import type { TimesForm, When } from '../../../cards/prompt-when'
import { typeTitles } from '../../domain/council'
import { dayOf, daysAfter, dayWords, timeOf } from '../../domain/local-time'
import type { Audience, Prompt, PromptContent, Schedule } from '../../domain/prompt'
import { type Place, type Rhythm, rhythmOf, ruleOf, scheduleWords } from '../../domain/schedule'
import type { SendingHours } from '../../domain/sending-hours'
import { counted, listed } from '../../domain/words'

/** Prompts in words, and what is filled in on their forms. */

const whoTitles = { owners: 'owners of open actions', leads: 'leads', officers: 'all officers' }

/** `owners of open actions in London`; whose caseload it is stands beside it. */
export function audienceWords({ councils, who }: Audience): string {
  const where = {
    caseload: () => 'the caseload',
    named: () => (councils.kind === 'named' ? counted(councils.ids.length, 'chosen council') : ''),
    region: () => (councils.kind === 'region' ? `the region ${councils.region}` : ''),
    type: () => (councils.kind === 'type' ? `councils of the type ${typeTitles[councils.type].toLowerCase()}` : ''),
    everybody: () => 'every council of the programme',
  }[councils.kind]()
  return `${whoTitles[who]} in ${where}`
}

/** Those with the same reason in one line, in the order in which they come first. */
export const byReason = (all: readonly { readonly name: string; readonly why: string }[]) =>
  [...new Set(all.map(({ why }) => why))].map((why) => ({
    name: listed(all.filter((one) => one.why === why).map(({ name }) => name)),
    why,
  }))

export const closesWords = (closes: PromptContent['closes']): string =>
  'day' in closes ? `at the end of ${dayWords(closes.day)}` : `${counted(closes.days, 'day')} after each sending`

export const remindersWords = (days: readonly number[]): string =>
  days.length === 0
    ? 'none'
    : `${listed(days.toSorted((one, other) => other - one).map(String))} ${days.length === 1 && days[0] === 1 ? 'day' : 'days'} before, to those who have not answered`

export function stateWords(prompt: Prompt): string {
  if (prompt.state === 'draft') return 'Draft: nothing is sent until you confirm it'
  if (prompt.state === 'cancelled') return 'Cancelled'
  if (prompt.state === 'ended') return prompt.reason ? `Ended: ${prompt.reason}` : 'Sent'
  const held = prompt.changes ? '. You have changes that are not confirmed' : ''
  return `${scheduleWords(prompt.schedule, prompt.next)}${held}`
}

export const hoursWords = ({ hours }: SendingHours): string =>
  hours === 'always'
    ? 'Messages go out at any time.'
    : `Messages go out from ${hours.from} to ${hours.to} on working days; what is sent at other times waits until then.`

export const whenOf = ({ schedule }: PromptContent): When =>
  schedule.kind === 'recurring' ? rhythmOf(schedule).rhythm : schedule.kind

/** A schedule of another kind, with what can be kept of the one before. `day` is the first day that is proposed. */
export function scheduleAs(when: When, content: PromptContent, day: string): PromptContent {
  if (when === whenOf(content)) return content
  const { schedule } = content
  const at = schedule.kind === 'once' ? schedule.at : schedule.kind === 'recurring' ? schedule.starts : `${day}T09:00`
  const known = schedule.kind === 'recurring' ? rhythmOf(schedule) : { place: 1 as Place, weekday: 1 }
  if (when === 'now' || when === 'once') {
    const closes = 'day' in content.closes ? content.closes : { day: daysAfter(dayOf(at), 14) }
    return { ...content, schedule: when === 'now' ? { kind: 'now' } : { kind: 'once', at }, closes }
  }
  const closes = 'days' in content.closes ? content.closes : { days: 14 }
  return { ...content, schedule: { kind: 'recurring', starts: at, rule: ruleOf(when, known) }, closes }
}

/** What the last card is filled in with. */
export function timesOf(content: PromptContent): Omit<TimesForm, 'drawn' | 'zone' | 'hours'> {
  const { schedule, closes, reminders } = content
  const start = schedule.kind === 'once' ? schedule.at : schedule.kind === 'recurring' ? schedule.starts : undefined
  const monthly = schedule.kind === 'recurring' ? rhythmOf(schedule) : { place: 1, weekday: 1 }
  return {
    when: whenOf(content),
    day: start ? dayOf(start) : '',
    time: start ? timeOf(start) : '',
    until: schedule.kind === 'recurring' && schedule.until ? dayOf(schedule.until) : '',
    closing: 'day' in closes ? closes.day : '',
    days: 'days' in closes ? String(closes.days) : '',
    place: String(monthly.place),
    weekday: String(monthly.weekday),
    reminders: reminders.map(String),
  }
}

/** A recurring schedule as it was filled in. */
export function recurring(
  rhythm: Rhythm,
  given: { readonly day: string; readonly time: string; readonly until: string },
  monthly: { readonly place: Place; readonly weekday: number } = { place: 1, weekday: 1 },
): Schedule {
  const until = given.until ? { until: `${given.until}T23:59` } : {}
  return { kind: 'recurring', starts: `${given.day}T${given.time}`, rule: ruleOf(rhythm, monthly), ...until }
}

/** Of what was ticked, the days that are offered, the longest before first. */
export const reminderDays = (ticked: readonly string[]): number[] =>
  [7, 3, 1].filter((days) => ticked.includes(String(days)))
