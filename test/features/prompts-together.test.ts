import { daysAfter, instantOf } from '../../bot/domain/local-time'
import type { Person } from '../../bot/domain/person'
import { openCosmos } from '../../storage/cosmos'
import type { Store } from '../../storage/port'
import { openSqlite } from '../../storage/sqlite'
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator'
import {
  countOf,
  lanesOf,
  meets,
  newWorld,
  occurrencesBy,
  plansWeekly,
  promptProcess,
  type World,
} from '../support/prompt-processes'
import { temporaryFolder } from '../support/temporary-folder'

/** Two instances, each with the database opened for itself, find the same times come at the same instant. */

const folder = temporaryFolder()
let emulator: CosmosEmulator
beforeAll(async () => {
  emulator = await startCosmosEmulator()
})
afterAll(() => emulator.stop())

const inSqlite = (world: World): Store => openSqlite({ file: folder.file('together.sqlite'), now: () => world.now })
const inCosmos = (world: World): Store => openCosmos({ ...emulator, database: 'together', now: () => world.now })

test.each<[name: string, open: (world: World) => Store, weeks: number]>([
  ['a file of SQLite', inSqlite, 25],
  ['Cosmos', inCosmos, 6],
])(
  'over %s, week after week, each time is made once and each person is written to once',
  async (_, open, weeks) => {
    const world = newWorld()
    const stores = [open(world), open(world)]
    const [one, other] = stores.map((store) => promptProcess(store, world))
    const { services } = one!
    const rachel = await meets(services, 'Rachel Osei', 'programme.example')
    const officers: Person[] = []
    for (const [name, domain] of [
      ['Amina Yusuf', 'alderbrook.example'],
      ['Tom Garland', 'alderbrook.example'],
      ['Helena Ost', 'brackenshire.example'],
    ] as const)
      officers.push(await meets(services, name, domain))
    await plansWeekly(services, rachel)

    for (let week = 0; week < weeks; week += 1) {
      world.now = instantOf(`${daysAfter('2026-12-07', 7 * week)}T09:00`, 'Europe/London')
      await Promise.all([one!.works(), other!.works()])
      // What the one has made in the middle of the other's look is sent now.
      await Promise.all([other!.works(), one!.works()])
      const made = await occurrencesBy(services, rachel)
      expect(made).toHaveLength(week + 1)
      const newest = made.at(-1)!
      expect(newest).toMatchObject({ opens: new Date(world.now).toISOString(), state: 'sending', planned: 3 })
      // One of them has made it, and one of them has planned it.
      expect(newest.trail.map(({ did }) => did)).toEqual(['made', 'planned'])
      const [asked] = await lanesOf(services, newest)
      expect(asked!.map(({ key, state, tries }) => [key, state, tries])).toEqual(
        officers.map(({ id }) => [`${newest.id}/${id}`, 'sent', 1]).toSorted(),
      )
      expect(officers.map((person) => countOf(world, person, 'message'))).toEqual(Array(3).fill(week + 1))
    }
    await Promise.all([one!.stop(), other!.stop()])
    await Promise.all(stores.map((store) => store.close()))
  },
  60_000,
)
