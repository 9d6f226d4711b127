import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { saveContact } from '../../../cards/caseload-actions'
import { contactFormCard, contactsCard, howTitle } from '../../../cards/contact'
import { listAll } from '../../../storage/lists'
import { putOnce } from '../../../storage/writes'
import { mustLookAfter } from '../../caseload'
import { nextWords } from '../../domain/check-in-words'
import { type Contact, contacts } from '../../domain/contact'
import { paged } from '../../domain/pages'
import { actorOf, type Person } from '../../domain/person'
import { moment } from '../../domain/words'
import type { Services } from '../../services'

/** The log of conversations with a council; only its connectors read it. */

const perPage = 5

export async function contactForm(person: Person, council: string, services: Services): Promise<Card> {
  mustLookAfter(person, council)
  return contactFormCard({ council, councilName: services.content.register.nameOf(council), contact: services.newId() })
}

/** Its id was made when the form was drawn: sent twice, it is one contact. */
export async function keepContact(
  person: Person,
  ask: { readonly council: string; readonly contact: string },
  inputs: InputsOf<typeof saveContact>,
  services: Services,
): Promise<Card> {
  mustLookAfter(person, ask.council)
  const { nextDay, ...rest } = inputs
  const contact: Contact = {
    ...rest,
    ...(nextDay ? { nextDay } : {}),
    // Of a person's own, so that no crafted id stands in another's way.
    id: `${person.id}:${ask.contact}`,
    council: ask.council,
    at: services.clock().toISOString(),
    by: actorOf(person),
    told: true,
  }
  await putOnce(services.store, contacts, contact)
  return contactList(person, { council: ask.council, page: 0 }, services, 'The contact is kept.')
}

export async function contactList(
  person: Person,
  ask: { readonly council: string; readonly page: number },
  services: Services,
  notice?: string,
): Promise<Card> {
  const { council } = ask
  mustLookAfter(person, council)
  const { items } = await listAll(services.store, contacts, council, (damaged) =>
    services.log.warn({ collection: contacts.name, damaged }, 'records that cannot be read are left out'),
  )
  const inOrder = items
    .map((kept) => kept.value)
    .toSorted((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id))
  const { shown, ...place } = paged(inOrder, ask.page, perPage)
  return contactsCard({
    council,
    councilName: services.content.register.nameOf(council),
    contacts: shown.map((contact) => ({
      at: moment(contact.at),
      by: contact.by.name,
      with: contact.with,
      how: howTitle(contact.how),
      note: contact.note,
      next: nextWords(contact),
    })),
    all: inOrder.length,
    ...place,
    notice,
  })
}
