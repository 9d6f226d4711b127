import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod/v4'
import type { Level, Questionnaire } from '../domain/questionnaire'
import { faultsOf, levels, questionnaireSchema } from '../domain/questionnaire'
import { type Register, registerOf } from './register'
import { councilsFile, participantsFile, type Sample, sampleFile, type Tool, toolsFile } from './schemas'

/** All that programme officers write: read once at start-up, checked whole, never changed while the bot runs. */
export interface Content {
  readonly questionnaires: Readonly<Record<Level, Questionnaire>>
  readonly tools: ReadonlyMap<string, Tool>
  readonly register: Register
  readonly sample: Sample | undefined
}

/** Content that cannot be used; each fault names its file and line. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  constructor(readonly faults: readonly string[]) {
    super(`The content cannot be used. Please mend:\n${faults.map((fault) => `  * ${fault}`).join('\n')}`)
  }
}

type Path = readonly (string | number)[]

/**
 * Reads the content. A file in `folder` (CONTENT_DIR) stands in the place of the one that came with Pioneer; what it
 * does not hold is taken from there. Throws `ContentError` with every fault of every file.
 */
export function loadContent(options: { folder?: string | undefined; withSample: boolean }): Content {
  const faults: string[] = []
  const read = <T>(
    name: string,
    schema: z.ZodType<T>,
    check?: (value: T) => { path: Path; fault: string }[],
  ): T | undefined => {
    const file = placeOf(name, options.folder)
    const { value, problems } = readYaml(file, schema, check)
    faults.push(...problems.map((problem) => `${file}${problem}`))
    return value
  }
  if (options.folder && !existsSync(options.folder))
    faults.push(`${options.folder}: CONTENT_DIR names a folder that is not there`)
  const tools = read('tools.yaml', toolsFile)
  const names = new Set(tools?.tools.map((tool) => tool.id))
  const questionnaires = levels.map((level) =>
    read(`self-assessment/${level}.yaml`, questionnaireSchema, (value) => [
      ...(value.level === level ? [] : [{ path: ['level'], fault: `must be ${level}, as the file is named` }]),
      ...faultsOf(value, names),
    ]),
  )
  const councils = read('councils.yaml', councilsFile)
  const participants = read('participants.yaml', participantsFile)
  const sample = options.withSample ? read('sample.yaml', sampleFile) : undefined
  if (faults.length > 0 || !tools || !councils || !participants) throw new ContentError(faults)
  const register = registerOf(councils.councils, participants.participants, sample)
  return {
    questionnaires: Object.fromEntries(questionnaires.map((one) => [one!.level, one!])) as Record<Level, Questionnaire>,
    tools: new Map(tools.tools.map((tool) => [tool.id, tool])),
    register,
    sample,
  }
}

const shipped = existsSync(join(__dirname, 'tools.yaml')) ? __dirname : join(__dirname, '../../../bot/content')

function placeOf(name: string, folder: string | undefined): string {
  const own = folder ? join(folder, name) : undefined
  return own && existsSync(own) ? own : join(shipped, name)
}

/** One file against its schema; each problem starts with `:line: `. */
export function readYaml<T>(
  file: string,
  schema: z.ZodType<T>,
  check?: (value: T) => { path: Path; fault: string }[],
): { value: T | undefined; problems: string[] } {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    return { value: undefined, problems: [': the file is not there or cannot be read'] }
  }
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: true })
  if (document.errors.length > 0)
    return {
      value: undefined,
      problems: document.errors.map((error) => `:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`),
    }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      const range = (node as { range?: [number, number, number] } | undefined)?.range
      if (range) return counter.linePos(range[0]).line
    }
    return 1
  }
  const parsed = schema.safeParse(document.toJS())
  const found = parsed.success
    ? (check?.(parsed.data) ?? [])
    : parsed.error.issues.map((issue) => ({ path: issue.path as Path, fault: issue.message }))
  return {
    value: parsed.success ? parsed.data : undefined,
    problems: found.map(({ path, fault }) => `:${lineOf(path)}: ${path.join('.') || 'the file'}: ${fault}`),
  }
}
