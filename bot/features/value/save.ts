import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { addValue, saveValue } from '../../../cards/value-actions'
import { valueId } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { lastWords } from '../../sheet-pages'
import { formAgain, givenIn } from './form'
import { valueTool } from './model'
import { bodyOf, lineWords, whatWords } from './rules'
import { type At, show } from './view'

/** Keeping an estimate. */

const notKept = 'What you filled in is below and is not kept yet. Work it out puts it in the place of what is there.'
const told = 'The estimate is saved for your council.'

/** Sent twice, it is one estimate; what the council has of that name already is not overwritten without a word. */
export async function add(
  person: Person,
  { name, ...inputs }: InputsOf<typeof addValue>,
  services: Services,
): Promise<Card> {
  const council = person.council!.id
  const { value } = services.content
  const register = await services.contracts.registerOf(council)
  const given = givenIn(inputs, register, services)
  const body = bodyOf(given, value)
  const { sheet, clash } = await services.worksheets.keep(person, valueTool, {
    ...{ id: `portfolio:${valueId(name)}`, council, title: name, body, rules: value.version },
    what: whatWords(body, value.version),
  })
  if (!clash) return show(person, sheet, register, services, told)
  if (sheet.retired) throw new AskAgain('An estimate of this name was put away. Bring it back before you change it.')
  const note = `There is an estimate of this name already. ${lastWords(sheet)} It is now: ${lineWords(sheet)} ${notKept}`
  return formAgain(sheet, given, register, services, note)
}

/** Saved twice, it is one change. */
export async function save(
  person: Person,
  ask: At & { readonly revision: number },
  inputs: InputsOf<typeof saveValue>,
  services: Services,
): Promise<Card> {
  const { value } = services.content
  const register = await services.contracts.registerOf(person.council!.id)
  const given = givenIn(inputs, register, services)
  const body = bodyOf(given, value)
  const { sheet, clash } = await services.worksheets.change(person, valueTool, ask, () => ({
    ...{ body, rules: value.version, what: whatWords(body, value.version) },
  }))
  if (!clash) return show(person, sheet, register, services, told)
  const who = clash.at(-1)?.name ?? 'Somebody'
  const note = `${who} changed this since you opened it. It is now: ${lineWords(sheet)} ${notKept}`
  return formAgain(sheet, given, register, services, note)
}
