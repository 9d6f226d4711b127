import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { persist } from '../storage/writes'
import type { Content } from './content/load'
import {
  type CatalogueRecord,
  cataloguePartition,
  catalogueRecords,
  type EntryVersion,
  insteadOf,
  mergedTools,
  mostVersions,
  revisionOf,
} from './domain/catalogue'
import { actorOf, type Person } from './domain/person'
import type { Tool } from './domain/tool'
import { type Answer, finderOf, type Liking } from './domain/tool-search'
import { AskAgain } from './feature'

export type Catalogue = ReturnType<typeof createCatalogue>

type Tools = ReadonlyMap<string, Tool>
type Step = Omit<EntryVersion, 'at' | 'by'>

/** `clash` is there when nothing was written, because others wrote since the card was drawn. */
export interface EntryOutcome {
  readonly record: CatalogueRecord
  readonly clash?: true
}

/**
 * The catalogue of tools as it is now: the content's entries, and over them what administrators changed. It is kept in
 * memory, so that a look-up reads nothing; a change here is seen here at once, one of another process after `refresh`.
 */
export function createCatalogue(with_: {
  store: Store
  content: Pick<Content, 'toolkit' | 'tools'>
  clock: () => Date
  onDamaged: (collection: string, ids: readonly string[]) => void
  makeFinder?: typeof finderOf
}) {
  const { store, content, clock, makeFinder = finderOf } = with_
  let records: ReadonlyMap<string, CatalogueRecord> = new Map()
  let all: Tools = new Map()
  let offered: Tools = new Map()
  let finder: ReturnType<typeof finderOf> | undefined
  let isMaking = false
  /** How often something was learnt, so that a list that was read meanwhile is known to be old. */
  let learnt = 0

  function become(next: ReadonlyMap<string, CatalogueRecord>): void {
    records = next
    const tools = mergedTools(content.tools, records)
    all = new Map(tools.map((tool) => [tool.id, tool]))
    offered = new Map(tools.filter(({ retired }) => !retired).map((tool) => [tool.id, tool]))
    if (!finder || isMaking) return
    isMaking = true
    // After the turn: whoever changed an entry does not wait for the index.
    setImmediate(() => {
      isMaking = false
      finder = makeFinder([...offered.values()], content.toolkit)
    })
  }
  become(records)

  function learn(record: CatalogueRecord): CatalogueRecord {
    const before = records.get(record.tool)
    if (before && stamp([before]) === stamp([record])) return record
    learnt++
    become(new Map([...records, [record.tool, record]]))
    return record
  }

  return {
    /** The tools that are offered, by their ids. */
    tools: (): Tools => offered,
    /** Retired ones too. */
    everyTool: (): Tools => all,
    tool: (id: string): Tool | undefined => offered.get(id),
    /** A retired tool, and what takes its place. */
    retired: (id: string) => {
      const tool = all.get(id)
      return tool?.retired && { tool, retired: tool.retired, instead: insteadOf(all, tool.retired) }
    },
    ownEntry: (id: string): Tool | undefined => content.tools.get(id),
    record: (id: string): CatalogueRecord | undefined => records.get(id),
    /** The first look-up also makes the index. What was retired since it was made is left out. */
    find: (words: string, liking?: Liking): Answer => {
      finder ??= makeFinder([...offered.values()], content.toolkit)
      const { found, nearest } = finder.find(words, liking)
      const isOffered = ({ id }: { readonly id: string }) => offered.has(id)
      return { found: found.filter(isOffered), nearest: nearest.filter(isOffered) }
    },
    /** The record as it is kept now; what it says is known here from then on. */
    readRecord: async (id: string): Promise<CatalogueRecord | undefined> => {
      const kept = await store.get(catalogueRecords, cataloguePartition, id)
      return kept && learn(kept.value)
    },
    /**
     * Adds a version to an entry in one read and one write. `step` sees the record as it is and answers with what happens to it;
     * `isDone` says whether a version is what this very press made before.
     */
    change: (
      person: Person,
      at: { readonly tool: string; readonly revision: number },
      step: (record: CatalogueRecord | undefined) => Step,
      isDone: (version: EntryVersion) => boolean,
    ): Promise<EntryOutcome> =>
      persist(async () => {
        const kept = await store.get(catalogueRecords, cataloguePartition, at.tool)
        const before = kept?.value
        if (!before && at.revision > 0) throw new AskAgain(gone)
        if (before && revisionOf(before) !== at.revision) {
          learn(before)
          const after = before.versions[at.revision]
          const isTwice = after?.by.id === person.id && isDone(after)
          return isTwice ? { record: before } : { record: before, clash: true as const }
        }
        const version = { ...step(before), at: clock().toISOString(), by: actorOf(person) }
        if (revisionOf(before) >= mostVersions) throw new AskAgain(full)
        const record = { tool: at.tool, versions: [...(before?.versions ?? []), version] }
        return { record: learn((await store.put(catalogueRecords, record, kept?.version)).value) }
      }),
    /** For a job, and once at the start: learns what other processes changed. */
    refresh: async (): Promise<void> => {
      for (;;) {
        const seen = learnt
        const { items } = await listAll(store, catalogueRecords, cataloguePartition, (ids) =>
          with_.onDamaged(catalogueRecords.name, ids),
        )
        if (seen !== learnt) continue
        const read = items.map(({ value }) => value)
        if (stamp(read) !== stamp(records.values())) become(new Map(read.map((record) => [record.tool, record])))
        return
      }
    },
  }
}

/** What tells whether two lists of records say the same. */
const stamp = (some: Iterable<CatalogueRecord>): string =>
  JSON.stringify([...some].map((record) => [record.tool, revisionOf(record), record.versions.at(-1)!.at]).toSorted())

const gone = 'This entry is not as it was when your card was drawn. Type catalogue and open it again.'

const full = `This entry has been changed ${mostVersions} times, which is all that its history can hold. Take the catalogue as a file, and bring what it says now into the content.`
