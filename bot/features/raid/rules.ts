import type { RaidItemView } from '../../../cards/raid-item'
import type { RaidItemLine } from '../../../cards/raid-log'
import type { RaidReminderLine } from '../../../cards/raid-reminder'
import { dayWords } from '../../domain/local-time'
import { bandOf, isOverdue, type RaidItem, type RaidKind, scoreOf } from '../../domain/raid'
import {
  doingNames,
  dueNames,
  noOwner,
  outcomeWords,
  overdueWords,
  ownerWords,
  type RaidScales,
  responseWords,
  riskWords,
  severityWords,
} from '../../domain/raid-words'
import { day, short } from '../../domain/words'

/** What cards say of the items of a log. `today` is a calendar day in London. */

export const planTitle = 'The transition plan'

/** `Risk R1` */
export const nameOf = ({ kind, ref }: Pick<RaidItem, 'kind' | 'ref'>, { kinds }: Pick<RaidScales, 'kinds'>): string =>
  `${kinds[kind].title} ${ref}`

/** `risk R1`, inside a sentence. */
export const calledOf = ({ kind, ref }: Pick<RaidItem, 'kind' | 'ref'>, { kinds }: Pick<RaidScales, 'kinds'>): string =>
  `${kinds[kind].title.toLowerCase()} ${ref}`

export function lineOf(item: RaidItem, scales: RaidScales, today: string): RaidItemLine {
  const { closed, risk, severity, kind, due } = item
  const state = [
    ...(closed ? ['Closed'] : []),
    ...(risk ? [riskWords(risk, scales)] : []),
    ...(severity ? [severityWords(severity, scales)] : []),
    ...(due && !closed ? [`${dueNames[kind]} ${dayWords(due)}`] : []),
  ]
  return {
    id: item.id,
    name: nameOf(item, scales),
    words: short(item.words, 140),
    overdue: overdueWords(item, today),
    state: state.length > 0 ? `${state.join('. ')}.` : '',
    owner: item.owner ? `Owner: ${ownerWords(item)}` : noOwner,
  }
}

/** What a risk scores and what its band asks, or how severe an issue is. */
export function weightWords({ risk, severity }: RaidItem, scales: RaidScales): string {
  if (risk) {
    const { title, means } = bandOf(scoreOf(risk), scales.bands)
    return `${title} risk: ${risk.probability} × ${risk.impact} = ${scoreOf(risk)} of 25. ${means}`
  }
  const known = scales.severities.find(({ id }) => id === severity)
  return known ? `${known.title}: ${known.means}.` : severityWords(severity, scales)
}

/** `3, Possible: 30% to 50%` */
export const stepWords = ({ title, means }: { title: string; means: string }, step?: number): string =>
  `${step ? `${step}, ` : ''}${title}: ${means}`

export function factsOf(item: RaidItem, scales: RaidScales): RaidItemView['facts'] {
  const { kind, risk, due, on, doing } = item
  const facts: readonly (readonly [name: string, words: string | undefined])[] = [
    ['Probability', risk && stepWords(scales.probability[risk.probability - 1]!, risk.probability)],
    ['Impact', risk && stepWords(scales.impact[risk.impact - 1]!, risk.impact)],
    ['Response', risk && responseWords(risk.response, scales)],
    ['On whom', on],
    [dueNames[kind], due ? dayWords(due) : item.closed ? undefined : 'No date'],
    [doingNames[kind], doing],
  ]
  return facts.flatMap(([name, words]) => (words ? [{ name, words }] : []))
}

export const closedOf = ({ closed }: RaidItem): RaidItemView['closed'] =>
  closed && { words: outcomeWords(closed), who: `${closed.by.name}, ${day(closed.at)}` }

/** What may be made of an assumption that does not hold; nothing once something was. */
export const offersOf = (item: RaidItem, items: readonly RaidItem[]): readonly ('risk' | 'issue')[] =>
  item.closed?.result === 'fails' && !items.some(({ id }) => id === madeId(item.id)) ? ['risk', 'issue'] : []

/** The id of what is made of an assumption: its own, so that it is made once. */
export const madeId = (assumption: string): string => `${assumption}:made`

/** Kinds for which a day must be chosen. */
export const isDueNeeded = (kind: RaidKind): boolean => kind !== 'risk' && kind !== 'issue'

/** Why somebody is reminded of an item. */
export function reminderLine(item: RaidItem, person: string, scales: RaidScales, today: string): RaidReminderLine {
  const isTheirs = item.owner?.id === person
  const why = [
    ...(isOverdue(item, today) ? [`${overdueWords(item, today)}, since ${dayWords(item.due!)}.`] : []),
    ...(isTheirs
      ? []
      : item.owner
        ? ['Its owner cannot be reached by Pioneer.']
        : ['No owner. Choose somebody to look after it.']),
  ]
  return { item: item.id, name: nameOf(item, scales), words: short(item.words, 140), why: why.join(' ') }
}
