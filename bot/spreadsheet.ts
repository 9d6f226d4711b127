import type Stream from 'node:stream'
import type { Feature, SheetData } from 'write-excel-file/node'
import { type Cell, cellText, type Sheet, sheetName } from './domain/spreadsheet-text'

/**
 * The bytes of an .xlsx with these sheets. Nothing in it is a formula, whatever people typed. The library is loaded with
 * the first one, so that the bot starts without it.
 */
export async function spreadsheetOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: write }: typeof import('write-excel-file/node') = require('write-excel-file/node')
  const made = sheets.map((sheet, at) => ({
    sheet: nameOf(sheets, at),
    data: dataOf(sheet),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy',
    orientation: 'landscape' as const,
  }))
  return write(made, { features: [filterable(sheets)] }).toBuffer()
}

/** Names must differ, whatever their capitals. */
function nameOf(sheets: readonly Sheet[], at: number): string {
  const names = sheets.slice(0, at + 1).map(({ name }) => sheetName(name))
  const same = names.filter((name) => name.toLowerCase() === names[at]!.toLowerCase()).length
  return same > 1 ? sheetName(`${names[at]!.slice(0, 27)} ${same}`) : names[at]!
}

const dataOf = ({ columns, rows }: Sheet): SheetData => [
  columns.map(({ title }) => ({ value: cellText(title), type: String, fontWeight: 'bold', wrap: true, ...text })),
  ...rows.map((row) => row.map(cellOf)),
]

/** Cells of the type text stay text: Excel takes no number, date or formula for it. */
const text = { format: '@', alignVertical: 'top' } as const

function cellOf(cell: Cell): SheetData[number][number] {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  if (typeof cell === 'string') return { value: cellText(cell), type: String, wrap: true, ...text }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, alignVertical: 'top' }
}

/** Filter buttons on the row of headers, which the library does not make by itself. */
const filterable = (sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const { columns, rows } = sheets[sheetIndex]!
          const range = `A1:${columnName(columns.length)}${rows.length + 1}`
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
        },
      },
    },
  },
})

/** 1 is A, 27 is AA. */
const columnName = (count: number): string =>
  count > 26
    ? `${columnName(Math.floor((count - 1) / 26))}${columnName(((count - 1) % 26) + 1)}`
    : String.fromCharCode(64 + count)
