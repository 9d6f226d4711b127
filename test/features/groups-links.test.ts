import { showOwed } from '../../bot/owed'
import { wordsOn } from '../support/conversation'
import { carriedOn, idOf, links, makesGroup, north, standingIn } from '../support/groups'
import { pass } from '../support/submissions'
import { diesAt, holds, type Process, type TwoProcesses, twoProcesses } from '../support/two-processes'

/** A group names a channel only while the channel's record names the group, whatever two processes do to it at once. */

let both: TwoProcesses
let group: string

beforeEach(async () => {
  both = await twoProcesses()
  group = await made('First')
})
afterEach(() => both.stop())

const made = async (name: string) =>
  carriedOn(await makesGroup(both.one.people.rachel, { name, audience: 'members' }), 'group')
const here = { in: north }
const channel = idOf(north)
const named = async (id = group) => (await both.one.chat.bot.services.groups.get(id))?.channels
const linkedTo = async () => (await both.one.chat.bot.services.channels.find(channel))?.group
const seen = async (id = group) => wordsOn(await both.other.people.helen.sends('group', { group: id }, {}, here))
const unlinks = ({ people }: Process) => people.rachel.sends('group-unlink', { group, channel })

describe('a channel that is unlinked while a job makes links whole', () => {
  test.each<[string, 'get' | 'list', string]>([
    ['all channels', 'list', 'channel'],
    ['the channel', 'get', 'channel'],
    ['the group', 'get', 'peer-group'],
  ])('is named by no group, when that had read %s', async (_what, call, record) => {
    await links(both.one.people.rachel, group)
    await both.one.chat.bot.services.groups.change(group, (one) => ({ ...one, channels: [] }))
    const { reached, letGo } = holds(both.other, call, record)
    pass(both.one.chat, 61_000)
    pass(both.other.chat, 61_000)
    const shows = showOwed(both.other.chat.bot.services)
    await reached
    await unlinks(both.one)
    letGo()
    await shows
    await both.pass(61_000, 2)
    expect([await named(), await linkedTo()]).toEqual([[], undefined])
    expect(await seen()).toMatch(/not open to you/)
  })

  test('is named by no group when the job names it between the two writes of the unlink', async () => {
    await links(both.one.people.rachel, group)
    const { reached, letGo } = holds(both.one, 'put', 'channel')
    const unlinked = unlinks(both.one)
    await reached
    await both.pass(61_000)
    letGo()
    await unlinked
    expect([await named(), await linkedTo()]).toEqual([[], undefined])
  })
})

test('a job has a group forget a channel whose record names another', async () => {
  await links(both.one.people.rachel, group)
  const { groups, channels } = both.one.chat.bot.services
  await channels.unlink(channel, group)
  expect((await groups.get(group))?.channels).toEqual([channel])
  await both.pass(61_000)
  expect(await named()).toEqual([])
})

test('of two who link one channel at once, the group of the last has it, and no other', async () => {
  const second = await made('Second')
  await both.one.people.rachel.says('link this channel', { in: north })
  const { reached, letGo } = holds(both.one, 'put', 'channel')
  const first = both.one.people.rachel.sends('group-link', {}, { group }, here)
  await reached
  await both.other.people.rachel.sends('group-link', {}, { group: second }, here)
  letGo()
  await first
  expect([await named(), await named(second), await linkedTo()]).toEqual([[channel], [], group])
  expect(await seen(second)).toMatch(/not open to you/)
})

test.each(['channel', 'peer-group'])(
  'a link whose end died when it was to write a %s is ended by a job',
  async (record) => {
    await links(both.one.people.rachel, group)
    await both.pass(61_000, 2)
    // The channel's record is written first, and last.
    let left = record === 'channel' ? 1 : 0
    const comesBack = diesAt(both.one, (_call, name) => name === record && left-- === 0)
    await unlinks(both.one)
    comesBack()
    const isHalf = [await named(), await linkedTo()]
    expect(isHalf).toEqual([record === 'channel' ? [] : [channel], group])
    await both.pass(20_000)
    await both.pass(61_000)
    expect([await named(), await linkedTo()]).toEqual([[], undefined])
    expect((await standingIn(both.one.chat)).map(wordsOn)).toEqual([expect.stringContaining('no longer linked')])
  },
)

test('people of a channel that another process linked seconds ago are let in', async () => {
  await both.other.chat.bot.services.groups.get(group)
  await links(both.one.people.rachel, group)
  const page = await both.other.people.helen.sends('questions', { group, page: 0 }, {}, here)
  expect(page.words ?? '').not.toMatch(/not open to you/)
  expect(page.card).toBeDefined()
})

test('what was read of a group before it was changed is not remembered over the change', async () => {
  const { groups } = both.one.chat.bot.services
  const { reached, letGo } = holds(both.one, 'get', 'peer-group')
  const reads = groups.get(group)
  await reached
  await groups.change(group, (one) => ({ ...one, purpose: 'Something newer' }))
  letGo()
  await reads
  expect((await groups.known(group))?.purpose).toBe('Something newer')
})

test('a channel is linked to no group that is closed meanwhile', async () => {
  await both.one.people.rachel.says('link this channel', { in: north })
  const { reached, letGo } = holds(both.one, 'put', 'channel')
  const linked = both.one.people.rachel.sends('group-link', {}, { group }, here)
  await reached
  await both.other.people.rachel.sends('group-close', { group })
  letGo()
  expect(wordsOn(await linked)).toContain('This group is closed. Choose another.')
  expect(await linkedTo()).toBeUndefined()
})
