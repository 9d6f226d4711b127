import type { Tool } from '../../bot/domain/tool'
import { finderOf } from '../../bot/domain/tool-search'
import { toolView } from '../../bot/domain/tool-view'
import { noTally } from '../../bot/domain/tool-vote'
import { foundLine, lineOf, needLine } from '../../bot/features/toolkit/rules'
import { toolkitCard } from '../../cards/toolkit'
import { nothingFoundCard, toolListCard, toolsFoundCard } from '../../cards/toolkit-list'
import { unmetNeedsCard } from '../../cards/toolkit-needs'
import {
  recommendationSentCard,
  recommendCard,
  recommendCouncilsCard,
  recommendedCard,
} from '../../cards/toolkit-recommend'
import { sharedToolCard, toolsForMessageCard } from '../../cards/toolkit-shared'
import { toolCard } from '../../cards/toolkit-tool'
import { longName, longNote, type Typed } from './people'
import { content } from './responses'
import { type Sample, sampled } from './sample'

const { toolkit } = content
const tools = toolkit.tools
const toolOf = (id: string): Tool => content.tools.get(id)!

export function toolkitSamples(typed: Typed): Sample[] {
  const view = (tool: Tool, more: Partial<Parameters<typeof toolView>[1]> = {}) =>
    toolView(tool, {
      stageTitles: new Map(toolkit.cycles.flatMap(({ stages }) => stages.map(({ id, title }) => [id, title]))),
      related: tool.related.map(toolOf),
      tally: noTally(tool.id),
      command: undefined,
      vote: { useful: undefined },
      ...more,
    })
  const longest = tools.toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)[0]!
  const asked = 'we are bringing the leisure service back in house'
  const finder = finderOf(tools, toolkit)
  const found = finder.find('contract').found.slice(0, 15)
  const lines = found.map((one) => foundLine(toolOf(one.id), one))
  const need = {
    words: typed('how do we lease vehicles'),
    count: 12,
    first: '2026-10-01',
    last: '2026-11-20T09:00:00Z',
  }
  const tool = toolOf('contract-tiering')
  const to = { tool, council: 'sample-alderbrook', councilName: 'Alderbrook (sample)', key: 'a-key', page: 0, pages: 1 }
  const people = Array.from({ length: 40 }, (_, at) => ({
    id: `11111111-1111-4111-8111-111111111111:00000000-0000-4000-8000-0000000000${at + 10}`,
    name: typed(at === 0 ? longName : `Grace Bello ${at}`),
    lead: at < 2,
  }))
  const note = typed('It helps with the contracts that we spoke about on Monday.')
  const lead = { council: 'sample-alderbrook', name: 'Alderbrook (sample)', summary: '12 people, 2 leads' }
  const all = { by: 'all', of: '', page: 0 } as const
  return [
    ...sampled(toolkitCard, {
      'the way in': [{ all: tools.length, problems: toolkit.problems, shelves: toolkit.cycles }],
    }),
    ...sampled(toolListCard, {
      'the first page of all': [
        { title: 'All tools', about: '', lines: tools.slice(0, 5).map(lineOf), all: 47, list: all, pages: 10 },
      ],
      'a stage, the last page': [
        {
          title: 'Stages of a contract: Exit',
          about: 'The end, and what comes after it.',
          lines: [lineOf(tools[5]!)],
          all: 6,
          list: { by: 'stage', of: 'exit', page: 1 },
          pages: 2,
        },
      ],
    }),
    ...sampled(toolsFoundCard, {
      'one tool': [
        {
          words: typed(asked),
          lines: finder
            .find(asked)
            .found.slice(0, 1)
            .map((one) => foundLine(toolOf(one.id), one)),
          all: 1,
          page: 0,
          pages: 1,
        },
      ],
      'the first of three pages': [{ words: typed('contract'), lines: lines.slice(0, 5), all: 15, page: 0, pages: 3 }],
      'words as long as they may be': [
        { words: typed('contract '.repeat(23).slice(0, 200)), lines: lines.slice(10), all: 15, page: 2, pages: 3 },
      ],
    }),
    ...sampled(nothingFoundCard, {
      'with the nearest': [{ words: typed('pension forecast'), nearest: tools.slice(0, 3).map(lineOf), isKept: true }],
      'with nothing near': [{ words: typed('xqzvw'), nearest: [], isKept: false }],
    }),
    ...sampled(toolCard, {
      'for somebody who may vote': [view(toolOf('contract-tiering'), { command: 'tiering' })],
      'one that works in the chat, found useful': [
        view(toolOf('self-assessment'), {
          command: 'assess',
          tally: { ...noTally('self-assessment'), useful: 12, useless: 3 },
          vote: { useful: true },
          notice: 'Your answer is saved. It helps others to find this tool.',
        }),
      ],
      'for somebody outside the programme': [view(toolOf('process-mapping'), { vote: undefined })],
      'for a connector': [view(tool, { command: 'tiering', recommends: true })],
      'with what councils learnt': [view(tool, { learning: [{ id: 'a-learning', title: typed('Monthly calls') }] })],
      'the longest of all': [view(longest, { command: 'plan', vote: { useful: false } })],
    }),
    ...sampled(recommendCouncilsCard, {
      'none to look after': [{ tool, lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [{ tool, lines: Array(6).fill(lead), all: 18, page: 1, pages: 3 }],
    }),
    ...sampled(recommendCard, {
      'with leads': [{ ...to, leads: 2, people: people.slice(1, 6) }],
      'many people, no lead': [{ ...to, leads: 0, people: people.map((one) => ({ ...one, lead: false })), pages: 3 }],
      'nobody to send it to': [{ ...to, leads: 0, people: [] }],
    }),
    ...sampled(recommendationSentCard, {
      'to the leads': [{ tool, to: typed('Amina Yusuf and Tom Garland'), note, councilName: to.councilName }],
    }),
    ...sampled(recommendedCard, {
      'as it arrives': [{ tool, from: typed('Rachel Osei'), note }],
      'with a long note': [{ tool, from: typed(longName), note: typed(longNote.slice(0, 500)) }],
    }),
    ...sampled(sharedToolCard, {
      'with a page to open': [
        { ...toolOf('process-mapping'), link: 'https://bpmtoolkit.co.uk', type: 'toolkit process mapping' },
      ],
      'one that works in the chat': [{ ...tool, link: undefined, type: 'tiering' }],
      'with both ways in': [
        {
          ...toolOf('process-mapping'),
          link: 'https://bpmtoolkit.co.uk',
          chat: 'https://teams.microsoft.com/l/chat/0/0?users=28:0&message=toolkit%20process%20mapping',
          type: 'process map',
        },
      ],
    }),
    ...sampled(toolsForMessageCard, {
      'with five': [
        {
          found: true,
          tools: tools.slice(0, 5).map((one) => ({ ...one, link: one.link, type: `toolkit ${one.title}` })),
        },
      ],
      'with the nearest': [{ found: false, tools: [{ ...tool, link: undefined, type: 'tiering' }] }],
      'with none': [{ found: false, tools: [] }],
    }),
    ...sampled(unmetNeedsCard, {
      none: [{ lines: [], all: 0, page: 0, pages: 1 }],
      one: [{ lines: [needLine({ ...need, count: 1 })], all: 1, page: 0, pages: 1 }],
      'a page between': [{ lines: Array(20).fill(needLine(need)), all: 55, page: 1, pages: 3 }],
      'for an administrator': [{ lines: Array(20).fill(needLine(need)), all: 55, page: 1, pages: 3, mayAdd: true }],
    }),
  ]
}
