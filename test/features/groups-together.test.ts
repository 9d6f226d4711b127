import { peers } from '../../bot/domain/peer-group'
import { groupsOfPeople } from '../../bot/domain/peer-lists'
import { wordsOn } from '../support/conversation'
import { carriedOn, groupForm, links, makesGroup, north } from '../support/groups'
import { jobs } from '../support/settling'
import { pass } from '../support/submissions'
import { diesAt, holds, type TwoProcesses, twoProcesses } from '../support/two-processes'

/** One process settles who is in a group while another is told something else: list, line and membership agree in the end. */

let both: TwoProcesses
let group: string

beforeEach(async () => {
  both = await twoProcesses()
  group = carriedOn(await makesGroup(both.one.people.rachel, { audience: 'members' }), 'group')
  await links(both.one.people.rachel, group)
})
afterEach(() => both.stop())

const listOf = async (person: string) => (await both.store.get(groupsOfPeople, person, 'groups'))?.value.groups ?? []
const peerOf = async (person: string) => (await both.store.get(peers, group, person))?.value
const namesOn = async () =>
  wordsOn(await both.one.people.rachel.sends('group-people', { group, after: '', begins: '' }))
const here = { in: north }

const takesOut = (person: string) =>
  both.other.people.rachel.sends('group-remove', { group, person }, { reason: 'Sold things' })

/** Amina joins, and is held back at a write of what follows until something else was done. */
async function whileJoining(record: string, act: () => Promise<unknown>): Promise<void> {
  const { reached, letGo } = holds(both.one, 'put', record)
  const joins = both.one.people.amina.sends('group-join', { group }, {}, here)
  await reached
  await act()
  letGo()
  await joins
  await both.pass(61_000, 2)
}

describe.each(['peer-of', 'peer-line'])('while their joining writes a %s', (record) => {
  test('somebody who is taken out has the group in no list, and stands as taken out alone', async () => {
    const { amina } = both.one.people
    await whileJoining(record, () => takesOut(amina.id))
    expect(await listOf(amina.id)).toEqual([])
    expect(await peerOf(amina.id)).toMatchObject({ removed: { reason: 'Sold things' } })
    expect((await namesOn()).match(/Amina Yusuf\n.*/g)).toEqual([expect.stringContaining('Taken out on')])
  })

  test('somebody who leaves has the group in no list, and stands on no line', async () => {
    const { amina } = both.other.people
    await whileJoining(record, () => amina.sends('group-leave', { group }, {}, here))
    expect([await peerOf(amina.id), await listOf(amina.id)]).toEqual([undefined, []])
    expect(await namesOn()).not.toContain('Amina')
    expect(wordsOn(await amina.says('groups'))).not.toContain(groupForm.name)
  })
})

test('somebody who leaves before their list has the group, and is listed meanwhile, has it in no list', async () => {
  const { amina } = both.one.people
  const listing = holds(both.one, 'put', 'peer-of')
  const joins = amina.sends('group-join', { group }, {}, here)
  await listing.reached
  const leaving = holds(both.other, 'remove', 'peer')
  const leaves = both.other.people.amina.sends('group-leave', { group }, {}, here)
  await leaving.reached
  listing.letGo()
  await joins
  leaving.letGo()
  await leaves
  await both.pass(61_000, 2)
  expect([await peerOf(amina.id), await listOf(amina.id)]).toEqual([undefined, []])
  expect(await namesOn()).not.toContain('Amina')
})

describe('somebody who joins again before it has followed that they left', () => {
  async function leavesAndDies(): Promise<void> {
    const { amina } = both.one.people
    await amina.sends('group-join', { group }, {}, here)
    await both.pass(1000)
    const comesBack = diesAt(both.one, (_call, name) => name === 'peer' || name === 'peer-line')
    await amina.sends('group-leave', { group })
    comesBack()
    expect([!!(await peerOf(amina.id)), await listOf(amina.id)]).toEqual([true, []])
    for (const { chat } of [both.one, both.other]) pass(chat, 5000)
  }

  test.each([1, 2])('is a member, and stays one, whether they press it once or twice: %i', async (times) => {
    const { amina } = both.other.people
    await leavesAndDies()
    for (let time = 0; time < times; time += 1)
      expect(wordsOn(await amina.sends('group-join', { group }, {}, here))).toContain('You are a member')
    await both.pass(30_000, 2)
    expect([await peerOf(amina.id), await listOf(amina.id)]).toMatchObject([{ person: amina.id }, [group]])
    expect((await peerOf(amina.id))?.unsettled).toBeUndefined()
  })

  test('is a member also when the job ends what they left while they join', async () => {
    const { amina } = both.other.people
    await leavesAndDies()
    const { reached, letGo } = holds(both.other, 'put', 'peer')
    const joins = amina.sends('group-join', { group }, {}, here)
    await reached
    pass(both.one.chat, 30_000)
    await jobs(both.one.chat)
    expect(await peerOf(amina.id)).toBeUndefined()
    letGo()
    expect(wordsOn(await joins)).toContain('You are a member')
    await both.pass(30_000)
    expect([await peerOf(amina.id), await listOf(amina.id)]).toMatchObject([{ person: amina.id }, [group]])
  })
})

test('somebody who presses Join once more while they are taken out is out', async () => {
  const { amina } = both.one.people
  await amina.sends('group-join', { group }, {}, here)
  await both.pass(1000)
  const comesBack = diesAt(both.other, (_call, name) => name === 'peer')
  await takesOut(amina.id)
  comesBack()
  for (const { chat } of [both.one, both.other]) pass(chat, 2000)
  await amina.sends('group-join', { group }, {}, here)
  await both.pass(30_000, 2)
  expect(await peerOf(amina.id)).toMatchObject({ removed: { reason: 'Sold things' } })
  expect(await listOf(amina.id)).toEqual([])
})

test('somebody who was taken out of a group, let in and left it of their own accord may join again', async () => {
  const { store } = both
  const { amina } = both.one.people
  await amina.sends('group-join', { group }, {}, here)
  const removed = { by: { id: 'x', name: 'X' }, at: '2026-11-01T09:00:00.000Z', reason: 'Before' }
  const kept = await store.get(groupsOfPeople, amina.id, 'groups')
  const left = { groups: ['another'], at: 0, times: {}, out: { [group]: removed } }
  await store.put(groupsOfPeople, { ...kept!.value, left }, kept?.version)
  await amina.sends('group-leave', { group })
  expect(wordsOn(await amina.sends('group-join', { group }, {}, here))).toContain('You are a member now.')
})
