import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { contractId } from './contract'
import { looksAfter, type Person } from './person'

/**
 * One use of a tool by a council: what was filled in, what came of it, and who did what. Each tool has a schema of its own
 * for the body. Instants are ISO 8601 in UTC.
 */

/** Who did what, in words: `by` is a person's id. */
const trailLineSchema = z.object({ at: z.string(), by: z.string(), name: z.string(), what: z.string() })
export type TrailLine = z.output<typeof trailLineSchema>

/** A contract of the council's register, or one that is only named and so has no id. */
const sheetContractSchema = z.object({ id: z.string().optional(), title: z.string() })
export type SheetContract = z.output<typeof sheetContractSchema>

const actor = z.object({ id: z.string(), name: z.string() })

/** In which channel it is shared for other councils to see; see `sheet-sharing.ts`. */
const sharedInSchema = z.object({
  channel: z.string(),
  group: z.string(),
  /** `West Midlands: General`, as group and channel were called on the day. */
  title: z.string(),
  /** What whoever shared it said to it; may be empty. */
  words: z.string(),
  by: actor,
  at: z.string(),
  /** Who took it back, and when. With a reason it was taken down by somebody who looks after the group. */
  back: z.object({ by: actor, at: z.string(), reason: z.string().optional() }).optional(),
})
export type SharedIn = z.output<typeof sharedInSchema>

/**
 * The id where a contract has one worksheet of a tool, whoever begins it: from the register's id, or from the name of one
 * that is only named.
 */
export const contractSheetId = (contract: string, name: string): string =>
  contract ? `contract:${contract}` : `named:${contractId(name)}`

export interface Worksheet<B> {
  readonly id: string
  readonly council: string
  readonly tool: string
  readonly title: string
  readonly contract?: SheetContract | undefined
  readonly body: B
  /** The version of the content that the answer was worked out with. */
  readonly rules: string
  /** Oldest first, only ever added to; `earlier` counts the lines that have moved to records of their own. */
  readonly trail: readonly TrailLine[]
  readonly earlier: number
  /** Counts changes, from 1: as many as the trail has lines, earlier ones too. A card carries the one it was drawn from. */
  readonly revision: number
  /** Since when it is put away; its history stays. */
  readonly retired?: string | undefined
  /** One line a channel, those that were taken back too; absent until it is first shared. */
  readonly shared?: readonly SharedIn[] | undefined
  /** What jobs have done about it, by names of the tool's own: no part of what people change. */
  readonly marks?: Readonly<Record<string, string>> | undefined
}

/** A tool whose uses are kept; `sheets` of a council lie together, so that a list is one read. */
export interface WorksheetTool<B> {
  readonly name: string
  readonly sheets: Collection<Worksheet<B>>
}

/** `due` is when a job should look at a worksheet, in milliseconds since 1970; one that is put away is never due. */
export function worksheetTool<B>(
  name: string,
  body: z.ZodType<B>,
  due?: (sheet: Worksheet<B>) => number | undefined,
): WorksheetTool<B> {
  const schema = z.object({
    id: z.string(),
    council: z.string(),
    tool: z.literal(name),
    title: z.string(),
    contract: sheetContractSchema.optional(),
    body,
    rules: z.string(),
    trail: z.array(trailLineSchema),
    earlier: z.number().int().min(0),
    revision: z.number().int().min(1),
    retired: z.string().optional(),
    shared: z.array(sharedInSchema).optional(),
    marks: z.record(z.string(), z.string()).optional(),
  })
  return {
    name,
    sheets: {
      name: `worksheet-${name}`,
      schema: schema as z.ZodType<Worksheet<B>>,
      partition: (sheet) => sheet.council,
      id: (sheet) => sheet.id,
      ...(due ? { due: (sheet: Worksheet<B>) => (sheet.retired ? undefined : due(sheet)) } : {}),
    },
  }
}

const olderLinesSchema = z.object({
  council: z.string(),
  tool: z.string(),
  sheet: z.string(),
  /** The place of the first line in the whole history, from 0. */
  from: z.number().int().min(0),
  lines: z.array(trailLineSchema),
})
export type OlderLines = z.output<typeof olderLinesSchema>

/** Lines of a long history, always the same ones in the same record. */
export const olderLines: Collection<OlderLines> = {
  name: 'worksheet-history',
  schema: olderLinesSchema,
  partition: (older) => older.council,
  id: (older) => olderId(older, older.from),
}

export const olderId = (of: { readonly tool: string; readonly sheet: string }, from: number): string =>
  `${of.tool}:${of.sheet}:${from}`

/** Officers of the council write and read its worksheets; its connectors read them. */
export const mayWriteSheets = (person: Person, council: string): boolean =>
  person.council?.id === council && person.roles.has('officer')

export const mayReadSheets = (person: Person, council: string): boolean =>
  mayWriteSheets(person, council) || looksAfter(person, council)
