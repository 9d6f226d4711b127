import type { Card } from '../cards/card'
import { formShown } from './check-in-shown'
import { type Standing, standingIn, standingNow } from './check-in-standing'
import type { GivenCheckIn } from './domain/check-in'
import { withGiven } from './domain/check-in-actions'
import { emptyGiven } from './domain/check-in-changes'
import { closingWords } from './domain/check-in-words'
import type { Person } from './domain/person'
import type { Services } from './services'

/** Shows the check-in of a round, or the current one: a pure read. One that is over leads to the one that is current. */
export async function openCheckIn(person: Person, round: string | undefined, services: Services): Promise<Card> {
  const here = round === undefined ? await standingNow(person, services) : await standingIn(person, round, services)
  return here?.open ? formShown(person, here, services) : insteadOf(person, here, services)
}

/** The current round's card in the place of one that takes nothing any more, with what was typed on that. */
export async function insteadOf(
  person: Person,
  over: Standing | undefined,
  services: Services,
  typed?: GivenCheckIn,
): Promise<Card> {
  const there = await standingNow(person, services)
  const why = over
    ? `${over.round.title} closed at ${closingWords(over.round.closes)}. Nothing of it was changed.`
    : 'You are not asked in that round any more. Nothing of it was changed.'
  const instead = `This is the check-in that is open now: ${there.round.title}.`
  const given = typed && withGiven(there.checkIn?.given ?? emptyGiven, typed, there.actions)
  return formShown(person, there, services, {
    given,
    notice: {
      title: 'That round is closed',
      words: [why, typed ? `${instead} What you typed is filled in below and is not saved yet.` : instead],
    },
  })
}
