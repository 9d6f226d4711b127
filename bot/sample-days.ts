import { DateTime } from 'luxon'
import { z } from 'zod/v4'
import type { Collection } from '../storage/port'
import { putOnce } from '../storage/writes'
import { daysAfter } from './domain/local-time'
import type { Services } from './services'

/** The day on which the sample was first placed: its days count from it, so that it is placed the same at every start. */
const sampleStarts: Collection<{ day: string }> = {
  name: 'sample-start',
  schema: z.object({ day: z.string() }),
  partition: () => 'sample',
  id: () => 'start',
}

/** Days of the sample as calendar days and instants. */
export interface SampleDays {
  readonly day: (offset: number) => string
  /** At so many minutes past ten in the morning, UTC. */
  readonly instant: (offset: number, minutes?: number) => string
  /** The month of a day, as `November`. */
  readonly month: (offset: number) => string
}

export async function sampleDays({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<SampleDays> {
  await putOnce(store, sampleStarts, { day: clock().toISOString().slice(0, 10) })
  const { day: start } = (await store.get(sampleStarts, 'sample', 'start'))!.value
  const day = (offset: number) => daysAfter(start, offset)
  return {
    day,
    instant: (offset, minutes = 0) => `${day(offset)}T10:${String(minutes).padStart(2, '0')}:00Z`,
    month: (offset) => DateTime.fromISO(day(offset), { zone: 'utc' }).setLocale('en-GB').toFormat('MMMM'),
  }
}
