import type { Actor } from './person'
import type { OlderLines, SharedIn, SheetContract, TrailLine, Worksheet } from './worksheet'

/** How a worksheet changes. Each function answers with the changed one, or with the very one it was given when nothing changes. */

/** What a worksheet begins with; `what` is the first line of its history. */
export interface NewSheet<B> {
  readonly id: string
  readonly council: string
  readonly title: string
  readonly contract?: SheetContract | undefined
  readonly body: B
  readonly rules: string
  readonly what: string
}

export function startedSheet<B>(tool: string, given: NewSheet<B>, by: Actor, at: string): Worksheet<B> {
  const { what, ...rest } = given
  return { ...rest, tool, trail: [lineOf(what, by, at)], earlier: 0, revision: 1 }
}

/** What changes, each in its whole; `what` says it in words for the history. */
export interface SheetEdit<B> {
  readonly title?: string
  readonly contract?: SheetContract
  readonly body?: B
  readonly rules?: string
  readonly shared?: readonly SharedIn[]
  readonly what: string
}

export function editedSheet<B>(sheet: Worksheet<B>, edit: SheetEdit<B>, by: Actor, at: string): Worksheet<B> {
  const { what, ...fields } = edit
  return isSame({ ...sheet, ...fields }, sheet) ? sheet : happened({ ...sheet, ...fields }, what, by, at)
}

/** Puts a worksheet away, or brings it back. */
export function retiredSheet<B>(sheet: Worksheet<B>, isAway: boolean, by: Actor, at: string): Worksheet<B> {
  if ((sheet.retired !== undefined) === isAway) return sheet
  const { retired: _before, ...rest } = sheet
  return isAway ? happened({ ...rest, retired: at }, 'Put away', by, at) : happened(rest, 'Brought back', by, at)
}

/** What jobs note is no change that people see: it has no line of history and no revision. */
export function markedSheet<B>(sheet: Worksheet<B>, marks: Readonly<Record<string, string>>): Worksheet<B> {
  const after = { ...sheet.marks, ...marks }
  return isSame(after, sheet.marks ?? {}) ? sheet : { ...sheet, marks: after }
}

const happened = <B>(sheet: Worksheet<B>, what: string, by: Actor, at: string): Worksheet<B> => ({
  ...sheet,
  trail: [...sheet.trail, lineOf(what, by, at)],
  revision: sheet.revision + 1,
})

const lineOf = (what: string, by: Actor, at: string): TrailLine => ({ at, by: by.id, name: by.name, what })

/** Whether two values say the same, in whatever order their fields stand. */
export const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other)

const written = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )

/** What others have done since a card was drawn; as far as the record itself still knows. */
export const linesSince = (sheet: Worksheet<unknown>, revision: number): readonly TrailLine[] =>
  sheet.trail.slice(Math.max(0, revision - sheet.earlier))

/** So many lines move away at a time, and so many may stand in the record before they do. */
export const linesMoved = 50
const mostLines = 100

/** A worksheet whose history has grown long, without its oldest lines; and these. Nothing when it is short enough. */
export function shortened<B>(sheet: Worksheet<B>): { sheet: Worksheet<B>; older: OlderLines } | undefined {
  if (sheet.trail.length <= mostLines) return undefined
  const { council, tool, id, earlier } = sheet
  return {
    older: { council, tool, sheet: id, from: earlier, lines: sheet.trail.slice(0, linesMoved) },
    sheet: { ...sheet, trail: sheet.trail.slice(linesMoved), earlier: earlier + linesMoved },
  }
}
