import { alarmCard, missedCard } from '../cards/alarm'
import type { Content } from './content/load'
import type { Notice } from './delivery/outbox'
import { isMissed, manyMissed, missedInARow } from './domain/alarm'
import { type CheckIn, checkInId } from './domain/check-in'
import { saidIn } from './domain/check-in-said'
import { alarmSentences } from './domain/check-in-words'
import { type CouncilRound, silentIn } from './domain/council-round'
import type { People } from './people'

/** What a council's connectors are told at once, or where it has none the administrators. Keys come from the place in the check-in's trail, or from the round. */

interface With {
  readonly people: Pick<People, 'staffOf'>
  readonly content: Content
}

export async function alarmNotices(checkIn: CheckIn, { people, content }: With): Promise<Notice[]> {
  const { council, round, person, sent } = checkIn
  const owed = checkIn.trail
    .map((event, place) => ({ alarms: event.alarms ?? [], place }))
    .slice(checkIn.settled)
    .filter(({ alarms }) => alarms.length > 0)
  if (owed.length === 0 || !sent) return []
  const staff = await people.staffOf(council)
  return owed.flatMap(({ alarms, place }) => {
    const card = alarmCard({
      council,
      councilName: content.register.nameOf(council),
      round: round.id,
      roundTitle: round.title,
      person: person.id,
      name: person.name,
      place,
      reasons: alarmSentences(alarms, sent.given),
      words: saidIn(sent.given, content.plan.ratings, redTitles(alarms)),
    })
    const key = (to: string) => `alarm:${council}:${checkInId(round.id, person.id)}:${place}:${to}`
    return staff.map(({ id }) => ({ key: key(id), to: id, card }))
  })
}

/** Of the actions only those that are a reason are named: the plan has the rest. */
const redTitles = (alarms: readonly { readonly action?: string | undefined; readonly title?: string | undefined }[]) =>
  alarms.flatMap(({ action, title }) => (action && title ? [{ id: action, title }] : []))

/** Told from the second missed round on, once for each further one. */
export async function missedNotices(
  rounds: readonly CouncilRound[],
  council: string,
  id: string,
  { people, content }: With,
): Promise<Notice[]> {
  const round = rounds.find((one) => one.round.id === id)
  const missed = missedInARow(rounds, id)
  if (!round || !isMissed(round) || missed < manyMissed) return []
  const card = missedCard({
    council,
    councilName: content.register.nameOf(council),
    missed,
    roundTitle: round.round.title,
    asked: silentIn(round).slice(0, 20),
  })
  const staff = await people.staffOf(council)
  return staff.map((to) => ({ key: `missed:${council}:${id}:${to.id}`, to: to.id, card }))
}
