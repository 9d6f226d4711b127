import type { Card } from '../../../cards/card'
import { valueCard } from '../../../cards/value'
import type { Contract } from '../../domain/contract'
import { registerPortfolio } from '../../domain/contract-value'
import type { Person } from '../../domain/person'
import { day, money } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { changedSince, lastWords } from '../../sheet-pages'
import { type ValueSheet, valueTool } from './model'
import { changedFigures, figureLines, figuresOf, headlineOf, meansOf, stepsOf, tierLines } from './rules'

export interface At {
  readonly council: string
  readonly id: string
}

export const labelOf = ({ content }: Services): string => {
  const { label, version, checked } = content.value
  return `${label} Figures ${version}, checked on ${day(checked)}.`
}

/** What the answer was worked out with, and when that was checked. */
export const workedWith = ({ rules }: ValueSheet, { content }: Services): string => {
  const { label, version, checked } = content.value
  return `${label} Worked out with figures ${rules}; figures ${version} were checked on ${day(checked)}.`
}

export async function open(person: Person, at: At, services: Services, notice?: string): Promise<Card> {
  const sheet = await services.worksheets.get(person, valueTool, at)
  return show(person, sheet, await services.contracts.registerOf(at.council), services, notice)
}

export async function retire(
  person: Person,
  ask: At & { readonly revision: number; readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Card> {
  const { sheet, clash } = await services.worksheets.retire(person, valueTool, ask, ask.away === 'yes')
  const register = await services.contracts.registerOf(ask.council)
  return show(person, sheet, register, services, clash ? changedSince : undefined)
}

/** `register` is the council's register of contracts; `notice` says what became of a press. */
export async function show(
  person: Person,
  sheet: ValueSheet,
  register: readonly Contract[],
  services: Services,
  notice?: string,
): Promise<Card> {
  const { council, id, revision, title, body, retired } = sheet
  const { value, register: councils } = services.content
  return valueCard({
    ...{ council, id, revision, name: title, notice, unknown: value.unknown },
    councilName: councils.nameOf(council),
    headline: headlineOf(body),
    means: meansOf(body),
    steps: stepsOf(body),
    tiers: tierLines(body),
    figures: figureLines(figuresOf(sheet, value)),
    ownFigure: value.ownFigure.map(({ what, who }) => ({ name: who, words: what })),
    remarks: remarksOf(sheet, register, services),
    kept: lastWords(sheet),
    label: workedWith(sheet, services),
    shared: await sharedWordsOf(sheet, services),
    isAway: retired !== undefined,
    mayChange: mayWriteSheets(person, council),
  })
}

function remarksOf(sheet: ValueSheet, register: readonly Contract[], services: Services): string[] {
  const { source, total } = sheet.body.portfolio
  const now = registerPortfolio(register, todayOf(services)).portfolio.total
  const hasMoved = source === 'register' && now !== total
  return [
    hasMoved ? `The register now says ${money(now)} a year. Change the values to take it anew.` : '',
    changedFigures(sheet, services.content.value),
  ].filter(Boolean)
}
