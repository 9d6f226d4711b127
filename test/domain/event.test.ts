import type { Event, EventContent } from '../../bot/domain/event'
import * as changes from '../../bot/domain/event-changes'
import {
  answered,
  countsOf,
  entryOf,
  noPlaces,
  type Places,
  reservePlace,
  settled,
  synced,
  type Wish,
} from '../../bot/domain/event-places'
import { seriesOf, startsOf } from '../../bot/domain/event-series'
import { cpdWords, endOfEvent, nextStep, remindersOf, startOf, timeWords } from '../../bot/domain/event-times'

/** When events are, by the clock and across its changes; and who has a place. */

const zone = 'Europe/London'
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16)
const by = { id: 'rachel', name: 'Rachel Osei' }

const content: EventContent = {
  ...{
    kind: 'webinar',
    title: 'KPIs',
    description: '',
    host: 'Rachel',
    link: '',
    place: '',
    capacity: 0,
    documents: [],
  },
  ...{ starts: '2026-12-07T10:00', ends: '2026-12-07T11:30', cpd: 90, channels: [], repeats: 'once', times: 0 },
}
const draftOf = (more: Partial<EventContent> = {}): Event =>
  changes.startedEvent('2026-x', { ...content, ...more }, by, { at: '2026-11-23T09:00:00Z', zone })
const now = Date.parse('2026-11-23T09:00:00Z')
const publishedOf = (more: Partial<EventContent> = {}, at = now): Event =>
  changes.published(draftOf(more), { councils: ['c'], posts: [] }, by, { at: new Date(at).toISOString(), now: at })

test.each<[name: string, starts: string, ends: string, start: string, end: string, day: string, hour: string]>([
  [
    'in winter',
    '2026-12-07T10:00',
    '2026-12-07T11:30',
    '2026-12-07T10:00',
    '2026-12-07T11:30',
    '2026-12-06T10:00',
    '2026-12-07T09:00',
  ],
  [
    'in summer',
    '2027-06-07T10:00',
    '2027-06-07T11:30',
    '2027-06-07T09:00',
    '2027-06-07T10:30',
    '2027-06-06T09:00',
    '2027-06-07T08:00',
  ],
  [
    'on the day after clocks go forward',
    '2027-03-29T10:00',
    '2027-03-29T11:00',
    '2027-03-29T09:00',
    '2027-03-29T10:00',
    '2027-03-28T09:00',
    '2027-03-29T08:00',
  ],
  [
    'on the Sunday on which clocks go forward',
    '2027-03-28T10:00',
    '2027-03-28T11:00',
    '2027-03-28T09:00',
    '2027-03-28T10:00',
    '2027-03-27T10:00',
    '2027-03-28T08:00',
  ],
  [
    'in the hour that is skipped',
    '2027-03-28T01:30',
    '2027-03-28T03:00',
    '2027-03-28T01:30',
    '2027-03-28T02:00',
    '2027-03-27T01:30',
    '2027-03-28T00:30',
  ],
  [
    'on the Sunday on which clocks go back',
    '2026-10-25T10:00',
    '2026-10-25T11:00',
    '2026-10-25T10:00',
    '2026-10-25T11:00',
    '2026-10-24T09:00',
    '2026-10-25T09:00',
  ],
  [
    'in the hour that comes twice',
    '2026-10-25T01:30',
    '2026-10-25T03:00',
    '2026-10-25T00:30',
    '2026-10-25T03:00',
    '2026-10-24T00:30',
    '2026-10-24T23:30',
  ],
])('%s', (_name, starts, ends, start, end, day, hour) => {
  const event = { starts, ends, zone }
  expect([iso(startOf(event)), iso(endOfEvent(event))]).toEqual([start, end])
  expect(remindersOf(event).map(iso)).toEqual([day, hour])
})

test.each([
  ['2026-12-07T10:00', '2026-12-07T11:30', 'Monday 7 December 2026, 10:00 to 11:30 (UK time)'],
  ['2026-12-07T09:30', '2026-12-08T16:00', 'Monday 7 December 2026, 09:30 to Tuesday 8 December 2026, 16:00 (UK time)'],
])('%s to %s is %s', (starts, ends, words) => expect(timeWords({ starts, ends, zone })).toBe(words))

test.each([
  [0, ''],
  [60, '1 hour'],
  [90, '1.5 hours'],
  [15, '0.25 hours'],
])('%i minutes are "%s"', (minutes, words) => expect(cpdWords(minutes)).toBe(words))

describe('a series keeps its time by the clock', () => {
  test.each<[Partial<EventContent>, string[]]>([
    [
      { repeats: 'weekly', times: 3, starts: '2027-03-22T10:00' },
      ['2027-03-22T10:00', '2027-03-29T10:00', '2027-04-05T10:00'],
    ],
    [
      { repeats: 'two-weekly', times: 3, starts: '2026-10-19T10:00' },
      ['2026-10-19T10:00', '2026-11-02T10:00', '2026-11-16T10:00'],
    ],
    [
      { repeats: 'monthly', times: 3, starts: '2026-12-07T10:00' },
      ['2026-12-07T10:00', '2027-01-04T10:00', '2027-02-01T10:00'],
    ],
    [
      { repeats: 'monthly', times: 3, starts: '2026-12-29T10:00' },
      ['2026-12-29T10:00', '2027-01-26T10:00', '2027-02-23T10:00'],
    ],
    [{ repeats: 'once', times: 5, starts: '2026-12-07T10:00' }, ['2026-12-07T10:00']],
  ])('%j', (more, all) => expect(startsOf({ ...content, ...more })).toEqual(all))

  test('an event over two days is as long each time, and its instants follow the clock', () => {
    const two = draftOf({ repeats: 'weekly', times: 2, starts: '2027-03-22T10:00', ends: '2027-03-23T15:00' })
    const both = seriesOf(two)
    expect(both.map((one) => [one.id, one.ends, iso(startOf(one))])).toEqual([
      ['2026-x', '2027-03-23T15:00', '2027-03-22T10:00'],
      ['2026-x-2', '2027-03-30T15:00', '2027-03-29T09:00'],
    ])
  })

  test('people hear of later ones a fortnight before, at the same time by the clock', () => {
    const [, second] = seriesOf(
      draftOf({ repeats: 'monthly', times: 2, starts: '2027-03-08T10:00', ends: '2027-03-08T11:00' }),
    )
    const published = changes.published(second!, { councils: [], posts: [] }, by, { at: '', now })
    expect([second!.starts, published.announce]).toEqual(['2027-04-12T10:00', '2027-03-29T09:00:00.000Z'])
  })
})

describe('what there is to do', () => {
  const done = (event: Event): Event => ({ ...event, announced: true, shown: event.revision })

  test('nothing for a draft; at once for what was just published; then the reminders, then the end', () => {
    expect(nextStep(draftOf())).toBeUndefined()
    const event = publishedOf()
    expect(nextStep(event)).toBe(0)
    expect(iso(nextStep(done(event)))).toBe('2026-12-06T10:00')
    expect(iso(nextStep({ ...done(event), reminded: 2 }))).toBe('2026-12-07T11:30')
    expect(nextStep({ ...done(event), reminded: 2, asked: true })).toBeUndefined()
  })

  test('published within the day before, only the hour before is reminded', () => {
    const event = publishedOf({}, Date.parse('2026-12-06T12:00Z'))
    expect([event.reminded, iso(nextStep(done(event)))]).toEqual([1, '2026-12-07T09:00'])
  })

  test('moved, it reminds anew; of what people need not know, nothing is told', () => {
    const event = { ...done(publishedOf()), reminded: 2 }
    const when = { at: '', now: Date.parse('2026-12-07T09:30Z') }
    const moved = changes.filledIn(event, { starts: '2026-12-14T10:00', ends: '2026-12-14T11:00' }, by, when)
    expect([moved.reminded, moved.news?.words]).toEqual([0, 'Changed: the time.'])
    const same = changes.filledIn(event, { description: 'Longer' }, by, when)
    expect([same.reminded, same.news]).toEqual([2, undefined])
    expect(changes.filledIn(event, { title: event.title }, by, when)).toBe(event)
  })

  test('what a job did for an event as it was does not hide what changed meanwhile', () => {
    const read = publishedOf()
    const moved = changes.filledIn(read, { starts: '2026-12-14T10:00' }, by, { at: '', now })
    const after = changes.advanced(moved, read, { announced: true, reminded: 2, asked: true })
    expect([after.announced, after.reminded, after.asked, nextStep(after)]).toEqual([true, 0, false, 0])
  })
})

describe('places', () => {
  const says = (all: Places, person: string, wish: Wish) =>
    answered(all, { person, name: person, council: '' }, wish, now)
  const filled = (capacity: number, ...people: string[]) =>
    people.reduce((all, one) => says(all, one, 'going'), noPlaces('e', capacity))

  test('without a limit everybody has one', () => {
    expect(countsOf(filled(0, 'a', 'b', 'c'))).toEqual({ going: 3, maybe: 0, no: 0, reserve: 0 })
  })

  test('said again, nothing is written, on the reserve list neither', () => {
    const all = filled(1, 'a', 'b')
    expect(says(all, 'a', 'going')).toBe(all)
    expect(says(all, 'b', 'going')).toBe(all)
  })

  test('a free place goes to the reserve list first, and nobody new steps in between', () => {
    const all = synced(filled(1, 'a', 'b'), now, { capacity: 1, closed: false })
    const after = says(says(all, 'a', 'no'), 'c', 'going')
    expect([entryOf(after, 'b')!.answer, entryOf(after, 'c')!.answer]).toEqual(['going', 'reserve'])
    expect(reservePlace(after, entryOf(after, 'c')!)).toBe(1)
    expect(after.promoted.map(({ person }) => person)).toEqual(['b'])
  })

  test('whoever was promoted and says no is not told that they have a place', () => {
    const after = says(says(filled(1, 'a', 'b'), 'a', 'no'), 'b', 'no')
    expect(after.promoted).toEqual([])
  })

  test('what changed while others were told stays to be told', () => {
    const seen = says(filled(1, 'a', 'b', 'c'), 'a', 'no')
    const meanwhile = says(seen, 'b', 'no')
    const after = settled(meanwhile, seen)
    expect(after.promoted.map(({ person }) => person)).toEqual(['c'])
    expect(after.unsettled).toBe(now)
    expect(settled(seen, seen)).toMatchObject({ promoted: [] })
    expect(settled(seen, seen).unsettled).toBeUndefined()
  })

  test('closed, nobody can answer, and nobody is promoted', () => {
    const all = synced(filled(1, 'a', 'b'), now, { capacity: 2, closed: true })
    expect(says(all, 'c', 'going')).toBe(all)
    expect(entryOf(all, 'b')!.answer).toBe('reserve')
  })
})
