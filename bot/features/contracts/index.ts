import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import { contractFormCard } from '../../../cards/contract-form'
import {
  addContract,
  changeContract,
  contractSavedCard,
  contractsCard,
  editContract,
  listContracts,
  newContract,
} from '../../../cards/contracts'
import { persist, putOnce } from '../../../storage/writes'
import { type Contract, contractId, contracts } from '../../domain/contract'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { actorOf } from '../../domain/person'
import { AskAgain, type Feature, onPress } from '../../feature'
import type { Services } from '../../services'
import { formOf, lineOf, saidWhole } from './rules'

const perPage = 5

/** The short register of a council's contracts, which contract self-assessments choose from. */
export const contractsFeature: Feature = {
  name: 'contracts',
  commands: [
    {
      name: 'contracts',
      does: "See and keep the register of your council's contracts",
      for: 'officer',
      examples: ['contract', 'contract register', 'my contracts', 'register'],
      run: ({ person }, services) => list(person, 0, services),
    },
  ],
  presses: [
    onPress(listContracts, 'officer', ({ person, data }, services) => list(person, data.page, services)),
    onPress(newContract, 'officer', async () => contractFormCard({})),
    onPress(editContract, 'officer', async ({ person, data }, services) => {
      const { value } = await existing(person, data.contract, services)
      return contractFormCard({ existing: value, values: formOf(value) })
    }),
    onPress(addContract, 'officer', ({ person, inputs }, services) => add(person, inputs, services)),
    onPress(changeContract, 'officer', ({ person, data, inputs }, services) => change(person, data, inputs, services)),
  ],
}

async function list(person: Person, page: number, services: Services): Promise<Card> {
  const sorted = (await services.contracts.registerOf(person.council!.id)).toSorted((one, other) =>
    one.title.localeCompare(other.title, 'en-GB'),
  )
  const { shown, ...place } = paged(sorted, page, perPage)
  const now = services.clock()
  return contractsCard({ contracts: shown.map((contract) => lineOf(contract, now)), ...place, all: sorted.length })
}

type Fields = InputsOf<typeof addContract>

/** Sent twice, it is one contract. */
async function add(person: Person, inputs: Fields, services: Services): Promise<Card> {
  const now = services.clock()
  const id = contractId(inputs.reference)
  await mustBeFree(person, id, inputs.reference, services)
  const changed = { by: actorOf(person), at: now.toISOString() }
  const contract: Contract = { ...inputs, id, council: person.council!.id, changed, revision: 0 }
  if (await putOnce(services.store, contracts, contract)) return contractSavedCard(lineOf(contract, now))
  const { value } = await existing(person, id, services)
  if (isSame(value, contract)) return contractSavedCard(lineOf(value, now))
  throw new AskAgain(
    contractId(value.reference) === id
      ? taken(inputs.reference)
      : `The reference ${inputs.reference} was that of another contract before. Add something to it, such as (2).`,
  )
}

/** Sent twice, it is one change; what somebody else changed since the form was drawn is shown and not overwritten. */
const change = (
  person: Person,
  ask: { contract: string; revision: number },
  inputs: Fields,
  services: Services,
): Promise<Card> =>
  persist(async () => {
    const now = services.clock()
    const { value, version } = await existing(person, ask.contract, services)
    const changed = { by: actorOf(person), at: now.toISOString() }
    const next: Contract = { ...value, ...inputs, changed, revision: value.revision + 1 }
    if (isSame(value, next)) return contractSavedCard(lineOf(value, now))
    if (value.revision !== ask.revision)
      return contractFormCard({
        existing: value,
        values: formOf(next),
        note: `${value.changed.by.name} changed this contract since you opened it. It is now: ${saidWhole(lineOf(value, now))}. What you typed is below and is not saved yet. Save puts it in the place of theirs.`,
      })
    if (inputs.reference !== value.reference) await mustBeFree(person, value.id, inputs.reference, services)
    await services.store.put(contracts, next, version)
    return contractSavedCard(lineOf(next, now))
  })

/** A contract keeps its id when its reference changes, so that its rounds stay with it: hence the look through them all. */
async function mustBeFree(person: Person, id: string, reference: string, services: Services): Promise<void> {
  const all = await services.contracts.registerOf(person.council!.id)
  const isTaken = all.some((one) => one.id !== id && contractId(one.reference) === contractId(reference))
  if (isTaken) throw new AskAgain(taken(reference))
}

const taken = (reference: string): string =>
  `A contract with the reference ${reference} is in the register already. Open it there to change it.`

async function existing(person: Person, id: string, services: Services) {
  const kept = await services.store.get(contracts, person.council!.id, id)
  if (!kept) throw new AskAgain("This contract is not in your council's register.")
  return kept
}

const isSame = (one: Contract, other: Contract): boolean =>
  JSON.stringify(formOf(one)) === JSON.stringify(formOf(other))
