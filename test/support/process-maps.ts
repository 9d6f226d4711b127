import type { MapBody, ProcessMap, Step } from '../../bot/domain/process-map'
import { type Answered, buttonsOf, type Talker } from './conversation'

/** Maps as data, and as people build them by the buttons that their cards show. */

/** `to` lists where a step leads: ids, `end`, or `label:id` for a decision's branch. */
export const stepOf = (id: string, to: readonly string[], more: Partial<Step> = {}): Step => ({
  ...{
    id,
    form: `form-${id}`,
    stage: 'publication',
    what: `Do ${id}`,
    isDecision: false,
    lead: 'Legal adviser',
    also: '',
  },
  ...{ system: '', days: 1, document: '', pain: '', revision: 1, by: { id: 'tom', name: 'Tom Garland' } },
  next: to.map((one) => {
    const [label, id] = one.includes(':') ? one.split(':') : ['', one]
    return { to: id!, label: label! }
  }),
  ...more,
})

export const sheetOf = (steps: readonly Step[], more: Partial<MapBody> = {}): ProcessMap => ({
  ...{ id: 'map-1', council: 'sample-alderbrook', tool: 'map', title: 'Buying a service', rules: '2026-1' },
  body: { process: 'procurement', 'as-is': [...steps], added: steps.length, planned: [], ...more },
  trail: [{ at: '2026-11-20T09:00:00Z', by: 'tom', name: 'Tom Garland', what: 'Began the map' }],
  ...{ earlier: 0, revision: 1 },
})

/** Begins a map of procurement: answers with the empty one. */
export async function beginsMap(officer: Talker, title = 'Buying a service'): Promise<Answered> {
  const form = await officer.presses(await officer.says('process map'), 'Map a process')
  return officer.presses(form, 'Go on', { title, process: 'procurement' })
}

/** Adds a step after the last, from the map's card: answers with the map after it. */
export async function addsStep(
  officer: Talker,
  map: Answered,
  what: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return officer.presses(await officer.presses(map, 'Add a step'), 'Save', { what, ...filled, ...inputs })
}

const filled = { stage: 'publication', lead: 'Procurement officer', days: '5' }

/** Where a card's map is. */
export const placeOfMap = (map: Answered): { council: string; id: string; version: string } => {
  const button = buttonsOf(map.card!).find(({ title }) => title === 'More')!
  return (button.data as { fixed: { council: string; id: string; version: string } }).fixed
}
