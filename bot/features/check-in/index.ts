import * as cards from '../../../cards/check-in-actions'
import { openCheckIn } from '../../check-in-open'
import { type Feature, onPress } from '../../feature'
import { give } from './give'
import { openSaid, openTrend } from './trend'

/** Check-ins: what officers say of how it is going, and what the rounds so far show. */
export const checkIn: Feature = {
  name: 'check-in',
  commands: [
    {
      name: 'check in',
      does: 'Say how your actions and the plan are going, in under five minutes',
      for: 'officer',
      examples: ['check-in', 'checkin', 'update', 'progress', 'report progress'],
      run: ({ person }, services) => openCheckIn(person, undefined, services),
    },
  ],
  presses: [
    onPress(cards.openCheckIn, 'officer', ({ person, data }, services) => openCheckIn(person, data.round, services)),
    onPress(cards.giveCheckIn, 'officer', ({ person, data, inputs }, services) => give(person, data, inputs, services)),
    onPress(cards.openTrend, 'programme', ({ person, data }, services) => openTrend(person, data.council, services)),
    onPress(cards.openSaid, 'programme', ({ person, data }, services) => openSaid(person, data, services)),
  ],
  jobs: [{ name: 'settle check-ins', every: 30, run: (services) => services.checkIns.settleAll() }],
}
