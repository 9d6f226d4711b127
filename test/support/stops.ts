import type { Store } from '../../storage/port'

/** A store that is told of each write before it is made; one that is refused is not made. */
function watched(store: Store, before: (collection: { readonly name: string }) => Promise<void>): Store {
  return {
    ...store,
    put: async (collection, value, expected) => {
      await before(collection)
      return store.put(collection, value, expected)
    },
    remove: async (collection, partition, id, expected) => {
      await before(collection)
      return store.remove(collection, partition, id, expected)
    },
  }
}

/**
 * The store of a process that dies when it is to write a record of one collection, after so many that it could write: that
 * write and all later ones fail.
 */
export function dyingAt(store: Store, name: string, after = 0): Store {
  let left = after
  let dead = false
  return watched(store, async (collection) => {
    if (collection.name === name) left -= 1
    dead ||= left < 0
    if (dead) throw new Error(`The process died when it was to write a ${name}.`)
  })
}

/** The store of a process that stays up, and of what becomes of its writes from one moment to the next: `before` is asked. */
export function guarded(store: Store): { readonly store: Store; before: (name: string) => Promise<void> | void } {
  const guard = { store, before: (_name: string): Promise<void> | void => {} }
  guard.store = watched({ ...store, close: async () => {} }, async ({ name }) => guard.before(name))
  return guard
}

/** The store of a process that dies after so many writes, whatever they are of. */
export function dyingAfter(store: Store, writes: number): { readonly store: Store; readonly dead: () => boolean } {
  let made = 0
  return {
    store: watched(store, async ({ name }) => {
      made += 1
      if (made > writes) throw new Error(`The process died when it was to write a ${name}.`)
    }),
    dead: () => made > writes,
  }
}

/** The store of a process one of whose writes, the first after so many, is held up until it may go on. */
export function heldAfter(store: Store, writes: number) {
  const reached = signal()
  const mayGo = signal()
  let made = 0
  const slow = watched(store, async () => {
    made += 1
    if (made !== writes + 1) return
    reached.give()
    await mayGo.given
  })
  return { store: slow, reached: reached.given, letGo: mayGo.give }
}

/** The store of a slow process: what it reads of one collection is held back until it may go on. */
export function heldAt(store: Store, name: string): { store: Store; reached: Promise<void>; letGo: () => void } {
  const reached = signal()
  const mayGo = signal()
  const get: Store['get'] = async (collection, partition, id) => {
    if (collection.name === name) {
      reached.give()
      await mayGo.given
    }
    return store.get(collection, partition, id)
  }
  return { store: { ...store, get }, reached: reached.given, letGo: mayGo.give }
}

/** Something that one waits for and another gives. */
export function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}
