import type { Card, Part } from '../../cards/card'
import { type Answered, buttonsOf, type Conversation, type Talker, wordsOn } from './conversation'

/** How people go through self-assessments, by the buttons that their cards show. */

export type Inputs = Readonly<Record<string, string>>

/** The place in the questions that a card shows, or nothing when it shows no question. */
export function placeOn(card: Answered | Card | undefined) {
  const found = wordsOn(card).match(/Question (\d+) of (\d+), (\d+) answered/)
  return found ? { number: Number(found[1]), count: Number(found[2]), answered: Number(found[3]) } : undefined
}

/** The id of the response that a card's buttons speak of. */
export function responseOn(card: Answered): string {
  const found = buttonsOf(card.card!).find((button) => 'response' in dataOn(button))
  return String(found && dataOn(found).response)
}

const dataOn = (button: Part) => (button.data as { fixed: Record<string, unknown> }).fixed

/** Choose a level or a subject, read who will see the answers, and start: answers with the first question. */
export async function startCouncil(officer: Talker): Promise<Answered> {
  return officer.presses(await officer.presses(await officer.says('assess'), 'Assess the whole council'), 'Start')
}

export async function startService(officer: Talker, service: string): Promise<Answered> {
  return officer.presses(await nameService(officer, service), 'Start')
}

export async function nameService(officer: Talker, service: string): Promise<Answered> {
  return officer.presses(await officer.presses(await officer.says('assess'), 'Assess a service'), 'Go on', { service })
}

export const contractForm = {
  title: 'Household waste collection',
  reference: 'ABC-2026-001',
  supplier: 'Greenway Recycling Ltd',
  annualValue: '250000',
  endDate: '2029-03-31',
  tier: 'bronze',
}

export async function addContract(officer: Talker, inputs: Inputs = {}): Promise<Answered> {
  const form = await officer.presses(await officer.says('contracts'), 'Add a contract')
  return officer.presses(form, 'Save', { ...contractForm, ...inputs })
}

/** Gives the same answer to every question that is left, to the check of the answers. */
export async function answerAll(officer: Talker, card: Answered, inputs: Inputs): Promise<Answered> {
  let now = card
  for (let place = placeOn(now); place; place = placeOn(now))
    now = await officer.presses(now, place.number === place.count ? 'Next: check your answers' : 'Next', inputs)
  return now
}

/** Everything from the first question to the result. */
export async function submitAll(officer: Talker, first: Answered, inputs: Inputs): Promise<Answered> {
  return officer.presses(await answerAll(officer, first, inputs), 'Submit')
}

/** The cards that the bot wrote to somebody, oldest first, once nothing is on its way. */
export async function cardsTo(chat: Conversation, talker: Talker): Promise<Card[]> {
  await chat.bot.services.notify.idle()
  return talker.received().flatMap((sent) => (sent.activity.attachments?.[0]?.content as Card | undefined) ?? [])
}

/** A connector opens the newest notice about a subject and decides; answers with what the connector then sees. */
export async function decide(
  chat: Conversation,
  connector: Talker,
  subject: string,
  inputs: { readonly verdict: string; readonly comment?: string; readonly reopen?: string },
): Promise<Answered> {
  const notice = (await cardsTo(chat, connector)).findLast((card) => wordsOn(card).includes(subject))
  const form = await connector.presses(await connector.presses(notice, 'Open'), 'Decide')
  return connector.presses(form, 'Send the decision', inputs)
}

/** A contract with the short set of questions, by its reference: answers with the first question. */
export async function startContract(officer: Talker, reference: string): Promise<Answered> {
  const saved = await addContract(officer, { reference, title: `Contract ${reference}` })
  return officer.presses(await officer.presses(saved, 'Assess'), 'Start')
}

/** What a client does on its own when a card with `refresh` comes into view. */
export async function refreshes(talker: Talker, card: Answered | Card): Promise<Answered> {
  const { refresh } = 'status' in card ? card.card! : card
  const { verb, fixed } = refresh!.action.data as { verb: string; fixed: unknown }
  return talker.sends(verb, fixed, {}, { automatic: true })
}
