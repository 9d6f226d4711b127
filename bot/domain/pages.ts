/** One page of a list: pages count from 0, and one past the end is the last. */
export interface Paged<T> {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
}

export function paged<T>(items: readonly T[], page: number, perPage: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(items.length / perPage))
  const at = Math.min(page, pages - 1)
  return { shown: items.slice(at * perPage, (at + 1) * perPage), page: at, pages }
}
