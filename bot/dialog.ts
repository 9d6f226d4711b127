import type { Card } from '../cards/card'
import type { Person } from './domain/person'
import type { For } from './feature'
import type { Services } from './services'
import type { Where } from './where'

/**
 * A form that opens outside the chat with the bot: from the compose box, or on a message. Its buttons are presses as on any
 * card. Only people whom Pioneer has met may open one. `id`, `title` (at most 32 characters) and `does` (128) go into the
 * manifest.
 */
export type Dialog = {
  readonly id: string
  readonly title: string
  readonly does: string
  readonly for: For
} & (
  | {
      readonly kind: 'compose-form'
      readonly run: (ask: { readonly person: Person; readonly where: Where }, services: Services) => Promise<Card>
    }
  | {
      readonly kind: 'message-form'
      readonly run: (
        ask: { readonly person: Person; readonly where: Where; readonly message: SeenMessage },
        services: Services,
      ) => Promise<Card>
    }
)

/** A message on which somebody acts, as Teams tells of it: its words without markup. `author` is absent for bots and the like. */
export interface SeenMessage {
  readonly id: string
  readonly words: string
  readonly author: { readonly id: string; readonly name: string } | undefined
}
