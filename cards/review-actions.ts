import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, oneOf, optionalChoice, optionalLine, page, revision, several } from './fields'

/** What a connector can press. */

const which = { council: id(), response: id() }
const filter = { level: z.string().max(20), council: z.string().max(40) }

export const listReviews = defineAction('reviews', { page: page(), ...filter })
export const filterReviews = defineAction('reviews-filter', {}, { level: optionalChoice(), council: optionalChoice() })
export const openReview = defineAction('review', which)
export const openReviewAnswers = defineAction('review-answers', { ...which, area: page() })
export const openReviewTrail = defineAction('review-trail', { ...which, page: page().optional() })
export const openDecision = defineAction('review-decide', which)
export const decide = defineAction(
  'decide',
  { ...which, revision: revision() },
  {
    verdict: oneOf(['agreed', 'needs-evidence', 'lets-talk'], 'Choose a decision.'),
    comment: optionalLine('The comment', 1000),
    reopen: several(),
  },
)
export const markReplyRead = defineAction('reply-read', which)
