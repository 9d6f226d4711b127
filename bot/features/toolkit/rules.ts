import type { ToolLine } from '../../../cards/toolkit-list'
import type { ToolView } from '../../../cards/toolkit-tool'
import type { Level } from '../../domain/questionnaire'
import type { Stage, Tool } from '../../domain/tool'
import type { Found } from '../../domain/tool-search'
import type { ToolTally } from '../../domain/tool-vote'
import { whyWords } from '../../domain/tool-why'
import type { UnmetNeed } from '../../domain/unmet-need'
import { counted, day, listed } from '../../domain/words'

/** How the catalogue is shown. */

export const lineOf = (tool: Tool): ToolLine => ({ id: tool.id, title: tool.title, why: tool.use })

/** A tool that was found, with the reason. */
export const foundLine = (tool: Tool, { why }: Found): ToolLine => ({
  ...lineOf(tool),
  why: `${whyWords(why)} ${tool.use}`,
})

const levelWords: Readonly<Record<Level, string>> = {
  organisation: 'the whole council',
  service: 'a service',
  contract: 'one contract',
}

/** Fewer votes than this say nothing, and might say whose they are. */
const fewVotes = 5

export function toolView(
  tool: Tool,
  known: {
    readonly stageTitles: ReadonlyMap<Stage, string>
    readonly related: readonly Tool[]
    readonly tally: ToolTally
    readonly command: string | undefined
    readonly vote: ToolView['vote']
    readonly recommends?: boolean | undefined
    readonly learning?: ToolView['learning']
    readonly notice?: string | undefined
  },
): ToolView {
  const { tally } = known
  const votes = tally.useful + tally.useless
  const facts = [
    { name: 'Stages', words: listed(tool.stages.map((stage) => known.stageTitles.get(stage) ?? stage)) },
    { name: 'For', words: listed(tool.levels.map((level) => levelWords[level])) },
    { name: 'Format', words: tool.format },
    ...(tool.minutes ? [{ name: 'Time', words: `about ${timeWords(tool.minutes)} for a first use` }] : []),
    { name: 'Where', words: tool.where },
    { name: 'From', words: tool.owner },
    ...(tool.training?.length ? [{ name: 'Training', words: tool.training.join('; ') }] : []),
  ]
  return {
    ...{ id: tool.id, title: tool.title, summary: tool.summary, use: tool.use, steps: tool.steps ?? [], facts },
    related: known.related.map(({ id, title }) => ({ id, title })),
    link: tool.link,
    command: known.command,
    source: `Source: ${tool.source} Checked on ${day(tool.checked)}.`,
    liked: votes < fewVotes ? '' : `${tally.useful} of ${counted(votes, 'person', 'people')} found it useful.`,
    vote: known.vote,
    recommends: known.recommends,
    learning: known.learning?.map(({ id, title }) => ({ id, title })),
    notice: known.notice,
  }
}

/** 45 minutes, 1 hour, 2 hours */
export const timeWords = (minutes: number): string =>
  minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute')

export const needLine = ({ words, count, last }: UnmetNeed) => ({
  words,
  asked: `${count === 1 ? 'once' : `${count} times`}, last on ${day(last)}`,
})

/** Of somebody's own, so that no crafted key stands in another's way. */
export const recommendationId = (author: string, key: string): string => `recommended:${author}:${key}`

interface Member {
  readonly person: string
  readonly name: string
  readonly lead: boolean
}

/** Leads first, then by name. */
export const membersInOrder = <M extends Member>(members: readonly M[]): readonly M[] =>
  members.toSorted(
    (one, other) =>
      Number(other.lead) - Number(one.lead) ||
      one.name.localeCompare(other.name, 'en-GB') ||
      one.person.localeCompare(other.person),
  )

export function membersLine(members: readonly Member[]): string {
  if (members.length === 0) return 'Nobody has opened Pioneer yet.'
  const leads = members.filter(({ lead }) => lead).length
  return `${counted(members.length, 'person', 'people')}, ${leads === 0 ? 'no lead' : counted(leads, 'lead')}`
}

const mostNamed = 5

/** The names of those it went to; of many, the first few and how many more. */
export function recommendedTo(chosen: readonly Member[]): string {
  const names = membersInOrder(chosen).map(({ name }) => name)
  const more = names.length - mostNamed
  return listed(more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names)
}
