import type { Reference } from './people-records'

/** Who sent an activity, as the authenticated activity says; `fetch` asks Teams for the member's record. */
export interface Sender {
  readonly tenant: string
  readonly object: string
  readonly mri: string
  readonly fetch: () => Promise<{ readonly name: string; readonly email: string; readonly signInName: string }>
  /** Where this conversation is: only from an installation or a message, never from a card press. */
  readonly reference?: Reference | undefined
}
