import read from 'read-excel-file/node'

/** A spreadsheet as another program reads it: by the name of the sheet, a record a row, by the words of its header. */
export async function sheetsIn(bytes: Buffer): Promise<Record<string, Record<string, unknown>[]>> {
  const sheets = await read(bytes)
  return Object.fromEntries(
    sheets.map(({ sheet, data: [headers, ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(headers!.map((header, at) => [String(header), row[at]]))),
    ]),
  )
}
