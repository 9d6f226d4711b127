import { type Answered, buttonsOf, type Talker } from './conversation'

/** How people estimate the value of contract management, by the buttons that their cards show. */

export const valueInputs = { source: 'typed', total: '12,500,000', least: '10', most: '30', cost: '180,000' } as const

export const valueForm = async (officer: Talker): Promise<Answered> =>
  officer.presses(await officer.says('value'), 'Make an estimate')

export async function estimates(
  officer: Talker,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return officer.presses(await valueForm(officer), 'Work it out', { name, ...valueInputs, ...more })
}

/** Where the estimate of a card is. */
export function placeOfValue(card: Answered): { readonly council: string; readonly id: string } {
  const { fixed } = buttonsOf(card.card!).find(({ title }) => title === 'History')!.data as {
    fixed: { council: string; id: string }
  }
  return { council: fixed.council, id: fixed.id }
}
