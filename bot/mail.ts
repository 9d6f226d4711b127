import type { Card } from '../cards/card'
import type { Delivery, Held } from './delivery/deliveries'
import type { Known } from './people-records'
import type { Services } from './services'

/**
 * A kind of mail, drawn for each person at the moment of sending: a card, or why it is not to be sent (now). Asked anew at
 * each try, so that what has changed since it was planned counts.
 */
export interface Mail {
  readonly kind: string
  /** Why somebody is not to have it now, as far as their own record says: asked before a moment is taken for it. */
  readonly holds?: (to: Known, services: Services) => Held | undefined
  readonly prepare: (delivery: Delivery, to: Known, services: Services) => Promise<Card | Held>
}

/** A kind of card that stands in a channel for everybody there, drawn anew each time that it changes; see `delivery/posts.ts`. */
export interface PostKind {
  readonly kind: string
  readonly draw: (delivery: Delivery, services: Services) => Promise<Card | Held>
}
