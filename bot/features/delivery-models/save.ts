import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { addComparison, saveComparison } from '../../../cards/delivery-models-actions'
import { serviceId } from '../../domain/contract'
import type { DeliveryAnswers } from '../../domain/delivery-models'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { lastWords } from '../../sheet-pages'
import { answersOf, drawn, formOf } from './form'
import { deliveryTool } from './model'
import { bodyOf, whatWords, worthWords } from './rules'
import { type At, show } from './view'

/** Keeping what was answered. */

const newRules =
  'The questions have changed since your card was drawn, so nothing was kept. These are the questions of today: please answer them.'
const notKept = 'What you chose is below and is not kept yet. Compare puts it in the place of what is there.'

/** Sent twice, it is one comparison; what the council has of that service already is not overwritten without a word. */
export async function add(
  person: Person,
  ask: { readonly rules: string },
  { name, ...inputs }: InputsOf<typeof addComparison>,
  services: Services,
): Promise<Card> {
  const council = person.council!.id
  const { delivery } = services.content
  if (ask.rules !== delivery.version) return drawn({ council, name, note: newRules }, services)
  const answers = answersOf(inputs, services)
  const body = bodyOf(answers, delivery)
  const { sheet, clash } = await services.worksheets.keep(person, deliveryTool, {
    ...{ id: `service:${serviceId(name)}`, council, title: name, body, rules: delivery.version },
    what: whatWords(body, delivery.version),
  })
  if (!clash) return show(person, sheet, services, told)
  if (sheet.retired) throw new AskAgain('This service was compared and put away. Bring it back before you change it.')
  const note = `This service has been compared already. ${lastWords(sheet)} ${worthWords(sheet.body)} ${notKept}`
  return formOf(sheet, answers, services, note)
}

const told = 'The comparison is saved for your council.'

/** Saved twice, it is one change. */
export async function save(
  person: Person,
  ask: At & { readonly revision: number; readonly rules: string },
  inputs: InputsOf<typeof saveComparison>,
  services: Services,
): Promise<Card> {
  const { delivery } = services.content
  if (ask.rules !== delivery.version) {
    const sheet = await services.worksheets.get(person, deliveryTool, ask)
    return formOf(sheet, sheet.body.answers, services, newRules)
  }
  const answers: DeliveryAnswers = answersOf(inputs, services)
  const body = bodyOf(answers, delivery)
  const { sheet, clash } = await services.worksheets.change(person, deliveryTool, ask, (latest) => ({
    body,
    rules: delivery.version,
    what: whatWords(body, delivery.version, latest.body),
  }))
  if (!clash) return show(person, sheet, services, told)
  const who = clash.at(-1)?.name ?? 'Somebody'
  const note = `${who} changed this since you opened it. It is now: ${worthWords(sheet.body)} ${notKept}`
  return formOf(sheet, answers, services, note)
}
