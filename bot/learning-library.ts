import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import type { Content } from './content/load'
import { type Learning, learnings } from './domain/learning'
import { fits, isSeenIn, type Narrowed, newestFirst, type Shelved, shelved } from './domain/learning-library'
import { type Finder, finderOf } from './domain/tool-search'

/**
 * All learning in memory, so that a look-up reads nothing: read when first asked for, and anew by a job, since other
 * processes write too. What is opened from it is read and checked again. It knows no names of people or councils.
 */
export function createLibrary(with_: {
  store: Store
  content: Pick<Content, 'toolkit' | 'tools' | 'plan' | 'register'>
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, content, onDamaged } = with_
  let shelf: Map<string, Shelved> | undefined
  /** What was written while the shelf is being read. */
  let meanwhile: Shelved[] | undefined
  let reading: Promise<Map<string, Shelved>> | undefined
  let finder: Finder | undefined

  const themes = new Map(content.plan.themes.map(({ id, title }) => [id, title]))
  const shelfOf = (one: Learning): Shelved =>
    shelved(one, {
      council: one.council ? content.register.get(one.council) : undefined,
      themeOf: (id) => themes.get(id),
      toolOf: (id) => content.tools.get(id)?.title,
    })

  async function read(): Promise<Map<string, Shelved>> {
    meanwhile = []
    const { items } = await listAll(store, learnings, 'learning', (ids) => onDamaged(learnings.name, ids))
    const fresh = new Map(items.map(({ value }) => [value.id, shelfOf(value)]))
    for (const one of meanwhile) if (one.revision >= (fresh.get(one.id)?.revision ?? 0)) fresh.set(one.id, one)
    meanwhile = undefined
    if (!shelf || isOther(shelf, fresh)) finder = undefined
    shelf = fresh
    return fresh
  }

  const bringUpToDate = (): Promise<Map<string, Shelved>> => {
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }

  const seen = async (groups: ReadonlySet<string>, look: Narrowed): Promise<ReadonlyMap<string, Shelved>> => {
    const all = [...(shelf ?? (await bringUpToDate())).values()]
    return new Map(all.filter((one) => isSeenIn(one, groups) && fits(one, look)).map((one) => [one.id, one]))
  }

  return {
    /** For a job, which looks whether other processes have written. */
    bringUpToDate: async (): Promise<void> => void (await bringUpToDate()),
    /** Keeps up with what this process writes. */
    note: (one: Learning): void => {
      const fresh = shelfOf(one)
      meanwhile?.push(fresh)
      if (!shelf || shelf.get(one.id)?.revision === one.revision) return
      shelf.set(one.id, fresh)
      finder = undefined
    },
    /** What fits somebody's words among what these groups see, the best first; without words the newest. */
    look: async (
      words: string,
      groups: ReadonlySet<string>,
      look: Narrowed,
    ): Promise<{ readonly found: readonly Shelved[]; readonly nearest: readonly Shelved[] }> => {
      const may = await seen(groups, look)
      if (words === '') return { found: newestFirst([...may.values()]), nearest: [] }
      // What councils learnt may be about any of their services, so no word of one leads elsewhere.
      finder ??= finderOf([...shelf!.values()], { synonyms: content.toolkit.synonyms, ignore: content.toolkit.ignore })
      const { found, nearest } = finder.find(words, undefined, (id) => may.has(id))
      const shown = (some: typeof found) => some.flatMap(({ id }) => may.get(id) ?? [])
      return { found: shown(found), nearest: shown(nearest) }
    },
    /** Learning that names a tool, the newest first; for a tool's own page. */
    aboutTool: async (tool: string): Promise<readonly Shelved[]> => {
      const all = [...(shelf ?? (await bringUpToDate())).values()]
      return newestFirst(all.filter((one) => one.groups.length > 0 && one.tools.includes(tool)))
    },
    /** Those of a list that are there, in its order. */
    shelvedOf: async (ids: readonly string[]): Promise<readonly Shelved[]> => {
      const all = shelf ?? (await bringUpToDate())
      return ids.flatMap((id) => all.get(id) ?? [])
    },
  }
}

const isOther = (before: ReadonlyMap<string, Shelved>, now: ReadonlyMap<string, Shelved>): boolean =>
  before.size !== now.size || [...now].some(([id, one]) => before.get(id)?.revision !== one.revision)
