import { deliveries } from '../../bot/delivery/deliveries'
import { learnings } from '../../bot/domain/learning'
import { peerGroups, peers } from '../../bot/domain/peer-group'
import { groupsOfPeople } from '../../bot/domain/peer-lists'
import { questions } from '../../bot/domain/question'
import { makeDigests } from '../../bot/features/group-digest/make'
import { openSqlite } from '../../storage/sqlite'
import { countedStore } from '../support/counted-store'
import { newWorld, promptProcess } from '../support/prompt-processes'

/** What the digest of a large programme asks of the database: for each group and each person, not for each person of each group. */

const [people, groups, inEach] = [10_000, 400, 25]

test('the weekly digest of 10,000 people in 400 groups reads each group once and nothing for each person', async () => {
  const world = newWorld()
  world.now = Date.parse('2026-11-24T09:00:00Z')
  const kept = openSqlite({ file: ':memory:', now: () => world.now })
  const calls: string[] = []
  const at = '2026-11-20T09:00:00.000Z'
  const by = { id: 't:0', name: 'Made Up' }
  for (let number = 0; number < groups; number++) {
    const group = `g-${number}`
    await kept.put(peerGroups, {
      ...{ id: group, name: group, kind: 'theme', purpose: '', open: true, facilitators: [], channels: [] },
      ...{ made: { by, at }, revision: 0 },
    })
    const asked = { id: `q-${number}`, group, by, named: true, words: 'Who?', theme: 'value', at }
    await kept.put(questions, { ...asked, state: 'open', stage: 'posted', shown: { all: 0, first: [] } })
    for (let one = 0; one < inEach; one++) {
      const person = `t:${(number * inEach + one) % people}`
      await kept.put(peers, { group, person, name: person, since: at, muted: false })
      await kept.put(groupsOfPeople, { person, groups: [group] })
    }
  }
  const { services, stop } = promptProcess(countedStore(kept, calls), world)
  await kept.put(learnings, {
    ...{ id: 'one', author: by, places: [{ group: 'g-0' }], at, before: [], revision: 0, settled: 0 },
    body: {
      ...{ title: 'T', problem: '', did: 'D', came: '', differently: '', themes: [], tools: [], contact: true },
      shown: true,
    },
  })
  await services.notify.stop()
  calls.length = 0
  await makeDigests(services)
  const times = (call: string) => calls.filter((one) => one === call).length
  // The list of groups, in one page; of each group its questions and its members.
  expect(times('list peer-group')).toBe(1)
  expect(times('list question')).toBe(groups)
  expect(times('list peer')).toBe(groups)
  expect(times('list question-answer')).toBe(0)
  expect(times('read learning')).toBe(1)
  // Nothing of a person is read; a message is kept for each.
  expect(times('write delivery')).toBe(people)
  const reads = calls.filter((call) => !call.startsWith('write')).length
  expect(reads).toBeLessThanOrEqual(2 * groups + 20)
  expect((await kept.list(deliveries, 'group-digest:2026-W48', { limit: 1000 })).items).toHaveLength(1000)
  await stop()
  await kept.close()
}, 120_000)
