import { type Answered, buttonsOf, partsOf, type Talker } from './conversation'

/** How people check the duties of contracts, by the buttons that their cards show. */

export const dutyFacts = {
  kind: 'services',
  lightTouch: 'no',
  value: '£6,000,000',
  procured: '2026-01-05',
  signed: '2026-10-01',
  ends: '2030-09-30',
}

/** What can be chosen on a card of duties. */
export const dutyChoices = (card: Answered): { readonly title: string; readonly value: string }[] =>
  partsOf(card.card!.body).flatMap((part) =>
    part.id === 'keys' ? (part.choices as { title: string; value: string }[]) : [],
  )

/** The pages of a card of duties, from the one that is shown on. */
export async function dutyPages(officer: Talker, card: Answered): Promise<Answered[]> {
  const isLast = !buttonsOf(card.card!).some(({ title }) => title === 'Next page')
  return isLast ? [card] : [card, ...(await dutyPages(officer, await officer.presses(card, 'Next page')))]
}

/** The page, from the one that is shown on, where a duty can be chosen; the last one where it is on none. */
export async function pageWith(officer: Talker, card: Answered, key: string): Promise<Answered> {
  const pages = await dutyPages(officer, card)
  return pages.find((page) => dutyChoices(page).some(({ value }) => value.startsWith(`${key}@`))) ?? pages.at(-1)!
}

/** The choices of a card for duties that are named by their keys, as its form sends them. */
export function chosen(card: Answered, ...keys: readonly string[]): { readonly keys: string } {
  const all = dutyChoices(card).map(({ value }) => value)
  return { keys: keys.map((key) => all.find((value) => value.startsWith(`${key}@`)) ?? key).join() }
}

/** The form for a contract that is only named. */
export async function dutiesForm(officer: Talker, name: string): Promise<Answered> {
  const choose = await officer.presses(await officer.says('duties'), 'Check a contract')
  return officer.presses(choose, 'Go on', { name })
}

export async function checksDuties(
  officer: Talker,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return officer.presses(await dutiesForm(officer, name), 'Show the duties', { ...dutyFacts, ...more })
}
