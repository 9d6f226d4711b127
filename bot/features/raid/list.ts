import type { Card } from '../../../cards/card'
import { raidCouncilsCard } from '../../../cards/raid-councils'
import { raidLogsCard } from '../../../cards/raid-logs'
import { councilsOf } from '../../caseload'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { type RaidLog, raidTool } from '../../domain/raid'
import { summaryWords } from '../../domain/raid-words'
import { counted, day } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'

const perPage = 5

export const labelOf = ({ content }: Services): string => {
  const { label, version, checked } = content.raid
  return `${label} Scales ${version}, checked on ${day(checked)}.`
}

export const changedWords = ({ trail }: RaidLog): string => {
  const { name, at } = trail.at(-1)!
  return `Last changed by ${name}, ${day(at)}`
}

/** The logs of a council, a page of them, those that were changed last first. */
export async function list(
  person: Person,
  council: string,
  services: Services,
  ask: { readonly page: number; readonly away: 'yes' | 'no' } = { page: 0, away: 'no' },
): Promise<Card> {
  const isAway = ask.away === 'yes'
  const logs = await services.worksheets.list(person, raidTool, council, { retired: isAway })
  const today = todayOf(services)
  const { shown, ...place } = paged(logs, ask.page, perPage)
  return raidLogsCard({
    ...place,
    council,
    councilName: services.content.register.nameOf(council),
    lines: shown.map((log) => ({
      id: log.id,
      name: log.title,
      summary: summaryWords(log.body.items, services.content.raid, today),
      changed: changedWords(log),
    })),
    isAway,
    mayChange: mayWriteSheets(person, council),
    label: labelOf(services),
  })
}

const councilsPerPage = 6

export async function listCouncils(person: Person, page: number, services: Services): Promise<Card> {
  const mine = await councilsOf(person, services)
  const { shown, ...place } = paged(mine, page, councilsPerPage)
  const today = todayOf(services)
  const lines = await Promise.all(
    shown.map(async ({ id }) => {
      const logs = await services.worksheets.list(person, raidTool, id)
      const items = logs.flatMap(({ body }) => body.items)
      const summary = summaryWords(items, services.content.raid, today)
      return {
        council: id,
        name: services.content.register.nameOf(id),
        summary: logs.length > 0 ? `${counted(logs.length, 'log')}. ${summary}` : 'No log yet.',
      }
    }),
  )
  return raidCouncilsCard({ lines, all: mine.length, ...place })
}
