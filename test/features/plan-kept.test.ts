import { plans } from '../../bot/domain/plan'
import { cardsTo } from '../support/assessments'
import { partsOf } from '../support/card-parts'
import { owns } from '../support/check-ins'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'

/** Nothing of a plan is lost by an edit, a stop or a second press; and what is asked for is found among many actions. */

let chat: Conversation
let amina: Talker
let tom: Talker
let rachel: Talker

const council = 'sample-alderbrook'

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const one of [amina, tom, rachel]) await one.opens()
  await chat.bot.services.people.setLead(council, amina.id, true)
})
afterEach(() => chat.stop())

const actionAt = async (id: string) => (await chat.bot.services.plans.action(council, id))!
const titled = (answered: Answered) =>
  buttonsOf(answered.card!).flatMap(({ title, tooltip }) => (title === 'Open' ? [String(tooltip)] : []))

test('a milestone that is done stays done under a new name, and in another place', async () => {
  const milestones = [
    { title: 'Draft', due: '2027-01-10', done: '2026-11-20' },
    { title: 'Agree', due: '2027-02-10' },
  ]
  await owns(chat, tom, 'a', { milestones })
  const form = await tom.sends('plan-edit', { council, action: 'a' })
  await tom.presses(form, 'Save', { milestone0: 'First draft' })
  expect((await actionAt('a')).milestones).toMatchObject([
    { title: 'First draft', done: '2026-11-20' },
    { title: 'Agree' },
  ])
  const again = await tom.sends('plan-edit', { council, action: 'a' })
  await tom.presses(again, 'Save', {
    milestone0: 'Agree',
    due0: '2027-02-10',
    milestone1: 'First draft',
    due1: '2027-01-10',
  })
  const [one, other] = (await actionAt('a')).milestones
  expect([one!.title, one!.done]).toEqual(['Agree', undefined])
  expect([other!.title, other!.done]).toEqual(['First draft', '2026-11-20'])
})

test('what an action needs first is offered, however many others there are, and so not lost by saving', async () => {
  for (let place = 0; place < 40; place += 1) await owns(chat, amina, `other-${String(place).padStart(2, '0')}`)
  const needs = ['other-38', 'other-39']
  await owns(chat, tom, 'a', { needs })
  const form = await tom.sends('plan-edit', { council, action: 'a' })
  const choices = partsOf(form.card!.body).find((part) => part.id === 'needs')!.choices as { value: string }[]
  expect(choices).toHaveLength(30)
  expect(choices.slice(0, 2).map(({ value }) => value)).toEqual(needs)
  await tom.presses(form, 'Save', { title: 'Another title' })
  expect(await actionAt('a')).toMatchObject({ title: 'Another title', needs })
})

test('the leads hear of an agreement also when the process died before it told them, once', async () => {
  await owns(chat, tom, 'a')
  const { services } = chat.bot
  const by = { id: rachel.id, name: 'Rachel Osei' }
  const at = chat.clock.now.toISOString()
  await services.plans.changePlan(council, (plan) => ({
    ...plan,
    agreed: [{ version: 1, by, at, note: 'Good plan.', actions: [] }],
    trail: [{ at, by, did: 'agreed', changes: [] }],
  }))
  const told = async () => (await cardsTo(chat, amina)).filter((card) => card.fallbackText.includes('agreed your plan'))
  expect(await told()).toHaveLength(0)
  for (const _ of [1, 2]) {
    await chat.bot.runJobs()
    await services.notify.idle()
  }
  expect(await told()).toHaveLength(1)
  expect((await services.store.due(plans, Number.MAX_SAFE_INTEGER, 10)).items).toEqual([])
})

test('a change of the details does not forget that an agreement is still to be told', async () => {
  const { plans: service } = chat.bot.services
  const by = { id: rachel.id, name: 'Rachel Osei' }
  await service.changePlan(council, (plan) => ({
    ...plan,
    agreed: [{ version: 1, by, at: '2026-11-20T09:00:00.000Z', note: '', actions: [] }],
    trail: [{ at: '2026-11-20T09:00:00.000Z', by, did: 'agreed', changes: [] }],
  }))
  await owns(chat, tom, 'a')
  const details = await amina.presses(await amina.says('plan'), 'Plan details')
  await amina.presses(details, 'Save', { sro: 'Dr Jo Field' })
  expect((await cardsTo(chat, amina)).filter((card) => card.fallbackText.includes('agreed your plan'))).toHaveLength(1)
})

test('a ready-made plan that is there already adds nothing and says so; what was taken off it is put back', async () => {
  const start = async () => {
    const one = await amina.presses(await amina.presses(await amina.says('plan'), 'Ready-made plans'), 'Look at it')
    const add = buttonsOf(one.card!).find(({ title }) => String(title).startsWith('Add these'))!
    return amina.presses(one, String(add.title), { starts: '2027-01-04' })
  }
  expect(wordsOn(await start())).toContain('is in the plan. Give each action its owner.')
  const before = await chat.bot.services.plans.actionsOf(council)
  expect(wordsOn(await start())).toContain('is in the plan already. Nothing was added.')
  await amina.sends('plan-drop', { council, action: before[0]!.id, revision: 1, dropped: true })
  expect(wordsOn(await start())).toContain('is in the plan. Give each action its owner.')
  const after = await chat.bot.services.plans.actionsOf(council)
  expect(after.map(({ dropped }) => dropped)).toEqual(before.map(() => false))
})

test.each(['Pia Quist', 'Rachel Osei'])(
  '%s, who may not put back what a lead took off, does not with a ready-made plan',
  async (name) => {
    const start = async (talker: Talker) => {
      const one = await talker.presses(await talker.sends('plan-templates', { council }), 'Look at it')
      const add = buttonsOf(one.card!).find(({ title }) => String(title).startsWith('Add these'))!
      return talker.presses(one, String(add.title), { starts: '2027-01-04' })
    }
    const other = name === 'Rachel Osei' ? rachel : chat.person(name, 'alderbrook.example')
    await other.opens()
    await start(amina)
    const [first] = await chat.bot.services.plans.actionsOf(council)
    await amina.sends('plan-drop', { council, action: first!.id, revision: first!.revision, dropped: true })
    const before = await actionAt(first!.id)
    const notice = wordsOn(await start(other))
    expect(notice).toContain('is in the plan already. Nothing was added. 1 action of it was taken off the plan')
    expect(await actionAt(first!.id)).toEqual(before)
    expect(wordsOn(await start(amina))).toContain('is in the plan. Give each action its owner.')
    expect((await actionAt(first!.id)).dropped).toBe(false)
  },
)

test('a theme and an owner are shown alone, together too; where nothing fits, it says so', async () => {
  await owns(chat, amina, 'a', { title: 'Her process', theme: 'process' })
  await owns(chat, tom, 'b', { title: 'His process', theme: 'process' })
  await owns(chat, tom, 'c', { title: 'His people', theme: 'people' })
  const plan = await amina.says('plan')
  const shown = async (inputs: Record<string, string>) => titled(await amina.presses(plan, 'Filter', inputs))
  expect(await shown({ theme: 'process' })).toEqual(['Open Her process', 'Open His process'])
  expect(await shown({ owner: tom.id })).toEqual(['Open His process', 'Open His people'])
  expect(await shown({ theme: 'people', owner: tom.id })).toEqual(['Open His people'])
  const nothing = await amina.presses(plan, 'Filter', { theme: 'people', owner: amina.id })
  expect(titled(nothing)).toEqual([])
  expect(wordsOn(nothing)).toContain('No action fits what is chosen below')
})

test('twelve actions have three pages, each action once, and the filter goes along', async () => {
  for (let place = 0; place < 12; place += 1)
    await owns(chat, tom, `a-${place}`, { title: `Action ${place}`, theme: 'process' })
  await owns(chat, tom, 'other', { title: 'Of another theme', theme: 'people' })
  let page = await amina.presses(await amina.says('plan'), 'Filter', { theme: 'process' })
  const seen = titled(page)
  for (const _ of [2, 3]) {
    page = await amina.presses(page, 'Next page')
    seen.push(...titled(page))
  }
  expect(new Set(seen).size).toBe(12)
  expect(seen).not.toContain('Open Of another theme')
  expect(buttonsOf(page.card!).map(({ title }) => title)).not.toContain('Next page')
  expect(titled(await amina.presses(page, 'Previous page'))).toHaveLength(5)
})
