import type { Card } from '../../../cards/card'
import { roomBeside } from '../../../cards/picture'
import { type ProcessMapView, processMapCard, versionTitle } from '../../../cards/process-map'
import { type MapChart, mapPicture, mapWords, stepsPerPicture, waysWords } from '../../../cards/process-map-chart'
import { mapWordsCard } from '../../../cards/process-map-words'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { type MapVersion, mapTool, mostSteps, type ProcessMap } from '../../domain/process-map'
import { counted, day } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { chartOf, faultWords, placesOf, type ReadMap, readMap, shortInBytes, timeWords } from './rules'
import { lineOf } from './step-words'

export interface At {
  readonly council: string
  readonly id: string
}

export interface Of extends At {
  readonly version: MapVersion
}

export const labelOf = ({ content }: Pick<Services, 'content'>): string => {
  const { label, version, checked } = content.processMap
  return `${label} Rules ${version}, checked on ${day(checked)}.`
}

export async function open(person: Person, of: Of & { readonly page: number }, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, mapTool, of)
  return showMap(person, sheet, services, { version: of.version, page: of.page })
}

/** The map as it is shown after every press; `notice` says what became of it. */
export async function showMap(
  person: Person,
  sheet: ProcessMap,
  services: Services,
  ask: { readonly version: MapVersion; readonly page: number; readonly notice?: string } = {
    version: 'as-is',
    page: 0,
  },
): Promise<Card> {
  const { council, id, title, body, retired } = sheet
  const { processMap, register } = services.content
  const version = body[ask.version] ? ask.version : 'as-is'
  const map = readMap(body, version, processMap)
  const { shown, page, pages } = paged(map.ways.order, ask.page, stepsPerPicture)
  const { by, at } = { by: sheet.trail.at(-1)!.name, at: day(sheet.trail.at(-1)!.at) }
  const process = processMap.processes.find((one) => one.id === body.process)?.title ?? 'Another process'
  const faults = faultWords(map, processMap)
  const view: ProcessMapView = {
    ...{ council, id, version, name: title, page, pages, notice: ask.notice, ...timeWords(map) },
    councilName: register.nameOf(council),
    about: `${process}, ${counted(map.steps.length, 'step')}. Last changed by ${by}, ${at}.`,
    picture: undefined,
    faults: faults.slice(0, mostFaults),
    moreFaults: Math.max(0, faults.length - mostFaults),
    last: lastOf(map),
    isEmpty: map.steps.length === 0,
    isFull: map.steps.length >= mostSteps,
    hasToBe: body['to-be'] !== undefined,
    isAway: retired !== undefined,
    mayChange: mayWriteSheets(person, council),
    label: labelOf(services),
    shared: await sharedWordsOf(sheet, services),
  }
  if (view.isEmpty) return processMapCard(view)
  const [first, last] = [page * stepsPerPicture + 1, page * stepsPerPicture + shown.length]
  const span = pages > 1 ? `, steps ${first} to ${last} of ${map.steps.length}` : ''
  const heading = `${shortInBytes(title, 60)}: ${versionTitle(version).toLowerCase()}${span}`
  return processMapCard(await withPicture(view, chartOf(sheet, map, shown, heading, processMap)))
}

const mostFaults = 4

/** After which a new step most likely comes: the last that is reached and does not end. */
const lastOf = ({ ways }: ReadMap): string => {
  const reached = ways.order.filter(({ id }) => ways.reached.has(id))
  return (reached.findLast(({ next }) => next.length === 0) ?? reached.at(-1))?.id ?? ''
}

/** As large as the rest of the card leaves room for. */
async function withPicture(view: ProcessMapView, chart: MapChart): Promise<ProcessMapView> {
  const picture = { url: '', alt: mapWords(chart) }
  const { url } = await mapPicture(chart, roomBeside(processMapCard({ ...view, picture })))
  return { ...view, picture: { ...picture, url } }
}

const wordsPerPage = 4

export async function openWords(person: Person, of: Of & { readonly page: number }, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, mapTool, of)
  const version = versionIn(sheet, of.version)
  const { processMap } = services.content
  const map = readMap(sheet.body, version, processMap)
  const { shown, ...place } = paged(map.ways.order, of.page, wordsPerPage)
  return mapWordsCard({
    ...{ council: of.council, id: of.id, version, name: sheet.title, ...place },
    lines: shown.map((step) => lineOf(step, map, waysWords(placesOf(step, map)), processMap)),
    mayChange: mayWriteSheets(person, of.council) && sheet.retired === undefined,
  })
}

/** Throws `AskAgain` when the map has no such version. */
export function versionIn({ body }: ProcessMap, version: MapVersion): MapVersion {
  if (!body[version]) throw new AskAgain('Nobody has begun the map as it should be. Say process map to open it.')
  return version
}
