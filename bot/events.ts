import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { changeKept, persist, putOnce } from '../storage/writes'
import { type Event, events, yearOf, yearPartition } from './domain/event'
import * as records from './domain/event-places'
import { answeredEvents } from './domain/event-records'
import { walkedIn } from './domain/event-walk-in'
import { forEach } from './each'
import { gathered } from './gathered'
import { remembered } from './remembered'

export type Events = ReturnType<typeof createEvents>

type Asked = Pick<records.Entry, 'person' | 'name' | 'council' | 'channel'> & { readonly wish: records.Wish }

/** Those whose answers the next write keeps, and what their event says. */
interface Asking {
  readonly capacity: number
  readonly follows: boolean
  readonly all: readonly Asked[]
}

/** In milliseconds, between two writes of who goes to one event: so those who press at once share a few. */
const gathering = 50

/** Events, and who goes to them. */
export function createEvents(with_: {
  store: Store
  clock: () => Date
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, clock, onDamaged } = with_
  const now = (): number => clock().getTime()
  const at = (id: string) => ({ partition: yearPartition(yearOf(id) ?? ''), id })
  const placesAt = (event: string) => ({ partition: `event-places:${event}`, id: 'places' })
  const asking = new Map<string, Asking>()

  const memory = remembered<Event>(clock)
  const list = remembered<readonly Event[]>(clock)
  const note = (event: Event): Event => {
    list.forget('')
    return memory.note(event.id, event)
  }

  const findNow = gathered(
    async (id: string) => (await memory.noteRead(id, () => store.get(events, at(id).partition, id)))?.value,
  )
  const find = async (id: string): Promise<Event | undefined> => (yearOf(id) ? findNow(id) : undefined)
  const placesOf = gathered(
    async (event: string) => (await store.get(records.places, placesAt(event).partition, 'places'))?.value,
  )

  /** Those who answer while another write is under way share the next one: so however many press, nobody is in anybody's way. */
  const giveAway = gathered(async (id: string): Promise<records.Places> => {
    const { capacity, follows, all } = asking.get(id)!
    asking.delete(id)
    return persist(async () => {
      const kept = await store.get(records.places, placesAt(id).partition, 'places')
      const before = kept?.value ?? records.noPlaces(id, capacity)
      const after = all.reduce((one, { wish, ...who }) => records.answered(one, who, wish, now(), follows), before)
      return after === before ? before : (await store.put(records.places, after, kept?.version)).value
    })
  }, gathering)

  /** Events that were begun in a year. */
  async function ofYear(year: number): Promise<readonly Event[]> {
    const { items } = await listAll(store, events, yearPartition(String(year)), (ids) => onDamaged(events.name, ids))
    return items.map(({ value }) => value)
  }

  /** Those that were begun this year or last, in the order of their starts: nothing is planned longer ahead. */
  const recent = async (): Promise<readonly Event[]> =>
    (await list.noteRead('', async () => ({ value: await recentNow() }))).value

  async function recentNow(): Promise<readonly Event[]> {
    const year = clock().getUTCFullYear()
    const both = await Promise.all([ofYear(year - 1), ofYear(year)])
    return both.flat().toSorted((one, other) => one.starts.localeCompare(other.starts) || (one.id < other.id ? -1 : 1))
  }

  return {
    find,
    /** An event as it was half a minute ago at the most; what was changed in this process is seen at once. */
    known: async (id: string): Promise<Event | undefined> => memory.of(id)?.value ?? find(id),
    recent,
    /** The same as they were half a minute ago at the most, for lists: each is asked anew when it is opened. */
    recentKnown: async (): Promise<readonly Event[]> => list.of('')?.value ?? recent(),
    /** Keeps a new event; answers whether its id was free. */
    add: async (event: Event): Promise<boolean> => {
      const isNew = await putOnce(store, events, event)
      list.forget('')
      return isNew
    },
    /** Changes an event by a pure function; nothing when there is none. */
    change: async (id: string, step: (event: Event) => Event): Promise<Event | undefined> => {
      const after = await changeKept(store, events, at(id), step)
      return after && note(after)
    },
    placesOf,
    /** Notes who has answered for the first time, so that they find it among what they are going to. */
    note: (event: string, people: readonly string[]): Promise<void> =>
      forEach(people, (person) => putOnce(store, answeredEvents, { person, event })),
    /** Events that somebody may have answered; whether they did, and what, their places say. */
    answeredBy: async (person: string): Promise<ReadonlySet<string>> => {
      const { items } = await listAll(store, answeredEvents, person, (ids) => onDamaged(answeredEvents.name, ids))
      return new Set(items.map(({ value }) => value.event))
    },
    /** Somebody's answer; answers with the places as they then are. */
    answer: (event: Event, ask: Asked): Promise<records.Places> => {
      const { all = [] } = asking.get(event.id) ?? {}
      asking.set(event.id, { capacity: event.capacity, follows: event.posts.length > 0, all: [...all, ask] })
      return giveAway(event.id)
    },
    /** Has the places say what the event says; makes them where nobody has answered, so that nobody is late unseen. */
    sync: ({ id, capacity, state }: Event): Promise<records.Places> =>
      persist(async () => {
        const kept = await store.get(records.places, placesAt(id).partition, 'places')
        const before = kept?.value ?? records.noPlaces(id, capacity)
        const after = records.synced(before, now(), { capacity, closed: state !== 'published' })
        return kept && after === before ? before : (await store.put(records.places, after, kept?.version)).value
      }),
    /** Those who came and had not answered. */
    walkIn: ({ id, capacity }: Event, who: Parameters<typeof walkedIn>[1]): Promise<records.Places> =>
      persist(async () => {
        const kept = await store.get(records.places, placesAt(id).partition, 'places')
        const before = kept?.value ?? records.noPlaces(id, capacity)
        const after = walkedIn(before, who, now())
        return after === before ? before : (await store.put(records.places, after, kept?.version)).value
      }),
    /** Changes the places by a pure function; nothing while nobody has answered. */
    changePlaces: (event: string, step: (all: records.Places) => records.Places): Promise<records.Places | undefined> =>
      changeKept(store, records.places, placesAt(event), step),
  }
}
