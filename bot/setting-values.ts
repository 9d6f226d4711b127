import { z } from 'zod/v4'

/** Kinds of values that settings have, each with what it says of a value that is not one. No fault repeats the value. */

export const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'], 'must be true or false')
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true')

export const numberOf = (least: number, most: number) =>
  z.coerce.number('must be a number').min(least, `must be ${least} to ${most}`).max(most, `must be ${least} to ${most}`)

/** Ids of Entra, in small letters. A wrong one is named by its place, since no fault repeats a value. */
export const ids = z
  .string()
  .default('')
  .transform((value, context) => {
    const entries = value
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter(Boolean)
    for (const [at, entry] of entries.entries())
      if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(entry))
        context.addIssue(`entry ${at + 1} must be an id of the form 00000000-0000-0000-0000-000000000000`)
    return entries
  })

export const address = z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' })

/** Whoever answers there says whose requests are believed, so nothing may change it on its way. */
export const trusted = z
  .string()
  .regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/, 'must be an address that starts with https://')

/** Azure's rule: 3 to 63 small letters, digits and hyphens, each hyphen between two of the others. */
export const queueName = z
  .string()
  .regex(
    /^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be 3 to 63 small letters and digits, with single hyphens between them',
  )

/** By its key or by a signature (SAS). */
export const queueConnection = z
  .string()
  .regex(
    /(^|;)\s*(AccountName=.+;\s*AccountKey=|AccountKey=.+;\s*AccountName=|SharedAccessSignature=)/,
    'must be the connection string of a storage account',
  )

const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const span = new RegExp(`^(${clock})-(${clock})$`)

/** `always`, or the hours of a day between which something may happen, as they are read from a clock: 08:00. */
export const hours = z.string().transform((value, context) => {
  if (value === 'always') return value
  const [, from = '', to = ''] = value.match(span) ?? []
  if (from < to) return { from, to }
  context.addIssue('must be always, or two times such as 08:00-18:00, the earlier first')
  return z.NEVER
})
