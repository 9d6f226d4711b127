import type { Card } from '../../../cards/card'
import { chooseRaidCard } from '../../../cards/raid-choose'
import { contractMeant, contractName } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { raidTool } from '../../domain/raid'
import { short } from '../../domain/words'
import { contractSheetId } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { showLog } from './log'
import { planTitle } from './rules'

/** What a log is about. */

const mostOffered = 50
const plan = 'plan'
const contractPrefix = 'contract:'

export async function choose(person: Person, services: Services): Promise<Card> {
  const council = person.council!.id
  const register = (await services.contracts.registerOf(council)).toSorted((one, other) =>
    one.title.localeCompare(other.title, 'en-GB'),
  )
  return chooseRaidCard({
    council,
    choices: [
      { id: plan, title: planTitle },
      ...register
        .slice(0, mostOffered)
        .map((one) => ({ id: `${contractPrefix}${one.id}`, title: short(contractName(one)) })),
    ],
    more: Math.max(0, register.length - mostOffered),
  })
}

/** One that is there already is opened as it is, pressed twice or begun by two. */
export async function begin(
  person: Person,
  { about, name }: { readonly about: string; readonly name: string },
  services: Services,
): Promise<Card> {
  if (about && name) throw new AskAgain('Choose from the list or type a name, not both.')
  if (!about && !name) throw new AskAgain('Choose what the log is about, or type a name.')
  if (about === plan) return start(person, { id: plan, of: 'plan', title: planTitle }, services)
  const register = await services.contracts.registerOf(person.council!.id)
  const contract = about
    ? register.find((one) => `${contractPrefix}${one.id}` === about)
    : contractMeant(register, name)
  if (about && !contract) throw new AskAgain("This contract is not in your council's register.")
  if (!contract) return start(person, { id: contractSheetId('', name), of: 'named', title: name }, services)
  const title = contractName(contract)
  return start(
    person,
    { id: contractSheetId(contract.id, ''), of: 'contract', title, contract: { id: contract.id, title } },
    services,
  )
}

async function start(
  person: Person,
  log: {
    readonly id: string
    readonly of: 'contract' | 'plan' | 'named'
    readonly title: string
    readonly contract?: { readonly id: string; readonly title: string }
  },
  services: Services,
): Promise<Card> {
  const { of, ...rest } = log
  const council = person.council!.id
  const { sheet } = await services.worksheets.keep(person, raidTool, {
    ...rest,
    council,
    body: { of, items: [] },
    rules: services.content.raid.version,
    what: 'Began the log',
  })
  return showLog(person, sheet, services)
}
