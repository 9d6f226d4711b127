import type { EntryFilter } from '../../../cards/catalogue-actions'
import type { VersionLine } from '../../../cards/catalogue-versions'
import { type CatalogueRecord, type Entry, type EntryVersion, entryOf, toolIn, toolNow } from '../../domain/catalogue'
import { changedFields, type Titles } from '../../domain/catalogue-form'
import type { Tool } from '../../domain/tool'
import { counted, day, listed, moment } from '../../domain/words'
import { isSame } from '../../domain/worksheet-changes'

/** How the catalogue is shown to whoever keeps it. */

/** An entry with what was done to it. `own` is the one of the content files. */
export interface Shown {
  readonly tool: Tool
  readonly own: Tool | undefined
  readonly record: CatalogueRecord | undefined
}

export const isChanged = ({ tool, own }: Shown): boolean => !isSame(tool, own)

const did: Readonly<Record<EntryVersion['did'], string>> = {
  added: 'Added here',
  changed: 'Changed',
  retired: 'Retired',
  'brought-back': 'Brought back',
  'used-again': 'Taken from an earlier version',
}

/** `Changed by Grace Bello on 26 November 2026.` */
export function stateWords(shown: Shown): string {
  const { tool, record } = shown
  const last = record?.versions.at(-1)
  if (!last) return tool.retired ? 'Retired in the content files.' : 'Original, unchanged.'
  const what = isChanged(shown) ? doneWords(last) : 'Gone back to the original,'
  return `${what} by ${last.by.name} on ${day(last.at)}.`
}

const doneWords = ({ did: move, of }: EntryVersion): string => (of === 0 ? 'Taken back to the original' : did[move])

export const summaryOf = (all: readonly Shown[]): string => {
  const retired = all.filter(({ tool }) => tool.retired).length
  const changed = all.filter(isChanged).length
  return `${counted(all.length - retired, 'tool is', 'tools are')} offered, ${retired} retired, ${changed} changed or added here.`
}

const saidOf = ({ id, title, words }: Tool): string => [id, title, ...words].join(' ').toLowerCase()

/** What a filter and somebody's words leave: every one of the words stands in the title, the id or what people call it. */
export function filtered(all: readonly Shown[], filter: EntryFilter, words: string): readonly Shown[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return all
    .filter((one) => filter === 'all' || (filter === 'retired' ? one.tool.retired !== undefined : isChanged(one)))
    .filter(({ tool }) => asked.every((word) => saidOf(tool).includes(word)))
    .toSorted((one, other) => one.tool.title.localeCompare(other.tool.title, 'en-GB'))
}

/** `Version 3, changed by Grace Bello` */
export const versionName = (version: EntryVersion, number: number): string =>
  `Version ${number}. ${doneWords(version)} by ${version.by.name}`

/** Every version, the newest first, and below them the entry of the content files. */
export function versionLines({ record, own }: Shown, titles: Titles): readonly VersionLine[] {
  const versions = record?.versions ?? []
  const lines = versions.map((version, at): VersionLine => {
    const before = at === 0 ? own : toolIn(versions[at - 1]!, own)
    const after = toolIn(version, own)
    return {
      version: at + 1,
      name: versionName(version, at + 1),
      at: moment(version.at),
      what: whatWords(version, before && after ? changedNames(entryOf(before), entryOf(after), titles) : []),
    }
  })
  const original = own ? [{ version: 0, name: 'The original', at: '', what: 'As it stands in the content files.' }] : []
  return [...lines.toReversed(), ...original]
}

const changedNames = (before: Entry, after: Entry, titles: Titles): readonly string[] =>
  changedFields(before, after, titles).map(({ name }) => name)

const whatWords = ({ did: move, retired }: EntryVersion, names: readonly string[]): string => {
  if (move === 'retired' && retired) return retired.why
  return names.length > 0 ? `Changed: ${listed(names)}.` : ''
}

/** What was done since a card was drawn, by the last who did something. */
export function sinceWords(record: CatalogueRecord, revision: number): string {
  const since = record.versions.slice(revision)
  const last = since.at(-1)
  if (!last) return 'This entry is not as it was when your card was drawn.'
  return `${doneWords(last)} by ${last.by.name} on ${moment(last.at)}, after your card was drawn.`
}

/** An entry as it was when a card was drawn. */
export const entryAt = (
  record: CatalogueRecord | undefined,
  revision: number,
  own: Tool | undefined,
): Tool | undefined =>
  revision === 0 ? own : record && toolIn(record.versions[revision - 1] ?? record.versions.at(-1)!, own)

export const shownOf = (record: CatalogueRecord | undefined, own: Tool | undefined): Shown | undefined => {
  const tool = toolNow(record, own)
  return tool && { tool, own, record }
}
