import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line, oneOf, optionalChoice, optionalLine, page, revision, several } from './fields'

/** What administrators can press to keep the catalogue of tools. */

export const entryFilters = ['all', 'changed', 'retired'] as const
export type EntryFilter = (typeof entryFilters)[number]

export const listEntries = defineAction('catalogue-list', {
  filter: z.enum(entryFilters),
  words: z.string().max(200),
  page: page(),
})
export const findEntries = defineAction(
  'catalogue-find',
  {},
  { shown: oneOf(entryFilters, 'Choose what to show.'), words: optionalLine('What you look for', 200) },
)

const at = { tool: id() }
const drawnAt = { ...at, revision: revision() }
/** An entry that is written is known by a key, made when its form is first drawn. */
const key = id()

export const openEntry = defineAction('catalogue-entry', at)
/** `words` are those that people looked for in vain; empty for a tool that nobody has asked for yet. */
export const newEntry = defineAction('catalogue-new', { words: z.string().max(400) })
export const editEntry = defineAction('catalogue-edit', at)

/** How long each field may be is the content's own rule, which is asked of the whole entry; these only keep out the absurd. */
const some = (name: string) => optionalLine(name, 6000)

/** `tool` is empty for a new one, `revision` what the form was drawn from. Lists are written one to a line. */
export const previewEntry = defineAction(
  'catalogue-preview',
  { key, tool: z.string().max(400), revision: revision() },
  {
    title: line('The title', 400),
    summary: some('What it is for'),
    use: some('When to use it'),
    stages: several(),
    levels: several(),
    minutes: optionalLine('The time', 20),
    format: some('The format'),
    owner: some('Whose it is'),
    where: some('Where people get it'),
    link: some('The link'),
    words: some('The words'),
    related: several(),
    steps: optionalLine('The steps', 6200),
    training: some('The training'),
    command: optionalChoice(),
    source: some('The source'),
    checked: optionalLine('The day of the check', 40),
  },
)
export type EntryField = keyof (typeof previewEntry)['inputs']['shape']

/** `turn` counts how often the draft was written, so that nothing is published but what was looked at. */
export const rewriteEntry = defineAction('catalogue-rewrite', { key })
export const publishEntry = defineAction('catalogue-publish', { key, turn: z.number().int().min(1) })

export const askToRetire = defineAction('catalogue-retire-ask', at)
export const nothingInstead = 'none'
export const retireEntry = defineAction('catalogue-retire', drawnAt, {
  why: line('Why it is retired', 300),
  instead: optionalChoice(),
})
export const bringBackEntry = defineAction('catalogue-back', drawnAt)

export const listVersions = defineAction('catalogue-versions', { ...at, page: page() })
/** Versions count from 1; 0 is the entry in the content files. */
export const openVersion = defineAction('catalogue-version', { ...at, version: revision() })
export const useVersion = defineAction('catalogue-use', { ...drawnAt, version: revision() })

export const takeCatalogue = defineAction('catalogue-take')
