import { earlierChanges, newsAfter, untoldTo } from '../../bot/domain/event-news'

/** What a notice of changes says to somebody: all since they were last told. */

const changes = [
  { revision: 3, changed: ['the time'] },
  { revision: 4, changed: ['the place'] },
  { revision: 6, changed: ['the title', 'the time'] },
]
const news = { revision: 6, words: '', changed: changes[2]!.changed }

test('earlier changes are looked at from the newest on', () => {
  expect(earlierChanges({ news, changes })).toEqual([4, 3])
  expect(earlierChanges({ news })).toEqual([])
})

test.each<[string, readonly number[], readonly string[]]>([
  ['who missed none', [], ['the title', 'the time']],
  ['who missed the last', [4], ['the place', 'the title', 'the time']],
  ['who missed all', [4, 3], ['the time', 'the place', 'the title']],
])('to somebody %s', (_who, missed, expected) => {
  expect(untoldTo({ news, changes }, new Set(missed))).toEqual(expected)
})

test('of an event whose earlier changes were not kept it says the last', () => {
  expect(untoldTo({ news }, new Set([3]))).toEqual(['the title', 'the time'])
})

describe('changed back', () => {
  const told = { revision: 5, words: 'Changed: the title.', changed: ['the title'] }
  const back = { revision: 6, words: '', changed: [] }

  test('while a job told of the change, people are told again', () => {
    expect(newsAfter({ news: back }, { news: told, told: 2 })).toEqual({ ...told, revision: 6 })
  })

  test('where the job had told nobody of it, nobody is told', () => {
    expect(newsAfter({ news: back }, { news: back, told: 2 })).toEqual(back)
    expect(newsAfter({ news: back }, { news: told, told: 5 })).toEqual(back)
  })
})
