import { defineAction } from './action'
import { pounds } from './amounts'
import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { day, id, line, oneOf, page, revision } from './fields'
import { group, quiet, said, text, title } from './parts'
import { tierContract } from './tiering-actions'

/** The council's register of contracts, short on purpose: what a self-assessment needs to know of one. */

const fields = {
  title: line('The title', 120),
  reference: line('The reference', 60),
  supplier: line('The supplier', 120),
  annualValue: pounds('The annual value'),
  endDate: day('The end date'),
  tier: oneOf(['bronze', 'silver', 'gold'], 'Choose a tier.'),
}

export const listContracts = defineAction('contracts', { page: page() })
export const newContract = defineAction('contract-new')
export const editContract = defineAction('contract-edit', { contract: id() })
export const addContract = defineAction('contract-add', {}, fields)
export const changeContract = defineAction('contract-change', { contract: id(), revision: revision() }, fields)
/** Begins, or goes on with, the self-assessment of one contract. */
export const assessContract = defineAction('assess-contract', { contract: id() })

export interface ContractLine {
  readonly id: string
  readonly title: string
  readonly reference: string
  readonly supplier: string
  readonly value: string
  readonly ends: string
  readonly tier: string
  readonly ended: boolean
}

export function contractsCard(list: {
  readonly contracts: readonly ContractLine[]
  readonly page: number
  readonly pages: number
  readonly all: number
}): Card {
  return card(
    list.all === 0 ? 'The register has no contracts yet.' : `Contracts: ${list.all}`,
    [
      title('Contracts'),
      list.all === 0
        ? text('The register has no contracts yet. Add the one you want to assess.')
        : text('Choose the contract you want to assess, or add one.'),
      ...list.contracts.map(contractLine),
      list.pages > 1 ? quiet(`Page ${list.page + 1} of ${list.pages}`) : undefined,
    ],
    {
      actions: [
        button('Add a contract', newContract, {}, list.all === 0 ? { style: 'positive' } : {}),
        list.page > 0 ? button('Previous page', listContracts, { page: list.page - 1 }) : undefined,
        list.page + 1 < list.pages ? button('Next page', listContracts, { page: list.page + 1 }) : undefined,
      ],
    },
  )
}

const contractLine = (contract: ContractLine): Part =>
  group(
    [
      said(contract.title, { bold: true }),
      said(`${contract.supplier}, ${contract.reference}`, { quiet: true }),
      quiet(`${contract.tier} tier, ${contract.value} a year, ${contract.ended ? 'ended' : 'ends'} ${contract.ends}`),
      buttons([
        button('Assess', assessContract, { contract: contract.id }, { tooltip: `Assess ${contract.title}` }),
        button(
          'Change details',
          editContract,
          { contract: contract.id },
          { tooltip: `Change details of ${contract.title}` },
        ),
        button('Tier', tierContract, { contract: contract.id }, { tooltip: `Work out the tier of ${contract.title}` }),
      ]),
    ],
    { separator: true },
  )

/** Said when a contract has been kept. */
export function contractSavedCard(contract: ContractLine): Card {
  return card(`Saved: ${contract.title}`, [title('Saved'), contractLine(contract)], {
    actions: [button('Show the register', listContracts, { page: 0 })],
  })
}
