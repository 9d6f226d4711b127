import type { Store } from '../../storage/port'

/** The same store, which notes each call on a collection: what it does and on which, such as `read person` or `write member`. */
export function countedStore(store: Store, calls: string[]): Store {
  const note =
    <A extends readonly [{ readonly name: string }, ...unknown[]], R>(what: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(`${what} ${args[0].name}`)
      return call(...args)
    }
  return {
    ...store,
    get: note('read', store.get.bind(store) as never) as Store['get'],
    list: note('list', store.list.bind(store) as never) as Store['list'],
    due: note('due', store.due.bind(store) as never) as Store['due'],
    put: note('write', store.put.bind(store) as never) as Store['put'],
    remove: note('write', store.remove.bind(store) as never) as Store['remove'],
  }
}
