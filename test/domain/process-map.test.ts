import { mostSteps, type Step } from '../../bot/domain/process-map'
import { suggestedActions } from '../../bot/domain/process-map-actions'
import { addedStep, changedStep, formOf, removedStep, withToBe } from '../../bot/domain/process-map-edits'
import { type FaultKind, faultsOf } from '../../bot/domain/process-map-faults'
import { comparedWords, sharesOf, sharesWords, totalOf, totalWords } from '../../bot/domain/process-map-time'
import { waysThrough } from '../../bot/domain/process-map-ways'
import { content } from '../samples/responses'
import { sheetOf, stepOf } from '../support/process-maps'

/** The rules of maps: faults, the longest way, where the time goes, edits, and what is suggested. */

const decision = { isDecision: true }
const tom = { id: 'tom', name: 'Tom Garland' }
const chain = (count: number): Step[] =>
  Array.from({ length: count }, (_, at) => stepOf(`s${at + 1}`, [at + 1 < count ? `s${at + 2}` : 'end']))

type Fault = readonly [kind: FaultKind, steps: string]

test.each<[name: string, steps: readonly Step[], faults: readonly Fault[]]>([
  ['no step', [], []],
  ['one step that ends', chain(1), []],
  ['a chain', chain(5), []],
  ['a decision with two branches', [stepOf('a', ['yes:b', 'no:end'], decision), stepOf('b', ['end'])], []],
  ['two ways at once', [stepOf('a', ['b', 'c']), stepOf('b', ['end']), stepOf('c', ['end'])], []],
  [
    'nothing after the last',
    [stepOf('a', ['b']), stepOf('b', [])],
    [
      ['no-end', ''],
      ['dead-end', 'b'],
    ],
  ],
  ['a dead end beside an end', [stepOf('a', ['yes:b', 'no:end'], decision), stepOf('b', [])], [['dead-end', 'b']]],
  [
    'a way to a step that is gone',
    [stepOf('a', ['x'])],
    [
      ['no-end', ''],
      ['dead-end', 'a'],
    ],
  ],
  ['a step that nobody reaches', [stepOf('a', ['end']), stepOf('b', ['end'])], [['unreached', 'b']]],
  [
    'an end that nobody reaches',
    [stepOf('a', ['a']), stepOf('b', ['end'])],
    [
      ['no-end', ''],
      ['unreached', 'b'],
      ['loop', 'a'],
    ],
  ],
  ['a step that leads to itself', [stepOf('a', ['again:a', 'on:end'], decision)], [['loop', 'a']]],
  [
    'a loop of three with a way out',
    [stepOf('a', ['b']), stepOf('b', ['c']), stepOf('c', ['no:a', 'yes:end'], decision)],
    [['loop', 'a b c']],
  ],
  [
    'two loops',
    [stepOf('a', ['no:a', 'yes:b'], decision), stepOf('b', ['no:b', 'yes:end'], decision)],
    [
      ['loop', 'a'],
      ['loop', 'b'],
    ],
  ],
  [
    'a loop without a way out',
    [stepOf('a', ['b']), stepOf('b', ['a'])],
    [
      ['no-end', ''],
      ['loop', 'a b'],
    ],
  ],
  ['a decision with one way', [stepOf('a', ['yes:end'], decision)], [['one-way', 'a']]],
  ['a decision whose branches meet at once', [stepOf('a', ['yes:end', 'no:end'], decision)], [['one-way', 'a']]],
  [
    'a decision without a way is a dead end',
    [stepOf('a', [], decision)],
    [
      ['no-end', ''],
      ['dead-end', 'a'],
    ],
  ],
  ['nobody who leads', [stepOf('a', ['end'], { lead: '' })], [['no-lead', 'a']]],
  ['two leads', [stepOf('a', ['end'], { also: 'Supplier' })], [['two-leads', 'a']]],
  ['the same lead twice, written otherwise', [stepOf('a', ['end'], { also: ' legal  ADVISER ' })], []],
  ['a lead who is only named as responsible too', [stepOf('a', ['end'], { lead: '', also: 'Supplier' })], []],
])('faults of %s', (_name, steps, faults) => {
  const found = faultsOf(steps, waysThrough(steps)).map(({ kind, steps }) => [
    kind,
    steps.map(({ id }) => id).join(' '),
  ])
  expect(found).toEqual(faults)
})

const days = (id: string, days: number | undefined, to: readonly string[], more: Partial<Step> = {}): Step => {
  const { days: _one, ...step } = stepOf(id, to, more)
  return days === undefined ? step : { ...step, days }
}

test.each<[name: string, steps: readonly Step[], way: string, total: number]>([
  ['nothing', [], '', 0],
  ['a chain', chain(4), 's1 s2 s3 s4', 4],
  [
    'the branch that takes longer',
    [days('a', 1, ['yes:b', 'no:c'], decision), days('b', 2, ['d']), days('c', 9.5, ['d']), days('d', 1, ['end'])],
    'a c d',
    11.5,
  ],
  [
    'a way that ends, rather than a longer one that does not',
    [days('a', 1, ['yes:b', 'no:c'], decision), days('b', 90, []), days('c', 1, ['end'])],
    'a c',
    2,
  ],
  ['a loop once', [days('a', 1, ['b']), days('b', 5, ['c']), days('c', 2, ['no:a', 'yes:end'], decision)], 'a b c', 8],
  ['as far as it goes without an end', [days('a', 1, ['b']), days('b', 2, [])], 'a b', 3],
  ['tenths without dust', [days('a', 0.1, ['b']), days('b', 0.2, ['end'])], 'a b', 0.3],
])('the longest way: %s', (_name, steps, way, total) => {
  const ways = waysThrough(steps)
  expect([ways.longest.map(({ id }) => id).join(' '), totalOf(ways)]).toEqual([way, total])
})

test('each step stands before those that come after it, whatever the order in which they were added', () => {
  const steps = [
    stepOf('a', ['yes:c', 'no:b'], decision),
    stepOf('b', ['d']),
    stepOf('c', ['b']),
    stepOf('x', []),
    stepOf('d', ['end']),
  ]
  expect(waysThrough(steps).order.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd', 'x'])
})

test('where the time goes is said in words, and so is what the figure does not know', () => {
  const steps = [
    days('a', 20, ['b'], { stage: 'award' }),
    days('b', 10, ['no:a', 'yes:c'], { ...decision, lead: 'Supplier' }),
    days('c', undefined, ['end']),
  ]
  const ways = waysThrough(steps)
  const number = (step: Step) => ways.order.indexOf(step) + 1
  expect(totalWords(steps, ways, number)).toBe(
    'It takes 30 days on the longest way, from start to end. Steps that go in a circle are counted once: steps 1 and 2. 1 of 3 steps has no days yet.',
  )
  expect(
    sharesWords(
      'By stage',
      sharesOf(ways.longest, ({ stage }) => stage),
    ),
  ).toBe('By stage: award 20 days (67%), publication 10 days (33%).')
  expect(
    sharesWords(
      'By role',
      sharesOf(ways.longest, ({ lead }) => lead),
    ),
  ).toContain('Supplier 10 days (33%)')
  expect([comparedWords(40, 30), comparedWords(10, 10), comparedWords(1, 2.5)]).toEqual([
    'As it is: 40 days. As it should be: 30 days. That is 10 days less, 25%.',
    'Both versions take 10 days.',
    'As it is: 1 day. As it should be: 2.5 days. That is 1.5 days more, 150%.',
  ])
})

describe('edits', () => {
  const body = (steps: readonly Step[]) => sheetOf(steps).body
  const form = formOf(stepOf('n', []))
  const links = (of: { 'as-is': readonly Step[] }) =>
    of['as-is'].map(({ id, next }) => `${id}>${next.map(({ to, label }) => `${label}${to}`).join(',')}`)
  const added = (steps: readonly Step[], after: string, branch = '', more = {}) => {
    const edit = addedStep(body(steps), 'as-is', { ...form, ...more }, { form: 'f', after, branch }, tom)
    return 'fault' in edit ? edit.fault : links(edit.body)
  }

  test.each<[name: string, steps: readonly Step[], after: string, branch: string, more: object, result: unknown]>([
    ['the first', [], '', '', {}, ['s1>']],
    ['between two', chain(2), 's1', '', {}, ['s1>s3', 's2>end', 's3>s2']],
    ['before the end', chain(1), 's1', '', {}, ['s1>s2', 's2>end']],
    ['at the start', chain(1), '', '', {}, ['s2>s1', 's1>end']],
    ['a decision in a chain', chain(2), 's1', '', { isDecision: true }, ['s1>s3', 's2>end', 's3>yess2']],
    ['with a next of its own', chain(2), 's1', '', { next: [{ to: 'end', label: '' }] }, ['s1>s3', 's2>end', 's3>end']],
    ['a branch', [stepOf('s1', ['yes:end'], decision)], 's1', 'no', {}, ['s1>yesend,nos2', 's2>']],
    [
      'a branch without a name',
      [stepOf('s1', ['yes:end'], decision)],
      's1',
      '',
      {},
      expect.stringContaining('Name the branch'),
    ],
    [
      'a fourth branch',
      [stepOf('s1', ['a:end', 'b:end', 'c:end'], decision)],
      's1',
      'd',
      {},
      expect.stringContaining('has 3 branches already'),
    ],
    ['after a step that is gone', chain(1), 's9', '', {}, expect.stringContaining('has been removed')],
    ['one too many', chain(mostSteps), 's1', '', {}, expect.stringContaining('60 steps at most')],
  ])('adding %s', (_name, steps, after, branch, more, result) => {
    expect(added(steps, after, branch, more)).toEqual(result)
  })

  test('a form that comes twice adds one step', () => {
    const once = addedStep(body(chain(1)), 'as-is', form, { form: 'f', after: 's1', branch: '' }, tom)
    if ('fault' in once) throw new Error(once.fault)
    expect(addedStep(once.body, 'as-is', form, { form: 'f', after: 's1', branch: '' }, tom)).toMatchObject({
      body: once.body,
    })
  })

  test.each<[name: string, steps: readonly Step[], id: string, result: readonly string[]]>([
    ['in a chain', chain(3), 's2', ['s1>s3', 's3>end']],
    ['at the start', chain(2), 's1', ['s2>end']],
    ['at the end', chain(2), 's2', ['s1>end']],
    [
      'a decision',
      [stepOf('a', ['b']), stepOf('b', ['y:c', 'n:end'], decision), stepOf('c', ['end'])],
      'b',
      ['a>', 'c>end'],
    ],
    ['in a loop', [stepOf('a', ['b']), stepOf('b', ['a'])], 'b', ['a>']],
    [
      'a branch of a decision keeps its name',
      [stepOf('a', ['y:b', 'n:end'], decision), stepOf('b', ['end'])],
      'b',
      ['a>yend,nend'],
    ],
    ['one that is gone', chain(1), 's9', ['s1>end']],
  ])('removing %s', (_name, steps, id, result) => {
    expect(links(removedStep(body(steps), 'as-is', id, tom))).toEqual(result)
  })

  test('only what changes has a new revision', () => {
    const before = body(chain(3))
    expect(changedStep(before, 'as-is', 's2', formOf(before['as-is'][1]!), tom)).toBe(before)
    const after = changedStep(before, 'as-is', 's2', { ...formOf(before['as-is'][1]!), days: 7 }, tom)
    expect(after['as-is'].map(({ revision, days }) => [revision, days])).toEqual([
      [1, 1],
      [2, 7],
      [1, 1],
    ])
  })

  test('the map as it should be is a copy that changes by itself', () => {
    const both = withToBe(body(chain(2)))
    const after = removedStep(both, 'to-be', 's1', tom)
    expect([after['as-is'].length, after['to-be']!.length, withToBe(after)]).toEqual([2, 1, after])
  })
})

describe('what is suggested', () => {
  const suggested = (steps: readonly Step[]) => {
    const ways = waysThrough(steps)
    return suggestedActions({ title: 'Buying', ways, faults: faultsOf(steps, ways) }, content.processMap)
  }
  const flag = (colour: 'red' | 'amber', kind = 'time-risk') => ({ flag: { colour, kind, words: 'Too late' } })

  test.each<[name: string, step: Partial<Step>, title: string, kind: string, why: string]>([
    ['a pain point', { pain: 'Forms get lost' }, 'Mend "Do a": Forms get lost', 'quick', 'nobody outside'],
    ['an amber flag', flag('amber'), 'Save time at "Do a": Too late', 'quick', 'nobody outside'],
    ['a red flag', flag('red'), 'Save time at "Do a": Too late', 'wider', 'it is flagged red'],
    [
      'a gap in governance',
      flag('amber', 'governance-gap'),
      'Agree who decides at "Do a": Too late',
      'wider',
      'gap in governance',
    ],
    ['a step of 19.9 days', { pain: 'Slow', days: 19.9 }, 'Mend "Do a": Slow', 'quick', 'nobody outside'],
    ['a step of 20 days', { pain: 'Slow', days: 20 }, 'Mend "Do a": Slow', 'wider', 'it takes 20 days'],
    ['nobody who leads', { lead: '' }, 'Name who leads "Do a"', 'quick', 'nobody outside'],
    ['two leads', { also: 'Supplier' }, 'Agree on one lead for "Do a"', 'quick', 'nobody outside'],
  ])('for %s', (_name, more, title, kind, why) => {
    expect(suggested([stepOf('a', ['end'], more)])).toMatchObject([{ title, kind, why: expect.stringContaining(why) }])
  })

  test('a decision, and a loop, are wider changes', () => {
    const loop = suggested([stepOf('a', ['no:a', 'yes:end'], { ...decision, pain: 'Slow' })])
    expect(loop.map(({ kind, from }) => [kind, from])).toEqual([
      ['wider', 'Pain point at step 1'],
      ['wider', 'Loop at step 1'],
    ])
  })

  test('what takes most of the time comes first, and of the same weight the quick win', () => {
    const steps = [
      stepOf('a', ['b'], { pain: 'One', days: 1 }),
      stepOf('b', ['c'], { pain: 'Two', days: 19 }),
      stepOf('c', ['d'], { ...flag('amber', 'governance-gap') }),
      stepOf('d', ['end'], { pain: 'Four' }),
    ]
    expect(suggested(steps).map(({ from }) => from)).toEqual([
      'Pain point at step 2',
      'Pain point at step 1',
      'Pain point at step 4',
      'Amber flag, gap in governance, at step 3',
    ])
  })

  test('a key stays while it is about the same words, and is another for others', () => {
    const [one, same, other] = ['A', 'A', 'B'].map((pain) => suggested([stepOf('a', ['end'], { pain })])[0]!.key)
    expect([one === same, one === other]).toEqual([true, false])
  })
})
