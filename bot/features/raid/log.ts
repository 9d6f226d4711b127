import type { Card } from '../../../cards/card'
import { raidHeatCard } from '../../../cards/raid-heat'
import { type HeatMap, heatPicture, heatWords } from '../../../cards/raid-heat-map'
import { raidHistoryCard } from '../../../cards/raid-history'
import { type RaidLogView, raidLogCard } from '../../../cards/raid-log'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { bandOf, type RaidLog, raidKinds, raidTool, scoreOf } from '../../domain/raid'
import { filtered, heatOf, type RaidFilter } from '../../domain/raid-view'
import { summaryWords } from '../../domain/raid-words'
import { counted, moment } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { labelOf } from './list'
import { lineOf } from './rules'

/** A log as its card shows it. */

export interface LogAt {
  readonly council: string
  readonly id: string
}

export const logAt = (person: Person, at: LogAt, services: Services): Promise<RaidLog> =>
  services.worksheets.get(person, raidTool, { council: at.council, id: at.id })

const perPage = 5

type Ask = RaidFilter & { readonly page: number }
const first: Ask = { page: 0, kind: '', shown: 'open' }

export async function openLog(person: Person, at: LogAt, ask: Ask, services: Services): Promise<Card> {
  return showLog(person, await logAt(person, at, services), services, ask)
}

/** `notice` says what became of a press. */
export async function showLog(
  person: Person,
  log: RaidLog,
  services: Services,
  ask: Ask = first,
  notice?: RaidLogView['notice'],
): Promise<Card> {
  const { council, id, revision, title, body, retired } = log
  const { raid, register } = services.content
  const today = todayOf(services)
  const { shown, ...place } = paged(filtered(body.items, ask, today, person.id), ask.page, perPage)
  const unowned = body.items.filter((item) => !item.closed && !item.owner)
  return raidLogCard({
    ...{ council, id, revision, notice, ...place },
    councilName: register.nameOf(council),
    name: title,
    summary: summaryWords(body.items, raid, today),
    unowned:
      unowned.length > 0
        ? `${counted(unowned.length, 'open item')} with no owner: ${refsOf(unowned)}. Choose who looks after ${unowned.length === 1 ? 'it' : 'them'}.`
        : '',
    lines: shown.map((item) => lineOf(item, raid, today)),
    kinds: raidKinds.map((kind) => ({ id: kind, title: raid.kinds[kind].title, means: raid.kinds[kind].means })),
    filter: { kinds: ask.kind || 'all', shown: ask.shown },
    isEmpty: body.items.length === 0,
    hasRisks: body.items.some(({ kind }) => kind === 'risk'),
    isAway: retired !== undefined,
    mayChange: mayWriteSheets(person, council),
    label: labelOf(services),
    shared: await sharedWordsOf(log, services),
  })
}

const mostRefs = 12

/** `R1, A2 and 3 more` */
function refsOf(items: readonly { readonly ref: string }[]): string {
  const refs = items.slice(0, mostRefs).map(({ ref }) => ref)
  return items.length > mostRefs ? `${refs.join(', ')} and ${items.length - mostRefs} more` : refs.join(', ')
}

export function heatMapOf(items: RaidLog['body']['items'], raid: Services['content']['raid']): HeatMap {
  const steps = [1, 2, 3, 4, 5]
  return {
    title: 'Open risks by probability and impact',
    probability: raid.probability.map(({ title }) => title),
    impact: raid.impact.map(({ title }) => title),
    counts: heatOf(items),
    bands: steps.map((impact) => steps.map((probability) => bandOf(scoreOf({ probability, impact }), raid.bands).id)),
    bandTitles: Object.fromEntries(raid.bands.map(({ id, title }) => [id, title])) as HeatMap['bandTitles'],
  }
}

export async function openHeat(person: Person, at: LogAt, services: Services): Promise<Card> {
  const log = await logAt(person, at, services)
  const { raid } = services.content
  const risks = log.body.items.filter((item) => item.risk && !item.closed)
  const map = heatMapOf(log.body.items, raid)
  return raidHeatCard({
    ...{ council: log.council, id: log.id, name: log.title },
    picture: { url: (await heatPicture(map)).url, alt: heatWords(map) },
    bands: raid.bands
      .map((band, place) => ({
        title: `${band.title}, ${band.from} to ${(raid.bands[place + 1]?.from ?? 26) - 1}`,
        means: band.means,
        risks: refsOf(risks.filter(({ risk }) => bandOf(scoreOf(risk!), raid.bands).id === band.id)),
      }))
      .toReversed(),
    label: labelOf(services),
  })
}

export async function openHistory(person: Person, ask: LogAt & { readonly page: number }, services: Services) {
  const { sheet, shown, ...place } = await services.worksheets.history(person, raidTool, ask, ask.page)
  const events = shown.map((line) => ({ at: moment(line.at), by: line.name, what: line.what }))
  return raidHistoryCard({ council: ask.council, id: ask.id, name: sheet.title, events, ...place })
}

export async function retire(
  person: Person,
  ask: LogAt & { readonly revision: number; readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Card> {
  const { sheet, clash } = await services.worksheets.retire(person, raidTool, ask, ask.away === 'yes')
  const notice = clash
    ? { heading: 'Changed meanwhile', words: 'Nothing was put away or brought back. This is how the log is now.' }
    : undefined
  return showLog(person, sheet, services, first, notice)
}
