import { loadContent } from '../../bot/content/load'
import type { DutyFacts } from '../../bot/domain/duties'
import { type ChangeFacts, changeDuties, changeMisfit } from '../../bot/domain/duties-change'
import { afterWorkingDays, monthsBetween, workingDaysBefore } from '../../bot/domain/duties-days'
import type { DutyId } from '../../bot/domain/duties-law'
import { movedWords } from '../../bot/domain/duties-moves'

/** When a change needs a notice, at the limits; and what follows. */

const content = loadContent({ withSample: false })
const today = '2026-11-23'

const facts: DutyFacts = {
  kind: 'services',
  lightTouch: false,
  value: 1_000_000,
  procured: '2026-01-05',
  signed: '2026-10-01',
  ends: '2031-09-30',
  noKpis: '',
}
const change: ChangeFacts = {
  day: '2027-01-11',
  oldValue: 1_000_000,
  newValue: 1_000_000,
  earlierValue: 0,
  awardTerm: 60,
  oldTerm: 60,
  newTerm: 60,
  earlierTerm: 0,
  novation: false,
}

const around = { daysOff: content.calendar, today }
const answer = (more: Partial<ChangeFacts>, of: Partial<DutyFacts> = {}) =>
  changeDuties({ ...facts, ...of }, { ...change, ...more }, content.procurement, around)
const by = (id: DutyId, more: Partial<ChangeFacts>, of: Partial<DutyFacts> = {}) =>
  answer(more, of).due.find((one) => one.duty.id === id)?.by

test.each<[name: string, more: Partial<ChangeFacts>, of: Partial<DutyFacts>, needed: boolean]>([
  ['nothing moves', {}, {}, false],
  ['exactly 10% more', { newValue: 1_100_000 }, {}, false],
  ['10.01% more', { newValue: 1_100_100 }, {}, true],
  ['a penny over 10%', { newValue: 1_100_000.01 }, {}, true],
  ['exactly 10% less', { newValue: 900_000 }, {}, false],
  ['a penny more than 10% less', { newValue: 899_999.99 }, {}, true],
  ['exactly 10% of a value with pence', { oldValue: 333_333.3, newValue: 366_666.63 }, {}, false],
  ['goods, exactly 10%', { newValue: 1_100_000 }, { kind: 'goods' }, false],
  ['goods, 10.01%', { newValue: 1_100_100 }, { kind: 'goods' }, true],
  ['works, exactly 15%', { oldValue: 6_000_000, newValue: 6_900_000 }, { kind: 'works' }, false],
  ['works, a pound over 15%', { oldValue: 6_000_000, newValue: 6_900_001 }, { kind: 'works' }, true],
  ['a framework for works, exactly 15%', { oldValue: 6e6, newValue: 6_900_000 }, { kind: 'works-framework' }, false],
  ['a concession has the limit of services', { oldValue: 6e6, newValue: 6_600_001 }, { kind: 'concession' }, true],
  ['the term by exactly 10%', { newTerm: 66 }, {}, false],
  ['the term by a month more', { newTerm: 67 }, {}, true],
  ['the term shorter by exactly 10%', { newTerm: 54 }, {}, false],
  ['the term shorter by more', { newTerm: 53 }, {}, true],
  [
    'awarded for 100 months, long ago made 110, now 121: 11% of that on award',
    { awardTerm: 100, oldTerm: 110, newTerm: 121 },
    {},
    true,
  ],
  ['the same, now 120: exactly 10%', { awardTerm: 100, oldTerm: 110, newTerm: 120 }, {}, false],
  ['awarded for 100, cut to 60, now 70: not more', { awardTerm: 100, oldTerm: 60, newTerm: 70 }, {}, false],
  ['and now 71', { awardTerm: 100, oldTerm: 60, newTerm: 71 }, {}, true],
  ['shorter by 11 of 100 on award', { awardTerm: 100, oldTerm: 120, newTerm: 109 }, {}, true],
  ['with earlier months, 11 of 100 on award', { awardTerm: 100, oldTerm: 115, earlierTerm: 5, newTerm: 121 }, {}, true],
  ['with earlier months, 10 of 100', { awardTerm: 100, oldTerm: 115, earlierTerm: 5, newTerm: 120 }, {}, false],
  ['works have 10% for the term too', { oldValue: 6e6, newValue: 6e6, newTerm: 67 }, { kind: 'works' }, true],
  ['value over, term within', { newValue: 1_200_000, newTerm: 66 }, {}, true],
  ['value within, term over', { newValue: 1_100_000, newTerm: 72 }, {}, true],
  [
    'with earlier changes, exactly 10% in all',
    { oldValue: 1_050_000, earlierValue: 50_000, newValue: 1_100_000 },
    {},
    false,
  ],
  [
    'with earlier changes, a penny more',
    { oldValue: 1_050_000, earlierValue: 50_000, newValue: 1_100_000.01 },
    {},
    true,
  ],
  ['small alone and without earlier ones', { oldValue: 1_050_000, newValue: 1_100_000.01 }, {}, false],
  [
    'earlier ones that fell, and this rises',
    { oldValue: 950_000, earlierValue: -50_000, newValue: 1_040_000 },
    {},
    false,
  ],
  ['earlier months, exactly 10% in all', { oldTerm: 63, earlierTerm: 3, newTerm: 66 }, {}, false],
  ['earlier months, one more', { oldTerm: 63, earlierTerm: 3, newTerm: 67 }, {}, true],
  [
    'earlier changes, but this moves nothing',
    { oldValue: 1_200_000, earlierValue: 200_000, newValue: 1_200_000 },
    {},
    false,
  ],
  ['a new supplier', { novation: true }, {}, true],
  ['light touch, doubled', { oldValue: 1_000_000, newValue: 2_000_000, newTerm: 120 }, { lightTouch: true }, false],
  ['light touch, a new supplier', { novation: true }, { lightTouch: true }, false],
  ['procured the day before the Act', { newValue: 2_000_000 }, { procured: '2025-02-23' }, false],
  ['procured on the day of the Act', { newValue: 2_000_000 }, { procured: '2025-02-24' }, true],
  ['below the threshold, and staying', { oldValue: 100_000, newValue: 207_719 }, { value: 100_000 }, false],
  ['below the threshold, and lifted to it', { oldValue: 100_000, newValue: 207_720 }, { value: 100_000 }, true],
])('a change notice: %s', (_name, more, of, needed) => {
  const { due, not, needed: said } = answer(more, of)
  expect(said).toBe(needed)
  expect(due.some((one) => one.duty.id === 'change')).toBe(needed)
  expect(not.some((one) => one.duty.id === 'modified') || due.some((one) => one.duty.id === 'modified')).toBe(
    answer(more, of).due.length + not.length > 0,
  )
})

test('why a notice is needed is said, for each limit that is passed', () => {
  expect(answer({ newValue: 1_200_000, newTerm: 72, novation: true }).reason).toBe(
    'Publish UK10 before the change. The contract goes to another supplier. The value rises by 20%, more than 10%. The term rises by 20%, more than 10%.',
  )
  expect(answer({ oldValue: 1_050_000, earlierValue: 50_000, newValue: 1_150_000 }).reason).toContain(
    'With the earlier changes the value rises by 15%, more than 10%.',
  )
  expect(answer({ awardTerm: 100, oldTerm: 120, newTerm: 131, earlierTerm: 20 }).reason).toBe(
    'Publish UK10 before the change. The term rises by 11% of the 100 months on award, more than 10%.',
  )
  expect(answer({ awardTerm: 100, oldTerm: 115, newTerm: 121, earlierTerm: 5 }).reason).toContain(
    'With the earlier changes the term rises by 11% of the 100 months on award, more than 10%.',
  )
  expect(answer({ oldTerm: 63, newTerm: 67, earlierTerm: 3 }).reason).toContain(
    'With the earlier changes the term rises by 11.667%, more than 10%.',
  )
  expect(answer({ awardTerm: 100, oldTerm: 110, newTerm: 119 }).reason).toBe(
    'No UK10 is needed. Value stays as it is and term rises by 9% of the 100 months on award: neither is over its limit.',
  )
  expect(answer({ newValue: 1_100_000 }).reason).toBe(
    'No UK10 is needed. Value rises by 10% and term stays as it is: neither is over its limit.',
  )
  expect(answer({ oldValue: 100_000, newValue: 207_720 }, { value: 100_000 }).reason).toContain(
    'a convertible contract',
  )
  expect(answer({}, { lightTouch: true }).reason).toContain('Light touch contracts are left out.')
  expect(answer({}, { procured: '2025-02-23' }).reason).toContain('older rules')
})

test.each<[name: string, more: Partial<ChangeFacts>, of: Partial<DutyFacts>, says: boolean]>([
  ['over 10%', { newValue: 6_600_001 }, {}, true],
  ['exactly 15%', { newValue: 6_900_000 }, {}, true],
  ['over 15%', { newValue: 6_900_001 }, {}, false],
  ['exactly 10%', { newValue: 6_600_000 }, {}, false],
  ['over 15% with earlier changes', { newValue: 6_600_001, earlierValue: 300_000 }, {}, false],
  ['no concession', { newValue: 6_600_001 }, { kind: 'services' }, false],
])('a concession is told that one for works may have 15%: %s', (_name, more, of, says) => {
  const { reason } = answer({ oldValue: 6e6, ...more }, { kind: 'concession', ...of })
  expect(reason.includes('A concession for works may have 15%: Pioneer takes 10%')).toBe(says)
})

test.each<[name: string, newValue: number, expected: string | undefined]>([
  ['exactly 5 million', 5_000_000, undefined],
  ['one pound more', 5_000_001, '2027-04-10'],
])('a copy of the changed contract is due over 5 million: %s', (_name, newValue, expected) => {
  expect(by('modified', { oldValue: 4_000_000, newValue })).toBe(expected)
})

test('a small change of a large contract needs no copy', () => {
  expect(by('modified', { oldValue: 6_000_000, newValue: 6_600_000 })).toBeUndefined()
})

test('a ground is needed for every change under the Act, and none for light touch', () => {
  expect(by('grounds', {})).toBe('2027-01-11')
  expect(by('grounds', {}, { lightTouch: true })).toBeUndefined()
})

const off = new Set(content.calendar.bankHolidays.map(({ day }) => day))
const isOff = (day: string) => off.has(day)

describe('a standstill of 8 working days', () => {
  test.each([
    ['a Monday without holidays', '2026-11-23', '2026-12-03'],
    ['a Saturday, which is none', '2026-11-21', '2026-12-03'],
    ['over Christmas and New Year', '2026-12-21', '2027-01-05'],
    ['over Easter', '2027-03-22', '2027-04-03'],
  ])('that begins on %s', (_name, day, expected) => {
    expect(afterWorkingDays(day, 8, isOff)).toBe(expected)
  })

  test.each([
    ['2026-12-03', '2026-11-23'],
    ['2027-01-05', '2026-12-21'],
    ['2027-01-11', '2026-12-29'],
  ])('is over before %s when the notice is published by %s', (day, expected) => {
    expect(workingDaysBefore(day, 8, isOff)).toBe(expected)
  })

  test('is offered, with its days; years without known holidays are named', () => {
    const [offered] = answer({ newValue: 2_000_000 }).due.filter((one) => one.duty.id === 'standstill')
    expect(offered?.by).toBe('2026-12-29')
    expect(offered?.why).toBe(
      '8 working days: with a notice on 29 December 2026 the change may be made on 11 January 2027; with one today, from 3 December 2026.',
    )
    const far = answer({ newValue: 2_000_000, day: '2029-06-01' }).due.find((one) => one.duty.id === 'standstill')
    expect(far?.why).toContain('The bank holidays of 2029 are not known to Pioneer.')
  })
})

test.each<[name: string, more: Partial<ChangeFacts>, says: RegExp | undefined]>([
  ['all fits', {}, undefined],
  ['on the day of signing', { day: '2026-10-01' }, undefined],
  ['before signing', { day: '2026-09-30' }, /before it is signed/],
  ['on the last day', { day: '2031-09-30' }, undefined],
  ['after the end', { day: '2031-10-01' }, /after its end/],
  ['a new value of nothing', { newValue: 0 }, /more than nothing/],
  ['earlier changes of all the value', { earlierValue: 1_000_000 }, /by more than all of it/],
  ['earlier changes of all the term', { earlierTerm: 60 }, /moved the term by more than all/],
])('a change that does not fit is told: %s', (_name, more, says) => {
  const misfit = changeMisfit(facts, { ...change, ...more })
  if (says) expect(misfit).toMatch(says)
  else expect(misfit).toBeUndefined()
})

test.each([
  ['2026-10-01', '2031-09-30', 60],
  ['2028-02-29', '2029-02-28', 12],
  ['2026-10-01', '2026-10-10', 1],
])('from %s to %s are %i months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})

test.each([
  [100, 100, 'stays as it is'],
  [100, 112.5, 'rises by 12.5%'],
  [1_000_000, 1_100_100, 'rises by 10.01%'],
  [60, 30, 'falls by 50%'],
])('from %d to %d: it %s', (from, to, words) => {
  expect(movedWords(from, to)).toBe(words)
})

/** Figures close grounds; whether a ground is met is for the council to say. */
const closed = (more: Partial<ChangeFacts>, of: Partial<DutyFacts> = {}, earlier: readonly ChangeFacts[] = []) => {
  const { due } = changeDuties({ ...facts, ...of }, { ...change, ...more }, content.procurement, { ...around, earlier })
  return due.find(({ duty }) => duty.id === 'grounds')!.why
}

test.each<[name: string, more: Partial<ChangeFacts>, says: boolean]>([
  ['exactly 50% more', { newValue: 1_500_000 }, false],
  ['a penny over 50%', { newValue: 1_500_000.01 }, true],
  ['half as much', { newValue: 400_000 }, false],
  ['exactly 50% with earlier changes', { oldValue: 1_200_000, earlierValue: 200_000, newValue: 1_500_000 }, false],
  ['a penny more with them', { oldValue: 1_200_000, earlierValue: 200_000, newValue: 1_500_000.01 }, true],
  ['earlier ones that are not linked', { oldValue: 1_200_000, newValue: 1_500_000.01 }, false],
])('three grounds have a limit of 50% for a rise, Schedule 8: %s', (_name, more, says) => {
  expect(closed(more).includes('Three grounds are closed')).toBe(says)
})

test.each<[name: string, more: Partial<ChangeFacts>, says: boolean]>([
  ['exactly 10% longer', { newTerm: 66 }, false],
  ['a month more', { newTerm: 67 }, true],
  ['a month more with earlier ones', { oldTerm: 63, earlierTerm: 3, newTerm: 67 }, true],
  ['exactly 10% shorter', { newTerm: 54 }, false],
  ['more than 10% shorter', { newTerm: 53 }, true],
])('a change that is not substantial has a limit for the term, section 74(3): %s', (_name, more, says) => {
  expect(closed(more).includes('The ground "not substantial" is closed')).toBe(says)
})

const small = (oldValue: number, newValue: number): ChangeFacts => ({
  ...change,
  day: '2026-12-01',
  oldValue,
  newValue,
})

test.each<[name: string, more: Partial<ChangeFacts>, of: Partial<DutyFacts>, earlier: ChangeFacts[], says: boolean]>([
  ['exactly 10%', { newValue: 1_100_000 }, {}, [], false],
  ['a penny over 10%', { newValue: 1_100_000.01 }, {}, [], true],
  ['works, exactly 15%', { oldValue: 6e6, newValue: 6.9e6 }, { kind: 'works' }, [], false],
  ['works, a penny over', { oldValue: 6e6, newValue: 6_900_000.01 }, { kind: 'works' }, [], true],
  ['10%, but of the threshold', { oldValue: 3e6, newValue: 3_207_720 }, {}, [], true],
  ['a pound less than the threshold', { oldValue: 3e6, newValue: 3_207_719 }, {}, [], false],
  ['with an earlier small one, a pound less', { oldValue: 3.1e6, newValue: 3_207_719 }, {}, [small(3e6, 3.1e6)], false],
  ['with an earlier small one, the threshold', { oldValue: 3.1e6, newValue: 3_207_720 }, {}, [small(3e6, 3.1e6)], true],
  ['with an earlier one that fell', { oldValue: 2.9e6, newValue: 3_007_720 }, {}, [small(3e6, 2.9e6)], true],
  ['an earlier large one does not count', { oldValue: 4e6, newValue: 4_107_720 }, {}, [small(3e6, 4e6)], false],
  ['it moves nothing itself', { oldValue: 3_300_000, newValue: 3_300_000 }, {}, [small(3e6, 3.3e6)], false],
])('small changes count together, up to the threshold, section 74(4): %s', (_name, more, of, earlier, says) => {
  expect(closed(more, of, earlier).includes('The ground "below the threshold" is closed')).toBe(says)
})
