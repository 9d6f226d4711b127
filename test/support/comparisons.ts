import { type Answered, buttonsOf, type Talker } from './conversation'

/** How people compare ways to provide a service, by the buttons that their cards show. */

/** What the form of the shipped content asks, in its order. */
const order = [
  'purpose',
  'now',
  'control',
  'trading',
  'risk',
  'staff',
  'capital',
  'market',
  'time',
  'partners',
] as const

/** A supplier's contract comes to its end; the council wants it back under its hand. */
export const comingHome = {
  ...{ purpose: 'quality', now: 'supplier', control: 'daily', trading: 'none', risk: 'council' },
  ...{ staff: 'elsewhere', capital: 'council', market: 'few', time: 'medium', partners: 'nobody' },
} as const

type Answers = Readonly<Partial<Record<(typeof order)[number], string>>>

/** Answers as the form sends them: by their places. */
export const asInputs = (answers: Answers = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(order.map((id, place) => [`question-${place}`, { ...comingHome, ...answers }[id]]))

export const comparisonForm = async (officer: Talker): Promise<Answered> =>
  officer.presses(await officer.says('delivery models'), 'Compare for a service')

export async function compares(officer: Talker, name: string, answers: Answers = {}): Promise<Answered> {
  return officer.presses(await comparisonForm(officer), 'Compare', { name, ...asInputs(answers) })
}

/** Where the comparison of a card is. */
export function placeOfComparison(card: Answered): { readonly council: string; readonly id: string } {
  const { fixed } = buttonsOf(card.card!).find(({ title }) => title === 'History')!.data as {
    fixed: { council: string; id: string }
  }
  return { council: fixed.council, id: fixed.id }
}
