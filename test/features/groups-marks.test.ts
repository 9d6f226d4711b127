import { wordsOn } from '../support/conversation'
import { carriedOn, links, makesGroup, standingIn } from '../support/groups'
import { diesAt, holds, type TwoProcesses, twoProcesses } from '../support/two-processes'

/** What is owed of a group is owed until its cards have been asked for: a stop, or another process, loses none of it. */

let both: TwoProcesses
let group: string

beforeEach(async () => {
  both = await twoProcesses()
  group = carriedOn(await makesGroup(both.one.people.rachel), 'group')
  await links(both.one.people.rachel, group)
  // So that nothing is owed for the link any more.
  await both.pass(61_000, 2)
})
afterEach(() => both.stop())

const home = async () =>
  wordsOn((await standingIn(both.one.chat)).find((card) => wordsOn(card).startsWith('Peer group')))

test('the home card shows the new name of a group whose process died before it asked for the card', async () => {
  const { rachel } = both.one.people
  const form = await rachel.sends('group-edit', { group })
  let writes = 0
  const comesBack = diesAt(both.one, (call, name) => {
    if (call === 'put' && name === 'peer-group') writes += 1
    return writes > 1 && name === 'delivery'
  })
  expect(wordsOn(await rachel.presses(form, 'Save', { name: 'New name' }))).toContain('Saved.')
  comesBack()
  expect(await home()).not.toContain('New name')
  await both.pass(20_000)
  expect(await home()).toContain('New name')
  expect((await both.one.chat.bot.services.groups.get(group))?.unshown).toBeUndefined()
})

test.each<[string, string]>([
  ['counted', 'peer-group'],
  ['shown', 'delivery'],
])('somebody who joined is counted when the process died before they were %s', async (_what, record) => {
  const comesBack = diesAt(both.one, (_call, name) => name === record)
  await both.one.people.helen.sends('group-join', { group })
  comesBack()
  expect(await home()).toContain('1 person')
  await both.pass(20_000)
  expect(await home()).toContain('2 people')
})

test('somebody who left is counted no more when the process died before that', async () => {
  await both.one.people.helen.sends('group-join', { group })
  expect(await home()).toContain('2 people')
  await both.pass(61_000, 2)
  const comesBack = diesAt(both.one, (_call, name) => name === 'peer-group')
  await both.one.people.helen.sends('group-leave', { group })
  comesBack()
  await both.pass(20_000)
  expect(await home()).toContain('1 person')
})

test('what a process counted is not written over what another counted since', async () => {
  const { reached, letGo } = holds(both.one, 'put', 'peer-group')
  const joins = both.one.people.amina.sends('group-join', { group })
  await reached
  await both.other.people.tom.sends('group-join', { group })
  await both.other.people.helen.sends('group-join', { group })
  await both.other.chat.bot.services.notify.idle()
  letGo()
  await joins
  await both.one.chat.bot.services.notify.idle()
  expect((await both.one.chat.bot.services.groups.get(group))?.shown?.people).toBe(4)
})
