import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { type Retirement, type Tool, toolSchema } from './tool'

/**
 * What administrators changed in the catalogue of tools, over the content's own entries. One record a tool, and in it every
 * version, the oldest first: none is ever rewritten, and the last one is how the tool is now.
 */

export const entryMoves = ['added', 'changed', 'retired', 'brought-back', 'used-again'] as const

const versionSchema = z.object({
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  did: z.enum(entryMoves),
  /** Of the draft that it was published from. */
  key: z.string().optional(),
  /** Which version was used again; 0 is the content's own entry. */
  of: z.number().int().min(0).optional(),
  /** Without the mark of retirement. Absent where the content's own entry stands, whatever it says by now. */
  entry: toolSchema.omit({ retired: true }).optional(),
  retired: toolSchema.shape.retired,
})
export type EntryVersion = z.output<typeof versionSchema>
export type Entry = NonNullable<EntryVersion['entry']>

const recordSchema = z.object({ tool: z.string(), versions: z.array(versionSchema).min(1) })
export type CatalogueRecord = z.output<typeof recordSchema>

export const cataloguePartition = 'catalogue'

export const catalogueRecords: Collection<CatalogueRecord> = {
  name: 'catalogue-entry',
  schema: recordSchema,
  partition: () => cataloguePartition,
  id: (record) => record.tool,
}

/** A record holds every version in its whole, and a database takes 2 MB of it at most. */
export const mostVersions = 100

/** How often an entry was changed: what a card was drawn from. 0 while it is the content's own. */
export const revisionOf = (record: CatalogueRecord | undefined): number => record?.versions.length ?? 0

export function entryOf(tool: Tool): Entry {
  const { retired: _retired, ...entry } = tool
  return entry
}

/** A tool as a version of it says; nothing where it left the text to the content, which has none by now. */
export function toolIn(version: EntryVersion, own: Tool | undefined): Tool | undefined {
  const text = version.entry ?? (own && entryOf(own))
  if (!text) return undefined
  return version.retired ? { ...text, retired: version.retired } : text
}

/** A tool as it is now. */
export const toolNow = (record: CatalogueRecord | undefined, own: Tool | undefined): Tool | undefined =>
  record ? toolIn(record.versions.at(-1)!, own) : own

/** Every tool as it is now, retired ones too: the content's in its own order, then those that were added, the oldest first. */
export function mergedTools(own: ReadonlyMap<string, Tool>, records: ReadonlyMap<string, CatalogueRecord>): Tool[] {
  const added = [...records.values()]
    .filter(({ tool }) => !own.has(tool))
    .toSorted((one, other) => one.versions[0]!.at.localeCompare(other.versions[0]!.at))
    .map(({ tool }) => tool)
  return [...own.keys(), ...added].flatMap((id) => toolNow(records.get(id), own.get(id)) ?? [])
}

/** What takes the place of a retired tool: the next that is offered, however many were retired one after the other. */
export function insteadOf(tools: ReadonlyMap<string, Tool>, retired: Retirement | undefined): Tool | undefined {
  const seen = new Set<string>()
  let next = retired?.instead
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const tool = tools.get(next)
    if (!tool?.retired) return tool
    next = tool.retired.instead
  }
  return undefined
}

/** An id for a new tool, made of its title, that no other has or ever had. */
export function idFor(title: string, isTaken: (id: string) => boolean): string {
  const base =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, '') || 'tool'
  for (let at = 1; ; at++) {
    const id = at === 1 ? base : `${base}-${at}`
    if (!isTaken(id)) return id
  }
}
