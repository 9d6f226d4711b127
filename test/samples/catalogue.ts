import { checkedEntry } from '../../bot/content/entry-checks'
import { entryOf } from '../../bot/domain/catalogue'
import { blankValues, candidateOf, changedFields, fieldLines, valuesOf } from '../../bot/domain/catalogue-form'
import { levels } from '../../bot/domain/questionnaire'
import type { Tool } from '../../bot/domain/tool'
import { levelWords, stageTitles, toolView } from '../../bot/domain/tool-view'
import { noTally } from '../../bot/domain/tool-vote'
import { commandTable } from '../../bot/features'
import { toolChoices } from '../../bot/features/catalogue/form'
import { stateWords, versionLines } from '../../bot/features/catalogue/rules'
import { catalogueCard } from '../../cards/catalogue'
import { entryCard } from '../../cards/catalogue-entry'
import { entryFormCard } from '../../cards/catalogue-form'
import { entryPreviewCard } from '../../cards/catalogue-preview'
import { retireEntryCard } from '../../cards/catalogue-retire'
import { versionCard, versionsCard } from '../../cards/catalogue-versions'
import { toolCard } from '../../cards/toolkit-tool'
import { actorsOf, type Typed } from './people'
import { content } from './responses'
import { type Sample, sampled } from './sample'

const { toolkit, tools } = content
const titles = { stages: stageTitles(toolkit), tools }
const all = [...tools.values()]
const longest = all.toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)[0]!

/** An entry that somebody typed, as every text of it may be. */
const typedTool = (typed: Typed): Tool => ({
  ...tools.get('contract-tiering')!,
  title: typed('Vehicle leasing guide'),
  summary: typed('A guide to leasing vehicles for a council.'),
  use: typed('Reach for it before a lease ends.'),
  owner: typed('The fleet team'),
  where: typed('On the shared drive. Ask the fleet team for it.'),
  source: typed('Written by the fleet team of Alderbrook.'),
  format: typed('Guide'),
  words: [typed('lease vehicles'), typed('fleet')],
  steps: [typed('Count the vehicles that are used.')],
  training: [typed('Fleet basics')],
  related: ['contract-register'],
})

/** Every field as full as it may be. */
const fullTool: Tool = {
  ...longest,
  title: 'x'.repeat(10).concat(' Everything that one title has room for, sixty').slice(0, 60),
  summary: 'It says a good deal. '.repeat(30).slice(0, 499),
  use: 'Reach for it now and then. '.repeat(30).slice(0, 499),
  where: 'On a shelf of the library. '.repeat(30).slice(0, 499),
  source: 'A book that nobody has read. '.repeat(30).slice(0, 499),
  owner: 'The council and its partners. '.repeat(10).slice(0, 199),
  words: Array.from({ length: 40 }, (_, at) => `a phrase of sixty signs that people may type now, number ${at + 10}`),
  steps: Array.from({ length: 12 }, (_, at) =>
    `${at + 1} Do the next thing that has to be done. `.repeat(15).slice(0, 499),
  ),
}

export function catalogueSamples(typed: Typed): Sample[] {
  const actors = actorsOf(typed)
  const tool = typedTool(typed)
  const own = tools.get('contract-tiering')!
  const at = '2026-11-26T09:30:00.000Z'
  const versions = [
    {
      at: '2026-11-25T16:00:00.000Z',
      by: actors.long,
      did: 'changed' as const,
      entry: entryOf({ ...tool, use: own.use }),
    },
    { at, by: actors.grace, did: 'changed' as const, entry: entryOf(tool) },
  ]
  const record = { tool: tool.id, versions }
  const shown = { tool, own, record }
  const retired = { on: '2026-11-26', why: typed('The programme wrote a better one.'), instead: 'raid-a-log' }
  const entry = {
    ...{ id: tool.id, revision: 2, title: tool.title, state: stateWords(shown), versions: 2 },
    fields: fieldLines(entryOf(tool), titles),
    ...{ retired: undefined, hasOriginal: true },
  }
  const form = {
    ...{ key: 'a-key', revision: 2 },
    stages: toolkit.cycles.flatMap((cycle) => cycle.stages.map(({ id, title }) => ({ title, value: id }))),
    levels: levels.map((level) => ({ title: levelWords[level], value: level })),
    tools: toolChoices(tools, tool.id),
    commands: [{ title: 'Nothing', value: 'none' }, ...commandTable.map(({ name }) => ({ title: name, value: name }))],
  }
  const existing = { id: tool.id, title: tool.title }
  const view = (one: Tool) =>
    toolView(one, {
      stageTitles: titles.stages,
      related: one.related.flatMap((id) => tools.get(id) ?? []),
      ...{ tally: noTally(one.id), command: one.command, vote: { useful: undefined } },
    })
  const lines = all.slice(0, 6).map(({ id, title }) => ({ id, title, state: 'Original, unchanged.' }))
  const list = { filter: 'all' as const, words: '', lines, page: 0, pages: 8 }
  const summary = '46 tools are offered, 1 retired, 2 changed or added here.'
  const meanwhile = `Changed by ${actors.grace.name} on 26 November 2026 at 09:30, after your card was drawn.`
  const choices = toolChoices(tools, tool.id)
  const version = { ...{ id: tool.id, revision: 2, version: 1, name: `Version 1. Changed by ${actors.long.name}` } }
  return [
    ...sampled(catalogueCard, {
      'the first page of all': [{ ...list, summary }],
      'changed here, with words': [
        {
          ...list,
          summary,
          filter: 'changed',
          words: typed('vehicles'),
          lines: [{ id: tool.id, title: tool.title, state: stateWords(shown) }],
          pages: 1,
        },
      ],
      'nothing retired': [{ ...list, summary, filter: 'retired', lines: [], pages: 1 }],
      'a file is offered': [
        { ...list, summary, notice: 'Pioneer asks below whether the file may be put into your OneDrive.' },
      ],
    }),
    ...sampled(entryCard, {
      changed: [entry],
      'the original': [
        {
          ...{
            ...entry,
            revision: 0,
            title: own.title,
            state: 'Original, unchanged.',
            versions: 0,
            hasOriginal: false,
          },
          fields: fieldLines(entryOf(own), titles),
        },
      ],
      'just published': [{ ...entry, done: 'It is published. Everybody sees it within a minute.' }],
      retired: [
        {
          ...entry,
          state: `Retired by ${actors.grace.name} on 26 November 2026.`,
          retired: { why: retired.why, instead: 'RAID-A log template' },
        },
      ],
      'retired, with nothing in its place': [{ ...entry, retired: { why: retired.why, instead: '' } }],
      'changed meanwhile': [{ ...entry, meanwhile }],
      'as full as it may be': [{ ...entry, title: fullTool.title, fields: fieldLines(entryOf(fullTool), titles) }],
    }),
    ...sampled(entryFormCard, {
      'a new one': [{ ...form, revision: 0, values: blankValues('', '2026-11-26') }],
      'for an unmet need': [{ ...form, revision: 0, values: blankValues(typed('lease vehicles'), '2026-11-26') }],
      'a change': [{ ...form, existing, values: valuesOf(entryOf(tool)) }],
      'changed meanwhile': [
        {
          ...{ ...form, existing, values: valuesOf(entryOf(tool)) },
          meanwhile: { words: meanwhile, fields: changedFields(entryOf(own), entryOf(tool), titles) },
        },
      ],
      'as full as it may be': [
        {
          ...form,
          existing: { id: fullTool.id, title: fullTool.title },
          tools: toolChoices(tools, fullTool.id),
          values: valuesOf(entryOf(fullTool)),
        },
      ],
    }),
    ...sampled(entryPreviewCard, {
      'a new one': [{ key: 'a-key', turn: 1, tool: view(tool) }],
      'a change': [{ key: 'a-key', turn: 2, existing: tool.id, tool: view(longest) }],
      'written again since': [{ key: 'a-key', turn: 3, existing: tool.id, tool: view(tool), changed: true }],
      'as full as it may be': [{ key: 'a-key', turn: 1, tool: view(checked(fullTool)) }],
    }),
    ...sampled(retireEntryCard, {
      'as it opens': [{ id: tool.id, revision: 2, title: tool.title, tools: choices }],
      'changed meanwhile': [
        {
          id: tool.id,
          revision: 3,
          title: tool.title,
          tools: choices,
          why: retired.why,
          instead: 'raid-a-log',
          meanwhile,
        },
      ],
    }),
    ...sampled(versionsCard, {
      'with the original': [{ id: tool.id, title: tool.title, lines: versionLines(shown, titles), page: 0, pages: 1 }],
      'a page between': [{ id: tool.id, title: tool.title, lines: versionLines(shown, titles), page: 1, pages: 3 }],
    }),
    ...sampled(versionCard, {
      'an earlier one': [
        { ...version, at: '25 November 2026 at 16:00', fields: fieldLines(versions[0]!.entry, titles), isNow: false },
      ],
      'what it says now': [
        { ...version, version: 2, at: '26 November 2026 at 09:30', fields: entry.fields, isNow: true },
      ],
      'the original': [
        {
          ...{ ...version, version: 0, name: `The original of ${own.title}`, at: 'As it stands in the content files' },
          ...{ fields: fieldLines(entryOf(own), titles), isNow: false },
        },
      ],
      'changed meanwhile': [
        { ...version, at: '25 November 2026 at 16:00', fields: entry.fields, isNow: false, meanwhile },
      ],
    }),
    ...sampled(toolCard, {
      'retired, with what to use instead': [
        { ...toolView({ ...tool, retired }, { ...bare, instead: tools.get('raid-a-log')! }) },
      ],
      'retired, with nothing in its place': [toolView({ ...tool, retired }, bare)],
      'for an administrator': [
        toolView(tool, { ...bare, recommends: true, changes: true, vote: { useful: undefined } }),
      ],
    }),
  ]
}

const bare = {
  stageTitles: titles.stages,
  related: [],
  tally: noTally('contract-tiering'),
  command: undefined,
  vote: undefined,
}

/** As it would be published: a sample that could not be is no sample. */
function checked(tool: Tool): Tool {
  const result = checkedEntry(candidateOf(valuesOf(entryOf(tool)), tool.id), tools, toolkit)
  if ('faults' in result) throw new Error(result.faults.join(' '))
  return result.tool
}
