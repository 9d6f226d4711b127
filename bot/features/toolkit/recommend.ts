import type { DataOf, InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type * as actions from '../../../cards/toolkit-actions'
import { toLeads } from '../../../cards/toolkit-actions'
import {
  recommendationSentCard,
  recommendCard,
  recommendCouncilsCard,
  recommendedCard,
} from '../../../cards/toolkit-recommend'
import { putOnce } from '../../../storage/writes'
import { councilsOf, mustLookAfter } from '../../caseload'
import { type Contact, contacts } from '../../domain/contact'
import { paged } from '../../domain/pages'
import { actorOf, type Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Member } from '../../people-records'
import type { Services } from '../../services'
import { membersInOrder, membersLine, recommendationId, recommendedTo } from './rules'
import { toolOf } from './tool'

/** A connector recommends a tool to the leads of a council that they look after, or to one of its people. */

const [councilsPerPage, peoplePerPage] = [6, 40]

/** Somebody with a single council is not asked which. */
export async function chooseCouncil(
  person: Person,
  ask: DataOf<typeof actions.recommendTool>,
  services: Services,
): Promise<Card> {
  const { id, title } = toolOf(ask.tool, services)
  const mine = await councilsOf(person, services)
  if (mine.length === 1) return recommendForm(person, { tool: id, council: mine[0]!.id, page: 0 }, services)
  const { shown, ...place } = paged(mine, ask.page, councilsPerPage)
  const lines = await Promise.all(
    shown.map(async (council) => ({
      council: council.id,
      name: services.content.register.nameOf(council.id),
      summary: membersLine(await services.people.membersOf(council.id)),
    })),
  )
  return recommendCouncilsCard({ tool: { id, title }, lines, all: mine.length, ...place })
}

export async function recommendForm(
  person: Person,
  ask: DataOf<typeof actions.recommendTo>,
  services: Services,
): Promise<Card> {
  mustLookAfter(person, ask.council)
  const { id, title } = toolOf(ask.tool, services)
  const members = membersInOrder(await services.people.membersOf(ask.council))
  const { shown, ...place } = paged(members, ask.page, peoplePerPage)
  return recommendCard({
    ...place,
    tool: { id, title },
    council: ask.council,
    councilName: services.content.register.nameOf(ask.council),
    key: services.newId(),
    leads: members.filter(({ lead }) => lead).length,
    people: shown.map((member) => ({ id: member.person, name: member.name, lead: member.lead })),
  })
}

/**
 * Sent twice, it is one: the second press is told what was sent. The notices are kept before the contact that says so,
 * so that a stop in between loses nothing; their keys make them one each.
 */
export async function sendRecommendation(
  person: Person,
  ask: DataOf<typeof actions.sendRecommendation>,
  { to, note }: InputsOf<typeof actions.sendRecommendation>,
  services: Services,
): Promise<Card> {
  mustLookAfter(person, ask.council)
  const tool = toolOf(ask.tool, services)
  const id = recommendationId(person.id, ask.key)
  const kept = (await services.store.get(contacts, ask.council, id))?.value
  if (kept) return sentCard(kept, ask, services)
  const chosen = recipientsOf(await services.people.membersOf(ask.council), to)
  if (chosen.length === 0) throw new AskAgain(to === toLeads ? noLead : notTheirs)
  const card = recommendedCard({ tool, from: person.name, note })
  await services.notify.keep(chosen.map((one) => ({ key: `${id}:${one.person}`, to: one.person, card })))
  const contact = contactOf(person, ask.council, id, { title: tool.title, note, chosen }, services)
  await putOnce(services.store, contacts, contact)
  return sentCard(contact, ask, services)
}

/** All leads, or the one who is named; nobody who is not of the council. */
const recipientsOf = (members: readonly Member[], to: string): readonly Member[] =>
  members.filter(({ person, lead }) => (to === toLeads ? lead : person === to))

const noLead = 'This council has no lead now. Choose one of its people.'
const notTheirs = 'This person is not of this council, or not any more. Choose again.'

const contactOf = (
  person: Person,
  council: string,
  id: string,
  sent: { readonly title: string; readonly note: string; readonly chosen: readonly Member[] },
  { clock }: Services,
): Contact => ({
  ...{ id, council, at: clock().toISOString(), by: actorOf(person) },
  with: recommendedTo(sent.chosen),
  how: 'message',
  note: `Recommended ${sent.title}: ${sent.note}`,
  next: '',
  told: true,
})

function sentCard(
  contact: Contact,
  ask: { readonly tool: string; readonly council: string },
  services: Services,
): Card {
  const { id, title } = toolOf(ask.tool, services)
  return recommendationSentCard({
    tool: { id, title },
    to: contact.with,
    note: contact.note,
    councilName: services.content.register.nameOf(ask.council),
  })
}
