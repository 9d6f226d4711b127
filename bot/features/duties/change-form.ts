import type { Card } from '../../../cards/card'
import { type ChangeForm, changeFormCard } from '../../../cards/duties-change'
import { inOrder, type KeptChange, linksOf, mostChanges } from '../../domain/duties-changes'
import { monthsBetween } from '../../domain/duties-days'
import { movedEnd } from '../../domain/duties-moved-end'
import { daysAfter, dayWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import { counted, money } from '../../domain/words'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { type DutiesSheet, dutiesTool } from './model'
import type { At } from './view'

/** The form of a change: for a new one, or for one that is there. */

export type AtChange = At & { readonly change: string }

export async function openChange(person: Person, at: AtChange, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  const { changes } = sheet.body
  const found = changes.find(({ id }) => id === at.change)
  const there = found && { ...found, linked: linksOf(found, changes) }
  if (at.change && !there) throw new AskAgain(notThere)
  if (!there && changes.length >= mostChanges) throw new AskAgain(full)
  return drawn(sheet, there ?? nextOf(sheet, services), services)
}

export const notThere = 'This change is not there any more. Open the duties and look at the changes.'
export const full = `A contract can have ${counted(mostChanges, 'change')} here. Take one off that was not made.`

/** Nothing moves yet; it begins with what the last change left, or with the facts. */
function nextOf({ body }: DutiesSheet, services: Services): KeptChange {
  const { value, signed, ends, ended = movedEnd(body.facts, body.changes).ends } = body.facts
  const last = inOrder(body.changes).at(-1)
  const term = monthsBetween(signed, ends)
  const soon = [daysAfter(todayOf(services), 28), signed, last ? daysAfter(last.day, 1) : ''].toSorted().at(-1)!
  const { newValue = value, newTerm = term, awardTerm = term } = last ?? {}
  return {
    ...{ id: services.newId(), linked: [], novation: false, day: soon > ended ? ended : soon },
    ...{ oldValue: newValue, newValue, earlierValue: 0, awardTerm, oldTerm: newTerm, newTerm, earlierTerm: 0 },
  }
}

const formOf = ({ novation, linked, ...rest }: KeptChange): ChangeForm => ({
  day: rest.day,
  oldValue: String(rest.oldValue),
  newValue: String(rest.newValue),
  linked,
  earlierValue: String(rest.earlierValue),
  awardTerm: String(rest.awardTerm),
  oldTerm: String(rest.oldTerm),
  newTerm: String(rest.newTerm),
  earlierTerm: String(rest.earlierTerm),
  novation: novation ? 'yes' : 'no',
})

/** Short, since phones cut the end. */
const choiceWords = ({ day, oldValue, newValue, oldTerm, newTerm }: KeptChange): string =>
  `${dayWords(day)}: ${oldValue === newValue ? `${oldTerm} to ${newTerm} months` : `${money(oldValue)} to ${money(newValue)}`}`

export const drawn = (sheet: DutiesSheet, change: KeptChange, services: Services, note?: string): Card =>
  changeFormCard({
    ...{ council: sheet.council, id: sheet.id, revision: sheet.revision, name: sheet.title, change: change.id },
    isThere: sheet.body.changes.some(({ id }) => id === change.id),
    others: inOrder(sheet.body.changes)
      .filter(({ id }) => id !== change.id)
      .map((one) => ({ id: one.id, title: choiceWords(one) })),
    values: formOf(change),
    advice: services.content.procurement.advice,
    note,
  })
