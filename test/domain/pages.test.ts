import { paged } from '../../bot/domain/pages'

const letters = ['a', 'b', 'c', 'd', 'e']

test.each([
  ['the first', 0, ['a', 'b'], 0, 3],
  ['the last, not full', 2, ['e'], 2, 3],
  ['one past the end is the last', 9, ['e'], 2, 3],
])('%s page', (_name, page, shown, at, pages) => {
  expect(paged(letters, page, 2)).toEqual({ shown, page: at, pages })
})

test('nothing is one empty page', () => {
  expect(paged([], 3, 2)).toEqual({ shown: [], page: 0, pages: 1 })
})
