import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import { type addComparison, questionPlaces, type saveComparison } from '../../../cards/delivery-models-actions'
import { comparisonFormCard } from '../../../cards/delivery-models-form'
import type { DeliveryAnswers } from '../../domain/delivery-models'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { type Comparison, deliveryTool } from './model'
import type { At } from './view'

/** The form: drawn, read, and drawn again when it is out of date. */

interface Given {
  readonly council: string
  readonly name: string
  readonly existing?: Comparison
  readonly answers?: DeliveryAnswers | undefined
  readonly note?: string | undefined
}

/** Answers that the questions do not offer any more are left out. */
export function drawn({ council, name, existing, answers, note }: Given, services: Services): Card {
  const { delivery } = services.content
  return comparisonFormCard({
    ...{ council, name, note, rules: delivery.version, label: delivery.label },
    existing: existing && { id: existing.id, revision: existing.revision },
    questions: delivery.questions.map(({ id, title, question, options }) => ({
      ...{ title, question },
      options: options.map((option) => ({ id: option.id, title: option.title })),
      chosen: options.find((option) => option.id === answers?.[id])?.id,
    })),
  })
}

export async function openForm(person: Person, at: At, services: Services): Promise<Card> {
  const existing = await services.worksheets.get(person, deliveryTool, at)
  if (existing.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return formOf(existing, existing.body.answers, services)
}

export const formOf = (existing: Comparison, answers: DeliveryAnswers, services: Services, note?: string): Card =>
  drawn({ council: existing.council, name: existing.title, existing, answers, note }, services)

/** What was chosen, question by question. Throws `AskAgain` with a sentence for what is missing or is not offered. */
export function answersOf(
  inputs: InputsOf<typeof addComparison | typeof saveComparison>,
  { content }: Services,
): DeliveryAnswers {
  const chosen = content.delivery.questions.map(({ id, title, options }, at) => {
    const place = questionPlaces[at]
    const said = place === undefined ? '' : inputs[`question-${place}`]
    if (said === '') throw new AskAgain(`Choose one: ${title}.`)
    if (!options.some((option) => option.id === said))
      throw new AskAgain('That choice is not one of those offered. Choose again.')
    return [id, said]
  })
  return Object.fromEntries(chosen)
}
