import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

const leadSchema = z.object({
  tenant: z.string(),
  /** The process that alone may send to this tenant, up to `until` (ms since 1970). */
  holder: z.string(),
  until: z.number(),
  /** Handed over with all that was started in the last second; otherwise the next one waits for a second. */
  handed: z.array(z.object({ at: z.number(), to: z.string() })).optional(),
  /** Another process would send to it, and leads so many. */
  wanted: z.object({ by: z.string(), leads: z.number().int() }).optional(),
})
/** Which process sends to a tenant. */
export type Lead = z.output<typeof leadSchema>

export const leadsOfTenants: Collection<Lead> = {
  name: 'lead',
  schema: leadSchema,
  partition: (one) => one.tenant,
  id: () => 'lead',
  timeToLive: 24 * 3600,
}
