import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import { type addValue, type saveValue, yearlyValue } from '../../../cards/value-actions'
import { type ValueForm, valueFormCard } from '../../../cards/value-form'
import type { Contract } from '../../domain/contract'
import { type Portfolio, registerPortfolio, valueMisfit } from '../../domain/contract-value'
import type { Person } from '../../domain/person'
import { counted, money } from '../../domain/words'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { type ValueGiven, type ValueSheet, valueTool } from './model'
import { formOf } from './rules'
import type { At } from './view'

/** The form: drawn, read, and drawn again when it is out of date. */

const blank = { contracts: '', total: '', gold: '', silver: '', bronze: '', least: '', most: '', cost: '' }

export async function begin(person: Person, services: Services): Promise<Card> {
  const council = person.council!.id
  const register = registerWords(await services.contracts.registerOf(council), services)
  const values: ValueForm = { source: register ? 'register' : 'typed', ...blank }
  return valueFormCard({ council, name: '', values, register, label: services.content.value.label })
}

export async function openForm(person: Person, at: At, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, valueTool, at)
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return formAgain(sheet, sheet.body, await services.contracts.registerOf(at.council), services)
}

export const formAgain = (
  sheet: ValueSheet,
  given: ValueGiven,
  register: readonly Contract[],
  services: Services,
  note?: string,
): Card =>
  valueFormCard({
    ...{ council: sheet.council, name: sheet.title, note },
    existing: { id: sheet.id, revision: sheet.revision },
    values: formOf(given),
    register: registerWords(register, services),
    label: services.content.value.label,
  })

/** `The register has 12 running contracts, £4,500,000 a year. 2 that have ended are left out.` */
function registerWords(register: readonly Contract[], services: Services): string {
  const { portfolio, ended } = registerPortfolio(register, todayOf(services))
  if (portfolio.total === 0) return ''
  const left =
    ended > 0 ? ` ${ended} that ${ended === 1 ? 'has' : 'have'} ended ${ended === 1 ? 'is' : 'are'} left out.` : ''
  return `The register has ${counted(portfolio.contracts ?? 0, 'running contract')}, ${money(portfolio.total)} a year.${left}`
}

/** What was filled in. Throws `AskAgain` with a sentence for what is missing or does not fit together. */
export function givenIn(
  inputs: InputsOf<typeof addValue | typeof saveValue>,
  register: readonly Contract[],
  services: Services,
): ValueGiven {
  const { least, most, cost = 0 } = inputs
  const assumptions = { least, most, cost }
  const portfolio = portfolioIn(inputs, register, services)
  const misfit = valueMisfit(portfolio, assumptions)
  if (misfit) throw new AskAgain(misfit)
  return { portfolio, assumptions }
}

function portfolioIn(
  inputs: InputsOf<typeof addValue | typeof saveValue>,
  register: readonly Contract[],
  services: Services,
): Portfolio {
  const { source, contracts, total, gold, silver, bronze } = inputs
  const hasTiers = [gold, silver, bronze].some((one) => one !== undefined)
  const isTyped = hasTiers || total !== undefined || contracts !== undefined
  if (!['', 'register', 'typed'].includes(source))
    throw new AskAgain('That choice is not one of those offered. Choose again.')
  if (source === 'register') {
    if (isTyped)
      throw new AskAgain(
        'You took the values from the register, so leave those you type empty, or choose to type them.',
      )
    const { portfolio } = registerPortfolio(register, todayOf(services))
    if (portfolio.total === 0)
      throw new AskAgain('Your register of contracts has no running contract with a value. Type the values.')
    return portfolio
  }
  if (hasTiers && total !== undefined) throw new AskAgain('Give one total or the values by tier, not both.')
  const many = contracts === undefined ? {} : { contracts }
  if (total !== undefined) return { source: 'typed', total, ...many }
  if (!hasTiers) throw new AskAgain(yearlyValue)
  const tiers = { gold: gold ?? 0, silver: silver ?? 0, bronze: bronze ?? 0 }
  return { source: 'typed', total: Math.round((tiers.gold + tiers.silver + tiers.bronze) * 100) / 100, tiers, ...many }
}
