import type { Store } from '../storage/port'
import { persist, putOnce } from '../storage/writes'
import { createAppointments } from './appointments'
import type { Config } from './config'
import type { Content } from './content/load'
import { domainOf } from './domain/council'
import type { Person, Role } from './domain/person'
import { memberOf, putPerson } from './member-lines'
import { isKept, type Known, known, members, reachOf } from './people-records'
import type { Sender } from './sender'
import { createWishes } from './wishes'

export type People = ReturnType<typeof createPeople>

const [freshFor, mostCached] = [30_000, 5_000]

/** Who people are and what they may do. Reads nothing for somebody asked about in the last half minute. */
export function createPeople(with_: {
  store: Store
  content: Content
  config: Pick<Config, 'LOCAL_MODE' | 'PROGRAMME_ADMINS'>
  clock: () => Date
}) {
  const { store, content, config, clock } = with_
  const isAdmin = (id: string): boolean => config.PROGRAMME_ADMINS.includes(id.slice(id.indexOf(':') + 1))
  const cache = new Map<string, { person: Person; references: Known['references']; until: number }>()
  const forget = (person?: string) => void (person === undefined ? cache.clear() : cache.delete(person))
  const appointments = createAppointments({ store, content, clock, isAdmin, changed: forget })

  async function whoIs(sender: Sender): Promise<Person> {
    const id = `${sender.tenant}:${sender.object}`.toLowerCase()
    const cached = cache.get(id)
    const isFresh = cached && cached.until > clock().getTime() && isKept(cached.references, sender.reference)
    return isFresh ? cached.person : cachePerson(await remember(id, sender))
  }

  async function cachePerson(record: Known): Promise<Person> {
    const person = await personOf(record)
    if (cache.size >= mostCached) cache.clear()
    cache.set(record.id, { person, references: record.references, until: clock().getTime() + freshFor })
    return person
  }

  /** Somebody with roles as they are at this moment; nobody who has never met the bot. */
  async function now(id: string): Promise<Person | undefined> {
    const record = await store.get(known, id, id)
    return record && cachePerson(record.value)
  }

  const remember = (id: string, sender: Sender): Promise<Known> =>
    persist(async () => {
      const kept = await store.get(known, id, id)
      const changed = kept ? withCouncil(withReference(kept.value, sender)) : await meet(id, sender)
      await appointments.list(changed)
      if (kept && changed === kept.value) return changed
      // First, so that a stop in between leaves nobody who is known and on no list.
      if (changed.council !== kept?.value.council || !kept) await appointments.enrol(changed)
      await putPerson(store, changed, kept?.version)
      const left = kept?.value.council
      if (left && left !== changed.council) await store.remove(members, left, id)
      return changed
    })

  function withReference(record: Known, sender: Sender): Known {
    const { reference, mri } = sender
    if (!reference || isKept(record.references, reference)) return record
    return { ...record, references: { ...record.references, [reference.place]: reference }, mri }
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
      references: sender.reference ? { [sender.reference.place]: sender.reference } : {},
      met: clock().toISOString(),
    }
  }

  const isSampleConnector = (signInName: string): boolean =>
    config.LOCAL_MODE && domainOf(signInName) === content.sample?.connectorDomain
  const isSampleLead = (signInName: string): boolean =>
    config.LOCAL_MODE && !!content.sample?.people.some((one) => one.lead && one.email === signInName.toLowerCase())

  async function personOf(record: Known): Promise<Person> {
    const { id, name, email, tenant, mri, caseload } = record
    const council = record.council ? content.register.get(record.council) : undefined
    const participates = !!council && (await appointments.participates(council.id))
    const roles = new Set<Role>()
    if (participates) roles.add('officer')
    if (participates && record.lead) roles.add('lead')
    if (caseload.length > 0) roles.add('connector')
    if (isAdmin(id)) roles.add('admin')
    return { id, name, email, tenant, mri, council, participates, roles, caseload, ...reachOf(record) }
  }

  return {
    whoIs,
    now,
    /** The same person as they are at this moment: asked before anything that a role alone may do. */
    again: async (person: Person): Promise<Person> => (await now(person.id)) ?? person,
    /** The administrators of a tenant; nothing for one who has not met the bot. */
    adminsOf: (tenant: string) => Promise.all(config.PROGRAMME_ADMINS.map((id) => now(`${tenant}:${id}`))),
    find: async (id: string): Promise<Known | undefined> => (await store.get(known, id, id))?.value,
    /** The councils among which a person whose address does not settle it may choose. */
    choicesOf: async ({ id }: Person) => {
      const record = await store.get(known, id, id)
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
        await putOnce(store, members, memberOf(changed))
        cache.delete(person.id)
      }),
    /** Forgets where to write to somebody who took the bot away. */
    forget: (id: string): Promise<void> =>
      persist(async () => {
        const record = await store.get(known, id, id)
        if (!record?.value.references.personal) return
        const { personal: _gone, ...references } = record.value.references
        await putPerson(store, { ...record.value, references }, record.version)
        cache.delete(id)
      }),
    ...appointments,
    ...createWishes(store, forget),
  }
}
