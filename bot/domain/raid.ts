import { z } from 'zod/v4'
import { markOf, nextReminder, waitingBatch } from './raid-reminders'
import { type Worksheet, worksheetTool } from './worksheet'

/**
 * A RAID-A log: risks, assumptions, issues, dependencies and actions around a contract, the transition plan or whatever
 * else has a name. Instants are ISO 8601 in UTC, `due` is a calendar day.
 */

export const raidKinds = ['risk', 'assumption', 'issue', 'dependency', 'action'] as const
export type RaidKind = (typeof raidKinds)[number]

export const raidResponses = ['avoid', 'reduce', 'transfer', 'accept'] as const
export const bandIds = ['low', 'medium', 'high'] as const
export type BandId = (typeof bandIds)[number]

const actor = z.object({ id: z.string(), name: z.string() })

/** Somebody of the council who has met the bot, or somebody of whom only the name is known. */
const ownerSchema = z.object({ id: z.string().optional(), name: z.string() })
export type RaidOwner = z.output<typeof ownerSchema>

const step = z.number().int().min(1).max(5)

const itemSchema = z.object({
  /** Made when the form was drawn, so that an item sent twice is one. */
  id: z.string(),
  /** What people call it: R1, A2, I1, D3, T4. Never given to another item. */
  ref: z.string(),
  kind: z.enum(raidKinds),
  words: z.string(),
  /** Absent only where somebody chose "Nobody yet". */
  owner: ownerSchema.optional(),
  /** By when a risk is looked at again, an assumption tested, an issue put right, a thing needed, an action done. */
  due: z.string().optional(),
  /** What is done about it; of an assumption how it is tested; of a dependency what is agreed. */
  doing: z.string(),
  /** Of a risk, with the version of the scales that it was scored with. */
  risk: z.object({ probability: step, impact: step, response: z.enum(raidResponses), rules: z.string() }).optional(),
  /** Of an issue: an id of content. */
  severity: z.string().optional(),
  /** Of a dependency: on whom. */
  on: z.string().optional(),
  /** Ids of other items of the log. Only one of the two need have the other: `linkedTo` reads both ways. */
  links: z.array(z.string()),
  made: z.object({ by: actor, at: z.string() }),
  changed: z.object({ by: actor, at: z.string() }),
  /** Of an assumption that was tested, `result` says whether it holds. */
  closed: z
    .object({ outcome: z.string(), result: z.enum(['holds', 'fails']).optional(), by: actor, at: z.string() })
    .optional(),
  /** Counts changes of this item, so that two people on two items are not in each other's way. */
  revision: z.number().int().min(1),
})
export type RaidItem = z.output<typeof itemSchema>

const bodySchema = z.object({ of: z.enum(['contract', 'plan', 'named']), items: z.array(itemSchema) })
export type RaidBody = z.output<typeof bodySchema>
export type RaidLog = Worksheet<RaidBody>

/** A log is one record, which the stores keep to some megabytes: this many items of the longest words are half of one. */
export const mostItems = 300

/** It is due when somebody is to be reminded, at once where a message is claimed and not made. */
export const raidTool = worksheetTool('raid', bodySchema, ({ body, marks }) => {
  const days = body.items.flatMap((item) => {
    const mark = markOf(marks, item.id)
    const day = waitingBatch(mark) ? '1970-01-01' : nextReminder(item, mark)
    return day ? [day] : []
  })
  return days.length > 0 ? Date.parse(days.toSorted()[0]!) : undefined
})

export interface RaidBand {
  readonly id: BandId
  readonly title: string
  /** The least score of the band. */
  readonly from: number
  readonly means: string
}

/** From 1 to 25. */
export const scoreOf = ({ probability, impact }: { readonly probability: number; readonly impact: number }): number =>
  probability * impact

/** The band of a score. `bands` rise. */
export const bandOf = (score: number, bands: readonly RaidBand[]): RaidBand =>
  bands.findLast(({ from }) => score >= from) ?? bands[0]!

/** Due before today, and still open. `today` is a calendar day in London. */
export const isOverdue = (item: Pick<RaidItem, 'due' | 'closed'>, today: string): boolean =>
  !item.closed && item.due !== undefined && item.due < today

/** Those that an item points at, and those that point at it. */
export const linkedTo = (item: RaidItem, items: readonly RaidItem[]): readonly RaidItem[] =>
  items.filter((one) => one.id !== item.id && (item.links.includes(one.id) || one.links.includes(item.id)))
