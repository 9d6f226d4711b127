import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { addSupplier, saveSupplier } from '../../../cards/supplier-placing-actions'
import { supplierSheetId } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { placingResult } from '../../domain/supplier-placing'
import { type PlacingBody, placingTool } from '../../domain/supplier-placing-sheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { SheetOutcome } from '../../worksheets'
import { whatWords } from './answers'
import { supplierOf } from './begin'
import { drawn, formOf, type Given, givenIn, isOfToday, meanwhile, newRules } from './form'
import { titleIn } from './rules'
import { type At, show } from './view'

/** Keeping what was answered. */

/** Sent twice, it is one placing; one that somebody else has kept in the meantime is shown and not overwritten. */
export async function add(
  person: Person,
  ask: { readonly supplier: string; readonly rules: string },
  inputs: InputsOf<typeof addSupplier>,
  services: Services,
): Promise<Card> {
  const council = person.council!.id
  const known = ask.supplier ? await supplierOf(council, ask.supplier, services) : undefined
  const name = known?.name ?? inputs.name
  if (!name) throw new AskAgain('The name of the supplier is missing.')
  if (!isOfToday(ask.rules, services)) return drawn({ council, known, name, note: newRules }, services)
  const given = givenIn(inputs, services)
  const { placing } = services.content
  const body = bodyOf(given, services)
  const id = supplierSheetId(name)
  const first = await services.worksheets.keep(person, placingTool, {
    ...{ id, council, title: name, body, rules: placing.version },
    what: whatWords(body.result, given.answers, placing),
  })
  const outcome = first.clash ? await rework(person, { council, id, revision: 0 }, given, services) : first
  return afterwards(person, outcome, given, services)
}

/** Saved twice, it is one change. */
export async function save(
  person: Person,
  ask: At & { readonly revision: number; readonly rules: string },
  inputs: InputsOf<typeof saveSupplier>,
  services: Services,
): Promise<Card> {
  if (!isOfToday(ask.rules, services)) {
    const sheet = await services.worksheets.get(person, placingTool, ask)
    return formOf(sheet, sheet.body, services, newRules)
  }
  const given = givenIn(inputs, services)
  return afterwards(person, await rework(person, ask, given, services), given, services)
}

const bodyOf = ({ supplies, answers }: Given, { content }: Services): PlacingBody => ({
  supplies,
  answers,
  result: placingResult(answers, content.placing),
})

/** The same answers under the same rules change nothing. */
function rework(
  person: Person,
  ask: At & { readonly revision: number },
  given: Given,
  services: Services,
): Promise<SheetOutcome<PlacingBody>> {
  const { placing } = services.content
  const body = bodyOf(given, services)
  return services.worksheets.change(person, placingTool, ask, ({ body: { result, answers, supplies } }) => {
    const what = whatWords(body.result, given.answers, placing, { place: result.place, answers })
    const also = supplies === given.supplies ? '' : ` What they supply: ${supplies} → ${given.supplies}`
    return { body, rules: placing.version, what: `${what}${also}` }
  })
}

async function afterwards(
  person: Person,
  { sheet, clash }: SheetOutcome<PlacingBody>,
  given: Given,
  services: Services,
): Promise<Card> {
  if (clash) return formOf(sheet, given, services, meanwhile(sheet, clash, services))
  const place = titleIn(services.content.placing.places, sheet.body.result.place).toLowerCase()
  const notice = `The supplier is placed as ${place}. It is saved for your council.`
  return show(person, sheet, await services.contracts.registerOf(sheet.council), services, notice)
}
