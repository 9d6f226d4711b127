import * as cards from '../../../cards/review-actions'
import { type Feature, onPress } from '../../feature'
import { openDecision, settleDecision } from './decide'
import { openAnswers, openReview, openTrail, readReply } from './open'
import { queue } from './queue'

/** The connector's review of what councils submit. Whose council it is gets checked at each step, from the press's sender. */
export const review: Feature = {
  name: 'review',
  commands: [
    {
      name: 'review',
      does: 'See what your councils have sent, the oldest first, and decide',
      for: 'connector',
      examples: ['reviews', 'queue', 'inbox', 'to do'],
      run: ({ person }, services) => queue(person, { page: 0, level: '', council: '' }, services),
    },
  ],
  presses: [
    onPress(cards.listReviews, 'connector', ({ person, data }, services) => queue(person, data, services)),
    onPress(cards.filterReviews, 'connector', ({ person, inputs }, services) =>
      queue(person, { page: 0, level: chosen(inputs.level), council: chosen(inputs.council) }, services),
    ),
    onPress(cards.openReview, 'connector', ({ person, data }, services) => openReview(person, data, services)),
    onPress(cards.openReviewAnswers, 'connector', ({ person, data }, services) => openAnswers(person, data, services)),
    onPress(cards.openReviewTrail, 'connector', ({ person, data }, services) => openTrail(person, data, services)),
    onPress(cards.openDecision, 'connector', ({ person, data }, services) => openDecision(person, data, services)),
    onPress(cards.decide, 'connector', ({ person, data, inputs }, services) =>
      settleDecision(person, data, inputs, services),
    ),
    onPress(cards.markReplyRead, 'connector', ({ person, data }, services) => readReply(person, data, services)),
  ],
}

/** The filter's "All" is no filter. */
const chosen = (value: string): string => (value === 'all' ? '' : value)
