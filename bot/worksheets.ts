import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { changeKept, persist, putOnce } from '../storage/writes'
import type { Notify } from './delivery/notify'
import type { Paged } from './domain/pages'
import type { Person } from './domain/person'
import type { TrailLine, Worksheet, WorksheetTool } from './domain/worksheet'
import {
  editedSheet,
  isSame,
  linesSince,
  markedSheet,
  type NewSheet,
  retiredSheet,
  type SheetEdit,
  startedSheet,
} from './domain/worksheet-changes'
import { AskAgain } from './feature'
import { mustRead, mustWrite } from './worksheet-access'
import { historyOf } from './worksheet-history'
import { moderating } from './worksheet-moderation'
import { writeSheet } from './worksheet-writes'

export type Worksheets = ReturnType<typeof createWorksheets>

/** Where a worksheet is; with `revision`, the one that the person has seen. */
export interface SheetPlace {
  readonly council: string
  readonly id: string
  readonly revision?: number
}

/** `clash` is there when nothing was written, because others wrote since the card was drawn: what they did, oldest first. */
export interface SheetOutcome<B> {
  readonly sheet: Worksheet<B>
  readonly clash?: readonly TrailLine[]
}

/**
 * The uses of tools that a council keeps. Every call asks first whether the person may: officers of the council write and
 * read, its connectors read; anybody else gets `NotAllowed`. What is not there is `AskAgain`.
 */
export function createWorksheets(with_: {
  store: Store
  clock: () => Date
  notify: Pick<Notify, 'post' | 'refresh'>
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, onDamaged } = with_
  const now = () => with_.clock().toISOString()

  async function kept<B>(tool: WorksheetTool<B>, at: SheetPlace) {
    const found = await store.get(tool.sheets, at.council, at.id)
    if (!found) throw new AskAgain("This is not among your council's records any more.")
    return found
  }

  const rewrite = <B>(
    tool: WorksheetTool<B>,
    at: SheetPlace,
    step: (sheet: Worksheet<B>) => Worksheet<B>,
  ): Promise<SheetOutcome<B>> =>
    persist(async () => {
      const { value, version } = await kept(tool, at)
      const next = step(value)
      if (next === value) return { sheet: value }
      if (at.revision !== undefined && at.revision !== value.revision)
        return { sheet: value, clash: linesSince(value, at.revision) }
      return { sheet: await writeSheet(tool, { before: value, next, version }, with_) }
    })

  return {
    /** The worksheets of a council, those that were changed last first; those that are put away only when asked for. */
    list: async <B>(
      person: Person,
      tool: WorksheetTool<B>,
      council: string,
      ask: { readonly retired?: boolean } = {},
    ): Promise<readonly Worksheet<B>[]> => {
      mustRead(person, council)
      const { items } = await listAll(store, tool.sheets, council, (ids) => onDamaged(tool.sheets.name, ids))
      return items
        .map(({ value }) => value)
        .filter((sheet) => (sheet.retired !== undefined) === (ask.retired ?? false))
        .toSorted((one, other) => other.trail.at(-1)!.at.localeCompare(one.trail.at(-1)!.at))
    },
    get: async <B>(person: Person, tool: WorksheetTool<B>, at: SheetPlace): Promise<Worksheet<B>> => {
      mustRead(person, at.council)
      return (await kept(tool, at)).value
    },
    /** Keeps a new worksheet. Kept twice it is one; when one of its id says something else already, that is a clash. */
    keep: async <B>(person: Person, tool: WorksheetTool<B>, given: NewSheet<B>): Promise<SheetOutcome<B>> => {
      mustWrite(person, given.council)
      const sheet = startedSheet(tool.name, given, person, now())
      if (await putOnce(store, tool.sheets, sheet)) return { sheet }
      const there = (await kept(tool, given)).value
      const said = ({ title, contract, body }: Worksheet<B>) => ({ title, contract, body })
      return isSame(said(there), said(sheet)) ? { sheet: there } : { sheet: there, clash: linesSince(there, 0) }
    },
    /**
     * Changes a worksheet in one write. `step` is pure, sees it as it is, and answers with what changes or with nothing.
     * With a revision, nothing is written over what others wrote since (`clash`); without one, `step` must itself fit into
     * whatever is there, as adding a line to a log does.
     */
    change: async <B>(
      person: Person,
      tool: WorksheetTool<B>,
      at: SheetPlace,
      step: (sheet: Worksheet<B>) => SheetEdit<B> | undefined,
    ): Promise<SheetOutcome<B>> => {
      mustWrite(person, at.council)
      return rewrite(tool, at, (sheet) => {
        const edit = step(sheet)
        if (edit && sheet.retired && !edit.shared)
          throw new AskAgain('This was put away. Bring it back before you change it.')
        return edit ? editedSheet(sheet, edit, person, now()) : sheet
      })
    },
    moderate: moderating(with_),
    /** Puts a worksheet away, or brings it back. */
    retire: async <B>(
      person: Person,
      tool: WorksheetTool<B>,
      at: SheetPlace,
      isAway: boolean,
    ): Promise<SheetOutcome<B>> => {
      mustWrite(person, at.council)
      return rewrite(tool, at, (sheet) => retiredSheet(sheet, isAway, person, now()))
    },
    /** Notes what a job has done about a worksheet: asks for nobody's leave, and is no change that people see. */
    mark: async <B>(tool: WorksheetTool<B>, at: SheetPlace, marks: Readonly<Record<string, string>>): Promise<void> => {
      await changeKept(store, tool.sheets, { partition: at.council, id: at.id }, (sheet) => markedSheet(sheet, marks))
    },
    /** A page of a worksheet's history, the newest first, however long it is. Pages count from 0. */
    history: async <B>(
      person: Person,
      tool: WorksheetTool<B>,
      at: SheetPlace,
      page: number,
    ): Promise<Paged<TrailLine> & { readonly sheet: Worksheet<B> }> => {
      mustRead(person, at.council)
      const sheet = (await kept(tool, at)).value
      return { ...(await historyOf(store, sheet, page)), sheet }
    },
  }
}
