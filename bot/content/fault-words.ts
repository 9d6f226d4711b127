import type { z } from 'zod/v4'

/** What is wrong with a value, for a programme officer who has never seen a schema. A schema's own words go before these. */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `must be ${kindOf(issue.expected)}`
  if (issue.code === 'unrecognized_keys') return 'is not a name that belongs here'
  if (issue.code === 'invalid_value') return `must be ${issue.values.join(' or ')}`
  if (issue.code === 'invalid_format') return formats[issue.format]
  if (issue.code === 'too_small') return `${sizes[issue.origin] ?? 'must be'} at least ${issue.minimum}${unitOf(issue)}`
  if (issue.code === 'too_big') return `${sizes[issue.origin] ?? 'must be'} at most ${issue.maximum}${unitOf(issue)}`
  return undefined
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
}

const kindOf = (expected: string): string => kinds[expected] ?? 'a group of names with values'

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day such as 2026-11-23',
  datetime: 'must be an instant such as 2026-11-23T09:00:00Z',
  guid: 'must be an id such as 11111111-2222-3333-4444-555555555555',
}

const sizes: Readonly<Record<string, string>> = { string: 'must have', array: 'must have' }

const unitOf = ({ origin }: { readonly origin: string }): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' in its list' : ''
