import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import { type addTiering, factorPlaces, type saveTiering } from '../../../cards/tiering-actions'
import { tieringFormCard } from '../../../cards/tiering-form'
import type { Contract } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { answersFault, leastValue, scoreOf, type TieringAnswers } from '../../domain/tiering'
import { money } from '../../domain/words'
import type { TrailLine } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { type Tiering, tieringTool } from './model'
import { tierWords } from './rules'
import type { At } from './view'

/** The form: drawn, read, and drawn again when it is out of date. */

interface Given {
  readonly council: string
  readonly contract: Contract | undefined
  readonly name: string
  readonly existing?: Tiering
  readonly answers?: TieringAnswers | undefined
  readonly note?: string
}

export function drawn(given: Given, services: Services): Card {
  const { tiering } = services.content
  const { contract, existing, answers } = given
  return tieringFormCard({
    council: given.council,
    existing: existing && { id: existing.id, revision: existing.revision },
    contract: contract?.id ?? '',
    name: given.name,
    rules: tiering.version,
    label: tiering.label,
    factors: tiering.factors.map(({ id, title, question, statements, bounds }) => {
      const score = answers?.scores[id]
      const known =
        !answers && bounds && contract ? scoreOf(leastValue(contract, todayOf(services)), bounds) : undefined
      return {
        title,
        question,
        statements,
        score: score ?? known,
        hint: known === undefined ? undefined : registerWords(contract!),
      }
    }),
    overrides: tiering.overrides.map(({ id, title }) => ({
      ...{ id, title },
      isChosen: answers?.overrides.includes(id) ?? false,
    })),
    ...(given.note ? { note: given.note } : {}),
  })
}

/** The register has the value of a year, and only what is to come can be told from it. */
const registerWords = (contract: Contract): string =>
  `Filled in from the register: ${money(contract.annualValue)} a year. Years that are past are not in it, so check it.`

export async function openForm(person: Person, at: At, services: Services): Promise<Card> {
  const existing = await services.worksheets.get(person, tieringTool, at)
  if (existing.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return formOf(existing, existing.body.answers, services)
}

/** Answers of a factor or an override that the rules do not have any more are left out. */
export const formOf = (existing: Tiering, answers: TieringAnswers, services: Services, note?: string): Card =>
  drawn(
    {
      council: existing.council,
      contract: undefined,
      name: existing.title,
      existing,
      answers,
      ...(note ? { note } : {}),
    },
    services,
  )

/** What was filled in, factor by factor. Throws `AskAgain` with a sentence for what is missing or does not fit. */
export function answersOf(
  inputs: InputsOf<typeof addTiering | typeof saveTiering>,
  services: Services,
): TieringAnswers {
  const { tiering } = services.content
  const scores = Object.fromEntries(
    tiering.factors.flatMap(({ id, title }, at) => {
      const place = factorPlaces[at]
      const said = place === undefined ? '' : inputs[`factor-${place}`]
      if (said !== '' && !/^[1-4]$/.test(said))
        throw new AskAgain('That choice is not one of those offered. Choose again.')
      if (said === '') throw new AskAgain(`Choose one: ${title}.`)
      return [[id, Number(said)]]
    }),
  )
  const overrides = tiering.overrides.map(({ id }) => id).filter((id) => inputs.overrides.includes(id))
  const answers = { scores, overrides }
  const fault = answersFault(answers, tiering)
  if (fault) throw new AskAgain(fault)
  return answers
}

export const isOfToday = (rules: string, services: Services): boolean => rules === services.content.tiering.version

export const newRules =
  'The questions have changed since your card was drawn, so nothing was kept. These are the questions of today: please answer them.'

export const meanwhile = (sheet: Tiering, clash: readonly TrailLine[]): string =>
  `${clash.at(-1)?.name ?? 'Somebody'} changed this since you opened it. It is now: ${tierWords(sheet)}. What you chose is below and is not kept yet. Work out the tier puts it in the place of theirs.`
