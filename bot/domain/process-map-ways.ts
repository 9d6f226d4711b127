import { type Step, theEnd, waysOf } from './process-map'

/** The ways through a map. A step that leads back to one on the way to it makes a loop, which is walked once. */

export interface Ways {
  /** Each before those that come after it; those that nobody reaches stand last. */
  readonly order: readonly Step[]
  readonly reached: ReadonlySet<string>
  /** Groups of steps that go in a circle, each in the order of the map. */
  readonly loops: readonly (readonly Step[])[]
  /** The way from the start that takes longest: to the end, or where no way goes there as far as it goes. */
  readonly longest: readonly Step[]
  readonly doesEnd: boolean
}

export function waysThrough(steps: readonly Step[]): Ways {
  const onward = new Map(steps.map((step) => [step.id, waysOf(step, steps).map(({ to }) => to)]))
  const { finished, back } = walked(steps, onward)
  const order = [...finished.toReversed(), ...steps.filter((step) => !finished.includes(step))]
  const forward = (id: string) => (onward.get(id) ?? []).filter((to) => to !== theEnd && !back.has(`${id} ${to}`))
  const ends = (id: string) => (onward.get(id) ?? []).includes(theEnd)
  return {
    order,
    reached: new Set(finished.map(({ id }) => id)),
    loops: loopsOf(order, onward),
    ...longestOf(finished, forward, ends),
  }
}

/** Every step that is reached from the first, each after all that come after it; and the ways that lead back. */
function walked(steps: readonly Step[], onward: ReadonlyMap<string, readonly string[]>) {
  const finished: Step[] = []
  const back = new Set<string>()
  const open = new Set<string>()
  const known = new Map(steps.map((step) => [step.id, step]))
  const visit = (step: Step) => {
    open.add(step.id)
    for (const to of (onward.get(step.id) ?? []).toReversed()) {
      const next = known.get(to)
      if (open.has(to)) back.add(`${step.id} ${to}`)
      else if (next && !finished.includes(next)) visit(next)
    }
    open.delete(step.id)
    finished.push(step)
  }
  if (steps[0]) visit(steps[0])
  return { finished, back }
}

function longestOf(
  finished: readonly Step[],
  forward: (id: string) => readonly string[],
  ends: (id: string) => boolean,
): { longest: readonly Step[]; doesEnd: boolean } {
  type Rest = { readonly days: number; readonly way: readonly Step[]; readonly ends: boolean }
  const rests = new Map<string, Rest>()
  const isBetter = (one: Rest, other: Rest) =>
    one.ends === other.ends
      ? one.days > other.days || (one.days === other.days && one.way.length > other.way.length)
      : one.ends
  for (const step of finished) {
    let best: Rest = { days: 0, way: [], ends: ends(step.id) }
    for (const rest of forward(step.id).flatMap((to) => rests.get(to) ?? [])) if (isBetter(rest, best)) best = rest
    rests.set(step.id, { days: tenths((step.days ?? 0) + best.days), way: [step, ...best.way], ends: best.ends })
  }
  const first = finished.at(-1)
  const rest = first && rests.get(first.id)
  return { longest: rest?.way ?? [], doesEnd: rest?.ends ?? false }
}

/** Steps that reach one another. */
function loopsOf(order: readonly Step[], onward: ReadonlyMap<string, readonly string[]>): Step[][] {
  const beyond = new Map(order.map(({ id }) => [id, reachedFrom(id, onward)]))
  const inLoop = order.filter(({ id }) => beyond.get(id)!.has(id))
  const groups: Step[][] = []
  for (const step of inLoop) {
    const group = groups.find(([one]) => beyond.get(one!.id)!.has(step.id) && beyond.get(step.id)!.has(one!.id))
    if (group) group.push(step)
    else groups.push([step])
  }
  return groups
}

function reachedFrom(id: string, onward: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [...(onward.get(id) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(onward.get(next) ?? []))
  }
  return seen
}

/** Sums of tenths, without the dust of binary fractions. */
export const tenths = (days: number): number => Math.round(days * 10) / 10
