import type { Answered, Talker } from './conversation'

/** How people check the duties of contracts, by the buttons that their cards show. */

export const dutyFacts = {
  kind: 'services',
  lightTouch: 'no',
  value: '£6,000,000',
  procured: '2026-01-05',
  signed: '2026-10-01',
  ends: '2030-09-30',
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
