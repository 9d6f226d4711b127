import { z } from 'zod/v4'

/** What people may type or choose, as it arrives from a card: always text, sometimes absent. Messages are shown to them. */

const unreadable = 'Something on the card was not filled in as it should be. Please try again.'
const unfit = 'That choice is not one of those offered. Choose again.'

/** What a field sends, as text without the space around it. */
export const given = z
  .union([z.string(), z.number(), z.boolean()], unreadable)
  .optional()
  .transform((value) => String(value ?? '').trim())

/** Text that must be there, of at most `max` characters. */
export const line = (name: string, max: number) =>
  given.pipe(
    z
      .string()
      .min(1, `${name} is missing.`)
      .max(max, `${name} is too long: the most it can hold is ${max} characters.`),
  )

/** Text that may be left empty, of at most `max` characters. */
export const optionalLine = (name: string, max: number) =>
  given.pipe(z.string().max(max, `${name} is too long: the most it can hold is ${max} characters.`))

/** A choice that must be made; which choices there are is the handler's to check when they come from content. */
export const choice = (missing: string) => given.pipe(z.string().min(1, missing).max(200, missing))

/** A choice that may be left open; empty text when it is. */
export const optionalChoice = () => given.pipe(z.string().max(200, unfit))

/** One of a fixed list. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, missing: string) =>
  given.pipe(z.enum(values, { error: missing }))

/** The same, with one that is meant where nothing arrives: some clients leave out what is hidden. */
export const oneOfOr = <const V extends readonly [string, ...string[]]>(values: V, otherwise: V[number]) =>
  given.transform((value) => value || otherwise).pipe(z.enum(values, { error: unfit }))

/** Several choices; Teams sends them as one text with commas. */
export const several = () =>
  given
    .pipe(z.string().max(8000, unreadable))
    .transform((value) => (value === '' ? [] : value.split(',').map((one) => one.trim())))

/** A day as a person's date field sends it: 2027-03-31. */
export const day = (name: string) => given.pipe(z.iso.date(`${name} is not a date. Write it as 2027-03-31.`))

/** A day that may be left empty. */
export const optionalDay = (name: string) =>
  given.pipe(z.union([z.literal(''), z.iso.date()], `${name} is not a date. Write it as 2027-03-31.`))

/** A time of day as a time field sends it: 09:00; some clients send seconds too. */
export const timeOfDay = (name: string) =>
  given
    .transform((value) => value.slice(0, 5))
    .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${name} is not a time. Write it as 09:00.`))

/** A whole number, typed; what it says when it is not one in these bounds. */
export const whole = (least: number, most: number, wrong: string) =>
  given
    .pipe(z.string().regex(/^\d{1,6}$/, wrong))
    .transform(Number)
    .pipe(z.number().min(least, wrong).max(most, wrong))

/** A whole number that may be left empty; what it says when it is not one up to `most`. */
export const optionalWhole = (most: number, wrong: string) =>
  given
    .pipe(z.string().regex(/^\d{0,6}$|^\d{1,3}[,\s]\d{3}$/, wrong))
    .transform((value) => (value === '' ? undefined : Number(value.replace(/[,\s]/g, ''))))
    .pipe(z.number().max(most, wrong).optional())

const anId = z.string().min(1).max(400)
/** An opaque id on a button. */
export const id = () => anId

const aRevision = z.number().int().min(0)
/** How often the record had been changed when the card was drawn. */
export const revision = () => aRevision

const aPage = z.number().int().min(0).max(10_000)
/** A page of a list, from 0. */
export const page = () => aPage

/** Whether something is an address that a card may open: https, of a named machine, without a name or a password in it. */
function isWebAddress(value: string): boolean {
  if (value.length > 500 || /\s/.test(value) || !URL.canParse(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  return protocol === 'https:' && hostname.includes('.') && !username && !password
}

/** An address that may be left empty. */
export const optionalWebAddress = (name: string) =>
  given.pipe(
    z
      .string()
      .refine((value) => value === '' || isWebAddress(value), `${name} is not an address that starts with https://.`),
  )

/** A few addresses, one a line. */
export const webAddresses = (name: string, most: number) =>
  given
    .transform((value) => value.split(/\s+/).filter(Boolean))
    .pipe(
      z
        .array(z.string().refine(isWebAddress, `${name}: write one address a line, each starting with https://.`))
        .max(most, `${name}: at most ${most}.`),
    )

/** A whole number that may be left empty, which is 0. */
export const wholeOrNone = (most: number, wrong: string) => optionalWhole(most, wrong).transform((value) => value ?? 0)

/** Hours, as 1.5, in minutes; empty is 0. Quarters of an hour. */
export const hours = (name: string, most: number) => {
  const wrong = `${name} are a number of hours, such as 1.5, at most ${most}.`
  return given
    .transform((value) => value.replace(',', '.'))
    .pipe(z.string().regex(/^(\d{1,2}(\.\d{1,2})?)?$/, wrong))
    .transform((value) => Math.round(Number(value) * 4) * 15)
    .pipe(z.number().max(most * 60, wrong))
}
