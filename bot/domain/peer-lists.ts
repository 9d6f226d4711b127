import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { type Peer, patience, removedSchema } from './peer-group'

/** The groups of a person, as their own list has them. */

const peerOfSchema = z.object({
  person: z.string(),
  groups: z.array(z.string()),
  /**
   * Those in which their membership is to end, since when (ms since 1970), and why where a facilitator took them out. `at` is
   * of the last of them, `times` are of each; records of 2026-11-26 and before have none.
   */
  left: z
    .object({
      groups: z.array(z.string()),
      at: z.number(),
      times: z.record(z.string(), z.number()).optional(),
      out: z.record(z.string(), removedSchema),
    })
    .optional(),
})
export type PeerOf = z.output<typeof peerOfSchema>

/** The groups of a person, for screens that list them; each is checked by `peers`. */
export const groupsOfPeople: Collection<PeerOf> = {
  name: 'peer-of',
  schema: peerOfSchema,
  partition: (one) => one.person,
  id: () => 'groups',
  due: ({ left }) => left && left.at + patience,
}

/** When somebody left a group, in milliseconds since 1970, where their membership is still to end; else nothing. */
export const leftAt = ({ left }: PeerOf, group: string): number | undefined =>
  left?.groups.includes(group) ? (left.times?.[group] ?? left.at) : undefined

/** Whether a membership is to end: somebody left, or was taken out, after they joined. */
export function hasLeft(list: PeerOf, { group, since, again = 0 }: Peer): boolean {
  const at = leftAt(list, group)
  // Whoever is taken out does not stay by pressing Join once more.
  const joined = Math.max(Date.parse(since), list.left?.out[group] ? 0 : again)
  return at !== undefined && joined <= at
}
