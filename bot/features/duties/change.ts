import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { saveChange } from '../../../cards/duties-actions'
import { type ChangeForm, changeFormCard } from '../../../cards/duties-change'
import { changeMisfit } from '../../domain/duties-change'
import { inOrder, type KeptChange, measured, mostChanges } from '../../domain/duties-changes'
import { monthsBetween } from '../../domain/duties-days'
import { daysAfter, dayWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import { counted, money } from '../../domain/words'
import type { TrailLine } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { answeredChange } from './answer'
import { shown } from './changes'
import { type DutiesBody, type DutiesSheet, dutiesTool } from './model'
import { changeWords, togetherWords } from './rules'
import { type At, show } from './view'

/** Changes of a contract: added, corrected and taken off. */

export type AtChange = At & { readonly change: string }

export async function openChange(person: Person, at: AtChange, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  const { changes } = sheet.body
  const there = changes.find(({ id }) => id === at.change)
  if (at.change && !there) throw new AskAgain(notThere)
  if (!there && changes.length >= mostChanges) throw new AskAgain(full)
  return drawn(sheet, there ?? nextOf(sheet, services), services)
}

const notThere = 'This change is not there any more. Open the duties and look at the changes.'
const full = `A contract can have ${counted(mostChanges, 'change')} here. Take one off that was not made.`

/** Nothing moves yet; it begins with what the last change left, or with the facts. */
function nextOf({ body }: DutiesSheet, services: Services): KeptChange {
  const { value, signed, ends, ended = ends } = body.facts
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

const drawn = (sheet: DutiesSheet, change: KeptChange, services: Services, note?: string): Card =>
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

/** Sent twice, it is once; what somebody else changed since is named, and what was filled in stays. */
export async function save(
  person: Person,
  ask: AtChange & { readonly revision: number },
  inputs: InputsOf<typeof saveChange>,
  services: Services,
): Promise<Card> {
  // A card of when there was one change alone has no id: the change is known by its day, as it was then.
  const change: KeptChange = { ...inputs, id: ask.change || inputs.day, novation: inputs.novation === 'yes' }
  const { sheet, clash } = await services.worksheets.change(person, dutiesTool, ask, (latest) => {
    const { body } = latest
    const changes = withChange(body.changes, change)
    mustFit(change, { ...body, changes })
    const is = answeredChange(change, { ...body, changes }, services).asked?.needed
    const before = body.changes.find(({ id }) => id === change.id)
    const words = [
      before ? `Corrected the change of ${dayWords(before.day)}.` : 'Added a change.',
      changeWords(change),
      togetherWords(change, changes),
      is ? 'A change notice is needed.' : 'No change notice is needed.',
      `Rules ${services.content.procurement.version}.`,
    ]
    return {
      body: { ...body, changes },
      rules: services.content.procurement.version,
      what: words.filter(Boolean).join(' '),
    }
  })
  if (!clash) return shown(person, sheet, change.id, services)
  const note = `${meanwhile(clash)} What you filled in is below and is not kept yet.`
  return drawn(sheet, change, services, note)
}

const withChange = (all: readonly KeptChange[], change: KeptChange): KeptChange[] => {
  const at = all.findIndex(({ id }) => id === change.id)
  return at < 0 ? [...all, change] : all.with(at, change)
}

/** Throws `AskAgain` with what does not fit together. */
function mustFit(change: KeptChange, { facts, changes }: DutiesBody): void {
  if (changes.length > mostChanges) throw new AskAgain(full)
  const others = changes.filter(({ id }) => id !== change.id)
  const same = others.find(({ day }) => day === change.day)
  if (same)
    throw new AskAgain(
      `There is a change on ${dayWords(same.day)} already. What is changed on one day counts as one change: correct that one.`,
    )
  if (change.linked.some((one) => !others.some(({ id }) => id === one)))
    throw new AskAgain('A change that you chose is not there any more. Open the changes again.')
  const later = others.find(({ id, day }) => change.linked.includes(id) && day > change.day)
  if (later)
    throw new AskAgain(`The change of ${dayWords(later.day)} is not earlier than this one, so do not choose it.`)
  const misfit = changeMisfit(facts, measured(change, changes))
  if (misfit) throw new AskAgain(misfit)
}

/** Pressed twice, it is once; what somebody else changed meanwhile stays. */
export async function drop(
  person: Person,
  ask: AtChange & { readonly revision: number },
  services: Services,
): Promise<Card> {
  let was: KeptChange | undefined
  const { sheet, clash } = await services.worksheets.change(person, dutiesTool, ask, ({ body }) => {
    const { changes } = body
    was = ask.change ? changes.find(({ id }) => id === ask.change) : changes.length === 1 ? changes[0] : undefined
    if (!was && !ask.change && changes.length > 1) throw new AskAgain(notThere)
    if (!was) return undefined
    const gone = was.id
    const rest = changes
      .filter(({ id }) => id !== gone)
      .map((one) => ({ ...one, linked: one.linked.filter((id) => id !== gone) }))
    return { body: { ...body, changes: rest }, what: `Took off a change. It was: ${changeWords(was)}` }
  })
  const isPlanned = sheet.body.planned.some((key) => key.endsWith(`:${was?.id ?? ask.change}`))
  const stays = isPlanned ? ' What was put into the plan for it is still there: take it off in the plan.' : ''
  const notice = clash
    ? `${meanwhile(clash)} Nothing was taken away.`
    : `The change and its dates are no longer here.${stays}`
  return show(person, sheet, services, { notice })
}

const meanwhile = (clash: readonly TrailLine[]): string =>
  `${clash.at(-1)?.name ?? 'Somebody'} changed this since you opened it: ${clash.at(-1)?.what ?? ''}`
