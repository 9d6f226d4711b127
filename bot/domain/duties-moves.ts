import type { DutyFacts } from './duties'
import type { ChangeFacts } from './duties-change'
import type { LawDuty } from './duties-law'

/**
 * How far a change moves the value and the term, and whether that is more than the law lets pass without a notice. The
 * value is measured against what it was before the change, the term against the longest one that was provided for on award,
 * whatever became of it since: section 75(2)(a) and (b).
 */

export const isWorks = ({ kind }: Pick<DutyFacts, 'kind'>): boolean => kind === 'works' || kind === 'works-framework'

/** Why the notice is needed: a sentence for each limit that is passed; none when all moves are small. */
export function noticeReasons(facts: DutyFacts, change: ChangeFacts, { percent }: LawDuty): string[] {
  const { oldValue, newValue, earlierValue, oldTerm, newTerm, earlierTerm, awardTerm, novation } = change
  const { works, goodsAndServices } = percent!
  const { kind } = facts
  const value = [
    { by: newValue - oldValue, of: oldValue, words: movedWords(oldValue, newValue) },
    { by: newValue - oldValue + earlierValue, of: oldValue - earlierValue, words: valueInAllWords(change) },
  ] as const
  const overValue = overWords('value', isWorks(facts) ? works : goodsAndServices, value)
  const isCareful = kind === 'concession' && overValue && !overWords('value', works, value)
  const reasons = [
    novation ? 'The contract goes to another supplier.' : '',
    overValue,
    isCareful
      ? `A concession for works may have ${works}%: Pioneer takes ${goodsAndServices}% for every concession, to be on the safe side.`
      : '',
    overWords('term', percent!.term, [
      { by: newTerm - oldTerm, of: awardTerm, words: termWords(change) },
      { by: newTerm - oldTerm + earlierTerm, of: awardTerm, words: termWords(change, earlierTerm) },
    ]),
  ]
  return reasons.filter(Boolean)
}

interface Move {
  readonly by: number
  /** What the move is measured against. */
  readonly of: number
  readonly words: string
}

/** The change alone, or with the earlier ones that could have been made together with it: section 75(4). */
function overWords(what: string, limit: number, [alone, inAll]: readonly [Move, Move]): string {
  if (alone.by === 0) return ''
  if (isMore(alone, limit)) return `The ${what} ${alone.words}, more than ${limit}%.`
  return isMore(inAll, limit) ? `With the earlier changes the ${what} ${inAll.words}, more than ${limit}%.` : ''
}

/** Whether a move is more than so many percent: in whole pence, so that exactly 10% is not more than 10%. */
export const isMore = ({ by, of }: Pick<Move, 'by' | 'of'>, percent: number): boolean =>
  Math.abs(Math.round(by * 100)) * 100 > Math.round(of * 100) * percent

/** `rises by 12.5%`, `falls by 3%`, `stays as it is` */
export const movedWords = (from: number, to: number): string => shareWords(to - from, from)

const valueInAllWords = ({ oldValue, newValue, earlierValue }: ChangeFacts): string =>
  movedWords(oldValue - earlierValue, newValue)

/** `rises by 11% of the 100 months on award`: the share that decides. Without its base where that is plain to see. */
export function termWords({ oldTerm, newTerm, awardTerm }: ChangeFacts, earlier = 0): string {
  const moved = newTerm - oldTerm + earlier
  const isPlain = moved === 0 || awardTerm === oldTerm - earlier
  return `${shareWords(moved, awardTerm)}${isPlain ? '' : ` of the ${awardTerm} months on award`}`
}

function shareWords(moved: number, base: number): string {
  if (moved === 0) return 'stays as it is'
  const percent = (Math.abs(moved) / base) * 100
  const words = percent.toLocaleString('en-GB', { maximumFractionDigits: percent < 100 ? 3 : 0 })
  return `${moved > 0 ? 'rises' : 'falls'} by ${words}%`
}
