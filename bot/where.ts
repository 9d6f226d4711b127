import type { Place, Reference } from './people-records'

/** Where somebody speaks or presses, from the authenticated activity alone. */
export interface Where {
  readonly place: Place
  /** The id of the channel, where it is one; see `channelId`. */
  readonly channel?: string
  /** What is known of that channel: only with a message, never with a press. */
  readonly seen?: SeenChannel
}

/** A channel in which somebody mentioned Pioneer. `names` asks Teams, which may not tell. */
export interface SeenChannel {
  readonly id: string
  readonly team: string | undefined
  readonly reference: Reference
  readonly names: () => Promise<{ readonly channel?: string | undefined; readonly team?: string | undefined }>
}

export const ownChat: Where = { place: 'personal' }

/** The id under which a channel is kept: its tenant, and what Teams calls the conversation. */
export const channelId = (tenant: string, conversation: string): string => `${tenant}:${conversation}`
