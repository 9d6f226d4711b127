import { loadContent } from '../../bot/content/load'
import type { DutyFacts } from '../../bot/domain/duties'
import { changeDuties } from '../../bot/domain/duties-change'
import {
  awardGap,
  countedIn,
  gapsIn,
  inAllWords,
  inOrder,
  type KeptChange,
  measured,
  relinked,
  togetherWith,
} from '../../bot/domain/duties-changes'

/** Many changes of one contract: which count together, and what each is measured with. */

const content = loadContent({ withSample: false })

const change = (id: string, day: string, more: Partial<KeptChange> = {}): KeptChange => ({
  ...{ id, day, oldValue: 1_000_000, newValue: 1_000_000, earlierValue: 0, linked: [] },
  ...{ awardTerm: 60, oldTerm: 60, newTerm: 60, earlierTerm: 0, novation: false },
  ...more,
})
/** 1,000,000, then 40,000 more, then 30,000 more, then as the case has it. */
const first = change('a', '2026-12-01', { newValue: 1_040_000 })
const second = change('b', '2027-01-01', { oldValue: 1_040_000, newValue: 1_070_000 })
const third = (newValue: number, linked: string[], more: Partial<KeptChange> = {}) =>
  change('c', '2027-02-01', { oldValue: 1_070_000, newValue, linked, ...more })

const facts: DutyFacts = {
  ...{ kind: 'services', lightTouch: false, value: 1_000_000, noKpis: '' },
  ...{ procured: '2026-01-05', signed: '2026-10-01', ends: '2031-09-30' },
}
const isNeeded = (one: KeptChange, all: readonly KeptChange[]) =>
  changeDuties(facts, measured(one, all), content.procurement, { daysOff: content.calendar, today: '2026-11-23' })
    .needed

test.each<[name: string, newValue: number, linked: string[], between: Partial<KeptChange>, needed: boolean]>([
  ['alone it is small', 1_130_000, [], {}, false],
  ['alone, exactly 10% of the value of now', 1_177_000, [], {}, false],
  ['alone, a penny more', 1_177_000.01, [], {}, true],
  ['with both, exactly 10% of what it was first', 1_100_000, ['a', 'b'], {}, false],
  ['with both, a penny more', 1_100_000.01, ['a', 'b'], {}, true],
  ['with one, exactly 10% of the rest', 1_144_000, ['b'], {}, false],
  ['with one, a penny more', 1_144_000.01, ['b'], {}, true],
  ['with one that is itself linked, a penny more', 1_100_000.01, ['b'], { linked: ['a'] }, true],
  ['with one that counts others which are not listed', 1_100_000.01, ['b'], { earlierValue: 40_000 }, true],
])('a third change: %s', (_name, newValue, linked, between, needed) => {
  const middle = { ...second, ...between }
  const last = third(newValue, linked)
  expect(isNeeded(last, [last, middle, first])).toBe(needed)
})

test('a link holds both ways: whichever of the two is later counts the other', () => {
  const moved = { ...first, day: '2027-01-15' }
  const linked = { ...second, linked: ['a'] }
  expect(togetherWith(linked, [first, linked]).map(({ id }) => id)).toEqual(['a'])
  expect(togetherWith(linked, [moved, linked])).toEqual([])
  expect(togetherWith(moved, [moved, linked]).map(({ id }) => id)).toEqual(['b'])
  expect(countedIn(linked, [moved, linked]).map(({ id }) => id)).toEqual(['a'])
  expect(relinked([moved, linked]).map(({ id, linked }) => [id, linked])).toEqual([
    ['a', ['b']],
    ['b', []],
  ])
})

test('a value in the facts that the first change does not begin with is told', () => {
  const last = { ...second, earlierValue: 40_000 }
  expect(awardGap(1_000_000, [second, first])).toBe('')
  expect(awardGap(1_000_000, [last])).toBe('')
  expect(awardGap(1_040_000, [second, first])).toContain('the first change, of 1 December 2026, begins at £1,000,000.')
  expect(awardGap(5, [])).toBe('')
})

test('months count together in the same way', () => {
  const longer = change('a', '2026-12-01', { newTerm: 63 })
  const more = (newTerm: number) => change('b', '2027-01-01', { oldTerm: 63, newTerm, linked: ['a'] })
  expect(isNeeded(more(66), [longer, more(66)])).toBe(false)
  expect(isNeeded(more(67), [longer, more(67)])).toBe(true)
})

test('only earlier ones count, each once, and never the change itself', () => {
  const one = third(1_100_000, ['a', 'b', 'c', 'later', 'gone'])
  const later = change('later', '2027-03-01', { linked: ['c'] })
  const all = [later, one, { ...second, linked: ['a'] }, first]
  expect(togetherWith(one, all).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(inOrder(all).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'later'])
  expect(measured(one, all)).toMatchObject({ earlierValue: 70_000, earlierTerm: 0, oldValue: 1_070_000 })
})

test('what they do in all is said, and where one does not begin with what the last one left', () => {
  const last = third(1_100_000, [], { newTerm: 66 })
  expect(inAllWords([last, second, first])).toBe(
    'In all: value £1,000,000 to £1,100,000 (rises by 10%), term 60 months to 66 months (rises by 10%).',
  )
  expect(inAllWords([])).toBe('')
  expect(gapsIn([last, second, first])).toEqual([])
  expect(gapsIn([last, first])).toEqual([
    'The change of 1 February 2027 begins at £1,070,000, but the one of 1 December 2026 ended at £1,040,000.',
  ])
  expect(gapsIn([change('x', '2027-05-01', { oldTerm: 60 }), { ...last, newValue: 1_000_000 }])).toEqual([
    'The change of 1 May 2027 begins at 60 months, but the one of 1 February 2027 ended at 66 months.',
  ])
})
