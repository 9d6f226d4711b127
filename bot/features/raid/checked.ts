import type { InputsOf } from '../../../cards/action'
import type { addRaidItem } from '../../../cards/raid-actions'
import { type RaidItem, type RaidKind, type RaidLog, raidResponses } from '../../domain/raid'
import type { RaidForm } from '../../domain/raid-changes'
import { dueNames } from '../../domain/raid-words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { ownerOf } from './owners'
import { isDueNeeded } from './rules'

export type Fields = InputsOf<typeof addRaidItem>

/** What was filled in, as an item of its kind has it. Throws `AskAgain` with a sentence for what is missing or does not fit. */
export async function checked(
  log: RaidLog,
  { kind, kept, id }: { readonly kind: RaidKind; readonly kept?: RaidItem | undefined; readonly id: string },
  inputs: Fields,
  services: Services,
): Promise<RaidForm> {
  const { due, words, doing, on } = inputs
  if (isDueNeeded(kind) && !due) throw new AskAgain(`A date is missing: ${dueNames[kind].toLowerCase()}.`)
  if (kind === 'dependency' && !on) throw new AskAgain('Say on whom it depends.')
  const weight = kind === 'risk' ? { risk: riskOf(inputs, services) } : severityOf(kind, inputs, kept, services)
  const owner = await ownerOf(log.council, inputs, kept?.owner, services)
  return {
    ...{ kind, words, doing, ...weight },
    links: log.body.items.map((one) => one.id).filter((one) => one !== id && inputs.links.includes(one)),
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
    ...(kind === 'dependency' ? { on } : {}),
  }
}

const unfit = 'That choice is not one of those offered. Choose again.'

function riskOf(inputs: Fields, services: Services): NonNullable<RaidForm['risk']> {
  const response = raidResponses.find((one) => one === inputs.response)
  if (inputs.response && !response) throw new AskAgain(unfit)
  const probability = stepOf(inputs.probability, 'Choose how likely it is.')
  const impact = stepOf(inputs.impact, 'Choose how much it would matter.')
  if (!response) throw new AskAgain('Choose a response.')
  return { probability, impact, response, rules: services.content.raid.version }
}

function stepOf(said: string, missing: string): number {
  if (said === '') throw new AskAgain(missing)
  if (!/^[1-5]$/.test(said)) throw new AskAgain(unfit)
  return Number(said)
}

/** One that content has no more may stay. */
function severityOf(kind: RaidKind, { severity }: Fields, kept: RaidItem | undefined, { content }: Services) {
  if (kind !== 'issue') return {}
  if (!severity) throw new AskAgain('Choose how severe it is.')
  if (kept?.severity !== severity && !content.raid.severities.some(({ id }) => id === severity))
    throw new AskAgain(unfit)
  return { severity }
}
