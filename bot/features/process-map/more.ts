import type { Card } from '../../../cards/card'
import { compareMapCard, mapHistoryCard, mapMoreCard } from '../../../cards/process-map-more'
import type { Person } from '../../domain/person'
import { mapTool } from '../../domain/process-map'
import { withToBe } from '../../domain/process-map-edits'
import { comparedWords, daysWords, sharesOf, totalOf } from '../../domain/process-map-time'
import { counted, moment } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { readMap } from './rules'
import { type At, type Of, showMap, versionIn } from './view'

/** What lies around a map: the version as it should be, the history, putting it away. */

export async function openMore(person: Person, of: Of, services: Services, notice?: string): Promise<Card> {
  const { council, id, version } = of
  const sheet = await services.worksheets.get(person, mapTool, { council, id })
  const { body, title, revision, retired } = sheet
  return mapMoreCard({
    ...{ council, id, version, name: title, revision, notice, shared: await sharedWordsOf(sheet, services) },
    hasToBe: body['to-be'] !== undefined,
    isEmpty: body['as-is'].length === 0,
    isAway: retired !== undefined,
    mayChange: mayWriteSheets(person, council),
  })
}

/** Begun twice, it is begun once. */
export async function beginToBe(person: Person, at: At, services: Services): Promise<Card> {
  const { sheet } = await services.worksheets.change(person, mapTool, at, ({ body }) => {
    if (body['as-is'].length === 0) throw new AskAgain('Map the process as it is first.')
    if (body['to-be']) return undefined
    return { body: withToBe(body), what: 'Began the map as it should be, as a copy of the one as it is' }
  })
  const notice = 'This is the map as it should be. It is a copy: change it, the map as it is stays.'
  return showMap(person, sheet, services, { version: 'to-be', page: 0, notice })
}

export async function compare(person: Person, at: At, services: Services): Promise<Card> {
  const { processMap } = services.content
  const sheet = await services.worksheets.get(person, mapTool, at)
  versionIn(sheet, 'to-be')
  const { body, title } = sheet
  const [before, after] = [readMap(body, 'as-is', processMap), readMap(body, 'to-be', processMap)]
  const [one, other] = [sharesOf(before.ways.longest, before.stageOf), sharesOf(after.ways.longest, after.stageOf)]
  const daysOf = (shares: typeof one, stage: string) => daysWords(shares.find(({ name }) => name === stage)?.days ?? 0)
  const stages = [...new Set([...before.ways.order, ...after.ways.order].map(before.stageOf))]
  return compareMapCard({
    ...{ ...at, name: title, summary: comparedWords(totalOf(before.ways), totalOf(after.ways)) },
    steps: `${counted(before.steps.length, 'step')} and ${counted(before.faults.length, 'fault')} as it is, ${counted(after.steps.length, 'step')} and ${counted(after.faults.length, 'fault')} as it should be.`,
    rows: stages.map((stage) => ({ stage, before: daysOf(one, stage), after: daysOf(other, stage) })),
  })
}

export async function openHistory(
  person: Person,
  ask: Of & { readonly page: number },
  services: Services,
): Promise<Card> {
  const { council, id, version } = ask
  const { sheet, shown, ...place } = await services.worksheets.history(person, mapTool, { council, id }, ask.page)
  const events = shown.map((line) => ({ at: moment(line.at), by: line.name, what: line.what }))
  return mapHistoryCard({ council, id, version, name: sheet.title, events, ...place })
}

export async function retire(
  person: Person,
  ask: Of & { readonly revision: number; readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Card> {
  const { council, id, revision, version } = ask
  const { sheet, clash } = await services.worksheets.retire(
    person,
    mapTool,
    { council, id, revision },
    ask.away === 'yes',
  )
  const notice = clash && `${clash.at(-1)?.name ?? 'Somebody'} changed this map meanwhile, so it stays as it is.`
  return showMap(person, sheet, services, { version, page: 0, ...(notice ? { notice } : {}) })
}
