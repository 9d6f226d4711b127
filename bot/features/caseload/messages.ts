import { messageCard, messageSentCard } from '../../../cards/contact-message'
import { persist, putOnce } from '../../../storage/writes'
import { mustLookAfter } from '../../caseload'
import type { Notice } from '../../delivery/outbox'
import { checkInId } from '../../domain/check-in'
import { type Contact, contacts, messageId } from '../../domain/contact'
import { type Actor, actorOf, type Person } from '../../domain/person'
import { forEach } from '../../each'
import { AskAgain, NotAllowed, type Reply } from '../../feature'
import type { Services } from '../../services'

/**
 * A connector's answer to an alarm and what follows back and forth. Each message is a contact; its id comes from its place
 * in the exchange, so each is answered once, and its notice is owed until it is kept.
 */

export async function replyToCheckIn(
  person: Person,
  ask: { readonly council: string; readonly round: string; readonly person: string; readonly place: number },
  words: string,
  services: Services,
): Promise<Reply> {
  mustLookAfter(person, ask.council)
  const checkIn = await services.checkIns.get(ask.council, ask.round, ask.person)
  if (!checkIn?.sent || ask.place >= checkIn.trail.length) throw new AskAgain('There is no such check-in.')
  const thread = `alarm:${checkInId(ask.round, ask.person)}:${ask.place}:${person.id}`
  return write(person, ask.council, { to: checkIn.person, thread, place: 0 }, words, services)
}

/** An officer's answer to a connector's message, or a connector's to an officer's. */
export async function answerMessage(
  person: Person,
  ask: { readonly council: string; readonly contact: string },
  words: string,
  services: Services,
  as: 'officer' | 'connector',
): Promise<Reply> {
  if (as === 'connector') mustLookAfter(person, ask.council)
  const kept = (await services.store.get(contacts, ask.council, ask.contact))?.value
  const isMine =
    kept?.message &&
    (as === 'officer'
      ? isToOfficer(kept.message) && kept.message.to.id === person.id && person.council?.id === ask.council
      : !isToOfficer(kept.message))
  if (!isMine) throw new NotAllowed('This message is not to you.')
  const { thread, place } = kept.message!
  return write(person, ask.council, { to: kept.by, thread, place: place + 1 }, words, services)
}

/** Words about a council's check-in are for whoever is of that council now. */
const isStillOf = async (council: string, { id }: Actor, services: Services): Promise<boolean> =>
  (await services.people.find(id))?.council === council

/** Even places are a connector's words to an officer. */
const isToOfficer = ({ place }: NonNullable<Contact['message']>): boolean => place % 2 === 0

/** One at each place of an exchange: what comes second is told that the first stands. */
async function write(
  person: Person,
  council: string,
  message: NonNullable<Contact['message']>,
  words: string,
  services: Services,
): Promise<Reply> {
  const id = messageId(message.thread, message.place)
  const before = (await services.store.get(contacts, council, id))?.value
  if (!before && isToOfficer(message) && !(await isStillOf(council, message.to, services)))
    throw new AskAgain(
      `Nothing was sent: ${message.to.name} is not with ${services.content.register.nameOf(council)} any more. Write to somebody else there.`,
    )
  const contact: Contact = {
    id,
    council,
    at: services.clock().toISOString(),
    by: actorOf(person),
    with: message.to.name,
    how: 'message',
    note: words,
    next: '',
    message,
    told: false,
  }
  const isNew = !before && (await putOnce(services.store, contacts, contact))
  const kept = before ?? (isNew ? contact : (await services.store.get(contacts, council, id))!.value)
  // Owed and not lost when it fails here: the contact says so, and the job comes back to it.
  if (!kept.told) await tell(council, kept.id, services).catch(() => undefined)
  const card = messageSentCard({ to: message.to.name, words: kept.note, earlier: kept.note !== words })
  return { card, lasts: true }
}

const tell = (council: string, id: string, services: Services): Promise<void> =>
  persist(async () => {
    const kept = await services.store.get(contacts, council, id)
    if (!kept) return
    await services.notify.keep(await noticesOf(kept.value, services))
    await services.store.put(contacts, { ...kept.value, told: true }, kept.version)
  })

/**
 * Where the connector who wrote no longer looks after the council, those who do are told; an officer who has left it since is
 * told nothing.
 */
async function noticesOf(contact: Contact, services: Services): Promise<Notice[]> {
  const { message, council, id } = contact
  if (!message) return []
  const toOfficer = isToOfficer(message)
  if (toOfficer && !(await isStillOf(council, message.to, services))) return []
  const staff = toOfficer ? [] : await services.people.staffOf(council)
  const theirs = staff.filter((one) => one.id === message.to.id)
  const to: readonly Actor[] = toOfficer ? [message.to] : theirs.length > 0 ? theirs : staff
  const card = messageCard({
    council,
    contact: id,
    from: contact.by.name,
    about: toOfficer ? 'About your check-in' : services.content.register.nameOf(council),
    words: contact.note,
    to: toOfficer ? 'officer' : 'connector',
  })
  return to.map((one) => ({ key: `contact:${council}:${id}:${one.id}`, to: one.id, card }))
}

/** Messages that were written and whose notice is owed: a job. */
export async function tellAll(services: Services): Promise<void> {
  const { items } = await services.store.due(contacts, Number.MAX_SAFE_INTEGER, 1000)
  await forEach(items, ({ value }) => tell(value.council, value.id, services))
}
