import { z } from 'zod/v4'
import { type Worksheet, worksheetTool } from './worksheet'

/**
 * A map of a process: its steps, who leads each, how long each takes and what comes after it. Days are elapsed days, to a
 * tenth. A map may have two versions: as it is, and as it should be.
 */

export const mapVersions = ['as-is', 'to-be'] as const
export type MapVersion = (typeof mapVersions)[number]

export const flagColours = ['red', 'amber'] as const
export type FlagColour = (typeof flagColours)[number]

/** Where the process ends, in the place of a step's id. */
export const theEnd = 'end'

/** So many steps fit into the choices of one form; and so many ways go on from a step. */
export const mostSteps = 60
export const mostWays = 3

/** `label` is the name of a decision's branch, such as "yes"; of a step that only goes on it is empty. */
const waySchema = z.object({ to: z.string(), label: z.string() })
export type Way = z.output<typeof waySchema>

const stepSchema = z.object({
  /** Short, since the choices of a form repeat it: s1, s2. Never used again in a map. */
  id: z.string(),
  /** The form that it was added with, so that a form that is sent twice adds one step. */
  form: z.string(),
  stage: z.string(),
  what: z.string(),
  isDecision: z.boolean(),
  /** The role that leads, in words; empty while nobody has said. */
  lead: z.string(),
  /** Another role that somebody said is responsible too. */
  also: z.string(),
  system: z.string(),
  days: z.number().min(0).optional(),
  document: z.string(),
  pain: z.string(),
  flag: z.object({ colour: z.enum(flagColours), kind: z.string(), words: z.string() }).optional(),
  next: z.array(waySchema),
  /** Counts changes of this step, from 1: two people may change two steps at once, but not one. */
  revision: z.number().int().min(1),
  by: z.object({ id: z.string(), name: z.string() }),
})
export type Step = z.output<typeof stepSchema>

/** What a form says of a step. */
export type StepForm = Omit<Step, 'id' | 'form' | 'revision' | 'by'>

/** The first step is where the process starts; the order of the others says nothing. */
export const mapBodySchema = z.object({
  /** Which process it is, as content has it: that decides the stages. */
  process: z.string(),
  'as-is': z.array(stepSchema),
  'to-be': z.array(stepSchema).optional(),
  /** How many steps were ever added, in both versions. */
  added: z.number().int().min(0),
  /** What has been put into the plan, by the keys of suggestions. */
  planned: z.array(z.string()),
})
export type MapBody = z.output<typeof mapBodySchema>

export const stepsOf = (body: MapBody, version: MapVersion): readonly Step[] => body[version] ?? []

/** Steps and their ways, as far as they lead to steps that there are or to the end. */
export const waysOf = (step: Step, steps: readonly Step[]): readonly Way[] =>
  step.next.filter(({ to }) => to === theEnd || steps.some(({ id }) => id === to))

export type ProcessMap = Worksheet<MapBody>
export const mapTool = worksheetTool('map', mapBodySchema)
