import type { Card } from '../../../cards/card'
import { chooseSupplierCard } from '../../../cards/supplier-placing-choose'
import { supplierId, supplierSheetId } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { placingTool } from '../../domain/supplier-placing-sheet'
import { counted, short } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { drawn } from './form'
import { type Known, suppliersOf } from './register'
import { show } from './view'

/** Which supplier is placed. */

const mostOffered = 50

export async function choose(person: Person, services: Services): Promise<Card> {
  const council = person.council!.id
  const all = suppliersOf(await services.contracts.registerOf(council))
  return chooseSupplierCard({
    council,
    suppliers: all.slice(0, mostOffered).map(({ id, name, contracts }) => ({
      id,
      title: `${short(name, 40)} (${counted(contracts.length, 'contract')})`,
    })),
    more: Math.max(0, all.length - mostOffered),
  })
}

/** A supplier that was placed already is shown as it is. */
export async function begin(
  person: Person,
  inputs: { readonly supplier: string; readonly name: string },
  services: Services,
): Promise<Card> {
  const { supplier, name } = inputs
  if (supplier && name) throw new AskAgain('Choose a supplier of the register or type a name, not both.')
  if (!supplier && !name) throw new AskAgain('Choose a supplier, or type its name.')
  const council = person.council!.id
  const register = await services.contracts.registerOf(council)
  const known = suppliersOf(register).find(({ id }) => id === (supplier || supplierId(name)))
  if (supplier && !known) throw new AskAgain(notThere)
  const id = supplierSheetId(known?.name ?? name)
  const kept = (await services.store.get(placingTool.sheets, council, id))?.value
  return kept ? show(person, kept, register, services) : drawn({ council, known, name: known?.name ?? name }, services)
}

const notThere = "This supplier is not in your council's register of contracts."

/** A supplier of the council's register. Throws `AskAgain` when it is not there. */
export async function supplierOf(council: string, id: string, services: Services): Promise<Known> {
  const known = suppliersOf(await services.contracts.registerOf(council)).find((one) => one.id === id)
  if (!known) throw new AskAgain(notThere)
  return known
}
