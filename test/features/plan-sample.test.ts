import { checkIns } from '../../bot/domain/check-in'
import { councilRounds } from '../../bot/domain/council-round'
import { planActions, plans } from '../../bot/domain/plan'
import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { type Conversation, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { jobs } from '../support/settling'

/** The made-up plans: what a connector and an officer see of them the first time they try. */

let chat: Conversation
let david: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation({ sample: true })
  david = chat.person('David Okonkwo', 'brackenshire.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [david, rachel]) await talker.opens()
})
afterAll(() => chat.stop())

test('a plan has every kind of rating, actions that are overdue, and what has slipped since it was agreed', async () => {
  const shown = await david.says('plan')
  const words = wordsOn(shown)
  expect(words).toContain('11 actions: 2 complete, 4 on track, 2 at risk, 1 off track, 2 not rated.')
  expect(words).toContain('1 overdue, 1 without an owner.')
  expect(words).toContain(
    'Version 1, agreed by Rachel Osei on 10 June 2026. Since then: 2 due later than agreed, the most by 61 days, 1 added.',
  )
  expect(words).toContain('Runs from 27 May 2026 to 27 May 2027.')
  expect(words).toContain('November check-in: 2 of 2 answered, 1 green, 1 amber, confidence 4.0. Since October')
  expect(partsOf(shown.card).some((part) => part.type === 'Image')).toBe(true)
})

test('what concerns it as a whole stands on its first page alone', async () => {
  const second = wordsOn(await david.presses(await david.says('plan'), 'Next page'))
  expect(second).toContain('11 actions: 2 complete')
  expect(second).not.toMatch(/Version 1|Senior responsible owner|check-in: /)
})

test('whoever tries it as one of its people owns what that person owns, and checks in on it', async () => {
  const shown = await david.says('plan')
  const mine = await david.presses(shown, 'Filter', { state: 'mine', theme: 'all', owner: 'all' })
  expect(wordsOn(mine)).toContain('Name a contract manager and a deputy for each gold contract')
  expect(wordsOn(mine)).not.toContain('Helen Marsh')
  const checkIn = wordsOn(await david.says('check in'))
  expect(checkIn).toContain('Put a contract number on every purchase order')
  expect(checkIn).not.toContain('Report on the 25 largest contracts')
})

test('an action of it has been lived with, and can be changed without losing its owner', async () => {
  const helens = { council: 'sample-brackenshire', action: 'sample-action-brackenshire-highways-plan' }
  const form = await david.presses(await david.sends('plan-action', helens), 'Edit')
  const saved = await david.presses(form, 'Save', { title: 'Write the plan for the highways contract' })
  expect(wordsOn(saved)).toContain('14 November 2026, 9 days overdue')
  expect(wordsOn(saved)).toContain('Helen Marsh')
  const titles = JSON.stringify(partsOf(form.card).find((part) => part.id === 'needs'))
  expect(titles).toContain('Test what the council would do')
  expect(titles).not.toContain('Report on the 25 largest contracts')
  const history = wordsOn(await david.presses(saved, 'History'))
  expect(history).toContain('David Okonkwo changed it')
  expect(history).toContain('Helen Marsh checked in')
})

test('what its plans point at is there', () => {
  const { sample, plan: content, questionnaires } = chat.bot.services.content
  const themes = content.themes.map((theme) => theme.id)
  const areas = questionnaires.organisation.areas.map((area) => area.id)
  const people = sample!.people.map((person) => person.id)
  const strays = sample!.plans.flatMap((plan) => {
    const ids = plan.actions.map((action) => action.id)
    const rounds = sample!.checkIns.filter((round) => round.council === plan.council)
    const rated = rounds.flatMap((round) => round.answers.flatMap((answer) => Object.keys(answer.actions)))
    return [
      ...rated.filter((id) => !ids.includes(id)),
      ...plan.actions.flatMap(({ id, owner, theme, area, needs, comments }) => [
        ...(themes.includes(theme) ? [] : [`${id} ${theme}`]),
        ...(area === undefined || areas.includes(area) ? [] : [`${id} ${area}`]),
        ...needs.filter((need) => !ids.includes(need)),
        ...[owner, ...comments.map((one) => one.person)].filter(
          (one) => typeof one === 'string' && !people.includes(one),
        ),
      ]),
    ]
  })
  expect(strays).toEqual([])
})

test('its history is in order, and in the past', () => {
  const { sample } = chat.bot.services.content
  const days = sample!.plans.flatMap((plan) =>
    plan.actions.flatMap((action) => [
      ...action.milestones.flatMap(({ done }) => done ?? []),
      ...action.comments.map((one) => one.day),
      action.added ?? plan.starts,
    ]),
  )
  expect(Math.max(...days)).toBeLessThan(0)
})

test('it is placed once, as it was on the first day, and nobody is told of it', async () => {
  const all = async () => ({
    actions: (await chat.bot.services.store.list(planActions, 'sample-dunmarsh')).items.map(({ value }) => value),
    plan: (await chat.bot.services.store.get(plans, 'sample-dunmarsh', 'plan'))!.value,
    rounds: (await chat.bot.services.checkIns.roundsOf('sample-dunmarsh')).length,
  })
  const before = await all()
  expect(before).toMatchObject({ rounds: 3, plan: { sro: 'Paul Verney, Head of Finance' } })
  expect(before.actions).toHaveLength(8)
  chat.clock.now = new Date('2026-12-24T09:00:00Z')
  await chat.restart()
  await jobs(chat)
  expect(await all()).toEqual(before)
  const told = rachel.received().map((one) => one.activity.summary)
  expect(told.join()).not.toMatch(/an action of the plan/)
})

test('a start that finds the sample whole puts nothing there again', async () => {
  const kept = openSqlite({ file: ':memory:', now: Date.now })
  const written: string[] = []
  const put: Store['put'] = (collection, value, expected) => {
    written.push(collection.name)
    return kept.put(collection, value, expected)
  }
  const one = await startConversation({ sample: true, store: { ...kept, put, close: async () => {} } })
  expect(written.filter((name) => name === planActions.name).length).toBeGreaterThan(20)
  written.length = 0
  await one.restart()
  // Jobs begin at a start and may write what is theirs.
  const ofTheSample = [planActions, plans, checkIns, councilRounds].map(({ name }) => name)
  expect(written.filter((name) => ofTheSample.includes(name))).toEqual([])
  await one.stop()
  await kept.close()
})
