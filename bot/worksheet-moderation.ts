import type { Store } from '../storage/port'
import { persist } from '../storage/writes'
import type { Notify } from './delivery/notify'
import type { Person } from './domain/person'
import type { Worksheet, WorksheetTool } from './domain/worksheet'
import { editedSheet, type SheetEdit } from './domain/worksheet-changes'
import { AskAgain } from './feature'
import { writeSheet } from './worksheet-writes'

/** Where a worksheet is shared, and nothing else of it. */
export type SharedEdit = Pick<SheetEdit<unknown>, 'shared' | 'what'>

/**
 * Changes where a worksheet is shared, for somebody who need not be of its council: `step` asks whether they may, and throws
 * where they may not. Nothing else of it can be changed so.
 */
export const moderating =
  (with_: { store: Store; clock: () => Date; notify: Pick<Notify, 'post' | 'refresh'> }) =>
  <B>(
    person: Person,
    tool: WorksheetTool<B>,
    at: { readonly council: string; readonly id: string },
    step: (sheet: Worksheet<B>) => Promise<SharedEdit | undefined>,
  ): Promise<Worksheet<B>> =>
    persist(async () => {
      const found = await with_.store.get(tool.sheets, at.council, at.id)
      if (!found) throw new AskAgain('This is not there any more.')
      const { value, version } = found
      const edit = await step(value)
      if (!edit) return value
      const { shared = [], what } = edit
      const next = editedSheet(value, { shared, what }, person, with_.clock().toISOString())
      return writeSheet(tool, { before: value, next, version }, with_)
    })
