import type { z } from 'zod/v4'
import type { Action, DataOf, InputsOf } from '../cards/action'
import type { Card } from '../cards/card'
import type { Dialog } from './dialog'
import type { Person, Role } from './domain/person'
import type { GroupNews } from './group-news'
import type { Mail, PostKind } from './mail'
import type { Search } from './search'
import type { Services } from './services'
import type { SheetShare } from './sheet-share'
import type { Where } from './where'

/** The words that features are made of. A feature is a table; it decides what should be said and never sends. */
export interface Feature {
  readonly name: string
  readonly commands?: readonly Command[]
  readonly presses?: readonly Press[]
  readonly searches?: readonly Search[]
  readonly dialogs?: readonly Dialog[]
  readonly jobs?: readonly Job[]
  readonly mail?: readonly Mail[]
  readonly posts?: readonly PostKind[]
  readonly files?: readonly FileKind[]
  readonly news?: readonly GroupNews[]
  readonly shares?: readonly SheetShare[]
}

/**
 * Who may use a row. `anyone` includes people whose council is not in the programme; `programme` are its officers and its
 * connectors, where what one may see is settled by the council that it is about.
 */
export type For = 'anyone' | 'programme' | Role

/** Whether somebody may use a row: administrators may do what connectors do. */
export const mayUse = (person: Person, who: For): boolean =>
  who === 'anyone' ||
  (who === 'programme' ? person.roles.size > 0 : person.roles.has(who)) ||
  (who === 'connector' && person.roles.has('admin'))

/** What a person types. `name` is also its title in Teams (at most 32 characters, `does` 128); `examples` are other ways to say it. */
export interface Command {
  readonly name: string
  readonly does: string
  readonly for: For
  readonly examples: readonly string[]
  /** Left out of the list that Teams shows, which has room for 12; help has it. */
  readonly unlisted?: boolean
  /** Whether more words may follow it, which `rest` then holds as they were typed. */
  readonly takesWords?: boolean
  /** Answered where it was said, for everybody there to see; other commands are answered in the person's own chat. */
  readonly inPlace?: boolean
  readonly run: (
    ask: { readonly person: Person; readonly words: string; readonly rest: string; readonly where: Where },
    services: Services,
  ) => Promise<Reply>
}

/** A pressed button: its data and inputs, checked. Made by `onPress`. */
export interface Press {
  readonly action: Action
  readonly for: For
  readonly run: (ask: Asked, services: Services) => Promise<Reply>
}

/** `message` is where the pressed card stands: an opaque id, with which `notify.edit` can change it later. */
interface Asked<D = unknown, I = unknown> {
  readonly person: Person
  readonly data: D
  readonly inputs: I
  readonly message?: string | undefined
  readonly where: Where
}

/** Work that happens without being asked, `every` so many seconds; it may run twice and must not mind. */
export interface Job {
  readonly name: string
  readonly every: number
  readonly run: (services: Services) => Promise<void>
}

/**
 * What should be said. `lasts` also edits the message that carried the button, for other devices and for everybody who
 * sees it: say it when a state begins or ends, not at each step. `offers` asks the person whether a file may be put into
 * their own OneDrive; see `FileKind`. `file` is it, where what it is made of was read anyhow.
 */
export type Reply =
  | Card
  | { readonly card: Card; readonly lasts: true }
  | { readonly card: Card; readonly offers: FileAsk; readonly file?: MadeFile }

/** Which file: its kind, and what it is of. It goes to the client and comes back, so it is a claim. */
export interface FileAsk {
  readonly kind: string
  readonly of: Readonly<Record<string, string>>
}

/** `about` says in a sentence what is in it. */
export interface MadeFile {
  readonly name: string
  readonly about: string
  readonly bytes: Buffer
}

/**
 * A kind of file that people may take with them. It is made when it is offered and again when they agree, and never kept;
 * `of` comes back from the client, so that whose it is and what it is of are asked anew each time.
 */
export interface FileKind {
  readonly kind: string
  readonly for: For
  readonly make: (ask: { readonly person: Person; readonly of: FileAsk['of'] }, services: Services) => Promise<MadeFile>
}

type Handler<A extends Action> = (ask: Asked<DataOf<A>, InputsOf<A>>, services: Services) => Promise<Reply>

/** Ties a handler to an action: the handler receives what the action's schemas say, and nothing else. */
export function onPress<D extends z.ZodRawShape, I extends z.ZodRawShape>(
  action: Action<D, I>,
  who: For,
  handler: Handler<Action<D, I>>,
): Press {
  return {
    action: { verb: action.verb, data: action.data, inputs: action.inputs },
    for: who,
    run: ({ data, inputs, ...rest }, services) =>
      handler({ ...rest, data: data as DataOf<Action<D, I>>, inputs: inputs as InputsOf<Action<D, I>> }, services),
  }
}

/** Theirs to mend: the message is shown to the person, beside the card that keeps what they typed. */
export class AskAgain extends Error {
  override readonly name = 'AskAgain'
}

/** Not for this person; the message says so plainly, or the card does. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  constructor(
    message: string,
    readonly card?: Card,
  ) {
    super(message)
  }
}
