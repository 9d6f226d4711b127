import { type Step, theEnd, waysOf } from './process-map'
import type { Ways } from './process-map-ways'

/** What is wrong with a map, by rules that look at nothing but the map. The order of the kinds is that of every list. */
export const faultKinds = ['no-end', 'dead-end', 'unreached', 'loop', 'one-way', 'no-lead', 'two-leads'] as const
export type FaultKind = (typeof faultKinds)[number]

/** `steps` are those that it is about, in the order of the map; none where it is about the whole. */
export interface MapFault {
  readonly kind: FaultKind
  readonly steps: readonly Step[]
}

/**
 * The faults of a map, none of one that has no step. A decision whose branches all lead to the same place has one way out.
 * Roles are one when they differ in capitals and spaces alone.
 */
export function faultsOf(steps: readonly Step[], { order, reached, loops }: Ways): MapFault[] {
  if (steps.length === 0) return []
  const ends = order.some((step) => reached.has(step.id) && step.next.some(({ to }) => to === theEnd))
  const each = (kind: FaultKind, isWrong: (step: Step) => boolean): MapFault[] =>
    order.filter(isWrong).map((step) => ({ kind, steps: [step] }))
  return [
    ...(ends ? [] : [{ kind: 'no-end' as const, steps: [] }]),
    ...each('dead-end', (step) => waysOf(step, steps).length === 0),
    ...each('unreached', ({ id }) => !reached.has(id)),
    ...loops.map((loop) => ({ kind: 'loop' as const, steps: loop })),
    ...each('one-way', (step) => step.isDecision && new Set(waysOf(step, steps).map(({ to }) => to)).size === 1),
    ...each('no-lead', ({ lead, also }) => !lead && !also),
    ...each(
      'two-leads',
      ({ lead, also }) => roleKey(lead) !== '' && roleKey(also) !== '' && roleKey(lead) !== roleKey(also),
    ),
  ]
}

export const roleKey = (role: string): string => role.trim().toLowerCase().replace(/\s+/g, ' ')
