import { loadContent } from '../bot/content/load'
import { createPeople } from '../bot/people'
import { members } from '../bot/people-records'
import type { Sender } from '../bot/sender'
import type { Store } from '../storage/port'
import { openSqlite } from '../storage/sqlite'
import { dyingAt } from './support/stops'

/** A process may die between any two writes: the next one finds nobody half there. */

const content = loadContent({ withSample: true })
const clock = () => new Date('2026-11-23T09:00:00Z')
const by = { id: 'admin', name: 'Ada Min' }
const council = 'sample-alderbrook'

let store: Store
beforeEach(() => {
  store = openSqlite({ file: ':memory:', now: () => clock().getTime() })
})
afterEach(() => store.close())

const process = (on: Store = store) =>
  createPeople({ store: on, content, clock, config: { LOCAL_MODE: true, PROGRAMME_ADMINS: [] } })

const sender = (name: string, domain: string): Sender => {
  const email = `${name}@${domain}`
  return { tenant: 't', object: name, mri: `29:${name}`, fetch: async () => ({ name, email, signInName: email }) }
}
const tom = sender('tom', 'alderbrook.example')
const rachel = sender('rachel', 'programme.example')
const adur = sender('ann', 'adur-worthing.gov.uk')

test.each(['member', 'person'])(
  'an officer who was being met when the process died at the %s is on the list',
  async (at) => {
    await expect(process(dyingAt(store, at)).whoIs(tom)).rejects.toThrow('died')
    await process().whoIs(tom)
    expect((await process().membersOf(council)).map((member) => member.name)).toEqual(['tom'])
  },
)

test.each(['connector', 'person'])(
  'a sample connector who was being met when it died at the %s is on the list',
  async (at) => {
    await expect(process(dyingAt(store, at)).whoIs(rachel)).rejects.toThrow('died')
    await process().whoIs(rachel)
    expect((await process().connectorsOf(council)).map((connector) => connector.name)).toEqual(['rachel'])
  },
)

test('a lead who was half named is named by doing it again', async () => {
  const { id } = await process().whoIs(tom)
  await expect(process(dyingAt(store, 'member')).setLead(council, id, true)).rejects.toThrow('died')
  await process().setLead(council, id, true)
  expect((await process().membersOf(council)).map((member) => member.lead)).toEqual([true])
  expect((await process().whoIs(tom)).roles).toEqual(new Set(['officer', 'lead']))
})

test('a line that a stop has left on the list of another council makes nobody a lead', async () => {
  const { id } = await process().whoIs(tom)
  await store.put(members, { council: 'sample-brackenshire', person: id, name: 'tom', email: '', lead: false })
  await process().setLead('sample-brackenshire', id, true)
  expect((await process().whoIs(tom)).roles).toEqual(new Set(['officer']))
})

test('a wish of which only the record was written when the process died is on the list with the next change', async () => {
  const { id } = await process().whoIs(tom)
  const pauses = (on: Store, day: string) => process(on).wish(id, () => ({ pausedUntil: day }))
  await expect(pauses(dyingAt(store, 'member'), '2026-12-01')).rejects.toThrow('died')
  await process().wish(id, (now) => now)
  expect(await process().membersOf(council)).toMatchObject([{ pausedUntil: '2026-12-01', reached: false }])
})

test('of two who change somebody at once, the list has what both made of them', async () => {
  const { id } = await process().whoIs(tom)
  await Promise.all([
    process().setLead(council, id, true),
    process().wish(id, (now) => ({ ...now, pausedUntil: '2026-12-01' })),
    process().wish(id, (now) => ({ ...now, digestOff: true })),
  ])
  expect(await process().membersOf(council)).toMatchObject([{ lead: true, pausedUntil: '2026-12-01' }])
})

test.each<[string, readonly string[]]>([
  ['given', [council]],
  ['ended', []],
])('an appointment that was half %s is whole when it is done again', async (_name, caseload) => {
  const { id } = await process().whoIs(tom)
  await process().appoint(id, caseload.length > 0 ? [] : [council], by)
  await expect(process(dyingAt(store, 'connector')).appoint(id, caseload, by)).rejects.toThrow('died')
  await process().appoint(id, caseload, by)
  expect((await process().allConnectors()).map((connector) => connector.caseload)).toEqual(
    caseload.length > 0 ? [caseload] : [],
  )
})

test('a council that was half chosen is chosen, and on its list, when it is chosen again', async () => {
  const person = await process().whoIs(adur)
  await expect(process(dyingAt(store, 'member')).choose(person, 'E07000223')).rejects.toThrow('died')
  await process().choose(person, 'E07000223')
  expect((await process().whoIs(adur)).council?.id).toBe('E07000223')
  expect((await process().membersOf('E07000223')).map((member) => member.name)).toEqual(['ann'])
})
