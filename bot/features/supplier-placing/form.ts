import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import {
  type addSupplier,
  type PlacingName,
  placingPlaces,
  type saveSupplier,
} from '../../../cards/supplier-placing-actions'
import { supplierFormCard, unknown } from '../../../cards/supplier-placing-form'
import type { Person } from '../../domain/person'
import { axisIds, type PlacingAnswers } from '../../domain/supplier-placing'
import { type Placing, placingTool } from '../../domain/supplier-placing-sheet'
import type { TrailLine } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { questionsOf } from './answers'
import { type Known, registerWords, suppliesOf } from './register'
import { titleIn } from './rules'
import type { At } from './view'

/** The form: drawn, read, and drawn again when it is out of date. */

/** What somebody filled in, as far as it is kept. */
export interface Given {
  readonly supplies: string
  readonly answers: PlacingAnswers
}

interface Subject {
  readonly council: string
  readonly known?: Known | undefined
  readonly name: string
  readonly existing?: Placing
  readonly given?: Given | undefined
  readonly note?: string
}

export function drawn({ council, known, name, existing, given, note }: Subject, services: Services): Card {
  const { placing } = services.content
  const { axes, seen } = questionsOf(placing, given?.answers)
  return supplierFormCard({
    ...{ council, name, note, seen },
    existing: existing && { id: existing.id, revision: existing.revision },
    supplier: known?.id ?? '',
    supplies: given?.supplies ?? (known ? suppliesOf(known) : ''),
    rules: placing.version,
    label: placing.label,
    axes: axes.map((axis) => ({
      ...axis,
      factors: axis.factors.map((factor, at) => {
        const isMoney = placing.axes[axis.id].factors[at]?.id === 'spend'
        return known && isMoney ? { ...factor, hint: registerWords(known) } : factor
      }),
    })),
  })
}

export async function openForm(person: Person, at: At, services: Services): Promise<Card> {
  const existing = await services.worksheets.get(person, placingTool, at)
  if (existing.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return formOf(existing, existing.body, services)
}

/** Answers to a question that the rules do not have any more are left out. */
export const formOf = (existing: Placing, given: Given, services: Services, note?: string): Card =>
  drawn({ council: existing.council, name: existing.title, existing, given, ...(note ? { note } : {}) }, services)

const unfit = 'That choice is not one of those offered. Choose again.'

/** What was filled in. Throws `AskAgain` with a sentence for what is missing or does not fit. */
export function givenIn(inputs: InputsOf<typeof addSupplier | typeof saveSupplier>, services: Services): Given {
  const { axes } = services.content.placing
  const scores = axisIds.flatMap((axis) =>
    axes[axis].factors.map(({ id, title }, at): [string, number] => {
      const place = placingPlaces[at]
      const said = place === undefined ? '' : inputs[`${axis}-${place}` satisfies PlacingName]
      if (said === '') throw new AskAgain(`Choose one: ${title}.`)
      return [id, scoreIn(said)]
    }),
  )
  const { supplies } = inputs
  const [share, appeal] = [inputs.share, inputs.appeal].map((said) => (said === unknown ? '' : said)) as [
    string,
    string,
  ]
  if ((share === '') !== (appeal === ''))
    throw new AskAgain('Answer both questions about how they see you, or neither.')
  const seen = share === '' ? {} : { seen: { share: scoreIn(share), appeal: scoreIn(appeal) } }
  return { supplies, answers: { scores: Object.fromEntries(scores), ...seen } }
}

function scoreIn(said: string): number {
  if (!/^[1-4]$/.test(said)) throw new AskAgain(unfit)
  return Number(said)
}

export const isOfToday = (rules: string, services: Services): boolean => rules === services.content.placing.version

export const newRules =
  'The questions have changed since your card was drawn, so nothing was kept. These are the questions of today: please answer them.'

export function meanwhile({ body }: Placing, clash: readonly TrailLine[], { content }: Services): string {
  const now = titleIn(content.placing.places, body.result.place).toLowerCase()
  return `${clash.at(-1)?.name ?? 'Somebody'} changed this since you opened it. It is now: ${now}. What you chose is below and is not kept yet. Place it puts it in the place of theirs.`
}
