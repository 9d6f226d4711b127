import { z } from 'zod/v4'
import type { Collection } from '../../../storage/port'

/** Somebody who asks to come in: for their council, or as a connector. One partition; a request is kept for a year at most. */
const requestSchema = z.object({
  person: z.string(),
  kind: z.enum(['council', 'connector']),
  name: z.string(),
  email: z.string(),
  tenant: z.string(),
  council: z.string().optional(),
  about: z.string(),
  at: z.string(),
})
export type Request = z.output<typeof requestSchema>

export const requests: Collection<Request> = {
  name: 'request',
  schema: requestSchema,
  partition: () => 'requests',
  id: (request) => `${request.kind}:${request.person}`,
  timeToLive: 365 * 24 * 3600,
}
