import { z } from 'zod/v4'
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

/** Whether nobody has been told yet that these answers have grown old. */
export const isUnreminded = ({ body, marks }: Tiering): boolean => marks?.reminded !== body.tiered.at

export const tieringTool = worksheetTool('tiering', bodySchema, (sheet) => {
  if (isUntold(sheet)) return Date.parse(sheet.trail.at(-1)!.at)
  return isUnreminded(sheet) ? Date.parse(sheet.body.again) : undefined
})
