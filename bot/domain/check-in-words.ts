import type { Alarm, GivenCheckIn, Help, StuckTag } from './check-in'
import type { RoundAnswer } from './council-round'
import { day, moment } from './words'

/** A check-in in words that more than one card says. */

export const tagTitles: Readonly<Record<StuckTag, string>> = {
  capacity: 'Capacity: too few people or hours',
  leadership: 'Leadership: a decision or support is missing',
  data: 'Data: figures or records are missing',
  system: 'System: software stands in the way',
  supplier: 'Supplier',
  reorganisation: 'Reorganisation of the council',
  finance: 'Finance',
  legal: 'Legal',
}

export const tagWords = (tags: readonly StuckTag[]): string => tags.join(', ')

export const helpTitles: Readonly<Record<Help, string>> = {
  none: 'No help needed',
  template: 'A template or an example',
  peer: 'Talk to another council',
  expert: 'Advice from an expert',
  call: 'Call me this week',
}

export const confidenceTitles = [
  '1: none, we will not get there as things are',
  '2: little',
  '3: some, it could go either way',
  '4: quite sure',
  '5: sure',
] as const

/** Why something is an alarm, a sentence each. */
export const alarmSentences = (alarms: readonly Alarm[], given: GivenCheckIn): string[] =>
  alarms.map((alarm) => {
    if (alarm.kind === 'red') return 'The overall rating is red.'
    if (alarm.kind === 'action-red') return `An action turned red: ${alarm.title ?? 'one of theirs'}`
    if (alarm.kind === 'confidence') return `Confidence is ${given.confidence} of 5.`
    return 'They ask for a call this week.'
  })

/** `At risk (amber), 40% done, confidence 3 of 5` */
export const ratedWords = (
  answer: Pick<RoundAnswer, 'brag' | 'progress' | 'confidence'>,
  titleOf: (brag: NonNullable<RoundAnswer['brag']>) => string,
): string =>
  [
    answer.brag && titleOf(answer.brag),
    answer.progress !== undefined && `${answer.progress}% done`,
    answer.confidence !== undefined && `confidence ${answer.confidence} of 5`,
  ]
    .filter(Boolean)
    .join(', ')

/** The next step with its date, where there is one. */
export const nextWords = (given: Pick<GivenCheckIn, 'next' | 'nextDay'>): string =>
  [given.next, given.nextDay && `by ${day(given.nextDay)}`].filter(Boolean).join(', ')

/** When a round closes: the end of a day is called that, and not the midnight of the next. */
export function closingWords(closes: string): string {
  const justBefore = new Date(Date.parse(closes) - 1).toISOString()
  return day(justBefore) === day(closes) ? moment(closes) : `the end of ${day(justBefore)}`
}
