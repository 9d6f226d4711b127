import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line, oneOf, optionalLine, page } from './fields'

/** What a connector can press about the councils they look after. */

export const openCaseloadList = defineAction('caseload-list', { page: page() })
export const logContact = defineAction('contact-new', { council: id() })
export const listContacts = defineAction('contacts', { council: id(), page: page() })

const nextDay = optionalLine('The date of the next step', 40).pipe(
  z.union([z.literal(''), z.iso.date()], 'The date of the next step is not a date. Write it as 2027-03-31.'),
)

/** `contact` is made when the form is drawn, so that a form sent twice is one contact. */
export const saveContact = defineAction(
  'contact-save',
  { council: id(), contact: id() },
  {
    with: line('With whom', 120),
    how: oneOf(['call', 'meeting', 'email', 'message'], 'Choose how you spoke.'),
    note: line('What was said', 1000),
    next: optionalLine('The next step', 300),
    nextDay,
  },
)

/** A connector's answer to a check-in; `place` counts what has happened to it, and makes each alarm answered once. */
export const replyToCheckIn = defineAction(
  'alarm-reply',
  { council: id(), round: id(), person: id(), place: z.number().int().min(0) },
  { reply: line('Your reply', 1000) },
)

/** The officer's answer to a message of a connector, or the connector's to theirs: each once. */
const message = { council: id(), contact: id() }
const reply = { reply: line('Your reply', 1000) }
export const answerConnector = defineAction('message-answer', message, reply)
export const answerOfficer = defineAction('message-reply', message, reply)

export const switchDigest = defineAction('digest', { on: z.boolean() })
