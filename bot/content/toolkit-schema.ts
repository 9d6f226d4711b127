import { z } from 'zod/v4'
import { contentId } from '../domain/questionnaire'
import { stages, type Tool, wholeToolSchema } from '../domain/tool'
import { twice } from './plan-checks'
import type { Fault, Path } from './yaml'

const stageSchema = z.strictObject({
  id: z.enum(stages),
  title: z.string().min(2).max(30),
  about: z.string().min(10).max(100),
})

/** One way to cut the life of a contract into stages. */
const cycleSchema = z.strictObject({
  id: contentId,
  title: z.string().min(3).max(40),
  source: z.string().min(10),
  stages: z.array(stageSchema).min(2),
})

/** A way in for somebody who does not know a tool's name; the best tool first. */
const problemSchema = z.strictObject({
  id: contentId,
  title: z.string().min(10).max(60),
  tools: z.array(contentId).min(2).max(8),
})

/** The catalogue of tools, as a programme officer edits it in `bot/content/toolkit.yaml`. */
export const toolkitFile = z.strictObject({
  title: z.string(),
  cycles: z.array(cycleSchema).min(1).max(3),
  tools: z.array(wholeToolSchema).min(1),
  problems: z.array(problemSchema).min(1).max(12),
  /** Each list holds words, or whole phrases, that mean the same. */
  synonyms: z.array(z.array(z.string().min(2).max(60)).min(2)),
  /** Words that say nothing about what somebody looks for. */
  ignore: z.array(z.string()),
  /** Words that say that somebody looks for something else altogether. */
  elsewhere: z.array(z.string()).default([]),
  /** Words for what a contract may be about, such as cleaning. */
  settings: z.array(z.string()).default([]),
  /** Words and phrases that say that somebody speaks of contracts; where absent, words of very many tools do. */
  trade: z.array(z.string()).optional(),
})
export type ToolkitContent = z.output<typeof toolkitFile>

type Cycles = ToolkitContent['cycles']

const stagesIn = (cycles: Cycles): readonly string[] => cycles.flatMap((cycle) => cycle.stages.map((stage) => stage.id))

const astray = (named: readonly string[], path: Path, ids: ReadonlySet<string>): Fault[] =>
  named.flatMap((id, at) =>
    ids.has(id) ? [] : [{ path: [...path, at], fault: `there is no tool "${id}" in this file` }],
  )

const titleOf = ({ title }: Pick<Tool, 'title'>): string => title.trim().toLowerCase()

/**
 * What the schema cannot see of one tool among all: ids that point nowhere, stages of no cycle, a title that another has.
 * What administrators write in Teams is held to it too.
 */
export function toolFaults(tool: Tool, all: readonly Tool[], cycles: Cycles, path: Path): Fault[] {
  const ids = new Set(all.map(({ id }) => id))
  const inCycles = stagesIn(cycles)
  const instead = tool.retired?.instead
  const fault = (isWrong: boolean, name: string, words: string): Fault[] =>
    isWrong ? [{ path: [...path, ...name.split('.')], fault: words }] : []
  return [
    ...fault(
      all.some((one) => one.id !== tool.id && titleOf(one) === titleOf(tool)),
      'title',
      `another tool has the title "${tool.title}"`,
    ),
    ...astray(tool.related, [...path, 'related'], ids),
    ...fault(tool.related.includes(tool.id), 'related', 'a tool does not go with itself'),
    ...tool.stages.flatMap((stage, at) =>
      inCycles.includes(stage)
        ? []
        : [{ path: [...path, 'stages', at], fault: `the stage "${stage}" is in none of the cycles` }],
    ),
    ...fault(instead === tool.id, 'retired.instead', 'a tool does not take its own place'),
    ...fault(
      instead !== undefined && !ids.has(instead),
      'retired.instead',
      `there is no tool "${instead}" in this file`,
    ),
  ]
}

/** What the schema cannot see of the whole: ids that are used twice or point nowhere, stages that are of no cycle or of two. */
export function toolkitFaults({ cycles, tools, problems }: ToolkitContent): Fault[] {
  const ids = new Set(tools.map((tool) => tool.id))
  const inCycles = stagesIn(cycles)
  return [
    ...twice(tools, ['tools']),
    ...twice(problems, ['problems']),
    ...cycles.flatMap((cycle, c) =>
      cycle.stages.flatMap(({ id }, at) =>
        inCycles.indexOf(id) < inCycles.lastIndexOf(id)
          ? [{ path: ['cycles', c, 'stages', at, 'id'], fault: `the stage "${id}" is named twice` }]
          : [],
      ),
    ),
    ...tools.flatMap((tool, t) => toolFaults(tool, tools, cycles, ['tools', t])),
    ...problems.flatMap((problem, at) => astray(problem.tools, ['problems', at, 'tools'], ids)),
  ]
}
