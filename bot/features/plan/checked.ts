import type { InputsOf } from '../../../cards/action'
import type { addPlanAction } from '../../../cards/plan-actions'
import { domainOf } from '../../domain/council'
import { isOwner, type Owner } from '../../domain/plan'
import type { ActionForm } from '../../domain/plan-differences'
import { goesInACircle } from '../../domain/plan-edits'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'

type Fields = InputsOf<typeof addPlanAction>

/** What was filled in, as an action has it. Throws `AskAgain` with a sentence for what does not fit. */
export async function checked(council: string, id: string, inputs: Fields, services: Services): Promise<ActionForm> {
  if (!services.content.plan.themes.some((theme) => theme.id === inputs.theme)) throw new AskAgain('Choose a theme.')
  if (inputs.evidence && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(inputs.evidence))
    throw new AskAgain('The link to the evidence must begin with https://.')
  const actions = await services.plans.actionsOf(council)
  const needs = inputs.needs.filter((need) => actions.some((action) => action.id === need && need !== id))
  if (goesInACircle(id, needs, actions))
    throw new AskAgain('One of the actions that must be complete first waits for this one itself. Choose another.')
  return {
    title: inputs.title,
    theme: inputs.theme,
    owner: await ownerOf(council, inputs, actions.find((action) => action.id === id)?.owner, services),
    due: inputs.due,
    milestones: milestonesOf(inputs),
    evidence: inputs.evidence,
    needs,
  }
}

/** `kept` is who owns it now: they may stay its owner although they are not on the council's list any more. */
async function ownerOf(
  council: string,
  inputs: Fields,
  kept: Owner | undefined,
  services: Services,
): Promise<Owner | undefined> {
  const { ownerName, ownerEmail } = inputs
  const members = await services.people.membersOf(council)
  const email = ownerEmail.toLowerCase()
  const asKnown = email ? members.find((member) => member.email.toLowerCase() === email) : undefined
  const chosen = asKnown ?? members.find((member) => member.person === inputs.owner)
  if (chosen && (asKnown || !email)) {
    const isKept = kept?.email && isOwner({ owner: kept }, { id: chosen.person, email: chosen.email })
    return { id: chosen.person, name: chosen.name, ...(isKept ? { email: kept.email } : {}) }
  }
  if (!email && kept?.id && kept.id === inputs.owner) return kept
  if (!email && !ownerName) return undefined
  if (!email || !ownerName)
    throw new AskAgain('To name somebody new as the owner, fill in both their name and their email.')
  const domains = services.content.register.get(council)?.domains ?? []
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || !domains.includes(domainOf(email)))
    throw new AskAgain(
      `The owner's email must be a work address of the council (${domains.join(', ') || 'none is known'}).`,
    )
  return { name: ownerName, email }
}

function milestonesOf(inputs: Fields): { title: string; due: string }[] {
  const pairs = [
    [inputs.milestone0, inputs.due0],
    [inputs.milestone1, inputs.due1],
    [inputs.milestone2, inputs.due2],
    [inputs.milestone3, inputs.due3],
  ] as const
  return pairs.flatMap(([title, due]) => {
    if (!title) return []
    if (due && due > inputs.due) throw new AskAgain(`The milestone "${title}" is due after the action itself.`)
    return [{ title, due: due || inputs.due }]
  })
}
