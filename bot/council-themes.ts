import type { Person } from './domain/person'
import { isOpenAction } from './domain/plan'
import { areaScores, widestGaps } from './domain/scoring'
import { remembered } from './remembered'
import type { Services } from './services'

/** Themes of transition plans (their ids), as somebody's council has them. */
export interface CouncilThemes {
  /** Of the areas that scored lowest. */
  readonly weak: readonly string[]
  /** Of the areas that scored highest. */
  readonly strong: readonly string[]
  /** Of the actions that are under way. */
  readonly planned: readonly string[]
}

const none: CouncilThemes = { weak: [], strong: [], planned: [] }

/** An area is strong that lies no more than this below the top of its scale. Pioneer's own default. */
const nearTop = 1

const memories = new WeakMap<Services, ReturnType<typeof remembered<CouncilThemes>>>()

/** The same as they were half a minute ago at the most: who turns the pages of a list has them read once. */
export async function themesKnown(person: Person, services: Services): Promise<CouncilThemes> {
  const memory = memories.get(services) ?? remembered<CouncilThemes>(services.clock)
  memories.set(services, memory)
  const of = `${person.id} ${person.participates ? person.council?.id : ''} ${person.roles.has('lead')}`
  return memory.of(of)?.value ?? memory.note(of, await themesOf(person, services))
}

/**
 * The themes in which a council needs help, and in which it may give some: from its plan, which all of it see, and from the
 * newest self-assessment of the whole council, where this person may see its results.
 */
export async function themesOf(person: Person, services: Services): Promise<CouncilThemes> {
  const { council } = person
  if (!council || !person.participates) return none
  const [actions, scored] = await Promise.all([
    services.plans.actionsOf(council.id),
    scoredThemes(person, council.id, services),
  ])
  return { ...scored, planned: [...new Set(actions.filter(isOpenAction).map(({ theme }) => theme))] }
}

async function scoredThemes(person: Person, council: string, { responses, content }: Services) {
  const mine = (await responses.roundsOf(council)).filter(
    (round) =>
      round.level === 'organisation' &&
      round.submittedAt !== undefined &&
      (person.roles.has('lead') || round.people.includes(person.id)),
  )
  const [newest] = mine.toSorted((one, other) => other.round - one.round)
  const response = newest && (await responses.get(council, newest.id))
  if (!response?.submitted) return { weak: [], strong: [] }
  const questionnaire = content.questionnaires.organisation
  const scores = areaScores(questionnaire, response)
  const top = questionnaire.scale.points.at(-1)!.value
  const themeOf = new Map(
    content.plan.gaps.filter(({ level }) => level === 'organisation').map(({ area, theme }) => [area, theme]),
  )
  const themes = (areas: readonly string[]) => [...new Set(areas.flatMap((area) => themeOf.get(area) ?? []))]
  const weak = themes(widestGaps(questionnaire.scale, scores).map(({ score }) => score.area.id))
  const high = scores.filter(({ mean }) => mean !== undefined && mean >= top - nearTop)
  return { weak, strong: themes(high.map(({ area }) => area.id)).filter((theme) => !weak.includes(theme)) }
}
