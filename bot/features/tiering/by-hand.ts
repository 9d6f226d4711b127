import type { Card } from '../../../cards/card'
import { manualTierCard, tieringHistoryCard } from '../../../cards/tiering-history'
import { actorOf, type Person } from '../../domain/person'
import { type Tier, tierTitle } from '../../domain/questionnaire'
import { moment } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { changedSince } from '../../sheet-pages'
import { type Tiering, tieringTool } from './model'
import { tierWords, workedWords } from './rules'
import { told } from './save'
import { type At, showTiering } from './view'

/** Setting a tier by hand, putting a tiering away, and the history of both. */

type Drawn = At & { readonly revision: number }

export async function openManual(person: Person, at: At, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, tieringTool, at)
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return manualForm(sheet)
}

const manualForm = (sheet: Tiering, more: { tier?: Tier; why?: string; note?: string } = {}): Card => {
  const { council, id, revision, title, body } = sheet
  return manualTierCard({ council, id, revision, name: title, worked: workedWords(body.result), ...more })
}

/** Sent twice, it is set once. */
export async function setManual(
  person: Person,
  ask: Drawn,
  inputs: { readonly tier: Tier; readonly why: string },
  services: Services,
): Promise<Card> {
  const { tier, why } = inputs
  const at = services.clock().toISOString()
  const { sheet, clash } = await services.worksheets.change(person, tieringTool, ask, ({ body }) => {
    const { manual, result } = body
    if (manual?.tier === tier && manual.why === why && manual.by.id === person.id) return undefined
    return {
      body: { ...body, manual: { tier, why, by: actorOf(person), at } },
      what: `Set by hand to ${tierTitle(tier)}; worked out as ${tierTitle(result.tier)}. Why: ${why}`,
    }
  })
  if (!clash) return told(person, sheet, services)
  const who = clash.at(-1)?.name ?? 'Somebody'
  const note = `${who} changed this since you opened it. It is now: ${tierWords(sheet)}. What you filled in is below and is not kept yet.`
  return manualForm(sheet, { tier, why, note })
}

const notSet = 'The tier stays as it is, because somebody changed this since. This is how it is now.'

export async function endManual(person: Person, ask: Drawn, services: Services): Promise<Card> {
  const { sheet, clash } = await services.worksheets.change(person, tieringTool, ask, ({ body }) => {
    const { manual, ...rest } = body
    if (!manual) return undefined
    return { body: rest, what: `Took the worked-out tier again: ${tierTitle(rest.result.tier)}` }
  })
  return clash ? showTiering(person, sheet, services, notSet) : told(person, sheet, services)
}

export async function retire(
  person: Person,
  ask: Drawn & { readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Card> {
  const { sheet, clash } = await services.worksheets.retire(person, tieringTool, ask, ask.away === 'yes')
  return showTiering(person, sheet, services, clash ? changedSince : undefined)
}

export async function openHistory(
  person: Person,
  ask: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const { sheet, shown, ...place } = await services.worksheets.history(person, tieringTool, ask, ask.page)
  const events = shown.map((line) => ({ at: moment(line.at), by: line.name, what: line.what }))
  return tieringHistoryCard({ council: ask.council, id: ask.id, name: sheet.title, events, ...place })
}
