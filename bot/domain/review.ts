import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { levels } from './questionnaire'

/** Work that waits for a connector: a response to decide on, or an officer's reply to read. One partition for everybody. */
export const reviewSchema = z.object({
  id: z.string(),
  council: z.string(),
  response: z.string(),
  level: z.enum(levels),
  subject: z.string(),
  round: z.number().int(),
  waits: z.enum(['decision', 'reply']),
  since: z.string(),
  by: z.string(),
})
export type Review = z.output<typeof reviewSchema>

export const reviews: Collection<Review> = {
  name: 'review',
  schema: reviewSchema,
  partition: () => 'reviews',
  id: (review) => review.id,
}

export const reviewId = (response: { council: string; id: string }): string => `${response.council}:${response.id}`
