import type { BpmnModdle, Element } from 'bpmn-moddle'
import type { ProcessMap, Step } from '../../domain/process-map'
import { daysWords } from '../../domain/process-map-time'
import { type Box, laneBox, type Node, placed, pointsOf } from './bpmn-places'
import { type MapWords, type ReadMap, rolesOf } from './rules'

/** A map as BPMN 2.0, with its diagram, so that other programs open it as a drawing. Source: OMG, BPMN 2.0.2. */

const types: Readonly<Record<Node['kind'], string>> = {
  start: 'bpmn:StartEvent',
  step: 'bpmn:Task',
  decision: 'bpmn:ExclusiveGateway',
  end: 'bpmn:EndEvent',
}

export async function bpmnOf(sheet: ProcessMap, map: ReadMap, words: MapWords): Promise<string> {
  // Loaded when it is first asked for; the package is a module of the newer kind, which `require` does not take everywhere.
  const { BpmnModdle } = await import('bpmn-moddle')
  const moddle = new BpmnModdle()
  const { lanes, nodes, flows, pool } = placed(map, rolesOf(sheet.body, words))
  const elements = new Map(
    nodes.map((node) => [node.id, moddle.create(types[node.kind], nodeFields(node, map, moddle))]),
  )
  const sequence = flows.map(({ id, from, to, label }) => {
    const [sourceRef, targetRef] = [elements.get(from.id)!, elements.get(to.id)!]
    const flow = moddle.create('bpmn:SequenceFlow', {
      id,
      sourceRef,
      targetRef,
      ...(label ? { name: plain(label) } : {}),
    })
    ;(sourceRef.outgoing as Element[]).push(flow)
    ;(targetRef.incoming as Element[]).push(flow)
    return flow
  })
  const laneElements = lanes.map((name, at) =>
    moddle.create('bpmn:Lane', {
      ...{ id: `Lane_${at + 1}`, name: plain(name) },
      flowNodeRef: nodes.filter(({ lane }) => lane === name).map(({ id }) => elements.get(id)!),
    }),
  )
  const process = moddle.create('bpmn:Process', {
    ...{ id: 'Process_1', name: plain(sheet.title), isExecutable: false },
    ...(lanes.length > 0
      ? { laneSets: [moddle.create('bpmn:LaneSet', { id: 'LaneSet_1', lanes: laneElements })] }
      : {}),
    flowElements: [...elements.values(), ...sequence],
  })
  const participant = moddle.create('bpmn:Participant', {
    ...{ id: 'Participant_1', name: plain(sheet.title), processRef: process },
  })
  const collaboration = moddle.create('bpmn:Collaboration', { id: 'Collaboration_1', participants: [participant] })
  const shape = (element: Element, box: Box, more: object = {}) =>
    moddle.create('bpmndi:BPMNShape', {
      ...{ id: `Shape_${element.id}`, bpmnElement: element, bounds: moddle.create('dc:Bounds', { ...box }) },
      ...more,
    })
  const planeElement = [
    shape(participant, pool, { isHorizontal: true }),
    ...laneElements.map((lane, at) => shape(lane, laneBox(at, pool), { isHorizontal: true })),
    ...nodes.map(({ id, box }) => shape(elements.get(id)!, box)),
    ...flows.map((flow, at) =>
      moddle.create('bpmndi:BPMNEdge', {
        ...{ id: `Edge_${flow.id}`, bpmnElement: sequence[at] },
        waypoint: pointsOf(flow).map((point) => moddle.create('dc:Point', point)),
      }),
    ),
  ]
  const plane = moddle.create('bpmndi:BPMNPlane', { id: 'Plane_1', bpmnElement: collaboration, planeElement })
  const definitions = moddle.create('bpmn:Definitions', {
    ...{ id: 'Definitions_1', targetNamespace: 'http://bpmn.io/schema/bpmn', exporter: 'Pioneer' },
    rootElements: [collaboration, process],
    diagrams: [moddle.create('bpmndi:BPMNDiagram', { id: 'Diagram_1', plane })],
  })
  return (await moddle.toXML(definitions, { format: true })).xml
}

function nodeFields({ id, name, step }: Node, map: ReadMap, moddle: BpmnModdle) {
  const about = step ? aboutOf(step, map) : ''
  const documentation = about ? [moddle.create('bpmn:Documentation', { text: about })] : []
  return { id, name: plain(name), incoming: [], outgoing: [], documentation }
}

/** What BPMN has no place of its own for. */
function aboutOf(step: Step, { stageOf }: ReadMap): string {
  const { days, lead, also, system, document, pain, flag } = step
  const said: readonly [name: string, words: string][] = [
    ['Stage', stageOf(step)],
    ['Lead', lead],
    ['Responsible too', also],
    ['Elapsed', days === undefined ? '' : daysWords(days)],
    ['System', system],
    ['Document', document],
    ['What hurts', pain],
    ['Flag', flag ? `${flag.colour}: ${flag.words}` : ''],
  ]
  return plain(said.flatMap(([name, words]) => (words ? [`${name}: ${words}`] : [])).join('\n'))
}

/** Without the signs that XML 1.0 cannot hold, halves of emoji among them. */
const plain = (words: string): string =>
  words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
