import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { addDuties, saveDuties } from '../../../cards/duties-actions'
import { contractName } from '../../domain/contract'
import type { DutyFacts } from '../../domain/duties'
import type { Person } from '../../domain/person'
import { money } from '../../domain/words'
import { contractSheetId } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { SheetOutcome } from '../../worksheets'
import { contractOf } from './begin'
import { factsOf, formAgain, meanwhile, mustFit } from './form'
import { type DutiesBody, dutiesTool } from './model'
import { factsWords } from './rules'
import { type At, show } from './view'

/** Keeping the facts of a contract. */

/** Sent twice, it is one; what somebody else has kept of the same contract meanwhile is shown and not overwritten. */
export async function add(
  person: Person,
  ask: { readonly contract: string },
  inputs: InputsOf<typeof addDuties>,
  services: Services,
): Promise<Card> {
  const council = person.council!.id
  const contract = ask.contract ? await contractOf(council, ask.contract, services) : undefined
  const name = contract ? contractName(contract) : inputs.name
  if (!name) throw new AskAgain('The name of the contract is missing.')
  const facts = factsOf(inputs)
  mustFit(facts)
  const id = contractSheetId(contract?.id ?? '', name)
  const { version } = services.content.procurement
  const first = await services.worksheets.keep(person, dutiesTool, {
    ...{ id, council, title: name, rules: version },
    body: { facts, done: {}, planned: [], changes: [] },
    contract: contract ? { id: contract.id, title: name } : { title: name },
    what: whatWords(facts, version),
  })
  if (first.clash) return rework(person, { council, id, revision: 0 }, facts, services)
  return afterwards(person, first, facts, services)
}

/** Saved twice, it is one change. */
export async function save(
  person: Person,
  ask: At & { readonly revision: number },
  inputs: InputsOf<typeof saveDuties>,
  services: Services,
): Promise<Card> {
  return rework(person, ask, factsOf(inputs), services)
}

const whatWords = (facts: DutyFacts, version: string): string => `Facts: ${factsWords(facts)}. Rules ${version}.`

/** What was marked or planned stays; the same facts under the same rules change nothing. */
async function rework(
  person: Person,
  ask: At & { readonly revision: number },
  facts: DutyFacts,
  services: Services,
): Promise<Card> {
  const { version } = services.content.procurement
  let warning = ''
  const outcome = await services.worksheets.change(person, dutiesTool, ask, ({ body }) => {
    mustFit(facts, body.changes)
    warning = valueWarning(body, facts)
    return { body: { ...body, facts }, rules: version, what: whatWords(facts, version) }
  })
  return afterwards(person, outcome, facts, services, warning)
}

/** The value of the facts is that on award; one that a change has made of it belongs to the change. */
const valueWarning = ({ facts, changes }: DutiesBody, { value }: DutyFacts): string =>
  changes.length > 0 && facts.value !== value
    ? ` The value on award is ${money(value)} now, and was ${money(facts.value)}. What changes did to the value is kept with them: if ${money(value)} came by a change, put the value on award back.`
    : ''

async function afterwards(
  person: Person,
  { sheet, clash }: SheetOutcome<DutiesBody>,
  facts: DutyFacts,
  services: Services,
  warning = '',
): Promise<Card> {
  if (clash) return formAgain(sheet, facts, services, meanwhile(sheet, clash))
  return show(person, sheet, services, { notice: `The facts are saved for your council.${warning}` })
}
