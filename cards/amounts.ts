import { z } from 'zod/v4'
import { given } from './fields'

/** Amounts that people type, read as they were meant or not at all. */

/**
 * Thousands apart by commas or spaces where they belong, or by nothing: `12,5` may be 12.5 or 125, so it is neither. Pence
 * may follow.
 */
const amount = String.raw`(\d{1,12}|\d{1,3}([,\s]\d{3}){1,3})(\.\d{1,2})?`
const isAmount = new RegExp(`^${amount}$`)
const isAmountOrNone = new RegExp(`^$|^${amount}$`)
const isSignedAmount = new RegExp(`^-?${amount}$`)

/** Without the pound sign at its start; a minus may stand on either side of it. */
const plain = (value: string): string => value.replace(/^([\u2212\u2013-]?)\s*£\s*/, '$1')
const numberOf = (value: string): number => Number(value.replace(/[,\s]/g, ''))

/** Pounds; thousands apart where they belong and a pound sign are forgiven. */
export const pounds = (name: string) =>
  given
    .transform(plain)
    .pipe(z.string().regex(isAmount, `${name} is not an amount in pounds. Write it as 250000.`))
    .transform(numberOf)

/** Pounds that may be left empty; what it says when they are no amount. */
export const optionalPounds = (wrong: string) =>
  given
    .transform(plain)
    .pipe(z.string().regex(isAmountOrNone, wrong))
    .transform((value) => (value === '' ? undefined : numberOf(value)))

/** By how much something moved: pounds, or whole ones of something else, below nothing where it fell. Empty is no move. */
export const moved = (name: string, look: { readonly whole?: boolean } = {}) =>
  given
    .transform((value) => plain(value).replace(/^[\u2212\u2013-]\s*/, '-') || '0')
    .pipe(
      z
        .string()
        .regex(
          look.whole ? /^-?(\d{1,4}|\d,\d{3})$/ : isSignedAmount,
          `${name} is not a number. Write it as 3, or as -3 where it fell.`,
        ),
    )
    .transform(numberOf)
