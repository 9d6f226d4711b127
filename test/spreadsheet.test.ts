import AdmZip from 'adm-zip'
import read from 'read-excel-file/node'
import { cellText, fileName, sheetName } from '../bot/domain/spreadsheet-text'
import { spreadsheetOf } from '../bot/spreadsheet'

/** Spreadsheets: what comes out when another program reads them, and that nothing in them is a formula. */

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\rwords',
  '\twords',
  '  =cmd|calc!A1',
  '\u00a0\u200b=1',
  '\ufeff=1',
  '＝1+1',
]

test.each(formulas)('%j is made safe', (words) => {
  expect(cellText(words)).toBe(`'${words}`)
})

test.each(['words', '1+1', 'a=b', "'quoted", '', '£5', 'mail@council.example'])('%j stays as it is', (words) => {
  expect(cellText(words)).toBe(words)
})

test('what a file of XML cannot hold is taken out, before it is looked at, and what is too long is cut', () => {
  expect(cellText('\u0000=1')).toBe("'=1")
  expect(cellText('a\u0007b\uD800c\uFFFFd')).toBe('abcd')
  expect(cellText('👩‍⚖️')).toBe('👩‍⚖️')
  expect(cellText('x'.repeat(40_000))).toHaveLength(32_767)
})

test('names of sheets and files fit', () => {
  expect(sheetName("a/b\\c?d*e[f]g:h 'and much more than fits'")).toBe("a b c d e f g h 'and much more")
  expect([sheetName(''), sheetName("''")]).toEqual(['Sheet', 'Sheet'])
  expect(fileName('RAID-A log =Bins/../x:"y" (W-1)')).toBe('RAID-A log Bins x y (W-1)')
  expect(fileName('***')).toBe('Export')
})

const sheets = [
  {
    name: 'Risks',
    columns: [
      { title: '=Risk', width: 40 },
      { title: 'Score', width: 8 },
      { title: 'Due', width: 14 },
    ],
    rows: [...formulas.map((words) => [words, 20, { day: '2026-07-24' }]), [undefined, undefined, undefined]],
  },
  { name: 'risks', columns: [{ title: '@Nothing', width: 10 }], rows: [] },
]

test('another reader finds words, numbers and dates as they are, headers safe too', async () => {
  const [first, second] = await read(await spreadsheetOf(sheets))
  expect([first!.sheet, second!.sheet]).toEqual(['Risks', 'risks 2'])
  const [head, ...rows] = first!.data
  expect(head).toEqual(["'=Risk", 'Score', 'Due'])
  expect(rows.slice(0, formulas.length)).toEqual(
    formulas.map((words) => [`'${words}`, 20, new Date('2026-07-24T00:00:00Z')]),
  )
  expect(second!.data).toEqual([["'@Nothing"]])
})

test('no cell is a formula; the row of headers is frozen and filterable, and columns have widths', async () => {
  const zip = new AdmZip(await spreadsheetOf(sheets))
  const pages = zip.getEntries().filter(({ entryName }) => entryName.startsWith('xl/worksheets/sheet'))
  const texts = pages.map((page) => zip.readAsText(page))
  expect(texts).toHaveLength(2)
  for (const text of texts) {
    expect(text).not.toMatch(/<f[ >/]/)
    expect(text).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  }
  expect(texts[0]).toContain('<autoFilter ref="A1:C13"/>')
  expect(texts[1]).toContain('<autoFilter ref="A1:A1"/>')
  expect(texts[0]).toContain('<col min="1" max="1" width="40" customWidth="1"/>')
  const strings = zip.readAsText('xl/sharedStrings.xml')
  expect([...strings.matchAll(/<t[^>]*>\s*[=+@-]/g)]).toEqual([])
})
