import type { ContractForm } from '../../../cards/contract-form'
import type { ContractLine } from '../../../cards/contracts'
import type { Contract } from '../../domain/contract'
import { tierTitle } from '../../domain/questionnaire'
import { day, money } from '../../domain/words'

/** A contract as a list shows it on a given day. */
export const lineOf = (contract: Contract, now: Date): ContractLine => ({
  id: contract.id,
  title: contract.title,
  reference: contract.reference,
  supplier: contract.supplier,
  value: money(contract.annualValue),
  ends: day(contract.endDate),
  tier: tierTitle(contract.tier),
  ended: contract.endDate < now.toISOString().slice(0, 10),
})

/** A contract as its form holds it. */
export const formOf = (contract: Contract): ContractForm => ({
  title: contract.title,
  reference: contract.reference,
  supplier: contract.supplier,
  annualValue: String(contract.annualValue),
  endDate: contract.endDate,
  tier: contract.tier,
})

/** A contract in one line of words. */
export const saidWhole = (line: ContractLine): string =>
  `${line.title}, ${line.reference}, ${line.supplier}, ${line.value} a year, ends ${line.ends}, ${line.tier} tier`
