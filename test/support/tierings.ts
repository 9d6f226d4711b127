import { addContract } from './assessments'
import type { Answered, Talker } from './conversation'

/** How people tier contracts, by the buttons that their cards show. */

/** The scores of the six factors that come with Pioneer, in their order. */
export type Scores = readonly [number, number, number, number, number, number]

export const scored = (scores: Scores, overrides: readonly string[] = []): Record<string, string> => ({
  ...Object.fromEntries(scores.map((score, at) => [`factor-${at}`, String(score)])),
  ...(overrides.length > 0 ? { overrides: overrides.join(',') } : {}),
})

/** The form for a contract that is only named. */
export async function formFor(officer: Talker, name: string): Promise<Answered> {
  const choose = await officer.presses(await officer.says('tiering'), 'Tier a contract')
  return officer.presses(choose, 'Go on', { name })
}

export async function tiers(
  officer: Talker,
  name: string,
  scores: Scores,
  overrides: readonly string[] = [],
): Promise<Answered> {
  return officer.presses(await formFor(officer, name), 'Work out the tier', scored(scores, overrides))
}

/** Puts a contract into the register, and opens the form from there: answers with the form. */
export async function formFromRegister(
  officer: Talker,
  contract: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return officer.presses(await addContract(officer, contract), 'Tier')
}
