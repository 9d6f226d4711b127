import { type Contract, supplierId } from '../../domain/contract'
import { counted, money } from '../../domain/words'

/** What the register of contracts knows of suppliers. */

/** A supplier of the register, with its contracts; suppliers are the same whatever their spaces and capitals. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly contracts: readonly Contract[]
}

/** By name, spelt as with the first reference; contracts whose supplier is not written down belong to nobody. */
export function suppliersOf(register: readonly Contract[]): readonly Known[] {
  const ids = [
    ...new Set(register.filter(({ supplier }) => supplier.trim()).map(({ supplier }) => supplierId(supplier))),
  ]
  return ids
    .map((id) => {
      const contracts = register
        .filter(({ supplier }) => supplierId(supplier) === id)
        .toSorted((one, other) => one.reference.localeCompare(other.reference, 'en-GB'))
      return { id, name: contracts[0]!.supplier, contracts }
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** What the contracts of a supplier are for, as far as there is room for it. */
export function suppliesOf({ contracts }: Known): string {
  const titles = contracts.map(({ title }) => title)
  const fit = titles.filter((_title, at) => titles.slice(0, at + 1).join(', ').length <= 200)
  return fit.join(', ') || titles[0]!.slice(0, 200)
}

/** `The register has 2 contracts with them, £310,000 a year together.` */
export function registerWords(known: Known | undefined): string {
  if (!known) return 'The register of contracts has none with a supplier of this name.'
  const { contracts } = known
  const sum = contracts.reduce((all, { annualValue }) => all + annualValue, 0)
  return `The register has ${counted(contracts.length, 'contract')} with them, ${money(sum)} a year${contracts.length > 1 ? ' together' : ''}.`
}
