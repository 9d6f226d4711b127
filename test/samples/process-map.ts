import { type Step, theEnd } from '../../bot/domain/process-map'
import { suggestedActions } from '../../bot/domain/process-map-actions'
import { formOf } from '../../bot/domain/process-map-edits'
import { blank, unnamed, valuesOf } from '../../bot/features/process-map/form'
import { marksOf } from '../../bot/features/process-map/merge'
import {
  chartOf,
  faultWords,
  placesOf,
  type ReadMap,
  readMap,
  shortInBytes,
  timeWords,
} from '../../bot/features/process-map/rules'
import { lineOf } from '../../bot/features/process-map/step-words'
import { withoutMentions } from '../../cards/parts'
import { roomBeside } from '../../cards/picture'
import { type ProcessMapView, processMapCard } from '../../cards/process-map'
import { mapPicture, mapWords, waysWords } from '../../cards/process-map-chart'
import { mapCouncilsCard, newMapCard, processMapsCard } from '../../cards/process-map-list'
import { compareMapCard, mapHistoryCard, mapMoreCard } from '../../cards/process-map-more'
import { removeStepCard, stepFormCard } from '../../cards/process-map-step'
import type { StepFormView } from '../../cards/process-map-step-fields'
import { mapActionsCard } from '../../cards/process-map-suggested'
import { mapWordsCard } from '../../cards/process-map-words'
import { sheetOf, stepOf } from '../support/process-maps'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const { processMap: words } = content
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const of = { council, id: 'map-1', version: 'as-is' as const }
const label = `${words.label} Rules ${words.version}, checked on 24 November 2026.`
const [service, , procurement, legal, , head] = words.roles

const eight = (typed: Typed): Step[] => {
  const step = (
    id: string,
    to: readonly string[],
    what: string,
    lead: string,
    stage: string,
    more: Partial<Step> = {},
  ) => stepOf(id, to, { what: typed(what), lead, stage, ...more })
  const late = { colour: 'red' as const, kind: 'time-risk', words: typed('The board meets every six weeks') }
  const loose = { colour: 'amber' as const, kind: 'documentation-gap', words: typed('No template') }
  return [
    step('s1', ['s2'], 'A service asks for a new contract', service!, 'starting-event', { days: 2, flag: loose }),
    step('s2', ['s3'], 'Write the specification', service!, 'starting-event', {
      days: 15,
      pain: typed('Three versions go round by email'),
    }),
    step('s3', ['yes:s4', 'no:s5'], 'Is it above the threshold?', procurement!, 'pre-publication', {
      isDecision: true,
    }),
    step('s4', ['s5'], 'Approve the route and the budget', head!, 'pre-publication', {
      days: 30,
      flag: late,
      also: legal!,
    }),
    step('s5', ['s6'], 'Publish the tender notice', procurement!, 'publication', {
      days: 35,
      system: typed('The tender portal'),
    }),
    step('s6', ['s7'], 'Evaluate the bids', procurement!, 'selection-evaluation', {
      days: 15,
      document: typed('Score sheets'),
    }),
    step('s7', ['yes:s8', 'no:s6'], 'Is the report approved?', head!, 'selection-evaluation', {
      isDecision: true,
      days: 5,
    }),
    step('s8', [theEnd], 'Award and sign the contract', legal!, 'award', { days: 10 }),
  ]
}

const faulty = (typed: Typed): Step[] =>
  Array.from({ length: 8 }, (_, at) =>
    stepOf(`s${at + 1}`, at < 2 ? [`s${at + 2}`] : [], {
      ...{
        what: typed(longName),
        lead: at % 2 === 0 ? '' : typed('Zuständige für Verträge, Abt.'),
        also: at === 1 ? legal! : '',
      },
      ...{ pain: typed(longNote.slice(0, 300)), days: 12.5, isDecision: at === 1 },
      flag: { colour: 'red', kind: 'process-risk', words: typed(longNote.slice(0, 300)) },
    }),
  )

export async function processMapSamples(typed: Typed): Promise<Sample[]> {
  const { amina } = actorsOf(typed)
  const name = typed('Buying a service')
  const sheet = { ...sheetOf(eight(typed)), title: name }
  const long = { ...sheetOf(faulty(typed)), title: typed(longName.slice(0, 80)) }
  const [map, wrong] = [readMap(sheet.body, 'as-is', words), readMap(long.body, 'as-is', words)]
  const viewOf = (of: typeof sheet, read: ReadMap): ProcessMapView => ({
    ...{ council, councilName, id: of.id, version: 'as-is', name: of.title, page: 0, pages: 1, ...timeWords(read) },
    about: typed('Procurement, 8 steps. Last changed by Tom Garland, 20 November 2026.'),
    picture: undefined,
    faults: faultWords(read, words).slice(0, 4),
    moreFaults: Math.max(0, faultWords(read, words).length - 4),
    ...{
      last: 's8',
      isEmpty: read.steps.length === 0,
      isFull: false,
      hasToBe: false,
      isAway: false,
      mayChange: true,
      label,
    },
  })
  const drawnOf = async (of: typeof sheet, read: ReadMap, steps = read.ways.order): Promise<ProcessMapView> => {
    const view = viewOf(of, read)
    const chart = chartOf(of, read, steps, `${shortInBytes(of.title, 60)}: as it is`, words)
    const picture = { url: '', alt: mapWords(chart) }
    const { url } = await mapPicture(chart, roomBeside(processMapCard({ ...view, picture })))
    return { ...view, picture: { ...picture, url } }
  }
  const [view, ugly] = [await drawnOf(sheet, map), await drawnOf(long, wrong)]
  const five = await drawnOf(sheet, map, map.ways.order.slice(0, 5))
  const choices = (read: ReadMap) =>
    read.ways.order.map((step) => ({
      title: `${read.numberOf(step)}. ${shortInBytes(withoutMentions(step.what), 30)}`,
      value: step.id,
    }))
  const form: StepFormView = {
    ...{ ...of, name, form: 'form-1', roles: words.roles, steps: choices(map), values: blank('s8', 'award') },
    stages: words.processes[0]!.stages.map(({ id, title }) => ({ title, value: id })),
    flags: words.flags.map(({ id, title }) => ({ title, value: id })),
  }
  const existing = { step: 's4', revision: 2, number: 4, was: marksOf(formOf(sheet.body['as-is'][3]!)) }
  const lines = (read: ReadMap, from: number) =>
    read.ways.order.slice(from, from + 4).map((step) => lineOf(step, read, waysWords(placesOf(step, read)), words))
  const suggested = (of: typeof sheet, read: ReadMap) =>
    suggestedActions({ title: of.title, ways: read.ways, faults: read.faults }, words)
      .slice(0, 6)
      .map((one, at) => ({
        ...{ key: one.key, title: `${at + 1}. ${one.title}`, from: one.from, isPlanned: false },
        choice: `${at + 1}. ${shortInBytes(withoutMentions(one.title), 54)}`,
        kind: `${one.kind === 'quick' ? 'Quick win' : 'Wider change'}, because ${one.why}`,
      }))
  const actions = {
    ...{
      ...of,
      name,
      lines: suggested(sheet, map),
      faults: faultWords(map, words),
      page: 0,
      pages: 1,
      mayChange: true,
      label,
    },
    summary: '5 actions, what matters most first: 2 quick wins, 3 wider changes.',
  }
  const line = {
    id: 'map-1',
    name,
    what: '8 steps, 112 days. 1 fault.',
    changed: typed('Last changed by Tom Garland, 20 November 2026'),
  }
  const list = {
    ...{ council, councilName, lines: [line], summary: '1 map.', page: 0, pages: 1, label },
    ...{ isAway: false, hasAway: false, mayChange: true },
  }
  const note = `${amina.name} changed this step since you opened it. What you changed too is now days: 8 days. What you typed is below and is not kept yet. Save puts it in the place of theirs.`
  const nameless = unnamed({ ...formOf(sheet.body['as-is'][3]!), isDecision: true, next: [{ to: 'end', label: '' }] })
  const place = { ...of, name }
  return [
    ...sampled(processMapsCard, {
      'nothing yet': [{ ...list, lines: [], summary: 'No process has been mapped yet.' }],
      'one map': [{ ...list, hasAway: true }],
      'a page between, long names': [
        {
          ...list,
          councilName: longCouncil.name,
          lines: Array(5).fill({ ...line, name: typed(longName.slice(0, 80)) }),
          page: 1,
          pages: 3,
        },
      ],
      'put away': [{ ...list, isAway: true }],
      'a connector sees it': [{ ...list, mayChange: false }],
    }),
    ...sampled(mapCouncilsCard, {
      'no council': [{ lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [
        { lines: Array(6).fill({ council, name: longCouncil.name, summary: '3 maps.' }), all: 18, page: 1, pages: 3 },
      ],
    }),
    ...sampled(newMapCard, { 'to begin': [{ council, map: 'map-1', processes: words.processes, most: 60 }] }),
    ...sampled(processMapCard, {
      empty: [
        {
          ...viewOf(
            { ...sheet, body: { ...sheet.body, 'as-is': [] } },
            readMap({ ...sheet.body, 'as-is': [] }, 'as-is', words),
          ),
        },
      ],
      'eight steps, just changed': [{ ...view, notice: typed('Saved: Write the specification') }],
      'five steps, both versions, a page between': [{ ...five, hasToBe: true, page: 1, pages: 3 }],
      'long words, many faults, full': [{ ...ugly, isFull: true }],
      'put away': [{ ...five, isAway: true }],
      'a connector sees it': [{ ...view, mayChange: false, councilName: longCouncil.name }],
    }),
    ...sampled(mapWordsCard, {
      'the first page': [{ ...place, lines: lines(map, 0), page: 0, pages: 2, mayChange: true }],
      'the longest words, a connector': [{ ...place, lines: lines(wrong, 0), page: 1, pages: 3, mayChange: false }],
    }),
    ...sampled(stepFormCard, {
      'the first step': [{ ...form, steps: [], values: blank('', 'starting-event') }],
      'a step after the last': [form],
      'a step that is changed': [{ ...form, existing, values: valuesOf(sheet.body['as-is'][3]!) }],
      'somebody else changed it meanwhile, a decision': [
        { ...form, existing, values: valuesOf(sheet.body['as-is'][6]!), note, steps: choices(wrong) },
      ],
      'a decision whose branches have no names yet': [
        { ...form, values: { ...form.values, kind: 'decision', next: [{ to: 'end', label: '' }] }, note: nameless },
      ],
    }),
    ...sampled(removeStepCard, {
      asked: [{ ...of, step: 's2', revision: 1, what: typed('Write the specification') }],
      'somebody else changed it meanwhile': [{ ...of, step: 's2', revision: 2, what: typed(longName), note }],
    }),
    ...sampled(mapActionsCard, {
      'five to choose from': [actions],
      'some are in the plan': [
        {
          ...actions,
          lines: actions.lines.map((one, at) => ({ ...one, isPlanned: at < 2 })),
          notice: '2 actions in the plan, with you as the owner of those that are new. Say plan to see them.',
        },
      ],
      'long words': [
        { ...actions, lines: suggested(long, wrong), faults: faultWords(wrong, words).slice(0, 12), page: 0, pages: 4 },
      ],
      'nothing is suggested': [
        {
          ...actions,
          lines: [],
          faults: [],
          summary: 'Nothing is suggested: no pain point, no flag and no fault. Say at a step what hurts, or flag it.',
        },
      ],
      'a connector sees it': [{ ...actions, mayChange: false, page: 1, pages: 3 }],
    }),
    ...sampled(compareMapCard, {
      shorter: [
        {
          ...{ council, id: 'map-1', name },
          summary: 'As it is: 112 days. As it should be: 80 days. That is 32 days less, 29%.',
          steps: '8 steps and 1 fault as it is, 7 steps and 0 faults as it should be.',
          rows: words.processes[0]!.stages.map(({ title }) => ({
            stage: title,
            before: '30 days',
            after: '12.5 days',
          })),
        },
      ],
    }),
    ...sampled(mapMoreCard, {
      'as it is only': [{ ...place, revision: 4, hasToBe: false, isEmpty: false, isAway: false, mayChange: true }],
      'both versions, put away': [
        { ...place, revision: 4, hasToBe: true, isEmpty: false, isAway: true, mayChange: true },
      ],
      'a connector sees it': [
        { ...place, revision: 4, hasToBe: true, isEmpty: false, isAway: false, mayChange: false },
      ],
    }),
    ...sampled(mapHistoryCard, {
      'a page between': [
        {
          ...{ ...place, page: 1, pages: 3 },
          events: Array(8).fill({
            at: '20 November 2026 at 09:00',
            by: amina.name,
            what: typed(longNote.slice(0, 300)),
          }),
        },
      ],
    }),
  ]
}
