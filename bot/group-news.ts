import type { NewsLine, PeerGroup } from './domain/peer-group'
import type { Services } from './services'

/**
 * What a feature has that is new in a group, for its home card and its page, the newest first. Whoever changes it has the
 * home card shown anew: see `shown` in `owed.ts`, with the lane `homeLane(group)`.
 */
export type GroupNews = (group: PeerGroup, services: Services) => Promise<readonly NewsLine[]>
