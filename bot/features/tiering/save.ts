import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { addTiering, saveTiering } from '../../../cards/tiering-actions'
import { contractName } from '../../domain/contract'
import { dayOf, localOf } from '../../domain/local-time'
import { actorOf, type Person } from '../../domain/person'
import { tierTitle } from '../../domain/questionnaire'
import { type TieringAnswers, tieringResult } from '../../domain/tiering'
import { contractSheetId } from '../../domain/worksheet'
import { isSame } from '../../domain/worksheet-changes'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { SheetOutcome } from '../../worksheets'
import { answersOf, drawn, formOf, isOfToday, meanwhile, newRules } from './form'
import { type Tiering, type TieringBody, tieringTool, tierOf } from './model'
import { monthsAfter, whatWords } from './rules'
import { settle } from './settle'
import { type At, showTiering } from './view'

/** Keeping what was answered. */

/** Sent twice, it is one tiering; one that somebody else has kept in the meantime is shown and not overwritten. */
export async function add(
  person: Person,
  ask: { readonly contract: string; readonly rules: string },
  inputs: InputsOf<typeof addTiering>,
  services: Services,
): Promise<Card> {
  const council = person.council!.id
  const contract = ask.contract ? await services.contracts.get(council, ask.contract) : undefined
  if (ask.contract && !contract) throw new AskAgain("This contract is not in your council's register.")
  const name = contract ? contractName(contract) : inputs.name
  if (!name) throw new AskAgain('The name of the contract is missing.')
  if (!isOfToday(ask.rules, services)) return drawn({ council, contract, name, note: newRules }, services)
  const answers = answersOf(inputs, services)
  const { tiering } = services.content
  const body = bodyOf(person, answers, services)
  const id = contractSheetId(contract?.id ?? '', name)
  const first = await services.worksheets.keep(person, tieringTool, {
    ...{ id, council, title: name, body, rules: tiering.version },
    contract: contract ? { id: contract.id, title: name } : { title: name },
    what: whatWords(body.result, undefined, answers, tiering),
  })
  const outcome = first.clash ? await rework(person, { council, id, revision: 0 }, answers, services) : first
  return afterwards(person, outcome, answers, services)
}

/** Saved twice, it is one change; new answers take the place of a tier that was set by hand. */
export async function save(
  person: Person,
  ask: At & { readonly revision: number; readonly rules: string },
  inputs: InputsOf<typeof saveTiering>,
  services: Services,
): Promise<Card> {
  if (!isOfToday(ask.rules, services)) {
    const sheet = await services.worksheets.get(person, tieringTool, ask)
    return formOf(sheet, sheet.body.answers, services, newRules)
  }
  const answers = answersOf(inputs, services)
  return afterwards(person, await rework(person, ask, answers, services), answers, services)
}

/** The same answers of the same person on the same day are one; on a later day they say that all is as it was. */
function rework(
  person: Person,
  ask: At & { readonly revision: number },
  answers: TieringAnswers,
  services: Services,
): Promise<SheetOutcome<TieringBody>> {
  const { tiering } = services.content
  const body = bodyOf(person, answers, services)
  return services.worksheets.change(person, tieringTool, ask, (sheet) => {
    const { manual, tiered, answers: before } = sheet.body
    const isAgain = tiered.by.id === person.id && londonDay(tiered.at, services) === londonDay(body.tiered.at, services)
    if (!manual && isAgain && sheet.rules === tiering.version && isSame(before, answers)) return undefined
    const what = whatWords(body.result, { tier: tierOf(sheet), answers: before }, answers, tiering)
    return { body, rules: tiering.version, what }
  })
}

const londonDay = (instant: string, { calendar }: Services): string =>
  dayOf(localOf(Date.parse(instant), calendar.zone))

function bodyOf(person: Person, answers: TieringAnswers, services: Services): TieringBody {
  const { tiering } = services.content
  const at = services.clock().toISOString()
  return {
    answers,
    result: tieringResult(answers, tiering),
    tiered: { by: actorOf(person), at },
    again: monthsAfter(at, tiering.retierMonths, services.calendar.zone),
  }
}

async function afterwards(
  person: Person,
  { sheet, clash }: SheetOutcome<TieringBody>,
  answers: TieringAnswers,
  services: Services,
): Promise<Card> {
  if (clash) return formOf(sheet, answers, services, meanwhile(sheet, clash))
  return told(person, sheet, services)
}

/** Shows a tiering that was kept, once the register has been told of it. */
export async function told(person: Person, sheet: Tiering, services: Services): Promise<Card> {
  await settle(sheet, services).catch(() => undefined)
  return showTiering(
    person,
    sheet,
    services,
    `The contract is ${tierTitle(tierOf(sheet))}. It is saved for your council.`,
  )
}
