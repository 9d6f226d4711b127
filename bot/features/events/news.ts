import { startOf, timeWords } from '../../domain/event-times'
import type { GroupNews } from '../../group-news'
import { isOver } from './view'

/** Events that are coming and stand in a group's channels, for its home card: the next ones first among those of one day. */
export const eventNews: GroupNews = async (group, services) =>
  (await services.events.recent())
    .filter((event) => event.state === 'published' && event.announced && !isOver(event, services))
    .filter(({ posts }) => posts.some((post) => post.group === group.id))
    .toSorted((one, other) => startOf(one) - startOf(other))
    .map((event) => ({
      at: event.announce ?? event.published ?? event.starts,
      what: 'Event',
      words: `${event.title}, ${timeWords(event)}`,
    }))
