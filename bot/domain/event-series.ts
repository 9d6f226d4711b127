import type { Event } from './event'
import { dayOf, daysAfter, timeOf, weekdayOf } from './local-time'
import { nextOccurrence, ruleOf } from './schedule'

/** The days on which an event comes again, at the same time by the clock. */

/** The most events in one series. */
export const mostTimes = 12

/** Which one of its weekday in the month a day is; a fifth counts as the last. */
function placeIn(day: string): 1 | 2 | 3 | 4 | -1 {
  const place = Math.ceil(Number(day.slice(8)) / 7)
  return place > 4 ? -1 : (place as 1 | 2 | 3 | 4)
}

function ruleFor({ repeats, starts }: Pick<Event, 'repeats' | 'starts'>): string {
  if (repeats === 'weekly') return ruleOf('weekly', { place: 1, weekday: 1 })
  if (repeats === 'two-weekly') return 'FREQ=WEEKLY;INTERVAL=2'
  return ruleOf('monthly', { place: placeIn(dayOf(starts)), weekday: weekdayOf(dayOf(starts)) })
}

/** The local starts of all of a series, the first one's too. */
export function startsOf(event: Pick<Event, 'repeats' | 'starts' | 'times'>): readonly string[] {
  if (event.repeats === 'once') return [event.starts]
  const schedule = { kind: 'recurring' as const, starts: event.starts, rule: ruleFor(event) }
  const all = [event.starts]
  while (all.length < Math.min(event.times, mostTimes)) {
    const next = nextOccurrence(schedule, all.at(-1)!)
    if (!next) break
    all.push(next)
  }
  return all
}

const days = (from: string, to: string): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000)

/** The events of a series, from the first, which is a draft still. Ids are derived: made twice, they are the same. */
export function seriesOf(first: Event): readonly Event[] {
  const all = startsOf(first)
  if (all.length < 2) return [first]
  const length = days(first.starts, first.ends)
  return all.map((starts, at) => ({
    ...first,
    id: at === 0 ? first.id : `${first.id}-${at + 1}`,
    starts,
    ends: `${daysAfter(dayOf(starts), length)}T${timeOf(first.ends)}`,
    series: { id: first.id, place: at + 1, of: all.length },
  }))
}

/** The ids of those of its series after an event; none for one that is not of a series. */
export const laterOf = ({ series }: Pick<Event, 'series'>): readonly string[] =>
  series ? Array.from({ length: series.of - series.place }, (_, at) => `${series.id}-${series.place + at + 1}`) : []
