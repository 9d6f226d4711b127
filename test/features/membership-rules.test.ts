import { markOf, nextCaseload, nextLeads } from '../../bot/features/membership/rules'

test('a mark is short, and the same in whatever order', () => {
  expect(markOf(['b', 'a'])).toBe(markOf(['a', 'b']))
  expect(markOf(['a'])).toMatch(/^[\w-]{12}$/)
  expect(new Set([[], ['a'], ['a', 'b'], ['ab']].map(markOf)).size).toBe(4)
})

describe('a caseload', () => {
  const here = ['a', 'b']
  test.each([
    ['changes where it was offered', ['x', 'a'], ['b'], ['x', 'a'], ['x', 'b']],
    ['takes nothing that was not offered', ['x'], ['y', 'a'], ['x'], ['x', 'a']],
    ['is so already, whatever the card', ['x', 'a'], ['a'], ['old'], 'already'],
    ['has changed since the card', ['x', 'a'], ['b'], ['a'], 'changed'],
  ])('%s', (_what, now, chosen, drawn, next) => {
    expect(nextCaseload(now, { here, chosen, mark: markOf(drawn) })).toEqual(next)
  })
})

describe('leads', () => {
  const shown = [
    { person: 'a', lead: true },
    { person: 'b', lead: false },
  ]
  const [a, b] = ['a', 'b'].map((person) => ({ person, lead: true }))
  test.each([
    ['change', ['b'], ['a'], [{ ...a, lead: false }, b]],
    ['are so already', ['a'], ['old'], 'already'],
    ['have changed since the card', ['b'], [], 'changed'],
    ['were chosen on a page that has moved', ['b', 'c'], ['a'], 'changed'],
  ])('%s', (_what, chosen, drawn, next) => {
    expect(nextLeads(shown, { chosen, mark: markOf(drawn) })).toEqual(next)
  })
})
