import { raidTool } from '../../bot/domain/raid'
import { members } from '../../bot/people-records'
import { cardsTo } from '../support/assessments'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { addsItem, beginsLog } from '../support/raids'
import { jobs } from '../support/settling'
import { days, pass } from '../support/submissions'

/** Who is reminded of items that are overdue or that nobody owns, and how often. The clock begins on a Monday. */

let chat: Conversation
let amina: Talker
let tom: Talker

const council = 'sample-alderbrook'

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  for (const one of [amina, tom]) await one.opens()
})
afterEach(() => chat.stop())

const told = async (talker: Talker) =>
  (await cardsTo(chat, talker)).map((card) => wordsOn(card)).filter((words) => words.includes('to look at'))
const after = async (count: number) => {
  pass(chat, days(count))
  await jobs(chat)
}

test('the owner is told of what is overdue, all in one message, the day after and then once a week, until it is closed', async () => {
  const log = await beginsLog(tom)
  const item = await addsItem(tom, log, 'action', { owner: amina.id, due: '2026-11-24' })
  await addsItem(tom, log, 'dependency', { owner: amina.id, due: '2026-11-24' })
  await after(1)
  expect(await told(amina)).toEqual([])
  await after(1)
  for (const _ of [1, 2]) await jobs(chat)
  const [first, ...more] = await told(amina)
  expect(first).toContain('1 day overdue, since 24 November 2026.')
  expect(first).toContain('Dependency D1')
  expect([more, await told(tom)]).toEqual([[], []])
  await after(6)
  expect(await told(amina)).toHaveLength(1)
  await after(1)
  expect(await told(amina)).toHaveLength(2)
  await amina.presses(await amina.presses(item, 'Close it'), 'Close it', { outcome: 'Done' })
  await after(7)
  expect((await told(amina)).at(-1)).not.toContain('Action T1')
})

test('who made an item that nobody owns is told every week, and no more once somebody owns it', async () => {
  const item = await addsItem(tom, await beginsLog(tom), 'risk')
  await after(6)
  expect(await told(tom)).toEqual([])
  await after(1)
  await after(3)
  expect(await told(tom)).toEqual([expect.stringContaining('No owner. Choose somebody to look after it.')])
  await after(4)
  expect([(await told(tom)).length, (await told(amina)).length]).toEqual([2, 0])
  await tom.presses(await tom.presses(item, 'Edit'), 'Save', { owner: amina.id })
  await after(14)
  expect([(await told(tom)).length, (await told(amina)).length]).toEqual([2, 0])
})

test('with an owner who is only a name, who made it is told; when they have left, the leads are', async () => {
  await chat.bot.services.people.setLead(council, amina.id, true)
  const log = await beginsLog(tom)
  await addsItem(tom, log, 'action', { owner: '', ownerName: 'Grace Bello', due: '2026-11-24' })
  await after(2)
  expect(await told(tom)).toEqual([expect.stringContaining('Its owner cannot be reached by Pioneer.')])
  await chat.bot.services.store.remove(members, council, tom.id)
  await after(7)
  expect([(await told(tom)).length, (await told(amina)).length]).toEqual([1, 1])
})

const leaves = (who: Talker) => chat.bot.services.store.remove(members, council, who.id)
const marksKept = async () => (await chat.bot.services.store.list(raidTool.sheets, council)).items[0]!.value.marks ?? {}

test('when owner and maker have left and there is no lead, everybody of the council is told', async () => {
  await chat.bot.services.people.setLead(council, amina.id, false)
  const item = await addsItem(tom, await beginsLog(tom), 'action', { owner: tom.id, due: '2026-11-24' })
  await leaves(tom)
  await after(2)
  expect([(await told(amina)).length, await told(tom)]).toEqual([1, []])
  expect((await told(amina))[0]).toContain('Its owner cannot be reached by Pioneer.')
  const edit = await amina.presses(await amina.presses(item, 'Edit'), 'Save', { owner: 'nobody' })
  expect(wordsOn(edit)).toContain('Everybody of your council is reminded every week.')
})

test('a council that has nobody left: its connector is told why, and only they', async () => {
  const rachel = chat.person('Rachel Osei', 'programme.example')
  await rachel.opens()
  await addsItem(tom, await beginsLog(tom), 'action', { owner: tom.id, due: '2026-11-24' })
  for (const one of [tom, amina]) await leaves(one)
  await after(2)
  expect([(await told(amina)).length, (await told(tom)).length]).toEqual([0, 0])
  const [first, ...more] = await told(rachel)
  expect(first).toContain(
    'Nobody of Alderbrook Borough Council (sample) is with Pioneer any more, so this comes to you.',
  )
  expect(more).toEqual([])
})

test('while there is nobody to tell, nothing is noted as told; who comes is told then', async () => {
  await addsItem(tom, await beginsLog(tom), 'action', { owner: tom.id, due: '2026-11-24' })
  const { store } = chat.bot.services
  const line = (await store.get(members, council, amina.id))!.value
  for (const one of [tom, amina]) await leaves(one)
  await after(2)
  expect(await marksKept()).toEqual({})
  await store.put(members, line)
  await after(1)
  expect(await told(amina)).toHaveLength(1)
  expect(Object.values(await marksKept())).toEqual(['2026-11-26'])
})

test('somebody who has paused is not told, nor anybody out of hours or of a log that is put away', async () => {
  const log = await beginsLog(tom)
  await addsItem(tom, log, 'action', { owner: amina.id, due: '2026-11-27' })
  await addsItem(tom, log, 'issue', { owner: tom.id, due: '2026-11-27' })
  await amina.presses(await amina.says('pause prompts'), 'Pause prompts', { until: '2026-12-01' })
  await after(5)
  expect([await told(amina), await told(tom)]).toEqual([[], []])
  await after(2)
  expect([(await told(amina)).length, (await told(tom)).length]).toEqual([0, 1])
  await tom.presses(await tom.presses(log, 'All logs'), 'Open').then((open) => tom.presses(open, 'Put it away'))
  await after(14)
  expect([(await told(amina)).length, (await told(tom)).length]).toEqual([0, 1])
})

test('what a process that died had claimed is told by the next, and what it had told is not told again', async () => {
  await addsItem(tom, await beginsLog(tom), 'action', { owner: amina.id, due: '2026-11-24' })
  pass(chat, days(2))
  const { store } = chat.bot.services
  const kept = async () => (await store.list(raidTool.sheets, council)).items[0]!
  const { value, version } = await kept()
  const item = `item ${value.body.items[0]!.id}`
  await store.put(raidTool.sheets, { ...value, marks: { [item]: '2026-11-25 batch-1' } }, version)
  await jobs(chat)
  expect(await told(amina)).toHaveLength(1)
  const after = await kept()
  expect(after.value.marks).toEqual({ [item]: '2026-11-25' })
  await store.put(raidTool.sheets, { ...after.value, marks: { [item]: '2026-11-25 batch-1' } }, after.version)
  await jobs(chat)
  expect(await told(amina)).toHaveLength(1)
})
