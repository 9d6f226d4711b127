import type { DutyFacts } from './duties'
import type { ChangeFacts } from './duties-change'
import type { LawDuty } from './duties-law'
import { isMore, isWorks, movedWords, termWords } from './duties-moves'
import { money } from './words'

/**
 * Which of the ten grounds for a change its figures close: section 74(3) and (4), and Schedule 8, paragraphs 4, 5 and 8. On
 * which ground a change stands is for the council to say; here only what cannot be is said.
 */

/** What is measured beside the change itself. */
export interface Beside {
  /** Earlier changes of the contract, whatever they were made for. */
  readonly earlier: readonly ChangeFacts[]
  /** The value from which a contract of this kind is a public contract, in pounds with VAT. */
  readonly threshold: number
}

/** A sentence for each ground, or group of them, that is closed; none when the figures close none. */
export function closedGrounds(facts: DutyFacts, change: ChangeFacts, duty: LawDuty, beside: Beside): string[] {
  return [
    risesTooMuch(change, duty),
    longerOrShorter(change, duty),
    notSmall(facts, change, duty),
    smallInAll(facts, change, duty, beside),
  ].filter(Boolean)
}

/** Rises alone have this limit: a fall of any size does not pass it. */
function risesTooMuch({ oldValue, newValue, earlierValue }: ChangeFacts, { rise }: LawDuty): string {
  const [by, base] = [newValue - oldValue, oldValue - earlierValue]
  const grounds = 'unforeseeable circumstances, a known risk, and additional goods, services or works'
  const alone = by > 0 && isMore({ by, of: oldValue }, rise!)
  const inAll = by > 0 && by + earlierValue > 0 && isMore({ by: by + earlierValue, of: base }, rise!)
  if (!alone && !inAll) return ''
  const words = alone
    ? `the value ${movedWords(oldValue, newValue)}`
    : `with the earlier changes the value ${movedWords(base, newValue)}`
  return `Three grounds are closed, since ${words}, more than ${rise}%: ${grounds}.`
}

function longerOrShorter(change: ChangeFacts, { percent }: LawDuty): string {
  const { oldTerm, newTerm, earlierTerm, awardTerm } = change
  const by = newTerm - oldTerm
  if (by === 0) return ''
  const alone = isMore({ by, of: awardTerm }, percent!.term)
  if (!alone && !isMore({ by: by + earlierTerm, of: awardTerm }, percent!.term)) return ''
  const words = alone
    ? `the term ${termWords(change)}`
    : `with the earlier changes the term ${termWords(change, earlierTerm)}`
  return `The ground "not substantial" is closed, since ${words}, more than ${percent!.term}%.`
}

const limitOf = (facts: DutyFacts, { percent }: LawDuty): number =>
  isWorks(facts) ? percent!.works : percent!.goodsAndServices

const isSmall = (facts: DutyFacts, { oldValue, newValue }: ChangeFacts, duty: LawDuty): boolean =>
  !isMore({ by: newValue - oldValue, of: oldValue }, limitOf(facts, duty))

function notSmall(facts: DutyFacts, change: ChangeFacts, duty: LawDuty): string {
  if (isSmall(facts, change, duty)) return ''
  const words = movedWords(change.oldValue, change.newValue)
  return `The ground "below the threshold" is closed, since the value ${words}, more than ${limitOf(facts, duty)}%.`
}

/** Small changes of a contract count together, linked or not: in all they must stay below the threshold. */
function smallInAll(facts: DutyFacts, change: ChangeFacts, duty: LawDuty, { earlier, threshold }: Beside): string {
  const by = Math.abs(change.newValue - change.oldValue)
  if (by === 0 || !isSmall(facts, change, duty)) return ''
  const before = earlier.filter((one) => isSmall(facts, one, duty)).map((one) => Math.abs(one.newValue - one.oldValue))
  const all = before.reduce((sum, one) => sum + one, by)
  if (Math.round(all * 100) < threshold * 100) return ''
  const others = before.some((one) => one > 0) ? ' if the earlier small changes stood on it too' : ''
  return `The ground "below the threshold" is closed${others}: in all that moves the value by ${money(all)}, and it must stay below ${money(threshold)}.`
}
