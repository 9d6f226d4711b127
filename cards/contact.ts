import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { listContacts, logContact, openCaseloadList, saveContact } from './caseload-actions'
import { choiceInput, dateInput, textInput } from './inputs'
import { group, named, quiet, said, text, title } from './parts'

/** The log of a connector's conversations with a council. */

export interface ContactView {
  readonly at: string
  readonly by: string
  readonly with: string
  readonly how: string
  readonly note: string
  readonly next: string
}

const hows = [
  { title: 'Call', value: 'call' },
  { title: 'Meeting', value: 'meeting' },
  { title: 'Email', value: 'email' },
  { title: 'Message', value: 'message' },
]

export const howTitle = (how: string): string => hows.find(({ value }) => value === how)?.title ?? how

export function contactFormCard(form: {
  readonly council: string
  readonly councilName: string
  readonly contact: string
}): Card {
  const { council, contact } = form
  return card(
    `Log a contact with ${form.councilName}`,
    [
      title('Log a contact'),
      text(form.councilName),
      quiet('Connectors of this council read it; the council does not.'),
      textInput(saveContact, 'with', 'With whom?', { max: 120, required: 'Say with whom you spoke.' }),
      choiceInput(saveContact, 'how', 'How?', hows, { value: 'call', required: 'Choose how you spoke.' }),
      textInput(saveContact, 'note', 'What was said?', { lines: true, max: 1000, required: 'Say what was said.' }),
      textInput(saveContact, 'next', 'What is the next step?', { max: 300, hint: 'Leave it empty if there is none' }),
      dateInput(saveContact, 'nextDay', 'By when?'),
    ],
    {
      actions: [
        button('Save', saveContact, { council, contact }, { style: 'positive' }),
        button('Back to my councils', openCaseloadList, { page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

export function contactsCard(view: {
  readonly council: string
  readonly councilName: string
  readonly contacts: readonly ContactView[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly notice?: string | undefined
}): Card {
  const { council, page, pages } = view
  const none = 'No contact is logged yet.'
  const point = view.all === 0 ? none : `Contacts: ${view.all}, the newest first`
  return card(
    `${view.councilName}. ${point}`,
    [
      title('Contacts'),
      text(view.councilName),
      view.notice ? text(view.notice) : undefined,
      text(point),
      ...view.contacts.map(contactPart),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    {
      actions: [
        button('Log a contact', logContact, { council }, view.all === 0 ? { style: 'positive' } : {}),
        page > 0 ? button('Previous page', listContacts, { council, page: page - 1 }) : undefined,
        page + 1 < pages ? button('Next page', listContacts, { council, page: page + 1 }) : undefined,
        button('Back to my councils', openCaseloadList, { page: 0 }),
      ],
    },
  )
}

const contactPart = (contact: ContactView): Part =>
  group(
    [
      named(contact.how, `with ${contact.with}`),
      said(contact.note),
      contact.next ? named('Next step:', contact.next) : undefined,
      said(`${contact.by}, ${contact.at}`, { quiet: true }),
    ],
    { separator: true },
  )
