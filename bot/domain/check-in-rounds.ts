import { DateTime } from 'luxon'
import type { CheckInRound } from './check-in'
import { type CouncilRound, hasAnswered, isOpenRound, isWaitedFor, type RoundAnswer } from './council-round'

/** Which check-in round somebody is in. Those who are not asked check in by the calendar month. */

const zone = 'Europe/London'

/** The month in which an instant lies, by London's clock. Its id begins with its start, as that of every round. */
export function ownRound(now: string): CheckInRound {
  const start = DateTime.fromISO(now, { zone }).setLocale('en-GB').startOf('month')
  const opens = start.toUTC().toISO()!
  return {
    id: `${opens}:own`,
    title: start.toFormat('MMMM yyyy'),
    opens,
    closes: start.plus({ months: 1 }).toUTC().toISO()!,
  }
}

/** The month that an id names; nothing for an id that no month has. */
export function ownRoundOf(id: string): CheckInRound | undefined {
  const start = id.endsWith(':own') ? DateTime.fromISO(id.slice(0, -':own'.length)) : undefined
  const round = start?.isValid ? ownRound(start.toUTC().toISO()!) : undefined
  return round?.id === id ? round : undefined
}

/** The open round in which somebody is asked: what is not answered yet, and what closes first; otherwise their own month. */
export function currentRound(rounds: readonly CouncilRound[], person: string, now: string): CheckInRound {
  const [first] = rounds
    .filter((one) => isWaitedFor(one, now) && person in one.asked)
    .toSorted(
      (one, other) =>
        Number(hasAnswered(one, person)) - Number(hasAnswered(other, person)) ||
        one.round.closes.localeCompare(other.round.closes),
    )
  return first?.round ?? ownRound(now)
}

/** The round of an id, when it is one that this person may answer; whether it is still open besides. */
export function roundFor(
  rounds: readonly CouncilRound[],
  id: string,
  person: string,
  now: string,
): { readonly round: CheckInRound; readonly open: boolean } | undefined {
  const kept = rounds.find((one) => one.round.id === id && person in one.asked)
  if (kept) return { round: kept.round, open: isOpenRound(kept, now) }
  const own = ownRoundOf(id)
  return own && own.opens <= now ? { round: own, open: now < own.closes } : undefined
}

/** What somebody sent in the round before this one. */
export function lastTime(
  rounds: readonly CouncilRound[],
  round: CheckInRound,
  person: string,
): { readonly title: string; readonly answer: RoundAnswer } | undefined {
  const before = rounds.filter((one) => one.round.id !== round.id && hasAnswered(one, person))
  const [last] = before.toSorted((one, other) => other.answers[person]!.at!.localeCompare(one.answers[person]!.at!))
  return last && { title: last.round.title, answer: last.answers[person]! }
}
