import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { saveDuties } from '../../../cards/duties-actions'
import { type DutiesForm, dutiesFormCard } from '../../../cards/duties-form'
import type { Contract } from '../../domain/contract'
import { type DutyFacts, lateEnd, misfitOf } from '../../domain/duties'
import type { KeptChange } from '../../domain/duties-changes'
import { movedEnd } from '../../domain/duties-moved-end'
import type { Person } from '../../domain/person'
import { counted, money } from '../../domain/words'
import type { TrailLine } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { type DutiesSheet, dutiesTool } from './model'
import { factsWords, formOf } from './rules'
import type { At } from './view'

/** The form: drawn, read, and drawn again when it is out of date. */

const blank: DutiesForm = {
  ...{ kind: '', lightTouch: '', value: '', procured: '', signed: '', ends: '', noKpis: '', ended: '', breach: '' },
}

interface Given {
  readonly council: string
  readonly contract: Contract | undefined
  readonly name: string
}

export const drawn = ({ council, contract, name }: Given, services: Services): Card =>
  dutiesFormCard({
    ...{ council, contract: contract?.id ?? '', name },
    values: { ...blank, ends: contract?.endDate ?? '' },
    hint: contract
      ? `The register says ${money(contract.annualValue)} a year. Here the value is that of the whole term, with all extensions and VAT.`
      : '',
    advice: services.content.procurement.advice,
  })

export async function openForm(person: Person, at: At, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return formAgain(sheet, sheet.body.facts, services)
}

export const formAgain = (sheet: DutiesSheet, facts: DutyFacts, services: Services, note?: string): Card =>
  dutiesFormCard({
    ...{ council: sheet.council, contract: '', name: sheet.title, values: formOf(facts), note },
    hint: hintOf(sheet.body.changes.length),
    existing: { id: sheet.id, revision: sheet.revision },
    advice: services.content.procurement.advice,
  })

const hintOf = (changes: number): string =>
  changes > 0
    ? `${counted(changes, 'change')} of this contract ${changes === 1 ? 'is' : 'are'} kept: what ${changes === 1 ? 'it does' : 'they do'} to the value stays there. Leave the value on award here.`
    : ''

/** What was filled in. Whether it fits together is asked by `mustFit`, since changes may move the end. */
export function factsOf(inputs: InputsOf<typeof saveDuties>): DutyFacts {
  const { ended, breach, lightTouch, kind, value, procured, signed, ends, noKpis } = inputs
  return {
    ...{ kind, value, procured, signed, ends, noKpis, lightTouch: lightTouch === 'yes' },
    ...(ended ? { ended } : {}),
    ...(breach ? { breach } : {}),
  }
}

/** Throws `AskAgain` with a sentence for what does not fit together. */
export function mustFit(facts: DutyFacts, changes: readonly KeptChange[] = []): void {
  const misfit = misfitOf(facts)
  if (!misfit || (misfit === lateEnd && !misfitOf({ ...facts, ends: movedEnd(facts, changes).ends }))) return
  throw new AskAgain(misfit)
}

export const meanwhile = (sheet: DutiesSheet, clash: readonly TrailLine[]): string =>
  `${clash.at(-1)?.name ?? 'Somebody'} changed this since you opened it. It is now: ${factsWords(sheet.body.facts)}. What you filled in is below and is not kept yet. Show the duties puts it in the place of theirs.`
