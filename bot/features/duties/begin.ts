import type { Card } from '../../../cards/card'
import { chooseForDutiesCard } from '../../../cards/duties-choose'
import { listAll } from '../../../storage/lists'
import { type Contract, contractId, contracts } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { drawn } from './form'
import { dutiesTool } from './model'
import { short } from './rules'
import { show } from './view'

/** Whose duties are checked. */

const mostOffered = 50

export async function choose(person: Person, services: Services): Promise<Card> {
  const council = person.council!.id
  const register = (await registerOf(council, services)).toSorted((one, other) =>
    one.title.localeCompare(other.title, 'en-GB'),
  )
  return chooseForDutiesCard({
    council,
    contracts: register.slice(0, mostOffered).map((one) => ({ id: one.id, title: short(nameOf(one)) })),
    more: Math.max(0, register.length - mostOffered),
    advice: services.content.procurement.advice,
  })
}

export const nameOf = ({ title, reference }: Contract): string => `${title} (${reference})`

/** One check a contract; of one that is only named, one for each name, whatever its spaces and capitals. */
export const sheetId = (contract: string, name: string): string =>
  contract ? `contract:${contract}` : `named:${contractId(name)}`

export async function begin(
  person: Person,
  inputs: { readonly contract: string; readonly name: string },
  services: Services,
): Promise<Card> {
  const { contract, name } = inputs
  if (contract && name) throw new AskAgain('Choose a contract of the register or type a name, not both.')
  if (!contract && !name) throw new AskAgain('Choose a contract, or type its name.')
  const council = person.council!.id
  if (contract) return start(person, await contractOf(council, contract, services), '', services)
  const key = contractId(name)
  const register = await registerOf(council, services)
  const known =
    register.find((one) => contractId(one.reference) === key) ?? register.find((one) => contractId(one.title) === key)
  return start(person, known, name, services)
}

/** What is kept already is shown as it is. */
async function start(person: Person, contract: Contract | undefined, typed: string, services: Services): Promise<Card> {
  const council = person.council!.id
  const name = contract ? nameOf(contract) : typed
  const kept = await services.store.get(dutiesTool.sheets, council, sheetId(contract?.id ?? '', name))
  return kept ? show(person, kept.value, services) : drawn({ council, contract, name }, services)
}

/** A contract of the council's register. Throws `AskAgain` when it is not there. */
export async function contractOf(council: string, id: string, services: Services): Promise<Contract> {
  const kept = await services.store.get(contracts, council, id)
  if (!kept) throw new AskAgain("This contract is not in your council's register.")
  return kept.value
}

async function registerOf(council: string, services: Services): Promise<readonly Contract[]> {
  const { items } = await listAll(services.store, contracts, council, (damaged) =>
    services.log.warn({ collection: contracts.name, damaged }, 'records that cannot be read are left out'),
  )
  return items.map((kept) => kept.value)
}
