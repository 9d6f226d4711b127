import { ConflictError, type Kept, type Store } from '../../storage/port'
import { createDoor, type Door, type Limits, second } from './door'
import { type Lead, leadsOfTenants } from './lead-records'

/** All in milliseconds. A lead lasts for `term`; it is renewed when half of it is over, and nothing starts in its last moments. */
export const term = 2_000
const lastMoments = 100
const betweenLooks = 250
const betweenWishes = 3_000

/** A tenant that this process leads. */
export interface Led {
  readonly door: Door
  /** Whether this process may start a message to it now. */
  readonly isOurs: (now: number) => boolean
}

interface Own extends Led {
  version: string
  until: number
  isOver: boolean
  renewing?: Promise<void> | undefined
}

export type Leads = ReturnType<typeof createLeads>

/**
 * Which process sends to which tenant: one at a time, so that it can count in memory what it starts. A lead that its process does
 * not renew, dead perhaps, lapses; whoever takes it then waits for a second, since nobody knows what was started. A process with
 * less to do asks for tenants of one with more, which hands them over with what it started. Clocks of processes must agree to
 * a tenth of a second.
 */
export function createLeads(with_: { store: Store; now: () => number; limits: Limits; id: string }) {
  const { store, now, limits, id } = with_
  const own = new Map<string, Own>()
  const others = new Map<string, number>()
  const asking = new Map<string, Promise<Led | number>>()
  const wished = new Map<string, number>()
  let given: { readonly to: string; readonly at: number }[] = []

  const leading = (): number => [...own.values()].filter((one) => one.until > now()).length

  const put = (lead: Lead, version: string | undefined): Promise<Kept<Lead> | undefined> =>
    store.put(leadsOfTenants, lead, version).catch((error: unknown) => {
      if (error instanceof ConflictError) return undefined
      throw error
    })

  const isOther = ({ value }: Kept<Lead>): boolean => value.holder !== id && value.until > now()

  async function take(tenant: string): Promise<Led | number> {
    const kept = await store.get(leadsOfTenants, tenant, 'lead')
    if (kept && isOther(kept)) return leave(kept)
    const until = now() + term
    const saved = await put({ tenant, holder: id, until }, kept?.version)
    if (!saved) return now() + lastMoments
    others.delete(tenant)
    const mine: Own = {
      door: doorAfter(kept, own.get(tenant)),
      version: saved.version,
      until,
      isOver: false,
      isOurs: (at) => !mine.isOver && at < mine.until - lastMoments,
    }
    own.set(tenant, mine)
    return mine
  }

  /** The door as it was, where nobody else led in between; else a new one. */
  function doorAfter(kept: Kept<Lead> | undefined, before: Own | undefined): Door {
    if (!kept) return createDoor(limits, [], now())
    const { holder, handed, until } = kept.value
    if (holder === id && before && !before.isOver && !handed) return before.door
    return createDoor(limits, handed ?? [], handed ? now() : until + second)
  }

  async function leave(kept: Kept<Lead>): Promise<number> {
    const { tenant, until } = kept.value
    const again = Math.min(until, now() + betweenLooks)
    others.set(tenant, again)
    own.delete(tenant)
    if ((wished.get(tenant) ?? 0) > now() - betweenWishes || kept.value.wanted) return again
    wished.set(tenant, now())
    await put({ ...kept.value, wanted: { by: id, leads: leading() } }, kept.version)
    return again
  }

  async function renew(tenant: string, mine: Own): Promise<void> {
    const until = now() + term
    const saved = await put({ tenant, holder: id, until }, mine.version)
    if (saved) return void Object.assign(mine, { version: saved.version, until })
    const kept = await store.get(leadsOfTenants, tenant, 'lead')
    if (kept?.value.holder !== id) return end(tenant, mine)
    mine.version = kept.version
    const { wanted } = kept.value
    if (wanted && isFair(wanted)) return handOver(tenant, mine, wanted.by)
    await renew(tenant, mine)
  }

  function isFair({ by, leads }: NonNullable<Lead['wanted']>): boolean {
    given = given.filter(({ at }) => at > now() - betweenWishes)
    return leading() > leads + given.filter(({ to }) => to === by).length + 1
  }

  function end(tenant: string, mine: Own): void {
    mine.isOver = true
    if (own.get(tenant) === mine) own.delete(tenant)
  }

  async function handOver(tenant: string, mine: Own, to: string): Promise<void> {
    // First, so that nothing starts after what is told.
    end(tenant, mine)
    const handed = [...mine.door.recent(now())]
    const until = to === '' ? 0 : now() + term
    others.set(tenant, now() + betweenLooks)
    given.push({ to, at: now() })
    await put({ tenant, holder: to, until, handed }, mine.version)
  }

  /** The tenant's door where this process leads it, or the instant (ms since 1970) at which to ask again. */
  function lead(tenant: string): Promise<Led | number> {
    const mine = own.get(tenant)
    if (mine?.isOurs(now())) {
      if (mine.until - now() < term / 2)
        mine.renewing ??= renew(tenant, mine)
          .catch(() => undefined)
          .finally(() => {
            mine.renewing = undefined
          })
      return Promise.resolve(mine)
    }
    const asked = asking.get(tenant) ?? take(tenant).finally(() => asking.delete(tenant))
    asking.set(tenant, asked)
    return asked
  }

  return {
    lead,
    /** Until when (ms since 1970) a tenant is left to another process; nothing when it may be asked for. */
    isLeft: (tenant: string): number | undefined => {
      const until = others.get(tenant)
      return until !== undefined && until > now() ? until : undefined
    },
    /** Lets others lead at once. */
    release: async (): Promise<void> => {
      await Promise.all([...own].map(([tenant, mine]) => handOver(tenant, mine, '')))
    },
  }
}
