import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { saveChange } from '../../../cards/duties-actions'
import { type ChangeForm, changeAnswerCard, changeFormCard } from '../../../cards/duties-change'
import { type ChangeFacts, changeDuties, changeMisfit } from '../../domain/duties-change'
import { monthsBetween } from '../../domain/duties-days'
import { daysAfter } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import { mayWriteSheets, type TrailLine } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { type DutiesSheet, dutiesTool } from './model'
import { changeWords, linesOf, notLinesOf } from './rules'
import { type At, keptWords, labelOf, show } from './view'

/** What if the contract is changed? The change that was asked about last is kept, earlier ones are in the history. */

export async function openChange(person: Person, at: At, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return drawn(sheet, sheet.body.change ?? firstOf(sheet, services), services)
}

/** Nothing moves yet; filled in from the facts. */
function firstOf({ body }: DutiesSheet, services: Services): ChangeFacts {
  const { value, signed, ends, ended = ends } = body.facts
  const term = monthsBetween(signed, ends)
  const soon = [daysAfter(todayOf(services), 28), signed].toSorted().at(-1)!
  return {
    ...{ day: soon > ended ? ended : soon, oldValue: value, newValue: value, earlierValue: 0 },
    ...{ awardTerm: term, oldTerm: term, newTerm: term, earlierTerm: 0, novation: false },
  }
}

const formOf = ({ novation, ...rest }: ChangeFacts): ChangeForm => ({
  day: rest.day,
  oldValue: String(rest.oldValue),
  newValue: String(rest.newValue),
  earlierValue: String(rest.earlierValue),
  awardTerm: String(rest.awardTerm),
  oldTerm: String(rest.oldTerm),
  newTerm: String(rest.newTerm),
  earlierTerm: String(rest.earlierTerm),
  novation: novation ? 'yes' : 'no',
})

const drawn = (sheet: DutiesSheet, change: ChangeFacts, services: Services, note?: string): Card =>
  changeFormCard({
    ...{ council: sheet.council, id: sheet.id, revision: sheet.revision, name: sheet.title },
    values: formOf(change),
    advice: services.content.procurement.advice,
    note,
  })

/** Asked twice, it is once; what somebody else changed since is named, and what was filled in stays. */
export async function save(
  person: Person,
  ask: At & { readonly revision: number },
  inputs: InputsOf<typeof saveChange>,
  services: Services,
): Promise<Card> {
  const change: ChangeFacts = { ...inputs, novation: inputs.novation === 'yes' }
  const { procurement } = services.content
  const { sheet, clash } = await services.worksheets.change(person, dutiesTool, ask, (latest) => {
    const misfit = changeMisfit(latest.body.facts, change)
    if (misfit) throw new AskAgain(misfit)
    const { needed } = answered(latest, change, services)
    const what = `Asked about a change. ${changeWords(change)} ${needed ? 'A change notice is needed.' : 'No change notice is needed.'} Rules ${procurement.version}.`
    return { body: { ...latest.body, change }, rules: procurement.version, what }
  })
  if (!clash) return answer(person, sheet, change, services)
  const note = `${meanwhile(clash)} What you filled in is below and is not kept yet.`
  return drawn(sheet, change, services, note)
}

export async function showChange(person: Person, at: At, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  if (!sheet.body.change) throw new AskAgain('No change of this contract has been asked about yet.')
  return answer(person, sheet, sheet.body.change, services)
}

/** Pressed twice, it is once; a change that somebody else asked about meanwhile stays. */
export async function drop(person: Person, ask: At & { readonly revision: number }, services: Services): Promise<Card> {
  const { sheet, clash } = await services.worksheets.change(person, dutiesTool, ask, ({ body }) => {
    const { change, ...rest } = body
    return change && { body: rest, what: `Not to be changed after all. It was: ${changeWords(change)}` }
  })
  const notice = clash ? `${meanwhile(clash)} Nothing was taken away.` : 'The change and its dates are no longer here.'
  return show(person, sheet, services, { notice })
}

const meanwhile = (clash: readonly TrailLine[]): string =>
  `${clash.at(-1)?.name ?? 'Somebody'} changed this since you opened it: ${clash.at(-1)?.what ?? ''}`

const answered = ({ body }: DutiesSheet, change: ChangeFacts, services: Services) =>
  changeDuties(body.facts, change, services.content.procurement, services.content.calendar, todayOf(services))

function answer(person: Person, sheet: DutiesSheet, change: ChangeFacts, services: Services): Card {
  const { council, id, revision, title, body } = sheet
  const { due, not, needed, reason } = answered(sheet, change, services)
  return changeAnswerCard({
    ...{ council, id, revision, name: title, isNeeded: needed, reason },
    change: changeWords(change),
    lines: linesOf(due, body, todayOf(services)),
    not: notLinesOf(not),
    kept: keptWords(sheet),
    label: labelOf(services),
    advice: services.content.procurement.advice,
    mayChange: mayWriteSheets(person, council) && !sheet.retired,
  })
}
