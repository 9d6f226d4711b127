import type { Card } from '../../../cards/card'
import { withoutMentions } from '../../../cards/parts'
import { mapActionsCard } from '../../../cards/process-map-suggested'
import { daysAfter } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import { actorOf, type Person } from '../../domain/person'
import { newAction } from '../../domain/plan-edits'
import { mapTool, type ProcessMap } from '../../domain/process-map'
import { type Suggested, suggestedActions } from '../../domain/process-map-actions'
import { counted } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { faultWords, readMap, shortInBytes } from './rules'
import { labelOf, type Of, versionIn } from './view'

/** What could be done about a map, what matters most first, and putting it into the council's plan. */

const perPage = 6

function suggestedOf(sheet: ProcessMap, version: Of['version'], { content }: Services): Suggested[] {
  const map = readMap(sheet.body, version, content.processMap)
  return suggestedActions({ title: sheet.title, ways: map.ways, faults: map.faults }, content.processMap)
}

export async function openActions(
  person: Person,
  of: Of & { readonly page: number },
  services: Services,
): Promise<Card> {
  const sheet = await services.worksheets.get(person, mapTool, { council: of.council, id: of.id })
  return show(person, sheet, { version: versionIn(sheet, of.version), page: of.page }, services)
}

function show(
  person: Person,
  sheet: ProcessMap,
  ask: { readonly version: Of['version']; readonly page: number; readonly notice?: string },
  services: Services,
): Card {
  const all = suggestedOf(sheet, ask.version, services)
  const quick = all.filter(({ kind }) => kind === 'quick').length
  const { shown, ...place } = paged(all, ask.page, perPage)
  const { processMap } = services.content
  const faults = faultWords(readMap(sheet.body, ask.version, processMap), processMap)
  return mapActionsCard({
    ...{ council: sheet.council, id: sheet.id, version: ask.version, name: sheet.title, ...place },
    summary:
      all.length === 0
        ? 'Nothing is suggested: no pain point, no flag and no fault. Say at a step what hurts, or flag it.'
        : `${counted(all.length, 'action')}, what matters most first: ${counted(quick, 'quick win')}, ${counted(all.length - quick, 'wider change')}.`,
    lines: shown.map((one, at) => {
      const number = place.page * perPage + at + 1
      return {
        ...{ key: one.key, title: `${number}. ${one.title}`, from: one.from },
        choice: `${number}. ${shortInBytes(withoutMentions(one.title), 54)}`,
        kind: `${one.kind === 'quick' ? 'Quick win' : 'Wider change'}, because ${one.why}`,
        isPlanned: sheet.body.planned.includes(one.key),
      }
    }),
    faults: place.page === 0 ? faults.slice(0, mostFaults) : [],
    notice: ask.notice,
    mayChange: mayWriteSheets(person, sheet.council) && sheet.retired === undefined,
    label: labelOf(services),
  })
}

const mostFaults = 12

/** An action of an id made from what it is about: pressed twice, or by two people, it is one. */
export async function putIntoPlan(person: Person, of: Of, keys: readonly string[], services: Services): Promise<Card> {
  const at = { council: of.council, id: of.id }
  const before = await services.worksheets.get(person, mapTool, at)
  const version = versionIn(before, of.version)
  const chosen = suggestedOf(before, version, services).filter(({ key }) => keys.includes(key))
  if (keys.length === 0) throw new AskAgain('Choose at least one action.')
  if (chosen.length === 0) throw new AskAgain('What you chose is not suggested any more. Open the map again.')
  const { sheet } = await services.worksheets.change(person, mapTool, at, ({ body }) => {
    const fresh = chosen.filter(({ key }) => !body.planned.includes(key))
    if (fresh.length === 0) return undefined
    const planned = [...body.planned, ...fresh.map(({ key }) => key)]
    return {
      body: { ...body, planned },
      what: `Put into the plan: ${fresh.map(({ title }) => shortInBytes(title, 80)).join('; ')}`,
    }
  })
  const { themes } = services.content.plan
  const theme = (themes.find(({ id }) => id === 'process') ?? themes[0]!).id
  const { weeks } = services.content.processMap
  let dropped = 0
  for (const { key, title, kind } of chosen) {
    const form = {
      ...{ title: shortInBytes(title, 100), theme, due: daysAfter(todayOf(services), 7 * weeks[kind]), evidence: '' },
      ...{ owner: actorOf(person), milestones: [], needs: [] },
    }
    const of_ = { id: `map:${at.id}:${key}`, council: at.council }
    const action = newAction(form, of_, actorOf(person), services.clock().toISOString())
    if ((await services.plans.add(action)).dropped) dropped++
  }
  const off = dropped > 0 ? ` ${dropped} of them had been taken off the plan, and can be put back there.` : ''
  const notice = `${counted(chosen.length, 'action')} in the plan, with you as the owner of those that are new.${off} Say plan to see them.`
  return show(person, sheet, { version, page: 0, notice }, services)
}
