import type { Card } from '../../../cards/card'
import { helpingCard } from '../../../cards/helping'
import { persist } from '../../../storage/writes'
import { themesKnown } from '../../council-themes'
import type { Person } from '../../domain/person'
import { type Helper, helpers } from '../../domain/question'
import { listed } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { themeChoices } from './rules'

/** What somebody offers to help with. Nobody is asked who did not say so here. */

const helperOf = async (person: Person, { store }: Services): Promise<Helper | undefined> =>
  (await store.get(helpers, 'helpers', person.id))?.value

/** At first the themes in which their council is strong are ticked, and nothing is kept until they save. */
export async function open(person: Person, services: Services, notice?: string): Promise<Card> {
  const [helper, { strong }] = await Promise.all([helperOf(person, services), themesKnown(person, services)])
  const { themes } = services.content.plan
  const known = new Map(themes.map(({ id, title }) => [id, title]))
  return helpingCard({
    themes: themeChoices(themes),
    chosen: (helper?.themes ?? (notice ? [] : strong)).filter((id) => known.has(id)),
    helps: helper !== undefined,
    strong: listed(strong.flatMap((id) => known.get(id) ?? [])),
    notice,
  })
}

export async function save(person: Person, chosen: readonly string[], services: Services): Promise<Card> {
  const { plan } = services.content
  const themes = plan.themes.map(({ id }) => id).filter((id) => chosen.includes(id))
  if (themes.length < new Set(chosen).size) throw new AskAgain('Choose themes from those offered.')
  if (themes.length === 0) return stop(person, services)
  const at = services.clock().toISOString()
  await persist(async () => {
    const kept = await services.store.get(helpers, 'helpers', person.id)
    await services.store.put(helpers, { person: person.id, name: person.name, themes, at }, kept?.version)
  })
  return open(person, services, 'Thank you: it is saved.')
}

export async function stop(person: Person, services: Services): Promise<Card> {
  await services.store.remove(helpers, 'helpers', person.id)
  return open(person, services, 'You will not be asked.')
}
