import type { Card } from '../../../cards/card'
import { comparisonCard } from '../../../cards/delivery-models'
import { deliveryModelCard } from '../../../cards/delivery-models-model'
import type { Person } from '../../domain/person'
import { day } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { changedSince, lastWords } from '../../sheet-pages'
import { type Comparison, deliveryTool } from './model'
import { nothingLeft, sectionsOf, verdictWords } from './rules'

export interface At {
  readonly council: string
  readonly id: string
}

export const labelOf = ({ content }: Services): string => {
  const { label, version, checked } = content.delivery
  return `${label} Rules ${version}, checked on ${day(checked)}.`
}

/** What the answer was worked out with, and when that was checked. */
export const workedWith = ({ rules }: Comparison, { content }: Services): string => {
  const { label, version, checked } = content.delivery
  return `${label} Worked out with rules ${rules}; rules ${version} were checked on ${day(checked)}.`
}

export async function open(person: Person, at: At, services: Services): Promise<Card> {
  return show(person, await services.worksheets.get(person, deliveryTool, at), services)
}

/** `notice` says what became of a press. */
export async function show(person: Person, sheet: Comparison, services: Services, notice?: string): Promise<Card> {
  const { council, id, revision, title, body, retired, rules } = sheet
  const { delivery, register } = services.content
  const isOld = rules !== delivery.version
  const isNone = !body.ranked.some(({ verdict }) => verdict === 'worth')
  return comparisonCard({
    ...{ council, id, revision, name: title, notice, answers: body.said },
    councilName: register.nameOf(council),
    sections: sectionsOf(body),
    remarks: [
      isNone ? nothingLeft : '',
      isOld ? `The rules have changed since: they are now ${delivery.version}. Answer again to use them.` : '',
    ].filter(Boolean),
    kept: lastWords(sheet),
    label: workedWith(sheet, services),
    shared: await sharedWordsOf(sheet, services),
    advice: delivery.advice,
    isAway: retired !== undefined,
    mayChange: mayWriteSheets(person, council),
  })
}

export async function openOne(person: Person, at: At & { readonly model: string }, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, deliveryTool, at)
  const one = sheet.body.ranked.find(({ model }) => model === at.model)
  if (!one) throw new AskAgain('This way is not among those that were compared.')
  const { models, advice } = services.content.delivery
  const about = models.find(({ id }) => id === at.model)
  return deliveryModelCard({
    ...{ council: at.council, id: at.id, name: sheet.title, title: one.title, verdict: verdictWords(one), advice },
    ...{ for: one.for, against: one.against, stops: one.stops, label: workedWith(sheet, services) },
    about: about && {
      ...{ what: about.what, law: about.law, must: about.must, next: about.next },
      facts: [
        { name: 'Who owns it', words: about.ownership },
        { name: 'How you control it', words: about.control },
        { name: 'What it may trade', words: about.trading },
      ],
    },
  })
}

export async function retire(
  person: Person,
  ask: At & { readonly revision: number; readonly away: 'yes' | 'no' },
  services: Services,
): Promise<Card> {
  const { sheet, clash } = await services.worksheets.retire(person, deliveryTool, ask, ask.away === 'yes')
  return show(person, sheet, services, clash ? changedSince : undefined)
}
