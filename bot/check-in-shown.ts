import type { Card } from '../cards/card'
import { type CheckInView, checkInCard } from '../cards/check-in'
import { places } from '../cards/check-in-actions'
import { checkInSavedCard, checkInSentCard } from '../cards/check-in-sent'
import type { Standing } from './check-in-standing'
import { type CheckIn, type GivenCheckIn, helps, stuckTags } from './domain/check-in'
import { isNews, markOf, missingIn } from './domain/check-in-actions'
import { lastTime } from './domain/check-in-rounds'
import { saidIn } from './domain/check-in-said'
import { aboutRound, lastTimeWords, overallOf, readersOf, rowOf } from './domain/check-in-shown'
import { closingWords, confidenceTitles, helpTitles, tagTitles } from './domain/check-in-words'
import { paged } from './domain/pages'
import type { Person } from './domain/person'
import type { PlanAction } from './domain/plan'
import { moment } from './domain/words'
import type { Services } from './services'

/** The cards of a check-in. */

export interface Shown {
  readonly page?: number
  /** What stands on the person's card and is not, or not alone, what is kept. */
  readonly given?: GivenCheckIn | undefined
  readonly notice?: CheckInView['notice']
  /** Actions that somebody else changed. */
  readonly changed?: readonly PlanAction[]
}

export async function formShown(
  person: Pick<Person, 'id' | 'mri'>,
  here: Standing,
  services: Services,
  how: Shown = {},
): Promise<Card> {
  const { round, checkIn, actions } = here
  const { ratings } = services.content.plan
  const connectors = await services.people.connectorsOf(here.council)
  const { shown, page, pages } = paged(actions, how.page ?? 0, places.length)
  const changed = how.changed ?? actions.filter((action) => isNews(action, person.id, checkIn))
  return checkInCard({
    round: round.id,
    title: round.title,
    about: aboutRound(checkIn, round.closes),
    readers: readersOf(connectors),
    seen: checkIn?.revision ?? 0,
    actions: shown.map((action) => rowOf(action, { checkIn, given: how.given }, ratings, changed.includes(action))),
    all: actions.length,
    page,
    pages,
    mark: markOf(shown),
    ratings,
    tags: stuckTags.map((id) => ({ id, title: tagTitles[id] })),
    helps: helps.map((id) => ({ id, title: helpTitles[id] })),
    confidences: confidenceTitles,
    given: overallOf(how.given ?? checkIn?.given),
    lastTime: lastTimeWords(lastTime(here.rounds, round, person.id), ratings),
    notice: how.notice,
    mri: person.mri,
  })
}

export async function sentShown(
  here: Standing,
  checkIn: CheckIn,
  services: Services,
  notes: readonly string[] = [],
): Promise<Card> {
  const { round, council, open } = here
  const sent = checkIn.sent!
  const until = open
    ? `You can change it until ${closingWords(round.closes)}.`
    : `The round closed at ${closingWords(round.closes)}, so it stays as it is.`
  return checkInSentCard({
    round: round.id,
    council,
    title: round.title,
    when: `Sent on ${moment(sent.at)}. ${until}`,
    readers: readersOf(await services.people.connectorsOf(council)),
    words: saidIn(sent.given, services.content.plan.ratings, here.actions),
    notes,
    open,
  })
}

export const savedShown = (here: Standing, checkIn: CheckIn, notes: readonly string[]): Card =>
  checkInSavedCard({
    round: here.round.id,
    title: here.round.title,
    until: `You can send it until ${closingWords(here.round.closes)}.`,
    missing: missingIn(checkIn.given, here.actions),
    sentBefore: checkIn.sent !== undefined,
    notes,
  })
