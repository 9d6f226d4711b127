import type { Council } from './council'

/** What a person may be, beyond somebody who has said hello. A person can be several at once. */
export type Role = 'officer' | 'lead' | 'connector' | 'admin'

/** Who did something, as it is kept beside what they did. */
export interface Actor {
  readonly id: string
  readonly name: string
}

/**
 * Who is asking, from the authenticated activity alone.
 *
 * `id` is tenant and Entra object id; `mri` is the id that Teams uses in a conversation (for a card's refresh).
 * `council` is absent for people of the programme's own staff and for people whose council is not known;
 * `participates` says whether that council is in the programme. `caseload` are council ids: empty unless a connector.
 */
export interface Person extends Actor {
  readonly email: string
  readonly tenant: string
  readonly mri: string
  readonly council: Council | undefined
  readonly participates: boolean
  readonly roles: ReadonlySet<Role>
  readonly caseload: readonly string[]
  /** Whether they have a chat with the bot: without one nothing can be written to them. */
  readonly reached?: boolean
  /** The last day on which prompts and reminders are not to come. */
  readonly pausedUntil?: string | undefined
}

export const actorOf = (person: Actor): Actor => ({ id: person.id, name: person.name })

/** Whether the responses of a council are this person's to review. */
export const looksAfter = (person: Person, council: string): boolean =>
  person.roles.has('admin') || (person.roles.has('connector') && person.caseload.includes(council))
