import type { Cell, Sheet } from '../../domain/spreadsheet-text'

/** A sheet as a list of its columns, each with what stands in a row. */
export type Column<Row> = readonly [title: string, width: number, cell: (row: Row) => Cell]

export const sheetOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  columns: columns.map(([title, width]) => ({ title, width })),
  rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
})

export const isoDay = (day: string | undefined): Cell => day && { day }
