import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { persist, putOnce } from '../storage/writes'
import type { Content } from './content/load'
import type { Actor } from './domain/person'
import { memberOf } from './member-lines'
import {
  administrators,
  admitted,
  type Connector,
  connectors,
  type Known,
  known,
  type Member,
  members,
} from './people-records'

/**
 * Who is a lead, who is a connector and for which councils, and which councils take part. Somebody's own record settles
 * what they may do; the lists are for screens, and are mended when an appointment is done again. `changed` is told whose
 * record is no longer as it was; nobody named means everybody's.
 */
export function createAppointments(with_: {
  store: Store
  content: Content
  clock: () => Date
  isAdmin: (person: string) => boolean
  changed: (person?: string) => void
}) {
  const { store, content, clock, isAdmin, changed } = with_

  /** Administrators who are on the list, so that it is not written to each time that they come. */
  const listed = new Set<string>()

  async function allConnectors(): Promise<readonly Connector[]> {
    const all = await listAll(store, connectors, 'connectors')
    return all.items.map((kept) => kept.value)
  }

  const connectorsOf = async (council: string): Promise<readonly Actor[]> =>
    (await allConnectors()).filter((connector) => connector.caseload.includes(council))

  const connectorOf = (record: Known, by: Actor): Connector => ({
    id: record.id,
    name: record.name,
    caseload: record.caseload,
    by,
    at: clock().toISOString(),
  })

  /** Gives somebody the caseload that `next` makes of the one at that moment; nothing is done when it makes none. */
  const changeCaseload = (
    person: string,
    next: (now: readonly string[]) => readonly string[] | undefined,
    by: Actor,
  ): Promise<void> =>
    persist(async () => {
      const record = await store.get(known, person, person)
      const caseload = record && next(record.value.caseload)
      if (!record || !caseload) return
      const appointed = { ...record.value, caseload: [...caseload] }
      await store.put(known, appointed, record.version)
      const line = await store.get(connectors, 'connectors', person)
      if (caseload.length > 0) await store.put(connectors, connectorOf(appointed, by), line?.version)
      else if (line) await store.remove(connectors, 'connectors', person, line.version)
      changed(person)
    })

  return {
    allConnectors,
    connectorsOf,
    /** Who hears from a council: its connectors, or where it has none the administrators who have met the bot. */
    staffOf: async (council: string): Promise<readonly Actor[]> => {
      const own = await connectorsOf(council)
      if (own.length > 0) return own
      const all = await listAll(store, administrators, 'administrators')
      return all.items.map((kept) => kept.value).filter(({ id }) => isAdmin(id))
    },
    membersOf: async (council: string): Promise<readonly Member[]> =>
      (await listAll(store, members, council)).items.map((kept) => kept.value),
    /** Puts an administrator on the list of those who can be written to. */
    list: async ({ id, name }: Known): Promise<void> => {
      if (!isAdmin(id) || listed.has(id)) return
      await putOnce(store, administrators, { id, name })
      listed.add(id)
    },
    /** Puts somebody who was just met on the lists that screens read. */
    enrol: async (record: Known): Promise<void> => {
      if (record.council) await putOnce(store, members, memberOf(record))
      if (record.caseload.length > 0) await putOnce(store, connectors, connectorOf(record, sampleProgramme))
    },
    /** Makes somebody a lead of their council, or no longer one. Done again, it mends what a stop left half done. */
    setLead: (council: string, person: string, lead: boolean): Promise<void> =>
      persist(async () => {
        const record = await store.get(known, person, person)
        const line = await store.get(members, council, person)
        if (!record || !line || record.value.council !== council) return
        if (record.value.lead !== lead) await store.put(known, { ...record.value, lead }, record.version)
        if (line.value.lead !== lead) await store.put(members, { ...line.value, lead }, line.version)
        changed(person)
      }),
    /** Gives somebody a caseload, which makes a connector; an empty one ends it. */
    appoint: (person: string, caseload: readonly string[], by: Actor): Promise<void> =>
      changeCaseload(person, () => caseload, by),
    changeCaseload,
    /** Which councils take part now, by content or by an administrator. */
    participants: async (): Promise<(council: string) => boolean> => {
      const all = await listAll(store, admitted, 'admitted')
      const letIn = new Set(all.items.map((kept) => kept.value.council))
      return (council) => content.register.participates(council) || letIn.has(council)
    },
    participates: async (council: string): Promise<boolean> =>
      content.register.participates(council) || (await store.get(admitted, 'admitted', council)) !== undefined,
    admit: async (council: string, by: Actor): Promise<void> => {
      await putOnce(store, admitted, { council, by, at: clock().toISOString() })
      changed()
    },
  }
}

const sampleProgramme: Actor = { id: 'sample', name: 'the sample programme' }
