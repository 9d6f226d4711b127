import { contractId } from '../../bot/domain/contract'
import { tieringTool } from '../../bot/features/tiering/model'
import { members } from '../../bot/people-records'
import { cardsTo } from '../support/assessments'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  inputsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { jobs } from '../support/settling'
import { days, pass } from '../support/submissions'
import { formFromRegister, type Scores, scored, tiers } from '../support/tierings'

/** What becomes of a tier: set by hand, put away, listed, and looked at again a year later. */

let chat: Conversation
let amina: Talker
let tom: Talker

const council = 'sample-alderbrook'
const waste = contractId('ABC-2026-001')
const [low, middle, high]: Scores[] = [
  [1, 1, 1, 1, 1, 1],
  [2, 2, 2, 2, 2, 2],
  [4, 4, 4, 4, 4, 4],
]

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  for (const one of [amina, tom]) await one.opens()
})
afterEach(() => chat.stop())

const kept = async (id: string) => (await chat.bot.services.store.get(tieringTool.sheets, council, id))!
const register = async () => (await chat.bot.services.contracts.get(council, waste))!
const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)
const duty = 'The board wants it looked at each month'

describe('a tier set by hand', () => {
  test('needs a reason, is kept with who and when, and reaches the register', async () => {
    const answer = await tom.presses(await formFromRegister(tom), 'Work out the tier', scored(middle!))
    const form = await amina.presses(answer, 'Set by hand')
    expect(wordsOn(form)).toContain('The answers make it Silver, at 50%.')
    expect((await amina.presses(form, 'Save', { tier: 'gold', why: ' ' })).words).toBe('The reason is missing.')
    expect((await amina.presses(form, 'Save', { why: duty })).words).toBe('Choose a tier.')
    expect((await amina.presses(form, 'Save', { tier: 'platinum', why: duty })).words).toBe('Choose a tier.')
    const press = () => amina.presses(form, 'Save', { tier: 'gold', why: duty })
    const set = await press()
    pass(chat, 5000)
    for (const again of await Promise.all([press(), press()])) expect(wordsOn(again)).toBe(wordsOn(set))
    expect(wordsOn(set)).toContain('Gold contract')
    expect(wordsOn(set)).toContain(
      `Set by hand\nAmina Yusuf, 23 November 2026\n${duty}\nThe answers make it Silver, at 50%.`,
    )
    expect(wordsOn(set)).toContain('What Gold asks of you')
    expect(await register()).toMatchObject({ tier: 'gold', changed: { by: { name: 'Amina Yusuf' } } })
    const { value } = await kept(`contract:${waste}`)
    expect(value.revision).toBe(2)
    expect(value.body.manual).toMatchObject({ tier: 'gold', why: duty, by: { name: 'Amina Yusuf' } })
    expect(wordsOn(await tom.presses(set, 'History'))).toContain(
      `Amina Yusuf\n23 November 2026 at 09:00\nSet by hand to Gold; worked out as Silver. Why: ${duty}`,
    )
    expect(wordsOn(await tom.says('tiering'))).toContain('Gold, set by hand')
  })

  test('ends when it is taken back, once, and when the contract is tiered again', async () => {
    const answer = await tom.presses(await formFromRegister(tom), 'Work out the tier', scored(middle!))
    const form = await tom.presses(answer, 'Set by hand')
    const set = await tom.presses(form, 'Save', { tier: 'gold', why: duty })
    const back = await tom.presses(set, 'Take the worked-out tier')
    await tom.presses(set, 'Take the worked-out tier')
    expect(wordsOn(back)).toContain('Silver contract')
    expect((await register()).tier).toBe('silver')
    expect((await kept(`contract:${waste}`)).value.revision).toBe(3)
    const anew = await tom.presses(await tom.presses(back, 'Set by hand'), 'Save', { tier: 'gold', why: duty })
    const same = await tom.presses(await tom.presses(anew, 'Tier it again'), 'Work out the tier')
    expect(wordsOn(same)).toContain('Silver contract')
    expect((await register()).tier).toBe('silver')
  })

  test('from an old card overwrites nothing, and keeps what was typed', async () => {
    const answer = await tiers(tom, 'Leisure', middle!)
    const [mine, theirs] = [await tom.presses(answer, 'Set by hand'), await amina.presses(answer, 'Set by hand')]
    await tom.presses(mine, 'Save', { tier: 'bronze', why: 'It ends soon' })
    const clash = await amina.presses(theirs, 'Save', { tier: 'gold', why: duty })
    expect(wordsOn(clash)).toContain('Tom Garland changed this since you opened it. It is now: Bronze, set by hand.')
    expect(inputsOf(clash.card!)).toEqual({ tier: 'gold', why: duty })
    const id = `named:${contractId('Leisure')}`
    expect((await kept(id)).value.body.manual).toMatchObject({ tier: 'bronze' })
    await amina.presses(clash, 'Save')
    expect((await kept(id)).value.trail).toHaveLength(3)
  })
})

test('an old card that puts nothing away, or takes no tier back, says so', async () => {
  const card = await tiers(tom, 'Leisure', low!)
  const form = await amina.presses(card, 'Set by hand')
  const set = await amina.presses(form, 'Save', { tier: 'gold', why: duty })
  for (const _ of [1, 2])
    expect(wordsOn(await tom.presses(card, 'Put it away'))).toContain(
      'Nothing was put away or brought back, because somebody changed this since.',
    )
  const place = { council, id: `named:${contractId('Leisure')}` }
  const again = await tom.presses(await tom.sends('tiering-by-hand', place), 'Save', { tier: 'silver', why: duty })
  expect(wordsOn(await amina.presses(set, 'Take the worked-out tier'))).toContain(
    'The tier stays as it is, because somebody changed this since.',
  )
  const { value } = await kept(place.id)
  expect([value.retired, value.body.manual?.tier]).toEqual([undefined, 'silver'])
  expect(wordsOn(await tom.presses(again, 'Put it away'))).not.toContain('Nothing was put away')
})

test('a register that a process which died did not reach has the tier after the next job', async () => {
  await tom.presses(await formFromRegister(tom), 'Work out the tier', scored(high!))
  const { value, version } = await kept(`contract:${waste}`)
  const { marks: _none, ...rest } = value
  const { store, contracts } = chat.bot.services
  await contracts.setTier(council, waste, 'bronze', { id: 'x', name: 'X' })
  await store.put(tieringTool.sheets, rest, version)
  await jobs(chat)
  expect(await register()).toMatchObject({ tier: 'gold', changed: { by: { name: 'Tom Garland' } } })
})

test('a tier that somebody changes in the register stays, and the card says so', async () => {
  const answer = await tom.presses(await formFromRegister(tom), 'Work out the tier', scored(high!))
  const form = await tom.presses(await tom.says('contracts'), 'Change details')
  await tom.presses(form, 'Save', { tier: 'bronze' })
  await jobs(chat)
  expect((await register()).tier).toBe('bronze')
  const open = await tom.presses(await tom.presses(answer, 'Back to the list'), 'Open')
  expect(wordsOn(open)).toContain('The register of contracts says Bronze: somebody changed it there.')
})

describe('a year later', () => {
  const due = async (talker: Talker) =>
    (await cardsTo(chat, talker)).filter((card) => wordsOn(card).includes('Time to tier this contract again'))

  test('whoever tiered it is told, once, and the list says so; saving the same answers ends it', async () => {
    const answer = await tiers(tom, 'Leisure', middle!)
    pass(chat, days(364))
    await jobs(chat)
    expect(await due(tom)).toEqual([])
    expect(wordsOn(await tom.says('tiering'))).toContain('Again by 23 November 2027')
    pass(chat, days(1))
    for (const _ of [1, 2, 3]) await jobs(chat)
    expect([(await due(tom)).length, (await due(amina)).length]).toEqual([1, 0])
    const [notice] = await due(tom)
    expect(wordsOn(notice)).toContain('It is Silver. You tiered it on 23 November 2026.')
    const list = await tom.presses(notice, 'Show the list')
    expect(wordsOn(list)).toContain('1 contract: 1 Silver. 1 due again.')
    expect(wordsOn(list)).toContain('Due again since 23 November 2027')
    const open = await tom.presses(notice, 'Open')
    expect(wordsOn(open)).toContain('Due again\nIt has been due to be tiered again since 23 November 2027.')
    const saved = await tom.presses(await tom.presses(open, 'Tier it again'), 'Work out the tier')
    expect(wordsOn(saved)).not.toContain('Due again')
    expect(wordsOn(await tom.presses(answer, 'Back to the list'))).not.toContain('due again')
    pass(chat, days(366))
    await jobs(chat)
    expect(await due(tom)).toHaveLength(2)
  })

  test('while nobody looks again, it comes once a quarter', async () => {
    const card = await tiers(tom, 'Leisure', middle!)
    const counts: number[] = []
    for (const count of [366, 90, 1, 90, 1]) {
      pass(chat, days(count))
      for (const _ of [1, 2]) await jobs(chat)
      counts.push((await due(tom)).length)
    }
    expect(counts).toEqual([1, 1, 2, 2, 3])
    await tom.presses(await tom.presses(card, 'Tier it again'), 'Work out the tier')
    pass(chat, days(182))
    await jobs(chat)
    expect(await due(tom)).toHaveLength(3)
  })

  test('noted as it was before there were quarters, it comes again a quarter after it was due', async () => {
    await tiers(tom, 'Leisure', middle!)
    const { value, version } = await kept(`named:${contractId('Leisure')}`)
    const marks = { reminded: value.body.tiered.at }
    await chat.bot.services.store.put(tieringTool.sheets, { ...value, marks }, version)
    pass(chat, days(455))
    await jobs(chat)
    expect(await due(tom)).toEqual([])
    pass(chat, days(1))
    await jobs(chat)
    expect(await due(tom)).toHaveLength(1)
  })

  test('a process that died between telling and noting it tells nobody twice', async () => {
    await tiers(tom, 'Leisure', middle!)
    pass(chat, days(366))
    await jobs(chat)
    const { value, version } = await kept(`named:${contractId('Leisure')}`)
    const { marks: _none, ...rest } = value
    await chat.bot.services.store.put(tieringTool.sheets, rest, version)
    await jobs(chat)
    expect(await due(tom)).toHaveLength(1)
  })

  test('somebody who has paused is not told, nor is anybody of a contract that is put away', async () => {
    await tiers(tom, 'Leisure', middle!)
    const other = await tiers(amina, 'Care', middle!)
    await amina.presses(other, 'Put it away')
    pass(chat, days(360))
    await tom.presses(await tom.says('pause prompts'), 'Pause prompts', { until: '2027-12-31' })
    // A Tuesday, on which messages go out.
    pass(chat, days(12))
    await jobs(chat)
    expect([await due(tom), await due(amina)]).toEqual([[], []])
  })

  test('on a day off it waits; what is put away or tiered again in the meantime is not told', async () => {
    const [first, second] = [await tiers(tom, 'Leisure', middle!), await tiers(tom, 'Care', middle!)]
    await tiers(tom, 'Bins', high!)
    // A Saturday.
    pass(chat, days(369))
    await jobs(chat)
    expect(await due(tom)).toEqual([])
    await tom.presses(first, 'Put it away')
    await tom.presses(await tom.presses(second, 'Tier it again'), 'Work out the tier', { 'factor-0': '3' })
    pass(chat, days(2))
    await jobs(chat)
    expect((await due(tom)).map((card) => card.fallbackText)).toEqual(['Time to look at the tier of Bins again'])
  })

  test('when who tiered it is of the council no more, its leads are told', async () => {
    const { people } = chat.bot.services
    await people.setLead(council, amina.id, true)
    await tiers(tom, 'Leisure', middle!)
    await chat.bot.services.store.remove(members, council, tom.id)
    pass(chat, days(366))
    await jobs(chat)
    const [notice, ...more] = await due(amina)
    expect(wordsOn(notice)).toContain('It was tiered on 23 November 2026.')
    expect([more, await due(tom)]).toEqual([[], []])
  })

  test('when there is no lead either, everybody of the council is told; nobody at all is noted as nobody', async () => {
    await tiers(tom, 'Leisure', middle!)
    const { store, people } = chat.bot.services
    await people.setLead(council, amina.id, false)
    const line = (await store.get(members, council, amina.id))!.value
    for (const one of [tom, amina]) await store.remove(members, council, one.id)
    pass(chat, days(366))
    await jobs(chat)
    expect((await kept(`named:${contractId('Leisure')}`)).value.marks?.reminded).toBeUndefined()
    await store.put(members, line)
    await jobs(chat)
    expect([(await due(amina)).length, (await due(tom)).length]).toEqual([1, 0])
  })

  test('a council that has nobody left: its connector is told why', async () => {
    const rachel = chat.person('Rachel Osei', 'programme.example')
    await rachel.opens()
    await tiers(tom, 'Leisure', middle!)
    for (const one of [tom, amina]) await chat.bot.services.store.remove(members, council, one.id)
    pass(chat, days(366))
    await jobs(chat)
    const [notice, ...more] = await due(rachel)
    expect(wordsOn(notice!)).toContain('(sample) is with Pioneer any more, so this comes to you.')
    expect(more).toEqual([])
    expect(wordsOn(await rachel.presses(notice!, 'Open'))).toContain('Leisure')
  })
})

test('the list has pages and filters; what is put away is apart and comes back', async () => {
  expect(wordsOn(await tom.says('tiering'))).toContain('No contract has been tiered yet.')
  for (const [at, scores] of [low!, middle!, high!, low!, middle!, high!, low!].entries())
    await tiers(tom, `Contract ${at}`, scores)
  const list = await tom.says('tiers')
  expect(wordsOn(list)).toContain('7 contracts: 2 Gold, 2 Silver, 3 Bronze.')
  expect(wordsOn(list)).toMatch(
    /Contract 2\n.*\n.*\nContract 5\n[\s\S]*Contract 1\n[\s\S]*Contract 4\n[\s\S]*Contract 0\n/,
  )
  expect(wordsOn(list)).toContain('Page 1 of 2')
  const second = await tom.presses(list, 'Next page')
  expect(wordsOn(second)).toMatch(/Contract 3[\s\S]*Contract 6/)
  const bronze = await tom.presses(second, 'Filter', { filter: 'bronze' })
  expect(wordsOn(bronze)).not.toContain('Contract 2')
  expect(inputsOf(bronze.card!)).toEqual({ filter: 'bronze' })
  const open = await tom.presses(bronze, 'Open')
  const away = await tom.presses(open, 'Put it away')
  await tom.presses(open, 'Put it away')
  expect(wordsOn(away)).toContain('Put away')
  expect(buttons(away)).toEqual(['History', 'Bring it back', 'Back to the list'])
  expect(wordsOn(await tom.presses(away, 'Back to the list'))).toContain('6 contracts: 2 Gold, 2 Silver, 2 Bronze.')
  const apart = await tom.presses(bronze, 'Filter', { filter: 'away' })
  expect(wordsOn(apart)).toContain('1 put away.')
  const at = { council, id: `named:${contractId('Contract 0')}`, revision: 2 }
  for (const [verb, fixed, inputs] of [
    ['tiering-edit', at, {}],
    ['tiering-by-hand', at, {}],
    ['tiering-set', at, { tier: 'gold', why: duty }],
    ['tiering-save', { ...at, rules: '2026-1' }, scored(high!)],
  ] as const) {
    const place = verb === 'tiering-edit' || verb === 'tiering-by-hand' ? { council: at.council, id: at.id } : fixed
    expect((await tom.sends(verb, place, inputs)).words).toContain('This was put away. Bring it back')
  }
  const back = await tom.presses(await tom.presses(apart, 'Open'), 'Bring it back')
  expect(wordsOn(back)).toContain('Bronze contract')
  expect(wordsOn(await tom.presses(back, 'Back to the list'))).toContain('7 contracts')
  for (const filter of ['', 'platinum'])
    expect((await tom.presses(list, 'Filter', { filter })).words).toBe('Choose what to show.')
})

test('a long history has pages', async () => {
  let card = await tiers(tom, 'Leisure', low!)
  for (let count = 0; count < 10; count++) {
    const form = await tom.presses(card, 'Tier it again')
    card = await tom.presses(form, 'Work out the tier', {
      'factor-0': String(1 + (count % 4)),
      'factor-1': String(1 + ((count + 1) % 4)),
    })
  }
  const newest = await tom.presses(card, 'History')
  expect(wordsOn(newest)).toContain('Page 1 of 2')
  const oldest = await tom.presses(newest, 'Older')
  expect(wordsOn(oldest)).toContain('Worked out as Bronze, 25%, with rules 2026-1.')
  expect(buttons(oldest)).toEqual(['Newer', 'Back'])
  expect(wordsOn(await tom.presses(oldest, 'Back'))).toContain('Leisure')
})
