import type { Store } from '../storage/port'
import { ConflictError } from '../storage/port'
import type { Config } from './config'
import type { Content } from './content/load'
import { domainOf } from './domain/council'
import type { Actor, Person, Role } from './domain/person'
import {
  type Admitted,
  admitted,
  type Connector,
  connectors,
  type Known,
  known,
  type Member,
  members,
  type Reference,
} from './people-records'

/** Who sent an activity, as the authenticated activity says; `fetch` asks Teams for the member's record. */
export interface Sender {
  readonly tenant: string
  readonly object: string
  readonly mri: string
  readonly fetch: () => Promise<{ readonly name: string; readonly email: string; readonly signInName: string }>
  /** Where to write to them later: only from an installation or a message in a personal chat, never from a card press. */
  readonly reference?: Reference | undefined
}

export type People = ReturnType<typeof createPeople>

const freshFor = 30_000
const mostCached = 5_000

/** Who people are and what they may do. Reads nothing for somebody asked about in the last half minute. */
export function createPeople(with_: {
  store: Store
  content: Content
  config: Pick<Config, 'LOCAL_MODE' | 'PROGRAMME_ADMINS'>
  clock: () => Date
}) {
  const { store, content, config, clock } = with_
  const cache = new Map<string, { person: Person; reference: string | undefined; until: number }>()

  async function whoIs(sender: Sender): Promise<Person> {
    const id = `${sender.tenant}:${sender.object}`.toLowerCase()
    const cached = cache.get(id)
    const sameReference = !sender.reference || cached?.reference === JSON.stringify(sender.reference)
    if (cached && cached.until > clock().getTime() && sameReference) return cached.person
    const record = await remember(id, sender)
    return cachePerson(record)
  }

  async function cachePerson(record: Known): Promise<Person> {
    const person = await personOf(record)
    if (cache.size >= mostCached) cache.clear()
    cache.set(record.id, {
      person,
      reference: record.reference && JSON.stringify(record.reference),
      until: clock().getTime() + freshFor,
    })
    return person
  }

  /** The same person with roles as they are at this moment: asked before anything that a role alone may do. */
  async function again(person: Person): Promise<Person> {
    const record = await store.get(known, person.id, person.id)
    return record ? cachePerson(record.value) : person
  }

  async function remember(id: string, sender: Sender): Promise<Known> {
    for (;;) {
      const kept = await store.get(known, id, id)
      const changed = kept ? withCouncil(withReference(kept.value, sender)) : await meet(id, sender)
      if (kept && changed === kept.value) return kept.value
      try {
        // First, so that a stop in between leaves nobody who is known and on no list.
        if (changed.council !== kept?.value.council || !kept) await enrol(changed)
        await store.put(known, changed, kept?.version)
        const left = kept?.value.council
        if (left && left !== changed.council) await store.remove(members, left, id)
        return changed
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error
      }
    }
  }

  function withReference(record: Known, sender: Sender): Known {
    const same = !sender.reference || JSON.stringify(record.reference) === JSON.stringify(sender.reference)
    return same ? record : { ...record, reference: sender.reference!, mri: sender.mri }
  }

  /** Content may have learnt or unlearnt somebody's address since they were met: then they are of another council, or of none. */
  function withCouncil(record: Known): Known {
    const candidates = content.register.of(record)
    const council = candidates.length === 1 ? candidates[0]!.id : undefined
    if (candidates.some((one) => one.id === record.council) || council === record.council) return record
    const { council: _was, ...rest } = record
    return { ...rest, ...(council ? { council } : {}), lead: false }
  }

  async function meet(id: string, sender: Sender): Promise<Known> {
    const member = await sender.fetch()
    const candidates = content.register.of({ signInName: member.signInName, tenant: sender.tenant })
    return {
      id,
      name: member.name,
      email: member.email,
      signInName: member.signInName,
      tenant: sender.tenant,
      mri: sender.mri,
      ...(candidates.length === 1 ? { council: candidates[0]!.id } : {}),
      lead: isSampleLead(member.signInName),
      caseload: isSampleConnector(member.signInName) ? content.sample!.councils.map((council) => council.id) : [],
      ...(sender.reference ? { reference: sender.reference } : {}),
      met: clock().toISOString(),
    }
  }

  /** Puts a person on the lists that screens read. */
  async function enrol(record: Known): Promise<void> {
    if (record.council) await putOnce(members, memberOf(record))
    if (record.caseload.length > 0)
      await putOnce(connectors, connectorOf(record, { id: 'sample', name: 'the sample programme' }))
  }

  const connectorOf = (record: Known, by: Actor): Connector => ({
    id: record.id,
    name: record.name,
    caseload: record.caseload,
    by,
    at: clock().toISOString(),
  })
  const isSampleConnector = (signInName: string): boolean =>
    config.LOCAL_MODE && domainOf(signInName) === content.sample?.connectorDomain
  const isSampleLead = (signInName: string): boolean =>
    config.LOCAL_MODE && !!content.sample?.people.some((one) => one.lead && one.email === signInName.toLowerCase())

  async function putOnce<T>(collection: Parameters<typeof store.put<T>>[0], value: T): Promise<void> {
    try {
      await store.put(collection, value)
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }

  /** Does it again from the start for as long as somebody else writes first. */
  async function persist(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error
      }
    }
  }

  async function personOf(record: Known): Promise<Person> {
    const { id, name, email, tenant, mri, caseload } = record
    const council = record.council ? content.register.get(record.council) : undefined
    const participates = !!council && (content.register.participates(council.id) || !!(await admission(council.id)))
    const roles = new Set<Role>()
    if (participates) roles.add('officer')
    if (participates && record.lead) roles.add('lead')
    if (caseload.length > 0) roles.add('connector')
    if (config.PROGRAMME_ADMINS.includes(id.slice(id.indexOf(':') + 1))) roles.add('admin')
    return { id, name, email, tenant, mri, council, participates, roles, caseload }
  }

  const admission = (council: string) => store.get(admitted, 'admitted', council)

  async function allConnectors(): Promise<readonly Connector[]> {
    const page = await store.list(connectors, 'connectors', { limit: 1000 })
    return page.items.map((kept) => kept.value)
  }

  return {
    whoIs,
    again,
    find: async (id: string): Promise<Known | undefined> => (await store.get(known, id, id))?.value,
    /** The councils among which a person whose address does not settle it may choose. */
    choicesOf: async (person: Person) => {
      const record = await store.get(known, person.id, person.id)
      return record ? content.register.of(record.value) : []
    },
    /** Keeps the council that a person chose among those that their address allows. */
    choose: (person: Person, council: string): Promise<void> =>
      persist(async () => {
        const record = await store.get(known, person.id, person.id)
        const allowed = record && content.register.of(record.value).some((one) => one.id === council)
        if (!allowed || (record.value.council ?? council) !== council) return
        const changed = { ...record.value, council }
        if (!record.value.council) await store.put(known, changed, record.version)
        await putOnce(members, memberOf(changed))
        cache.delete(person.id)
      }),
    /** Forgets where to write to somebody who took the bot away. */
    forget: (id: string): Promise<void> =>
      persist(async () => {
        const record = await store.get(known, id, id)
        if (!record?.value.reference) return
        const { reference: _gone, ...rest } = record.value
        await store.put(known, rest, record.version)
        cache.delete(id)
      }),
    membersOf: async (council: string): Promise<readonly Member[]> =>
      (await store.list(members, council, { limit: 1000 })).items.map((kept) => kept.value),
    /** Makes somebody a lead of their council, or no longer one. Done again, it mends what a stop left half done. */
    setLead: (council: string, person: string, lead: boolean): Promise<void> =>
      persist(async () => {
        const record = await store.get(known, person, person)
        const line = await store.get(members, council, person)
        if (!record || !line || record.value.council !== council) return
        if (record.value.lead !== lead) await store.put(known, { ...record.value, lead }, record.version)
        if (line.value.lead !== lead) await store.put(members, { ...line.value, lead }, line.version)
        cache.delete(person)
      }),
    allConnectors,
    connectorsOf: async (council: string): Promise<readonly Actor[]> =>
      (await allConnectors()).filter((connector) => connector.caseload.includes(council)),
    /** Gives somebody a caseload, which makes a connector; an empty one ends it. */
    appoint: (person: string, caseload: readonly string[], by: Actor): Promise<void> =>
      persist(async () => {
        const record = await store.get(known, person, person)
        if (!record) return
        const changed = { ...record.value, caseload: [...caseload] }
        await store.put(known, changed, record.version)
        const line = await store.get(connectors, 'connectors', person)
        if (caseload.length > 0) await store.put(connectors, connectorOf(changed, by), line?.version)
        else if (line) await store.remove(connectors, 'connectors', person, line.version)
        cache.delete(person)
      }),
    /** Which councils take part now, by content or by an administrator. */
    participants: async (): Promise<(council: string) => boolean> => {
      const page = await store.list(admitted, 'admitted', { limit: 1000 })
      const letIn = new Set(page.items.map((kept) => kept.value.council))
      return (council) => content.register.participates(council) || letIn.has(council)
    },
    admit: async (council: string, by: Actor): Promise<void> => {
      await putOnce<Admitted>(admitted, { council, by, at: clock().toISOString() })
      cache.clear()
    },
  }
}

const memberOf = (record: Known): Member => ({
  council: record.council!,
  person: record.id,
  name: record.name,
  email: record.email,
  lead: record.lead,
})
