import Database from 'libsql'
import type { z } from 'zod/v4'
import type { For, Press } from '../../bot/feature'
import { features } from '../../bot/features'

/** Presses that nobody's card offers, made up from what each verb declares: a new verb is covered without a line here. */

export const pressesFor = (...who: readonly For[]): (readonly [verb: string, press: Press])[] =>
  features
    .flatMap((feature) => feature.presses ?? [])
    .filter((press) => who.includes(press.for))
    .map((press) => [press.action.verb, press])

export const commandsFor = (...who: readonly For[]): (readonly [name: string])[] =>
  features
    .flatMap((feature) => feature.commands ?? [])
    .filter((command) => who.includes(command.for))
    .map((command) => [command.name])

type Values = Readonly<Record<string, unknown>>

/** What a press carries: the values that are known by the field's name, and for other fields whatever fits. */
export const crafted = ({ action }: Press, known: Values): { fixed: Values; inputs: Record<string, unknown> } => ({
  fixed: fitting(action.data, known, action.verb),
  inputs: fitting(action.inputs, known, action.verb),
})

const samples = [
  'x',
  1,
  '',
  'organisation',
  'next',
  'agreed',
  '2027-03-31',
  '250000',
  'gold',
  'yes',
  'goods',
  true,
  'as-is',
  'step',
  'none',
  'all',
  'webinar',
  '11:30',
  'caseload',
  'this',
  'coming',
  'going',
]

function fitting(schema: z.ZodObject<z.ZodRawShape>, known: Values, verb: string): Record<string, unknown> {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>)
  return Object.fromEntries(
    fields.map(([name, field]) => {
      const value = [known[name], ...samples].find((one) => one !== undefined && field.safeParse(one).success)
      if (value === undefined) throw new Error(`No sample fits the field "${name}" of the verb "${verb}": add one.`)
      return [name, value]
    }),
  )
}

/** Every record of a database file, as it is kept, in order. */
export function recordsIn(file: string): string[] {
  const database = new Database(file, { readonly: true })
  const rows = database
    .prepare('SELECT collection, key, version, value FROM records ORDER BY collection, partition, key')
    .all()
  database.close()
  return rows.map((row) => JSON.stringify(row))
}
