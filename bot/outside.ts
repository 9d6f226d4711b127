import type { Card } from '../cards/card'
import type { SeenMessage } from './dialog'
import type { Answer, Told } from './dispatch'
import type { Person } from './domain/person'
import type { Feature, For } from './feature'
import type { Asker, Fields, Offer, Search } from './search'
import type { Services } from './services'
import type { Where } from './where'

/** What a search from outside the chat is told. */
export type Found = { readonly offers: readonly Offer[] } | { readonly card: Card } | { readonly words: string }

/** Where somebody opens a form, and on which message. */
interface Opened {
  readonly where: Where
  readonly message: SeenMessage | undefined
}

const nobody: Asker = async () => undefined

/** The ways in from outside the chat with the bot: searches and forms. What a form sends is a press as any other. */
export function createOutside(with_: {
  readonly features: readonly Feature[]
  readonly services: Services
  readonly guarded: <T>(what: string, answer: () => Promise<T>) => Promise<T | Told>
  readonly allowed: (person: Person, who: For) => Promise<Person>
}) {
  const { features, services, guarded, allowed } = with_
  const searches = features.flatMap((feature) => feature.searches ?? [])
  const dialogs = features.flatMap((feature) => feature.dialogs ?? [])

  return {
    /** The ids of all forms. */
    dialogs: dialogs.map(({ id }) => id),
    find: async (
      kind: Search['kind'],
      { id, words, fields = {} }: { readonly id: string; readonly words: string; readonly fields?: Fields },
      asker = nobody,
    ): Promise<Found> => {
      const search = searches.find((one) => one.kind === kind && one.id === id)
      if (!search) return { words: 'Pioneer has no such search any more.' }
      const found = async (): Promise<Found> =>
        search.kind === 'compose'
          ? { offers: await search.run(words, services, asker, fields) }
          : { card: await search.run(words, services) }
      return guarded(search.id, found)
    },
    open: (person: Person, id: string, { where, message }: Opened): Promise<Answer> =>
      guarded(id, async (): Promise<Answer> => {
        const row = dialogs.find((one) => one.id === id)
        if (!row) return { words: 'Pioneer has no such form any more.' }
        const who = { person: await allowed(person, row.for), where }
        if (row.kind === 'compose-form') return { card: await row.run(who, services), lasts: false }
        if (!message) return { words: 'Teams did not say which message this is about. Nothing was done.' }
        return { card: await row.run({ ...who, message }, services), lasts: false }
      }),
  }
}
