import type { FieldLine } from '../../cards/catalogue-entry'
import type { EntryValues } from '../../cards/catalogue-fields'
import type { Entry } from './catalogue'
import type { Stage, Tool } from './tool'
import { levelWords, timeWords } from './tool-view'
import { day, listed } from './words'

/** An entry of the catalogue as its form holds it, and as it is read out field by field. */

/** What the fields are called, in the order of the form. */
export const fieldNames: Readonly<Record<keyof Entry & keyof EntryValues, string>> = {
  title: 'Title',
  summary: 'What it is for',
  use: 'When to use it',
  stages: 'Stages',
  levels: 'For',
  minutes: 'Time for a first use',
  format: 'Format',
  owner: 'Whose it is',
  where: 'Where people get it',
  link: 'Link',
  command: 'What starts it in Pioneer',
  words: 'Words people use for it',
  related: 'Goes well with',
  steps: 'Steps',
  training: 'Training that goes with it',
  source: 'Source',
  checked: 'Compared with its source on',
}
export type FieldName = keyof typeof fieldNames

const names = Object.keys(fieldNames) as FieldName[]

export const noCommand = 'none'

/** A new one; `words` are what somebody looked for in vain, as much of them as a phrase may hold. */
export const blankValues = (words: string, today: string): EntryValues => ({
  ...(Object.fromEntries(names.map((name) => [name, ''])) as EntryValues),
  command: noCommand,
  words: words.length <= longestPhrase ? words : words.slice(0, longestPhrase + 1).replace(/\s*\S*$/, ''),
  checked: today,
})

const longestPhrase = 60

export const valuesOf = (entry: Entry): EntryValues => ({
  ...entry,
  stages: entry.stages.join(','),
  levels: entry.levels.join(','),
  minutes: entry.minutes === undefined ? '' : String(entry.minutes),
  link: entry.link ?? '',
  command: entry.command ?? noCommand,
  words: entry.words.join('\n'),
  related: entry.related.join(','),
  steps: (entry.steps ?? []).join('\n'),
  training: (entry.training ?? []).join('\n'),
})

const linesIn = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

const partsIn = (chosen: string): string[] => chosen.split(',').filter((one) => one !== '')

/** What the fields hold, in the shape of an entry: whether it is one is for the content's own checks to say. */
export function candidateOf(values: EntryValues, id: string): Readonly<Record<string, unknown>> {
  const { title, summary, use, format, owner, where, source, checked, minutes, link, command } = values
  const lists = { steps: linesIn(values.steps), training: linesIn(values.training) }
  return {
    ...{ id, title, summary, use, owner, where },
    ...(link ? { link } : {}),
    ...(minutes ? { minutes: Number(minutes) } : {}),
    ...{ source, format, stages: partsIn(values.stages), levels: partsIn(values.levels) },
    words: [...new Set(linesIn(values.words))],
    ...(lists.steps.length > 0 ? { steps: lists.steps } : {}),
    related: partsIn(values.related),
    ...(lists.training.length > 0 ? { training: lists.training } : {}),
    ...(command && command !== noCommand ? { command } : {}),
    checked,
  }
}

/** How ids are called. */
export interface Titles {
  readonly stages: ReadonlyMap<Stage, string>
  readonly tools: ReadonlyMap<string, Pick<Tool, 'title'>>
}

/** All that an entry says, field by field; what it leaves out is left out. */
export function fieldLines(entry: Entry, titles: Titles): FieldLine[] {
  const numbered = (some: readonly string[] = []) => some.map((one, at) => `${at + 1}. ${one}`).join(' ')
  const words: Readonly<Record<FieldName, string>> = {
    ...valuesOf(entry),
    stages: listed(entry.stages.map((stage) => titles.stages.get(stage) ?? stage)),
    levels: listed(entry.levels.map((level) => levelWords[level])),
    minutes: entry.minutes === undefined ? '' : timeWords(entry.minutes),
    command: entry.command ?? '',
    words: entry.words.join('; '),
    related: entry.related.map((id) => titles.tools.get(id)?.title ?? id).join('; '),
    steps: numbered(entry.steps),
    training: (entry.training ?? []).join('; '),
    checked: day(entry.checked),
  }
  return names.flatMap((name) => (words[name] ? [{ name: fieldNames[name], words: words[name] }] : []))
}

/** The fields in which two entries differ, as the second has them. */
export function changedFields(before: Entry, after: Entry, titles: Titles): FieldLine[] {
  const [old, now] = [fieldLines(before, titles), fieldLines(after, titles)]
  return names.flatMap((field) => {
    const name = fieldNames[field]
    const wordsIn = (lines: readonly FieldLine[]) => lines.find((line) => line.name === name)?.words ?? ''
    if (wordsIn(old) === wordsIn(now)) return []
    return [{ name, words: wordsIn(now) || 'left empty' }]
  })
}
