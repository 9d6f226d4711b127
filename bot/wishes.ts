import type { Store } from '../storage/port'
import { persist } from '../storage/writes'
import { putPerson } from './member-lines'
import { type Known, known } from './people-records'

type Wishes = Pick<Known, 'pausedUntil' | 'digestOff'>

/** What people wish to be spared: it lies in their own record, so that whoever writes to them has read it. */
export const createWishes = (store: Store, changed: (person: string) => void) => ({
  /** Changes somebody's wishes; one that the function leaves out is taken back. Answers whether they are known. */
  wish: (id: string, change: (now: Wishes) => Wishes): Promise<boolean> =>
    persist(async () => {
      const record = await store.get(known, id, id)
      if (!record) return false
      const { pausedUntil: _until, digestOff: _off, ...rest } = record.value
      await putPerson(store, { ...rest, ...change(record.value) }, record.version)
      changed(id)
      return true
    }),
})
