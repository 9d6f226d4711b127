import { groupsOfPeople, peers } from '../../bot/domain/peer-group'
import { wordsOn } from '../support/conversation'
import { carriedOn, groupForm, links, makesGroup, north } from '../support/groups'
import { holds, type TwoProcesses, twoProcesses } from '../support/two-processes'

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
