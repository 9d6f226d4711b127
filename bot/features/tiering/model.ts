import { z } from 'zod/v4'
import { daysAfter } from '../../domain/local-time'
import { type Tier, tiers } from '../../domain/questionnaire'
import { answersSchema, resultSchema } from '../../domain/tiering'
import { type Worksheet, worksheetTool } from '../../domain/worksheet'

const actor = z.object({ id: z.string(), name: z.string() })

/** The tiering of one contract. Instants are ISO 8601 in UTC, `again` is a calendar day. */
const bodySchema = z.object({
  answers: answersSchema,
  result: resultSchema,
  /** Who gave the answers last, and when. */
  tiered: z.object({ by: actor, at: z.string() }),
  /** The day from which on it is to be tiered again. */
  again: z.string(),
  /** A tier that somebody set in the place of the worked-out one, and why. */
  manual: z.object({ tier: z.enum(tiers), why: z.string(), by: actor, at: z.string() }).optional(),
})
export type TieringBody = z.output<typeof bodySchema>
export type Tiering = Worksheet<TieringBody>

export const tierOf = ({ body }: Tiering): Tier => body.manual?.tier ?? body.result.tier

/** Whether the register of contracts has not been told of the tier yet. */
export const isUntold = (sheet: Tiering): boolean =>
  sheet.contract?.id !== undefined && sheet.marks?.register !== tierOf(sheet)

/** So many days are a quarter: it comes on the same day of the week again. */
const quarter = 91

/**
 * The day from which on somebody is to be told that these answers have grown old: when they have, and again each quarter.
 * The mark is which answers were told of and, behind a space, on which day.
 */
export function nextReminder({ body, marks }: Pick<Tiering, 'body' | 'marks'>): string {
  const [tiered, on] = marks?.reminded?.split(' ') ?? []
  return tiered === body.tiered.at ? daysAfter(on ?? body.again, quarter) : body.again
}

export const tieringTool = worksheetTool('tiering', bodySchema, (sheet) =>
  Date.parse(isUntold(sheet) ? sheet.trail.at(-1)!.at : nextReminder(sheet)),
)
