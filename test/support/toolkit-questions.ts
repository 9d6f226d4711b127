import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface Question {
  readonly ask: string
  readonly right: readonly string[]
}

/** What officers might ask, and the tools that answer it: see the file. */
export const questions = parse(readFileSync(join(__dirname, 'toolkit-questions.yaml'), 'utf8')) as {
  readonly tuning: readonly Question[]
  readonly held: readonly Question[]
  readonly nothing: readonly string[]
  readonly 'nothing-held': readonly string[]
}
