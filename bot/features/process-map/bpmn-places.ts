import { type Step, theEnd, waysOf } from '../../domain/process-map'
import { laneOf, type ReadMap, roleIn } from './rules'

/** Where everything of a map stands on the plane of a BPMN diagram, in its units: lanes below one another, steps in columns. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Node {
  readonly id: string
  readonly name: string
  readonly kind: 'start' | 'step' | 'decision' | 'end'
  readonly step: Step | undefined
  readonly lane: string
  readonly box: Box
}

export interface Flow {
  readonly id: string
  readonly from: Node
  readonly to: Node
  readonly label: string
}

const column = 160
const row = 140
const [left, top, head] = [160, 80, 30]
const sizes = { start: [36, 36], end: [36, 36], step: [120, 90], decision: [50, 50] } as const

/** Nodes in the order of the map: the start, each step, and the end where a way leads there. */
export function placed({ steps, ways }: ReadMap, roles: readonly string[]) {
  const lanes = [...new Set(ways.order.map((step) => roleIn(laneOf(step), roles)))]
  const boxAt = (at: number, lane: string, kind: Node['kind']): Box => {
    const [width, height] = sizes[kind]
    const y = top + lanes.indexOf(lane) * row + (row - height) / 2
    return { x: left + head + at * column + (column - width) / 2, y, width, height }
  }
  const nodes = ways.order.map((step, at): Node => {
    const lane = roleIn(laneOf(step), roles)
    const kind = step.isDecision ? 'decision' : 'step'
    return { id: `Step_${step.id}`, name: step.what, kind, step, lane, box: boxAt(at + 1, lane, kind) }
  })
  const nodeOf = (id: string) => nodes.find(({ step }) => step?.id === id)
  const first = nodeOf(steps[0]?.id ?? '')
  const start = first && event('start', 'Start', first.lane, boxAt(0, first.lane, 'start'))
  const ending = ways.order.findLast(({ next }) => next.some(({ to }) => to === theEnd))
  const last = ending && nodeOf(ending.id)
  const end = last && event('end', 'End', last.lane, boxAt(nodes.length + 1, last.lane, 'end'))
  const flows: Flow[] = [
    ...(start ? [{ id: 'Flow_start', from: start, to: first, label: '' }] : []),
    ...nodes.flatMap((from) =>
      waysOf(from.step!, steps).flatMap(({ to, label }, at) => {
        const node = to === theEnd ? end : nodeOf(to)
        return node ? [{ id: `Flow_${from.step!.id}_${at}`, from, to: node, label }] : []
      }),
    ),
  ]
  const all = [...(start ? [start] : []), ...nodes, ...(end ? [end] : [])]
  return { lanes, nodes: all, flows, pool: poolOf(lanes.length, nodes.length + 2) }
}

const event = (kind: 'start' | 'end', name: string, lane: string, box: Box): Node => ({
  ...{ id: kind === 'start' ? 'Start' : 'End', name, kind, lane, box },
  step: undefined,
})

const poolOf = (lanes: number, columns: number): Box => ({
  ...{ x: left, y: top, width: head + columns * column, height: Math.max(1, lanes) * row },
})

export const laneBox = (at: number, pool: Box): Box => ({
  ...{ x: pool.x + head, y: pool.y + at * row, width: pool.width - head, height: row },
})

/** From the right of one to the left of the other; a way back goes round above. */
export function pointsOf({ from, to }: Flow): { x: number; y: number }[] {
  const start = { x: from.box.x + from.box.width, y: from.box.y + from.box.height / 2 }
  const end = { x: to.box.x, y: to.box.y + to.box.height / 2 }
  if (end.x > start.x) {
    const turn = (start.x + Math.min(end.x, start.x + 40)) / 2
    return start.y === end.y ? [start, end] : [start, { x: turn, y: start.y }, { x: turn, y: end.y }, end]
  }
  const over = Math.min(from.box.y, to.box.y) - 12
  const [fromTop, toTop] = [from.box.x + from.box.width / 2, to.box.x + to.box.width / 2]
  return [
    { x: fromTop, y: from.box.y },
    { x: fromTop, y: over },
    { x: toTop, y: over },
    { x: toTop, y: to.box.y },
  ]
}
