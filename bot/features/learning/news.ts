import { none } from '../../domain/learning-library'
import type { GroupNews } from '../../group-news'

/** So many of the newest, shared in the last four weeks: a home card has room for a few lines. */
const most = 4
const weeks = 4 * 7 * 24 * 3_600_000

/** What was shared with a group of late, for its home card. It names nobody. */
export const learningNews: GroupNews = async (group, { learning, clock }) => {
  const from = new Date(clock().getTime() - weeks).toISOString()
  const { found } = await learning.look('', new Set([group.id]), none)
  return found
    .filter(({ at }) => at >= from)
    .slice(0, most)
    .map(({ at, title }) => ({ at, what: 'Learning', words: title }))
}
