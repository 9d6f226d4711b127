import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { saveChange } from '../../../cards/duties-actions'
import { type KeptChange, mostChanges, relinked } from '../../domain/duties-changes'
import { dayWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import type { TrailLine } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { answeredChange, misfitIn } from './answer'
import { type AtChange, drawn, full, notThere } from './change-form'
import { changeWords, noticeWords, togetherWords } from './change-words'
import { shown } from './changes'
import { type DutiesBody, dutiesTool } from './model'
import { show } from './view'

/** Changes of a contract: added, corrected and taken off. */

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
    if (change.linked.some((one) => !body.changes.some(({ id }) => id === one)))
      throw new AskAgain('A change that you chose is not there any more. Open the changes again.')
    const changes = withChange(body.changes, change)
    mustFit(change, { ...body, changes })
    const { asked } = answeredChange(change, { ...body, changes }, services)
    const before = body.changes.find(({ id }) => id === change.id)
    const words = [
      before ? `Corrected the change of ${dayWords(before.day)}.` : 'Added a change.',
      changeWords(change),
      togetherWords(change, changes),
      noticeWords(asked),
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

/** A form shows each link of its change, so those that were not sent are gone; whichever of two is the later has theirs. */
function withChange(all: readonly KeptChange[], change: KeptChange): KeptChange[] {
  const rest: readonly KeptChange[] = all.map((one) => ({
    ...one,
    linked: one.linked.filter((id) => id !== change.id),
  }))
  const at = rest.findIndex(({ id }) => id === change.id)
  return relinked(at < 0 ? [...rest, change] : rest.with(at, change))
}

/** Throws `AskAgain` with what does not fit together. */
function mustFit(change: KeptChange, body: DutiesBody): void {
  const { changes } = body
  if (changes.length > mostChanges) throw new AskAgain(full)
  const others = changes.filter(({ id }) => id !== change.id)
  const same = others.find(({ day }) => day === change.day)
  if (same)
    throw new AskAgain(
      `There is a change on ${dayWords(same.day)} already. What is changed on one day counts as one change: correct that one.`,
    )
  const misfit = misfitIn(change, body)
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
