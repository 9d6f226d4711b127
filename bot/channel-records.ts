import { z } from 'zod/v4'
import type { Collection } from '../storage/port'
import { referenceSchema } from './people-records'

const actor = z.object({ id: z.string(), name: z.string() })

/** Why a channel is not there any more. */
export const goneReasons = ['deleted', 'team-deleted', 'removed'] as const

const channelSchema = z.object({
  /** See `channelId`. */
  id: z.string(),
  name: z.string(),
  team: z.string().optional(),
  teamName: z.string(),
  reference: referenceSchema,
  /** The peer group that it is linked to; absent when the link has ended. */
  group: z.string().optional(),
  linked: z.object({ by: actor, at: z.string() }),
  /** The instant (ms since 1970) at which somebody ended its link: the group is about to forget it. */
  ending: z.number().optional(),
  gone: z.object({ why: z.enum(goneReasons), at: z.string() }).optional(),
  /** Whether those who look after its group have been told that it is gone. */
  told: z.boolean().optional(),
})

/** A channel of a team that somebody linked to a peer group: the channels in which Pioneer may post. */
export type Channel = z.output<typeof channelSchema>

/** Few, a handful for each group; so all are one list. Those that are gone and not told of, or whose link is to end, are due. */
export const channels: Collection<Channel> = {
  name: 'channel',
  schema: channelSchema,
  partition: () => 'channels',
  id: (one) => one.id,
  due: ({ gone, told, ending }) => {
    if (gone && !told) return Date.parse(gone.at)
    return ending === undefined ? undefined : ending + patience
  },
}

/** Whoever ends a link does all of it; a job looks after so long, in milliseconds, whether they could. */
const patience = 10_000
