import type { Card } from '../../../cards/card'
import { supplierCard } from '../../../cards/supplier-placing'
import { type Contract, supplierId } from '../../domain/contract'
import type { Person } from '../../domain/person'
import type { PlacingResult } from '../../domain/supplier-placing'
import { type Placing, placingTool } from '../../domain/supplier-placing-sheet'
import { day } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { changedSince, lastWords } from '../../sheet-pages'
import { registerWords, suppliersOf } from './register'
import { axesOf, scoreWords, titleIn, turnsWords } from './rules'

export interface At {
  readonly council: string
  readonly id: string
}

export const labelOf = ({ content }: Services): string => {
  const { label, version, checked } = content.placing
  return `${label} Rules ${version}, checked on ${day(checked)}.`
}

/** What the answer was worked out with, and when that was checked. */
export const workedWith = ({ rules }: Placing, { content }: Services): string => {
  const { label, version, checked } = content.placing
  return `${label} Worked out with rules ${rules}; rules ${version} were checked on ${day(checked)}.`
}

export async function open(person: Person, at: At, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, placingTool, at)
  return show(person, sheet, await services.contracts.registerOf(at.council), services)
}

export async function retire(
  person: Person,
  ask: At & { readonly revision: number; readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Card> {
  const { sheet, clash } = await services.worksheets.retire(person, placingTool, ask, ask.away === 'yes')
  return show(
    person,
    sheet,
    await services.contracts.registerOf(ask.council),
    services,
    clash ? changedSince : undefined,
  )
}

/** `register` is the council's register of contracts; `notice` says what became of a press. */
export async function show(
  person: Person,
  sheet: Placing,
  register: readonly Contract[],
  services: Services,
  notice?: string,
): Promise<Card> {
  const { council, id, revision, title, body, retired } = sheet
  const { placing, register: councils } = services.content
  const { result, supplies } = body
  const { meaning, advice } = placing.places.find((one) => one.id === result.place)!
  const known = suppliersOf(register).find((one) => one.id === supplierId(title))
  return supplierCard({
    ...{ council, id, revision, name: title, supplies, meaning, advice, notice },
    councilName: councils.nameOf(council),
    place: titleIn(placing.places, result.place),
    score: scoreWords(result, placing),
    turns: turnsWords(result, placing.places),
    axes: axesOf(result, placing),
    seen: result.seen && seenOf(result, result.seen, services),
    remarks: [
      registerWords(known),
      ...(sheet.rules === placing.version
        ? []
        : [`The rules have changed since: they are now ${placing.version}. Answer again to use them.`]),
    ],
    kept: lastWords(sheet),
    label: workedWith(sheet, services),
    shared: await sharedWordsOf(sheet, services),
    isAway: retired !== undefined,
    mayChange: mayWriteSheets(person, council),
  })
}

function seenOf({ place }: PlacingResult, seen: NonNullable<PlacingResult['seen']>, { content }: Services) {
  const { views, combinations } = content.placing
  const { title, meaning } = views.find(({ id }) => id === seen.view)!
  return {
    ...{ title, meaning },
    why: [`Your share of their business: ${seen.share}.`, `As a customer: ${seen.appeal}.`],
    follows: combinations.find((one) => one.place === place && one.seen === seen.view)!.says,
  }
}
