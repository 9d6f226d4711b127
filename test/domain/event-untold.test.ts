import { untoldTo } from '../../bot/domain/event-untold'

/** What a notice of changes says to somebody: all since they were last told. */

const changes = [
  { revision: 3, changed: ['the time'] },
  { revision: 4, changed: ['the place'] },
  { revision: 6, changed: ['the title', 'the time'] },
]
const news = { revision: 6, words: '', changed: changes[2]!.changed }

test.each<[string, Readonly<Record<number, boolean>>, readonly string[]]>([
  ['who was told of all before', { 3: true, 4: true }, ['the title', 'the time']],
  ['who was not told of the last', { 3: true, 4: false }, ['the place', 'the title', 'the time']],
  ['who was told of none', { 3: false, 4: false }, ['the time', 'the place', 'the title']],
  ['who answered after the first', { 4: false }, ['the place', 'the title', 'the time']],
  ['who answered after all of them', {}, ['the title', 'the time']],
  ['who missed one before one that came', { 3: false, 4: true }, ['the title', 'the time']],
])('%s', async (_who, sent, expected) => {
  expect(await untoldTo({ news, changes }, async (revision) => sent[revision])).toEqual(expected)
})

test('an event whose earlier changes were not kept says its last', async () => {
  expect(await untoldTo({ news }, async () => false)).toEqual(['the title', 'the time'])
})
