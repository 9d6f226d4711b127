import type { Brag } from './brag'
import type { CheckIn, GivenCheckIn } from './check-in'
import { isOwner, type PlanAction } from './plan'

/** The actions that somebody checks in on, and how a card tells whether they have changed under it. */

type Rated = GivenCheckIn['actions'][string]

/** Their open actions, and those that this check-in itself has completed, so that it can be changed; the first due first. */
export const actionsFor = (
  actions: readonly PlanAction[],
  person: { readonly id: string; readonly email: string },
  checkIn: CheckIn | undefined,
): readonly PlanAction[] =>
  actions
    .filter((action) => isOwner(action, person) && !action.dropped)
    .filter((action) => action.brag !== 'blue' || checkIn?.given.actions[action.id] !== undefined)
    .toSorted((one, other) => one.due.localeCompare(other.due) || one.id.localeCompare(other.id))

const asKept = (action: PlanAction): Rated => ({
  ...(action.brag ? { brag: action.brag } : {}),
  percent: action.percent,
})

const isSame = (one: Rated, other: Rated): boolean => one.brag === other.brag && one.percent === other.percent

/**
 * What an action is prefilled with: as it stands in the plan, or as the person left it on their card. What they have sent
 * gives way to what somebody changed in the plan since; what they have not sent yet stays.
 */
export function prefilled(action: PlanAction, checkIn: CheckIn | undefined): Rated {
  const given = checkIn?.given.actions[action.id]
  if (!given) return asKept(action)
  const sent = checkIn.sent?.given.actions[action.id]
  return sent && isSame(sent, given) && changedSince(action, checkIn.sent!.at) ? asKept(action) : given
}

const changedSince = (action: PlanAction, at: string): boolean => action.rated !== undefined && action.rated.at > at

/** Each action's rating and percent in a few letters, in order: what the person saw when the card was drawn. */
export const markOf = (actions: readonly PlanAction[]): string => actions.map(signOf).join(',')

const letters: Readonly<Record<Brag, string>> = { blue: 'b', green: 'g', amber: 'a', red: 'r' }

const signOf = ({ brag, percent }: Pick<PlanAction, 'brag' | 'percent'>): string =>
  `${brag ? letters[brag] : '-'}${percent}`

/** The actions that others have changed since, to something else than what is given now. `ids` and `mark` are the card's. */
export function changedUnder(
  actions: readonly PlanAction[],
  card: { readonly ids: readonly string[]; readonly mark: string },
  given: GivenCheckIn,
): readonly PlanAction[] {
  const seen = card.mark.split(',')
  return actions.filter((action) => {
    const place = card.ids.indexOf(action.id)
    const theirs = given.actions[action.id]
    return place >= 0 && seen[place] !== signOf(action) && !(theirs && isSame(theirs, asKept(action)))
  })
}

/** Whether somebody else has rated an action since the person last kept or sent this check-in. */
export const isNews = ({ rated }: PlanAction, person: string, checkIn: CheckIn | undefined): boolean => {
  const since = checkIn?.trail.at(-1)?.at
  return rated !== undefined && since !== undefined && rated.at > since && rated.by.id !== person
}

/**
 * Actions that are on no card now, which somebody else has rated since this person last kept or sent their check-in: these
 * give way to the plan, as `prefilled` would show them.
 */
export const changedElsewhere = (
  actions: readonly PlanAction[],
  card: { readonly ids: readonly string[]; readonly person: string },
  checkIn: CheckIn | undefined,
): readonly PlanAction[] => {
  return actions.filter((action) => {
    const theirs = checkIn?.given.actions[action.id]
    if (!theirs || card.ids.includes(action.id) || isSame(theirs, asKept(action))) return false
    return isNews(action, card.person, checkIn)
  })
}

/** The same given, with these as the plan has them. */
export const givingWay = (given: GivenCheckIn, actions: readonly PlanAction[]): GivenCheckIn => ({
  ...given,
  actions: { ...given.actions, ...Object.fromEntries(actions.map((action) => [action.id, asKept(action)])) },
})

/** What is on a card over what was there before, of the actions that are this person's alone. */
export const withGiven = (base: GivenCheckIn, given: GivenCheckIn, actions: readonly PlanAction[]): GivenCheckIn => ({
  ...given,
  actions: Object.fromEntries(
    actions.flatMap(({ id }) => {
      const rated = given.actions[id] ?? base.actions[id]
      return rated ? [[id, rated]] : []
    }),
  ),
})

/** What sending asks for, a sentence each; an action by its title. */
export function missingIn(given: GivenCheckIn, actions: readonly PlanAction[]): string[] {
  const unrated = actions.filter((action) => given.actions[action.id]?.brag === undefined)
  return [
    ...unrated.map((action) => `Choose a rating for "${action.title}".`),
    ...(given.brag ? [] : ['Choose how it is going overall.']),
    ...(given.progress === undefined ? ['Say how much is done overall, in percent.'] : []),
    ...(given.confidence === undefined ? ['Choose how confident you are.'] : []),
    ...(given.help ? [] : ['Choose what help you want; it may be none.']),
  ]
}
