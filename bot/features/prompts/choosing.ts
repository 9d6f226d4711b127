import type { InputsOf } from '../../../cards/action'
import type { setWhich } from '../../../cards/prompt-actions'
import { type Council, councilTypes } from '../../domain/council'
import type { Person } from '../../domain/person'
import type { Audience } from '../../domain/prompt'
import { AskAgain, NotAllowed } from '../../feature'

/** Which councils a prompt is for, as its author chooses them. */

export type Kind = Audience['councils']['kind']

/** Whether a kind leaves nothing to choose. */
export const isSettled = ({ councils }: Audience): boolean =>
  councils.kind === 'caseload' || councils.kind === 'everybody'

/** The councils of a kind: as they were chosen before, or with the first choice that there is. */
export function councilsAs(
  kind: Kind,
  before: Audience['councils'] | undefined,
  person: Person,
  own: readonly Council[],
): Audience['councils'] {
  if (kind === 'everybody' && !person.roles.has('admin'))
    throw new NotAllowed('Only administrators may prompt everybody.')
  if (before?.kind === kind) return before
  if (kind === 'named') return { kind, ids: [] }
  if (kind === 'caseload' || kind === 'everybody') return { kind }
  const [first] = own
  if (!first) throw new AskAgain('You look after no council of the programme, so there is nobody to ask.')
  return kind === 'region' ? { kind, region: first.region } : { kind, type: first.type }
}

/** What was chosen on the card: of named councils, those of the page (`here`) in the place of those that were there. */
export function chosenOf(
  before: Audience['councils'],
  inputs: InputsOf<typeof setWhich>,
  here: readonly string[],
  own: readonly Council[],
): Audience['councils'] {
  if (before.kind === 'named')
    return {
      kind: 'named',
      ids: [...new Set([...before.ids.filter((id) => !here.includes(id)), ...inputs.councils])].toSorted(),
    }
  const region = own.find((council) => council.region === inputs.region)?.region
  if (before.kind === 'region' && region) return { kind: 'region', region }
  const type = councilTypes.find((one) => one === inputs.type && own.some((council) => council.type === one))
  if (before.kind === 'type' && type) return { kind: 'type', type }
  throw new AskAgain('That choice is not one of those offered. Choose again.')
}
