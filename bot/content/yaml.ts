import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type * as Yaml from 'yaml'
import type { z } from 'zod/v4'
import { faultWords } from './fault-words'
import { preparedFile } from './places'

export type Path = readonly (string | number)[]

/** Something wrong with a file, and where in it. */
export interface Fault {
  readonly path: Path
  readonly fault: string
}

/** A schema, or what makes one: the latter only for a text that the build has not checked. */
export type SchemaOrMaker<T> = z.ZodType<T> | (() => z.ZodType<T>)

/**
 * One file against its schema; each problem starts with `:line: `. What the build has read and checked against its schema
 * already (see prepare.ts) is not read again, which is most of what a start would cost. `check` looks at it all the same, since
 * another file may have changed that it points at.
 */
export function readYaml<T>(
  file: string,
  schemaOrMaker: SchemaOrMaker<T>,
  check: (value: T) => readonly Fault[] = () => [],
): { value: T | undefined; problems: string[] } {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    return { value: undefined, problems: [': the file is not there or cannot be read'] }
  }
  const known = prepared()[keyOf(file, source)] as T | undefined
  if (known !== undefined && check(known).length === 0) return { value: known, problems: [] }
  return readSource(source, typeof schemaOrMaker === 'function' ? schemaOrMaker() : schemaOrMaker, check)
}

function readSource<T>(source: string, schema: z.ZodType<T>, check: (value: T) => readonly Fault[]) {
  // Loaded with the first text that the build has not parsed, so that the bot starts without it.
  const { LineCounter, parseDocument }: typeof Yaml = require('yaml')
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: true })
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => `:${error.linePos?.[0].line ?? 1}: ${sentenceOf(error.message)}`)
    return { value: undefined, problems }
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      const range = (node as { range?: [number, number, number] } | undefined)?.range
      if (range) return counter.linePos(range[0]).line
    }
    return 1
  }
  const parsed = schema.safeParse(document.toJS(), { error: faultWords })
  const found: readonly Fault[] = parsed.success ? check(parsed.data) : parsed.error.issues.flatMap(faultsIn)
  return {
    value: parsed.success ? parsed.data : undefined,
    problems: found.map(({ path, fault }) => `:${lineOf(path)}: ${path.join('.') || 'the file'}: ${fault}`),
  }
}

/** A name that does not belong is a fault at its own line. */
function faultsIn(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path as Path
  if (issue.code !== 'unrecognized_keys') return [{ path, fault: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key], fault: issue.message }))
}

/** The parser's first line, without the place that stands before it already. */
const sentenceOf = (message: string): string => message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')

export const digest = (source: string): string => createHash('sha256').update(source).digest('base64url')

/** What a file is known by: a text in another file has another schema. */
export const keyOf = (file: string, source: string): string => `${basename(file)} ${digest(source)}`

let memo: Readonly<Record<string, unknown>> | undefined

function prepared(): Readonly<Record<string, unknown>> {
  if (memo) return memo
  try {
    memo = JSON.parse(readFileSync(preparedFile, 'utf8')) as Record<string, unknown>
  } catch {
    memo = {}
  }
  return memo
}
