import { finderOf } from '../../bot/domain/tool-search'

/** The engine of the toolkit, asked for a part of what there is. */

const all = Array.from({ length: 60 }, (_, at) => ({
  id: `one-${at}`,
  title: 'Calls with the supplier',
  words: ['missed targets'],
  summary: '',
  use: 'We called them each month.',
}))
const finder = finderOf(all, { synonyms: [], ignore: [] })

test.each(['missed targets', 'calls with the supplier', 'supplier'])(
  'what may be seen is found for "%s", however much there is that may not',
  (words) => {
    const { found, nearest } = finder.find(words, undefined, (id) => id === 'one-59')
    expect([...found, ...nearest].map(({ id }) => id)).toEqual(['one-59'])
  },
)

test('nothing is found where nothing may be seen', () => {
  expect(finder.find('missed targets', undefined, () => false)).toEqual({ found: [], nearest: [] })
})
