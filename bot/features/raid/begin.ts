import type { Card } from '../../../cards/card'
import { chooseRaidCard } from '../../../cards/raid-choose'
import { type Contract, contractId } from '../../domain/contract'
import type { Person } from '../../domain/person'
import { raidTool } from '../../domain/raid'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { showLog } from './log'
import { logId, planTitle, short } from './rules'

/** What a log is about. */

const mostOffered = 50
const plan = 'plan'
const contractPrefix = 'contract:'

const nameOf = ({ title, reference }: Contract): string => `${title} (${reference})`

export async function choose(person: Person, services: Services): Promise<Card> {
  const council = person.council!.id
  const register = (await services.contracts.registerOf(council)).toSorted((one, other) =>
    one.title.localeCompare(other.title, 'en-GB'),
  )
  return chooseRaidCard({
    council,
    choices: [
      { id: plan, title: planTitle },
      ...register.slice(0, mostOffered).map((one) => ({ id: `${contractPrefix}${one.id}`, title: short(nameOf(one)) })),
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
  if (about === plan) return start(person, { id: logId(plan), of: 'plan', title: planTitle }, services)
  const register = await services.contracts.registerOf(person.council!.id)
  const key = contractId(name)
  const contract = about
    ? register.find((one) => `${contractPrefix}${one.id}` === about)
    : (register.find((one) => contractId(one.reference) === key) ??
      register.find((one) => contractId(one.title) === key))
  if (about && !contract) throw new AskAgain("This contract is not in your council's register.")
  if (!contract) return start(person, { id: logId({ name }), of: 'named', title: name }, services)
  const title = nameOf(contract)
  return start(
    person,
    { id: logId({ contract: contract.id }), of: 'contract', title, contract: { id: contract.id, title } },
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
