import type { Card } from '../cards/card'
import type { Person } from './domain/person'
import type { Services } from './services'

/**
 * A search from outside the chat with the bot: from the compose box (a list of cards to put into a message), or on a
 * message (one card to look at). Anybody may search, and who does is often not known (`asker` then answers nobody): so it
 * shows what is anybody's to see, or theirs, on cards without buttons that answer. `id`, `title` (at most 32 characters) and `does` (128) go into the manifest.
 */
export type Search = { readonly id: string; readonly title: string; readonly does: string } & (
  | {
      readonly kind: 'compose'
      readonly hint: string
      /** Fields of their own besides the words, at most four; clients may show them, or not. */
      readonly fields?: readonly SearchField[]
      readonly run: (words: string, services: Services, asker: Asker, fields: Fields) => Promise<readonly Offer[]>
    }
  | { readonly kind: 'message'; readonly run: (words: string, services: Services) => Promise<Card> }
)

/** A further field of a search: what goes into the manifest; `name` is what `Fields` has it under. */
export interface SearchField {
  readonly name: string
  readonly title: string
  readonly hint: string
}

/** What is filled in, by the name of the field. */
export type Fields = Readonly<Record<string, string>>

/** Who searches, as they are at this moment: somebody whom Teams tells of and Pioneer has met. It costs a read. */
export type Asker = () => Promise<Person | undefined>

/** One of what a search found: how it stands in the list, and what is put into the message. */
export interface Offer {
  readonly title: string
  readonly line: string
  readonly card: Card
}
