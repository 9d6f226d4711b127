import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from '@swc/core'
import { keptAtTop } from './module-state'

/** A file of the product as its laws see it. Paths are from the root, with `/` between. */
export interface Source {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** What it does that depends on the moment: `await`, `Date.now`, `new Date()` and the like. */
  readonly uses: readonly string[]
  /** What it keeps at its top from one call to the next: names of what is assigned, or added to, there. */
  readonly keeps: readonly string[]
  /** It says nothing itself, and only hands on what others say. */
  readonly onlyHandsOn: boolean
}

/** `from` is a package, or a path from the root without an ending. `names` is empty for a whole module. */
export interface Import {
  readonly from: string
  readonly typesOnly: boolean
  readonly names: readonly string[]
}

const root = join(__dirname, '../..')
const rooms = ['bot', 'cards', 'storage', 'manifest']

/** Every source file of the product; tests are not among them. */
export function productSources(): readonly Source[] {
  const paths = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => posix.join(room, path)),
  )
  const sources = paths.filter((path) => /\.(ts|mjs)$/.test(path))
  return sources.map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')))
}

export function sourceOf(path: string, text: string): Source {
  const module = parseSync(text, { syntax: 'typescript', target: 'es2022' })
  const nodes = [...everyNode(module)]
  const named = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: nodes.flatMap(importIn).map((one) => ({ ...one, from: named(one.from) })),
    uses: nodes.flatMap(useIn),
    keeps: keptAtTop(module.body as unknown as Node[], nodes),
    onlyHandsOn: module.body.length > 0 && module.body.every((statement) => handsOn.has(statement.type)),
  }
}

const handsOn = new Set(['ExportAllDeclaration', 'ExportNamedDeclaration', 'ImportDeclaration'])

/** A node of swc's tree, of which only what is asked for here is known. */
export interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

function* everyNode(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && typeof value.type === 'string') yield value as Node
  for (const inside of Object.values(value)) yield* everyNode(inside)
}

export const wordIn = (node: unknown): string => String((node as { value?: unknown } | null)?.value ?? '')

function importIn(node: Node): Import[] {
  const { type, source } = node
  if (type === 'TsImportType') return [{ from: wordIn(node.argument), typesOnly: true, names: [] }]
  if (type === 'CallExpression' && isRequire(node.callee as Node)) {
    const [first] = node.arguments as { expression: unknown }[]
    return [{ from: wordIn(first?.expression), typesOnly: false, names: [] }]
  }
  if (!handsOn.has(type) || !source) return []
  const specifiers = (node.specifiers ?? []) as (Node & { local?: unknown; imported?: unknown; isTypeOnly?: boolean })[]
  const typesOnly = !!node.typeOnly || (specifiers.length > 0 && specifiers.every((one) => one.isTypeOnly))
  return [{ from: wordIn(source), typesOnly, names: specifiers.map((one) => wordIn(one.imported ?? one.local)) }]
}

const isRequire = (callee: Node): boolean =>
  callee.type === 'Import' || (callee.type === 'Identifier' && callee.value === 'require')

const clocks = ['Date.now', 'Math.random', 'performance.now', 'process.env', 'crypto.randomUUID']
const free = ['randomUUID', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch']

function useIn(node: Node): string[] {
  if (node.type === 'AwaitExpression') return ['await']
  if (node.async === true) return ['async']
  if (node.type === 'NewExpression' && wordIn(node.callee) === 'Date' && isEmpty(node.arguments)) return ['new Date()']
  if (node.type === 'CallExpression' && wordIn(node.callee) === 'Date') return ['Date()']
  if (node.type === 'Identifier' && free.includes(wordIn(node))) return [wordIn(node)]
  if (node.type === 'VariableDeclarator' && wordIn(node.init) === 'process') return ['process.env']
  const member = node.type === 'MemberExpression' ? `${wordIn(node.object)}.${wordIn(node.property)}` : ''
  return clocks.includes(member) ? [member] : []
}

const isEmpty = (given: unknown): boolean => !Array.isArray(given) || given.length === 0
