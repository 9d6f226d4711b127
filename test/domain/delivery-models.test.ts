import { loadContent } from '../../bot/content/load'
import { type DeliveryRules, rankedModels } from '../../bot/domain/delivery-models'

/** How ways to provide a service are ranked, and that nobody is handed a single right answer. */

const { delivery } = loadContent({ withSample: false })

const option = (id: string, effects: DeliveryRules['questions'][0]['options'][0]['effects'], omits?: string[]) => ({
  ...{ id, title: id, effects },
  ...(omits ? { omits } : {}),
})
const effect = (models: string[], points: number, stops?: boolean) => ({
  ...{ models, points, why: `${models.join('+')} ${points}` },
  ...(stops ? { stops } : {}),
})

/** Two questions, three models: `a` may have from -3 to 6 points. */
const rules: DeliveryRules = {
  ...{ version: 'test', worthFrom: 3, possibleFrom: 0, atLeast: 2 },
  models: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id.toUpperCase() })),
  questions: [
    {
      ...{ id: 'one', title: 'One' },
      options: [
        option('three', [effect(['a'], 3), effect(['b', 'c'], 1)]),
        option('two', [effect(['a'], 2)]),
        option('nothing', []),
        option('minus', [effect(['a'], -1), effect(['a', 'b'], 1), effect(['c'], -2)]),
        option('stop', [effect(['a'], -3, true), effect(['b'], 3)]),
        option('omit', [effect(['b'], 3)], ['a', 'c']),
        option('stop-all', [effect(['a', 'b', 'c', 'd'], -3, true)]),
      ],
    },
    { ...{ id: 'two', title: 'Two' }, options: [option('nothing', []), option('d', [effect(['d'], -1)])] },
  ],
}
const ranked = (one: string, two = 'nothing') =>
  rankedModels({ one, two }, rules).map(({ model, verdict, points, raised }) => [
    model,
    `${verdict} ${points}${raised ? ' raised' : ''}`,
  ])

test.each<[name: string, one: string, two: string, expected: [string, string][]]>([
  [
    'on the line of what is worth it; the second is raised to it',
    'three',
    'nothing',
    [
      ['a', 'worth 3'],
      ['b', 'worth 1 raised'],
      ['c', 'possible 1'],
      ['d', 'possible 0'],
    ],
  ],
  [
    'one under the line; both are raised',
    'two',
    'nothing',
    [
      ['a', 'worth 2 raised'],
      ['b', 'worth 0 raised'],
      ['c', 'possible 0'],
      ['d', 'possible 0'],
    ],
  ],
  [
    'equal points keep the order of the content; below nothing is less likely',
    'nothing',
    'd',
    [
      ['a', 'worth 0 raised'],
      ['b', 'worth 0 raised'],
      ['c', 'possible 0'],
      ['d', 'unlikely -1'],
    ],
  ],
  [
    'ruled out comes last, and is never raised',
    'stop',
    'nothing',
    [
      ['b', 'worth 3'],
      ['c', 'worth 0 raised'],
      ['d', 'possible 0'],
      ['a', 'not-now -3'],
    ],
  ],
  [
    'what makes no sense is left out',
    'omit',
    'd',
    [
      ['b', 'worth 3'],
      ['d', 'worth -1 raised'],
    ],
  ],
  [
    'all ruled out: none is worth it',
    'stop-all',
    'nothing',
    [
      ['a', 'not-now -3'],
      ['b', 'not-now -3'],
      ['c', 'not-now -3'],
      ['d', 'not-now -3'],
    ],
  ],
])('%s', (_name, one, two, expected) => expect(ranked(one, two)).toEqual(expected))

test('reasons for and against stand apart, the weightiest first', () => {
  const [one] = rankedModels({ one: 'minus', two: 'nothing' }, rules).filter(({ model }) => model === 'a')
  expect([one!.for, one!.against, one!.stops]).toEqual([['a+b 1'], ['a -1'], []])
  const stopped = rankedModels({ one: 'stop', two: 'nothing' }, rules).at(-1)!
  expect([stopped.for, stopped.against, stopped.stops]).toEqual([[], [], ['a -3']])
})

/** Every so many of all the ways to answer the shipped questions; the step has no factor in common with how many there are. */
function* someAnswers() {
  const all = delivery.questions.reduce((product, { options }) => product * options.length, 1)
  for (let at = 0; at < all; at += 101) {
    let rest = at
    yield Object.fromEntries(
      delivery.questions.map(({ id, options }) => {
        const place = rest % options.length
        rest = Math.floor(rest / options.length)
        return [id, options[place]!.id]
      }),
    )
  }
}

test('whatever is answered, at least two are worth looking into, unless all others are ruled out', () => {
  const seen = new Map<string, Set<string>>()
  let count = 0
  for (const answers of someAnswers()) {
    const all = rankedModels(answers, delivery)
    const open = all.filter(({ verdict }) => verdict !== 'not-now')
    const worth = all.filter(({ verdict }) => verdict === 'worth')
    if (worth.length < Math.min(2, open.length)) throw new Error(JSON.stringify(answers))
    for (const { model, verdict } of all) seen.set(model, (seen.get(model) ?? new Set()).add(verdict))
    count += 1
  }
  expect(count).toBeGreaterThan(4000)
  expect([...seen.keys()].toSorted()).toEqual(delivery.models.map(({ id }) => id).toSorted())
  for (const verdicts of seen.values()) {
    expect(verdicts).toContain('worth')
    expect(verdicts.has('unlikely') || verdicts.has('not-now')).toBe(true)
  }
})

test.each<[name: string, answers: Record<string, string>, first: string, not: string | undefined]>([
  [
    'a contract that comes home',
    { purpose: 'quality', now: 'supplier', control: 'daily', staff: 'elsewhere' },
    'insource',
    'shared',
  ],
  [
    'staff who want to lead',
    { purpose: 'community', now: 'council', control: 'little', staff: 'lead', time: 'long' },
    'mutual',
    undefined,
  ],
  [
    'trade under a fifth',
    { purpose: 'income', now: 'council', control: 'owner', trading: 'some', time: 'long' },
    'latc',
    undefined,
  ],
  [
    'neighbours who are ready',
    { purpose: 'cost', now: 'council', control: 'owner', partners: 'ready', time: 'long' },
    'shared',
    undefined,
  ],
  [
    'a strong market and clear measures',
    { purpose: 'cost', now: 'supplier', control: 'contract', risk: 'provider', market: 'many' },
    'company',
    undefined,
  ],
  [
    'money from outside',
    {
      purpose: 'income',
      now: 'council',
      control: 'owner',
      trading: 'much',
      risk: 'split',
      capital: 'outside',
      time: 'long',
    },
    'joint-venture',
    'in-house',
  ],
  [
    'a building that the council must let go',
    { purpose: 'rescue', now: 'council', control: 'little', capital: 'outside', market: 'social', time: 'long' },
    'asset-transfer',
    undefined,
  ],
  [
    'hardly any time',
    { purpose: 'quality', now: 'council', control: 'daily', staff: 'stay', time: 'short' },
    'in-house',
    'latc',
  ],
])('%s: %s', (_name, answers, first, not) => {
  const rest = {
    ...{ trading: 'none', risk: 'council', staff: 'few', capital: 'council', market: 'few', time: 'medium' },
    partners: 'nobody',
  }
  const all = rankedModels({ ...rest, ...answers }, delivery)
  expect(all[0]!.model).toBe(first)
  if (not) expect(all.find(({ model }) => model === not)!.verdict).toBe('not-now')
})

test.each([
  ['council', 'in-house', 'insource'],
  ['supplier', 'insource', 'in-house'],
])('now by the %s: %s is among them, %s is not', (now, there, gone) => {
  for (const answers of [...someAnswers()].slice(0, 200)) {
    const models = rankedModels({ ...answers, now }, delivery).map(({ model }) => model)
    expect(models).toContain(there)
    expect(models).not.toContain(gone)
  }
})
