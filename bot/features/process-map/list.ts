import type { Card } from '../../../cards/card'
import { mapCouncilsCard, newMapCard, processMapsCard } from '../../../cards/process-map-list'
import { councilsOf } from '../../caseload'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { mapTool, mostSteps } from '../../domain/process-map'
import { counted, day } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { readMap, summaryOf } from './rules'
import { labelOf, showMap } from './view'

/** The maps of a council, and beginning one. */

const perPage = 5
const councilsPerPage = 6

export async function list(
  person: Person,
  council: string,
  services: Services,
  ask: { readonly page: number; readonly away: 'yes' | 'no' } = { page: 0, away: 'no' },
): Promise<Card> {
  const isAway = ask.away === 'yes'
  const [sheets, away] = await Promise.all([
    services.worksheets.list(person, mapTool, council, { retired: isAway }),
    isAway ? [] : services.worksheets.list(person, mapTool, council, { retired: true }),
  ])
  const { shown, ...place } = paged(sheets, ask.page, perPage)
  const none = isAway ? 'None is put away.' : 'No process has been mapped yet.'
  return processMapsCard({
    ...place,
    council,
    councilName: services.content.register.nameOf(council),
    summary: sheets.length === 0 ? none : `${counted(sheets.length, 'map')}${isAway ? ' put away' : ''}.`,
    lines: shown.map(({ id, title, body, trail }) => ({
      ...{ id, name: title, what: summaryOf(readMap(body, 'as-is', services.content.processMap)) },
      changed: `Last changed by ${trail.at(-1)!.name}, ${day(trail.at(-1)!.at)}`,
    })),
    ...{ isAway, hasAway: away.length > 0, mayChange: mayWriteSheets(person, council), label: labelOf(services) },
  })
}

export async function listCouncils(person: Person, page: number, services: Services): Promise<Card> {
  const mine = await councilsOf(person, services)
  const { shown, ...place } = paged(mine, page, councilsPerPage)
  const lines = await Promise.all(
    shown.map(async ({ id }) => {
      const sheets = await services.worksheets.list(person, mapTool, id)
      const summary = sheets.length === 0 ? 'No map yet.' : `${counted(sheets.length, 'map')}.`
      return { council: id, name: services.content.register.nameOf(id), summary }
    }),
  )
  return mapCouncilsCard({ lines, all: mine.length, ...place })
}

export function begin(person: Person, services: Services): Card {
  const { processes } = services.content.processMap
  return newMapCard({ council: person.council!.id, map: services.newId(), processes, most: mostSteps })
}

/** Sent twice, it is one map. */
export async function add(
  person: Person,
  ask: { readonly map: string },
  inputs: { readonly title: string; readonly process: string },
  services: Services,
): Promise<Card> {
  const { processes, version } = services.content.processMap
  const process = processes.find(({ id }) => id === inputs.process)
  if (!process) throw new AskAgain('Choose what the process is part of.')
  const { sheet } = await services.worksheets.keep(person, mapTool, {
    ...{ id: ask.map, council: person.council!.id, title: inputs.title, rules: version },
    body: { process: process.id, 'as-is': [], added: 0, planned: [] },
    what: `Began the map, ${process.title.toLowerCase()}`,
  })
  return showMap(person, sheet, services)
}
