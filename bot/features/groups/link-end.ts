import { laneOfAllIn } from '../../delivery/standing'
import { type PeerGroup, withoutChannel } from '../../domain/peer-group'
import { followChannel } from '../../linked-channels'
import { shownAfterwards } from '../../owed'
import type { Services } from '../../services'
import { owing } from './settle'

/**
 * Ends the link of a channel to a group. The channel's record says first that it is to end, so that a job ends what a stop left
 * half done; then the group forgets it, so that nobody is let in by it any more; and then the record does. What stands in the
 * channel says so after it. Where it is linked anew meanwhile, that stays. Answers with the group.
 */
export const endLink = (channel: string, group: string, services: Services): Promise<PeerGroup | undefined> =>
  shownAfterwards([laneOfAllIn(channel)], services, async () => {
    await services.channels.end(channel, group)
    await services.groups.change(group, (one) => owing(withoutChannel(one, channel), services))
    await services.channels.ended(channel, group)
    return followChannel(channel, group, services)
  })
