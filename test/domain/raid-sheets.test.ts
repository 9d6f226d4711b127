import { loadContent } from '../../bot/content/load'
import { raidSheets } from '../../bot/domain/raid-sheets'
import { raidItem, raidLogWith } from '../samples/raid'

/** A log as sheets of a spreadsheet. */

const { raid } = loadContent({ withSample: false })
const plain = (words: string) => words
const by = { id: 'tom', name: 'Tom Garland' }

const late = { by, at: '2026-07-01T23:30:00Z' }
const items = [
  raidItem('risk', plain, { id: 'one', ref: 'R1', links: [] }),
  raidItem('action', plain, {
    id: 'two',
    ref: 'T1',
    links: ['one'],
    made: late,
    closed: { ...late, outcome: 'Done.' },
  }),
]
const sheets = raidSheets(raidLogWith(items, plain, 'Bins'), raid, { today: '2026-11-26', zone: 'Europe/London' })

const cells = (sheet: string, column: string) => {
  const { columns, rows } = sheets.find(({ name }) => name === sheet)!
  return rows.map((row) => row[columns.findIndex(({ title }) => title === column)])
}

test('a link shows on both rows, whichever of the two has it', () => {
  expect([cells('Risks', 'Linked to'), cells('Actions', 'Linked to')]).toEqual([['T1'], ['R1']])
})

test('days are those of London', () => {
  expect(cells('Actions', 'Added on')).toEqual([{ day: '2026-07-02' }])
  expect(cells('Actions', 'Closed on')).toEqual([{ day: '2026-07-02' }])
})

test('the file says when its scales were checked', () => {
  expect(sheets.at(-1)!.rows).toContainEqual(['Scales checked on', { day: raid.checked }])
})
