import type { Council } from './council'
import { type Learning, placesNow } from './learning'
import type { Stage } from './tool'
import type { Searchable } from './tool-spoken'

/** A learning as the search knows it: without who wrote it, and without the name of any council. */
export interface Shelved extends Searchable {
  readonly problem: string
  readonly revision: number
  readonly groups: readonly string[]
  readonly themes: readonly string[]
  readonly stage: Stage | undefined
  readonly tools: readonly string[]
  /** The type of the author's council; absent where it is not to be told. */
  readonly type: Council['type'] | undefined
  readonly at: string
}

/** What a search may be narrowed to; empty for all. */
export interface Narrowed {
  readonly theme: string
  readonly stage: string
  readonly type: string
}

export const none: Narrowed = { theme: '', stage: '', type: '' }

export function shelved(
  one: Learning,
  known: {
    readonly council: Council | undefined
    readonly themeOf: (id: string) => string | undefined
    readonly toolOf: (id: string) => string | undefined
  },
): Shelved {
  const { title, problem, did, came, differently, themes, tools, stage, shown } = one.body
  const named = [...themes.map(known.themeOf), ...tools.map(known.toolOf)].filter((name) => name !== undefined)
  return {
    ...{ id: one.id, title, summary: came, use: did, problem, words: [problem, ...named].filter(Boolean) },
    steps: differently ? [differently] : [],
    revision: one.revision,
    groups: [...new Set(placesNow(one).map(({ group }) => group))],
    ...{ themes, stage, tools, at: one.at },
    type: shown ? known.council?.type : undefined,
  }
}

/** Whether a learning is of what somebody looks for. A council that is hidden is of no type that could be looked for. */
export const fits = (one: Shelved, { theme, stage, type }: Narrowed): boolean =>
  (theme === '' || one.themes.includes(theme)) &&
  (stage === '' || one.stage === stage) &&
  (type === '' || one.type === type)

export const isSeenIn = (one: Shelved, groups: ReadonlySet<string>): boolean =>
  one.groups.some((group) => groups.has(group))

export const newestFirst = (some: readonly Shelved[]): readonly Shelved[] =>
  some.toSorted((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id))
