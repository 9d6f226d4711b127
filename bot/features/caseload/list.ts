import type { Card } from '../../../cards/card'
import { caseloadCard } from '../../../cards/caseload'
import { councilsOf } from '../../caseload'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { noPulse, worstFirst } from '../../domain/pulse'
import type { Services } from '../../services'
import { lineOf } from './rules'

const perPage = 6

/** The councils that somebody looks after and that take part; for an administrator, every one that does. */
export async function caseload(person: Person, page: number, services: Services, notice?: string): Promise<Card> {
  const [pulses, councils, record] = await Promise.all([
    services.checkIns.pulses(),
    councilsOf(person, services),
    services.people.find(person.id),
  ])
  const known = new Map(pulses.map((pulse) => [pulse.council, pulse]))
  const all = worstFirst(
    councils.map(({ id }) => ({ ...(known.get(id) ?? noPulse(id)), name: services.content.register.nameOf(id) })),
  )
  const { shown, ...place } = paged(all, page, perPage)
  const now = services.clock()
  return caseloadCard({
    lines: shown.map((pulse) => lineOf(pulse, services.content.plan.ratings, now)),
    all: all.length,
    ...place,
    digest: !record?.digestOff,
    notice,
  })
}

export async function switchDigest(person: Person, on: boolean, services: Services): Promise<Card> {
  const isOn = !(await services.people.find(person.id))?.digestOff
  if (isOn !== on)
    await services.people.wish(person.id, ({ digestOff: _before, ...rest }) =>
      on ? rest : { ...rest, digestOff: true },
    )
  return caseload(person, 0, services, `The weekly digest is switched ${on ? 'on' : 'off'}.`)
}
