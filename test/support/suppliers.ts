import { type Answered, buttonsOf, type Talker } from './conversation'

/** How people place suppliers, by the buttons that their cards show. */

/** All that the form asks, answered with one score; the two about how they see you are left open. */
export const supplierAnswers = (
  risk: number,
  impact: number,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  supplies: 'Street lighting',
  ...Object.fromEntries([0, 1, 2, 3].map((place) => [`risk-${place}`, String(risk)])),
  ...Object.fromEntries([0, 1, 2, 3].map((place) => [`impact-${place}`, String(impact)])),
  ...more,
})

/** The form for a supplier that is only named. */
export async function supplierForm(officer: Talker, name: string): Promise<Answered> {
  const choose = await officer.presses(await officer.says('supplier placing'), 'Place a supplier')
  return officer.presses(choose, 'Go on', { name })
}

export async function placesSupplier(
  officer: Talker,
  name: string,
  inputs: Readonly<Record<string, string>> = supplierAnswers(4, 4),
): Promise<Answered> {
  return officer.presses(await supplierForm(officer, name), 'Place it', inputs)
}

/** Where the supplier of a card is. */
export function placeOfSupplier(card: Answered): { readonly council: string; readonly id: string } {
  const { fixed } = buttonsOf(card.card!).find(({ title }) => title === 'History')!.data as {
    fixed: { council: string; id: string }
  }
  return { council: fixed.council, id: fixed.id }
}
