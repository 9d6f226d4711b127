import type { Card } from '../../../cards/card'
import { groupDigestSettingsCard } from '../../../cards/group-digest-settings'
import { persist } from '../../../storage/writes'
import { usualTime } from '../../domain/digest-times'
import { type DigestWish, digestWishes } from '../../domain/group-digest'
import type { Person } from '../../domain/person'
import type { Services } from '../../services'
import { chosenTime, timeForm } from './times'

/** When somebody's own digest comes, and whether. */

const unchosen = ({ id, name }: Person): DigestWish => ({ person: id, name, ...usualTime, on: true, revision: 0 })

const shown = (wish: DigestWish, services: Services, notice?: string): Card =>
  groupDigestSettingsCard({ ...timeForm(wish, services), on: wish.on, revision: wish.revision, notice })

export async function open(person: Person, services: Services): Promise<Card> {
  const kept = await services.store.get(digestWishes, 'group-digest-wishes', person.id)
  return shown(kept?.value ?? unchosen(person), services)
}

const change = (person: Person, services: Services, step: (wish: DigestWish) => DigestWish): Promise<DigestWish> =>
  persist(async () => {
    const kept = await services.store.get(digestWishes, 'group-digest-wishes', person.id)
    const before = kept?.value ?? unchosen(person)
    const after = step(before)
    if (after !== before) await services.store.put(digestWishes, after, kept?.version)
    return after
  })

/** An older card overwrites nothing: what was saved since is shown. */
export async function save(
  person: Person,
  ask: { readonly revision: number; readonly weekday: string; readonly time: string },
  services: Services,
): Promise<Card> {
  const chosen = chosenTime(ask, services)
  const isAs = (wish: DigestWish) => wish.on && wish.weekday === chosen.weekday && wish.time === chosen.time
  const after = await change(person, services, (wish) =>
    wish.revision !== ask.revision || (isAs(wish) && wish.revision > 0)
      ? wish
      : { ...wish, ...chosen, name: person.name, on: true, revision: wish.revision + 1 },
  )
  return shown(
    after,
    services,
    isAs(after) ? 'Saved.' : 'You changed this meanwhile, so nothing was saved. This is how it is now.',
  )
}

/** One press, from any card however old. */
export async function off(person: Person, services: Services): Promise<Card> {
  const after = await change(person, services, (wish) =>
    wish.on ? { ...wish, name: person.name, on: false, revision: wish.revision + 1 } : wish,
  )
  return shown(after, services, 'Done.')
}
