import { BpmnModdle, type Element } from 'bpmn-moddle'
import type { Step } from '../bot/domain/process-map'
import { bpmnOf } from '../bot/features/process-map/bpmn'
import { readMap } from '../bot/features/process-map/rules'
import { content } from './samples/responses'
import { sheetOf, stepOf } from './support/process-maps'

/** A map as BPMN 2.0, read back by the library that viewers use. */

const markup = '<b>"A" & \'B\'</b> ]]> <!-- x --> {step} \u0000\u{1F469}\u200D\u2696\uFE0F \uD800'
const long = `${markup} ${'word '.repeat(60)}`.slice(0, 300)
const words = content.processMap

const steps = [
  stepOf('s1', ['s2'], { what: long, lead: 'Service manager', pain: markup }),
  stepOf('s2', ['yes & no:s3', 'no:s1'], { what: 'Approved?', isDecision: true, lead: '<Head>' }),
  stepOf('s3', ['s4', 's5'], { flag: { colour: 'red', kind: 'time-risk', words: markup } }),
  stepOf('s4', ['end']),
  stepOf('s5', ['end'], { lead: '' }),
]

async function readBack(steps: readonly Step[]) {
  const sheet = { ...sheetOf(steps), title: markup }
  const xml = await bpmnOf(sheet, readMap(sheet.body, 'as-is', words), words)
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml)
  const [collaboration, process] = rootElement.rootElements as [Element, Element]
  const plane = (rootElement.diagrams as { plane: Element }[])[0]!.plane
  return { warnings, process, plane, collaboration }
}

const list = (element: Element, name: string) => (element[name] ?? []) as Element[]
const clean = (text: string) => text.replace('\u0000', '').replace('\uD800', '')

test('it is read back without a warning, with every step, way, lane and word', async () => {
  const { warnings, process } = await readBack(steps)
  expect(warnings).toEqual([])
  const elements = list(process, 'flowElements')
  const of = (type: string) => elements.filter(({ $type }) => $type === type)
  expect(
    ['StartEvent', 'Task', 'ExclusiveGateway', 'EndEvent', 'SequenceFlow'].map((type) => of(`bpmn:${type}`).length),
  ).toEqual([1, 4, 1, 1, 8])
  expect(of('bpmn:Task')[0]!.name).toBe(clean(long))
  expect(list(of('bpmn:Task')[0]!, 'documentation')[0]!.text).toContain(clean(markup))
  const flow = elements.find(({ id }) => id === 'Flow_s2_0')!
  expect([flow.name, (flow.sourceRef as Element).id, (flow.targetRef as Element).id]).toEqual([
    'yes & no',
    'Step_s2',
    'Step_s3',
  ])
  const lanes = list(list(process, 'laneSets')[0]!, 'lanes')
  expect(lanes.map(({ name }) => name).toSorted()).toEqual([
    '<Head>',
    'Legal adviser',
    'Nobody leads',
    'Service manager',
  ])
  const inLanes = lanes.flatMap((lane) => list(lane, 'flowNodeRef').map(({ id }) => id))
  expect(inLanes.toSorted()).toEqual(
    elements
      .filter(({ $type }) => $type !== 'bpmn:SequenceFlow')
      .map(({ id }) => id)
      .toSorted(),
  )
})

test('everything has its place on the plane: shapes within their lanes, edges between two points', async () => {
  const { plane, process } = await readBack(steps)
  const drawn = list(plane, 'planeElement')
  const ids = list(process, 'flowElements').map(({ id }) => id)
  const places = drawn.map((one) => (one.bpmnElement as Element).id)
  expect(places).toEqual(expect.arrayContaining([...ids, 'Participant_1']))
  expect(new Set(places).size).toBe(places.length)
  type Bounds = { x: number; y: number; width: number; height: number }
  const boundsOf = (id: string) => drawn.find((one) => (one.bpmnElement as Element).id === id)!.bounds as Bounds
  for (const lane of list(list(process, 'laneSets')[0]!, 'lanes'))
    for (const { id } of list(lane, 'flowNodeRef')) {
      const [outer, inner] = [boundsOf(lane.id), boundsOf(id)]
      expect(inner.x).toBeGreaterThan(outer.x)
      expect(inner.y).toBeGreaterThan(outer.y)
      expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width)
      expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height)
    }
  const edges = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge')
  expect(edges).toHaveLength(8)
  for (const edge of edges) expect(list(edge, 'waypoint').length).toBeGreaterThanOrEqual(2)
})

test.each<[name: string, steps: readonly Step[]]>([
  ['no step', []],
  ['a dead end, and so no end', [stepOf('s1', [])]],
  ['a loop without an end', [stepOf('s1', ['s2']), stepOf('s2', ['s1'])]],
  [
    'sixty steps',
    Array.from({ length: 60 }, (_, at) => stepOf(`s${at}`, [at < 59 ? `s${at + 1}` : 'end'], { what: long })),
  ],
])('%s is read back too', async (_name, some) => {
  const { warnings, process } = await readBack(some)
  expect(warnings).toEqual([])
  expect(list(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:Task')).toHaveLength(some.length)
})
