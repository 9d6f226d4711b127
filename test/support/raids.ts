import type { Answered, Talker } from './conversation'

/** How people keep RAID-A logs, by the buttons that their cards show. */

export async function beginsLog(officer: Talker, name = 'Leisure centres'): Promise<Answered> {
  const choose = await officer.presses(await officer.says('raid'), 'Start a log')
  return officer.presses(choose, 'Go on', { name })
}

export const asked = (officer: Talker, log: Answered, kind: string): Promise<Answered> =>
  officer.presses(log, 'Add', { add: kind })

export const fields = {
  risk: { words: 'The depot is late.', probability: '4', impact: '5', response: 'reduce', owner: 'nobody' },
  assumption: { words: 'The lease runs on.', doing: 'Read the lease.', due: '2026-12-01', owner: 'nobody' },
  issue: { words: 'Bins were missed.', severity: 'serious', owner: 'nobody' },
  dependency: { words: 'The data of routes.', on: 'The IT service', due: '2026-12-01', owner: 'nobody' },
  action: { words: 'Ring the landlord.', due: '2026-12-01', owner: 'nobody' },
} as const

type Kind = keyof typeof fields

/** Adds an item of a kind to a log; answers with the item. */
export async function addsItem(
  officer: Talker,
  log: Answered,
  kind: Kind,
  more: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return officer.presses(await asked(officer, log, kind), 'Add to the log', { ...fields[kind], ...more })
}
