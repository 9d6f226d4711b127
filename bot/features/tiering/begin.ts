import type { Card } from '../../../cards/card'
import { chooseContractCard } from '../../../cards/tiering-choose'
import { type Contract, contractMeant, contractName } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { short } from '../../domain/words'
import { contractSheetId } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { drawn } from './form'
import { tieringTool } from './model'
import { showTiering } from './view'

/** Which contract is tiered. */

const mostOffered = 50

/** Those without a tier from here come first. */
export async function choose(person: Person, services: Services): Promise<Card> {
  const council = person.council!.id
  const [register, sheets] = await Promise.all([
    services.contracts.registerOf(council),
    services.worksheets.list(person, tieringTool, council),
  ])
  const tiered = new Set(sheets.map((sheet) => sheet.contract?.id))
  const inOrder = register.toSorted(
    (one, other) =>
      Number(tiered.has(one.id)) - Number(tiered.has(other.id)) || one.title.localeCompare(other.title, 'en-GB'),
  )
  return chooseContractCard({
    council,
    contracts: inOrder.slice(0, mostOffered).map((one) => ({ id: one.id, title: short(contractName(one)) })),
    more: Math.max(0, register.length - mostOffered),
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
  if (contract) return beginWith(person, contract, services)
  const known = contractMeant(await services.contracts.registerOf(person.council!.id), name)
  return start(person, known, known ? contractName(known) : name, services)
}

/** Begins with a contract of the register. */
export async function beginWith(person: Person, id: string, services: Services): Promise<Card> {
  const contract = await services.contracts.get(person.council!.id, id)
  if (!contract) throw new AskAgain("This contract is not in your council's register.")
  return start(person, contract, contractName(contract), services)
}

/** A contract that has its tier already is shown as it is. */
async function start(person: Person, contract: Contract | undefined, name: string, services: Services): Promise<Card> {
  const council = person.council!.id
  const id = contractSheetId(contract?.id ?? '', name)
  const kept = (await services.store.get(tieringTool.sheets, council, id))?.value
  return kept ? showTiering(person, kept, services) : drawn({ council, contract, name }, services)
}
