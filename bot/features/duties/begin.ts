import type { Card } from '../../../cards/card'
import { chooseForDutiesCard } from '../../../cards/duties-choose'
import { type Contract, contractMeant, contractName } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { short } from '../../domain/words'
import { contractSheetId } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { drawn } from './form'
import { dutiesTool } from './model'
import { show } from './view'

/** Whose duties are checked. */

const mostOffered = 50

export async function choose(person: Person, services: Services): Promise<Card> {
  const council = person.council!.id
  const register = (await services.contracts.registerOf(council)).toSorted((one, other) =>
    one.title.localeCompare(other.title, 'en-GB'),
  )
  return chooseForDutiesCard({
    council,
    contracts: register.slice(0, mostOffered).map((one) => ({ id: one.id, title: short(contractName(one)) })),
    more: Math.max(0, register.length - mostOffered),
    advice: services.content.procurement.advice,
  })
}

export async function begin(
  person: Person,
  inputs: { readonly contract: string; readonly name: string },
  services: Services,
): Promise<Card> {
  const { contract, name } = inputs
  if (contract && name) throw new AskAgain('Choose a contract of the register or type a name, not both.')
  if (!contract && !name) throw new AskAgain('Choose a contract, or type its name.')
  const council = person.council!.id
  const known = contract
    ? await contractOf(council, contract, services)
    : contractMeant(await services.contracts.registerOf(council), name)
  return start(person, known, known ? contractName(known) : name, services)
}

/** What is kept already is shown as it is. */
async function start(person: Person, contract: Contract | undefined, name: string, services: Services): Promise<Card> {
  const council = person.council!.id
  const id = contractSheetId(contract?.id ?? '', name)
  const kept = (await services.store.get(dutiesTool.sheets, council, id))?.value
  return kept ? show(person, kept, services) : drawn({ council, contract, name }, services)
}

/** A contract of the council's register. Throws `AskAgain` when it is not there. */
export async function contractOf(council: string, id: string, services: Services): Promise<Contract> {
  const contract = await services.contracts.get(council, id)
  if (!contract) throw new AskAgain("This contract is not in your council's register.")
  return contract
}
