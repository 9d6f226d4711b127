import type { ToolView } from '../../cards/toolkit-tool'
import type { Level } from './questionnaire'
import type { Stage, Tool } from './tool'
import type { ToolTally } from './tool-vote'
import { counted, day, listed } from './words'

/** A tool as its page shows it: to officers, and to whoever changes it and looks at it before. */

export const levelWords: Readonly<Record<Level, string>> = {
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
    readonly changes?: boolean | undefined
    readonly learning?: ToolView['learning']
    readonly notice?: string | undefined
    readonly instead?: Tool | undefined
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
    changes: known.changes,
    learning: known.learning?.map(({ id, title }) => ({ id, title })),
    notice: known.notice,
    retired: tool.retired && {
      words: retiredWords(tool),
      why: tool.retired.why,
      instead: known.instead && { id: known.instead.id, title: known.instead.title },
    },
  }
}

/** 45 minutes, 1 hour, 2 hours */
export const timeWords = (minutes: number): string =>
  minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute')

/** Retired on 26 November 2026 by the programme. */
export const retiredWords = ({ retired }: Tool): string =>
  retired ? `Retired on ${day(retired.on)} by the programme.` : ''

/** How stages are called, whichever cycle they are of. */
export const stageTitles = (toolkit: {
  readonly cycles: readonly { readonly stages: readonly { readonly id: Stage; readonly title: string }[] }[]
}): ReadonlyMap<Stage, string> =>
  new Map(toolkit.cycles.flatMap(({ stages }) => stages.map(({ id, title }) => [id, title] as const)))
