/** What a cell holds: words, a number, or a calendar day as `{ day: '2026-11-24' }`. */
export type Cell = string | number | { readonly day: string } | undefined

/** One sheet: a row of headers, frozen and filterable, and the rows below it. `width` is in characters. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * Words of people in a cell of a spreadsheet. Cells that look like a formula are made safe, because they become one as soon
 * as somebody edits the cell or saves the sheet as CSV: a quote is put before them. Source: OWASP, CSV injection.
 */

/** As many as Excel keeps in a cell. */
const mostCharacters = 32_767

/** What Unicode counts as no letter at all: before a formula it is passed over by some programs. */
const unseen = '[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]*'

/** Also their wide forms, which some editions of Excel take for the same. */
const looksLikeFormula = new RegExp(`^(?:[\\t\\r\\n]|${unseen}[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20])`)

/** What XML, of which spreadsheets are made, cannot hold: a file with one of these in it does not open. */
const unspeakable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The same words, fit for a cell and never a formula. Every text of a sheet goes through this, headers and names too. */
export function cellText(words: string): string {
  const plain = words.replace(unspeakable, '')
  const safe = looksLikeFormula.test(plain) ? `'${plain}` : plain
  return safe.length <= mostCharacters ? safe : safe.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, '')
}

/** What a card says while Teams asks for leave to put a spreadsheet down. */
export const askedForSheet = 'Pioneer asks below whether the spreadsheet may be put into your OneDrive.'

/** The name of a sheet: at most 31 characters, and none of those that Excel forbids. */
export function sheetName(words: string): string {
  const plain = cellText(words.replace(/[\\/?*[\]:]/g, ' ')).replace(/^'+|'+$/g, '')
  return plain.slice(0, 31).trim() || 'Sheet'
}

/** The name of a file, without its ending: letters, digits, spaces and a few signs that every system has. */
export const fileName = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} _()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim() || 'Export'
