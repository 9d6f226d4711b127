import { movedWords, termWords } from '../../domain/duties-moves'
import type { Sheet } from '../../domain/spreadsheet-text'
import type { AnsweredChange, SheetAnswer } from './answer'
import { togetherWords } from './change-words'
import { type Column, isoDay, sheetOf } from './columns'
import type { DutiesSheet } from './model'

/** The changes of all contracts as a sheet of a spreadsheet: a register of changes. */

type Row = AnsweredChange & { readonly sheet: DutiesSheet }

const columns: readonly Column<Row>[] = [
  ['Contract', 40, ({ sheet }) => sheet.title],
  ['Day', 14, ({ change }) => isoDay(change.day)],
  ['Value before', 16, ({ change }) => change.oldValue],
  ['Value after', 16, ({ change }) => change.newValue],
  ['The value', 22, ({ change }) => movedWords(change.oldValue, change.newValue)],
  ['Months on award', 12, ({ change }) => change.awardTerm],
  ['Months before', 12, ({ change }) => change.oldTerm],
  ['Months after', 12, ({ change }) => change.newTerm],
  ['The term', 30, ({ change }) => termWords(change)],
  ['To another supplier', 14, ({ change }) => (change.novation ? 'Yes' : 'No')],
  ['Counted together with', 50, ({ change, sheet }) => togetherWords(change, sheet.body.changes)],
  ['Change notice needed', 14, ({ asked }) => asked && (asked.needed ? 'Yes' : 'No')],
  ['Change notice before', 14, ({ asked, change }) => isoDay(asked?.needed ? change.day : undefined)],
  ['Why', 60, ({ asked, misfit }) => asked?.reason ?? `It does not fit the facts of now. ${misfit ?? ''}`.trim()],
]

/** By contract, then by day. */
export const changesSheet = (all: readonly (SheetAnswer & { readonly sheet: DutiesSheet })[]): Sheet =>
  sheetOf(
    'Changes',
    columns,
    all.flatMap(({ sheet, changes }) => changes.map((one) => ({ ...one, sheet }))),
  )
