import type { MapChart } from '../../../cards/process-map-chart'
import {
  type MapBody,
  type MapVersion,
  type ProcessMap,
  type Step,
  stepsOf,
  theEnd,
  waysOf,
} from '../../domain/process-map'
import type { ActionRules } from '../../domain/process-map-actions'
import { faultsOf, type MapFault, roleKey } from '../../domain/process-map-faults'
import { daysWords, sharesOf, sharesWords, stepsWords, totalOf, totalWords } from '../../domain/process-map-time'
import { type Ways, waysThrough } from '../../domain/process-map-ways'
import { counted } from '../../domain/words'

/** Maps in words, and as they are drawn. */

/** What content says of maps, as far as it is needed to read one. */
export interface MapWords extends ActionRules {
  readonly processes: readonly {
    readonly id: string
    readonly title: string
    readonly stages: readonly { readonly id: string; readonly title: string }[]
  }[]
  readonly roles: readonly string[]
}

/** A version of a map with all that is worked out from it. */
export interface ReadMap {
  readonly steps: readonly Step[]
  readonly ways: Ways
  readonly faults: readonly MapFault[]
  readonly numberOf: (step: Step) => number
  readonly stageOf: (step: Step) => string
}

export function readMap(body: MapBody, version: MapVersion, words: MapWords): ReadMap {
  const steps = stepsOf(body, version)
  const ways = waysThrough(steps)
  const stages = stagesOf(body, words)
  return {
    ...{ steps, ways, faults: faultsOf(steps, ways) },
    numberOf: (step) => ways.order.indexOf(step) + 1,
    stageOf: ({ stage }) => stages.find(({ id }) => id === stage)?.title ?? 'Another stage',
  }
}

export const stagesOf = ({ process }: MapBody, { processes }: MapWords) =>
  processes.find(({ id }) => id === process)?.stages ?? []

export const noLead = 'Nobody leads'

/** Roles of content first, then those that somebody typed; written in one way however they were typed. */
export function rolesOf(body: MapBody, { roles }: MapWords): string[] {
  const typed = [...body['as-is'], ...(body['to-be'] ?? [])].flatMap(({ lead, also }) => [lead, also])
  const all = [...roles, ...typed.filter(Boolean)]
  return all.filter((role, at) => all.findIndex((other) => roleKey(other) === roleKey(role)) === at)
}

export const roleIn = (role: string, roles: readonly string[]): string =>
  roles.find((one) => roleKey(one) === roleKey(role)) ?? role

export const laneOf = ({ lead, also }: Step): string => lead || also || noLead

/** How long it takes, and where the time goes: by stage and by role. */
export function timeWords({ steps, ways, numberOf, stageOf }: ReadMap): { total: string; shares: string[] } {
  const shares = [
    sharesWords('By stage', sharesOf(ways.longest, stageOf)),
    sharesWords('By role', sharesOf(ways.longest, laneOf)),
  ]
  return { total: totalWords(steps, ways, numberOf), shares: shares.filter(Boolean) }
}

/** All steps with one kind of fault in one sentence; loops one by one, since each is stopped in its own way. */
export const faultWords = ({ faults, numberOf }: ReadMap, rules: ActionRules): string[] =>
  faults
    .filter(({ kind }, at) => kind === 'loop' || faults.findIndex((one) => one.kind === kind) === at)
    .map(({ kind, steps }) => {
      const all = kind === 'loop' ? steps : faults.filter((one) => one.kind === kind).flatMap((one) => one.steps)
      const { title, says } = rules.faults.find(({ id }) => id === kind)!
      return `${title}. ${says.replaceAll('{steps}', stepsWords(all, numberOf))}`
    })

/** `12 steps, 41 days. 2 faults.` */
export function summaryOf(map: ReadMap): string {
  if (map.steps.length === 0) return 'No step yet.'
  const faults = map.faults.length > 0 ? ` ${counted(map.faults.length, 'fault')}.` : ''
  return `${counted(map.steps.length, 'step')}, ${daysWords(totalOf(map.ways))}.${faults}`
}

/** `shown` are steps of the map in its order. */
export function chartOf(
  sheet: ProcessMap,
  map: ReadMap,
  shown: readonly Step[],
  title: string,
  words: MapWords,
): MapChart {
  const lanes = [...rolesOf(sheet.body, words), noLead]
  return {
    title,
    lanes,
    steps: shown.map((step) => ({
      number: map.numberOf(step),
      what: step.what,
      lane: roleIn(laneOf(step), lanes),
      stage: map.stageOf(step),
      days: step.days === undefined ? '' : daysWords(step.days),
      isDecision: step.isDecision,
      isStart: step === map.steps[0],
      flag: step.flag?.colour,
      ways: placesOf(step, map),
    })),
  }
}

export const placesOf = (step: Step, { steps, numberOf }: ReadMap): { to: number | 'end'; label: string }[] =>
  waysOf(step, steps).map(({ to, label }) => ({
    to: to === theEnd ? 'end' : numberOf(steps.find(({ id }) => id === to)!),
    label,
  }))

/** Cut to so many bytes, since letters of other scripts and emoji take more room on a card than ours. */
export function shortInBytes(words: string, most: number): string {
  if (Buffer.byteLength(words) <= most) return words
  const letters = [...words]
  while (Buffer.byteLength(letters.join('')) > most - 3) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
