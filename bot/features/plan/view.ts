import type { Card } from '../../../cards/card'
import { roomBeside } from '../../../cards/picture'
import { type PlanView, planCard } from '../../../cards/plan'
import { type PlanChart, planPicture, planWords } from '../../../cards/plan-chart'
import { brags } from '../../domain/brag'
import { roundLines } from '../../domain/check-in-shown'
import type { CouncilRound } from '../../domain/council-round'
import { dayWords } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import type { Plan, PlanAction } from '../../domain/plan'
import { agreedWords, filtered, ownerKey, type PlanFilter, planStates, planWordsOf } from '../../domain/plan-view'
import { direction, trendOf } from '../../domain/trend'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { roleIn } from './access'
import { withOwners } from './owners'
import { lineOf, stateTitles } from './rules'

const perPage = 5
export const firstFilter: PlanFilter = { state: 'open', theme: '', owner: '' }

export const titleOf = (services: Services) => (brag: (typeof brags)[number]) =>
  services.content.plan.ratings.find((one) => one.id === brag)?.title ?? brag

/** A council's plan; `notice` says what became of a press. */
export async function showPlan(
  person: Person,
  council: string,
  services: Services,
  ask: { readonly page: number; readonly filter: PlanFilter; readonly notice?: string; readonly problem?: string } = {
    page: 0,
    filter: firstFilter,
  },
): Promise<Card> {
  const role = roleIn(person, council)
  const [kept, plan, rounds] = await Promise.all([
    services.plans.actionsOf(council),
    services.plans.planOf(council),
    services.checkIns.roundsOf(council),
  ])
  const actions = await withOwners(kept, services)
  const { content } = services
  const today = todayOf(services)
  const fitting = filtered(actions, ask.filter, today, person)
  const { shown, ...place } = paged(fitting, ask.page, perPage)
  const title = titleOf(services)
  const view: PlanView = {
    council,
    councilName: services.content.register.nameOf(council),
    summary: planWordsOf(actions, title, today),
    ...(ask.page === 0 ? wholeOf(plan, kept, rounds, services) : { details: '', agreed: '', standing: '' }),
    picture: undefined,
    ratings: content.plan.ratings,
    lines: shown.map((action) => lineOf(action, plan.agreed.at(-1), title, today)),
    all: fitting.length,
    ...place,
    filter: ask.filter,
    states: planStates.map((id) => ({ id, title: stateTitles[id] })),
    themes: content.plan.themes,
    owners: ownersOf(actions),
    isEmpty: actions.length === 0,
    role,
    notice: ask.notice,
    problem: ask.problem,
  }
  const chart = ask.page === 0 ? chartOf(actions, services) : undefined
  return planCard(chart ? await withPicture(view, chart) : view)
}

/** As large as the rest of the card leaves room for. */
async function withPicture(view: PlanView, chart: PlanChart): Promise<PlanView> {
  const picture = { url: '', alt: planWords(chart) }
  const { url } = await planPicture(chart, roomBeside(planCard({ ...view, picture })))
  return { ...view, picture: { ...picture, url } }
}

/** What concerns the plan as a whole stands on its first page alone. */
const wholeOf = (plan: Plan, actions: readonly PlanAction[], rounds: readonly CouncilRound[], services: Services) => ({
  details: detailsOf(plan),
  agreed: agreedWords(plan, actions),
  standing: standingOf(rounds, services),
})

/** The plan, after a press of which it is said what became of it. */
export const noticed = (person: Person, council: string, services: Services, notice: string): Promise<Card> =>
  showPlan(person, council, services, { page: 0, filter: firstFilter, notice })

const detailsOf = ({ sro, starts, ends }: Plan): string =>
  [sro ? `Senior responsible owner: ${sro}.` : '', datesOf(starts, ends)].filter(Boolean).join(' ')

function datesOf(starts: string | undefined, ends: string | undefined): string {
  if (starts && ends) return `Runs from ${dayWords(starts)} to ${dayWords(ends)}.`
  if (starts) return `Starts on ${dayWords(starts)}.`
  return ends ? `Ends on ${dayWords(ends)}.` : ''
}

function chartOf(actions: readonly PlanAction[], services: Services): PlanChart | undefined {
  const all = actions.filter((action) => !action.dropped)
  if (all.length === 0) return undefined
  const count = (theme: string, brag: string | undefined) =>
    all.filter((action) => action.theme === theme && action.brag === brag).length
  return {
    title: 'Actions by theme',
    themes: services.content.plan.themes
      .filter((theme) => all.some((action) => action.theme === theme.id))
      .map((theme) => ({
        label: theme.title,
        counts: {
          ...(Object.fromEntries(brags.map((brag) => [brag, count(theme.id, brag)])) as Record<
            (typeof brags)[number],
            number
          >),
          none: count(theme.id, undefined),
        },
      })),
  }
}

/** How it stands as a whole: the latest check-in round, and where it goes. */
function standingOf(rounds: readonly CouncilRound[], services: Services): string {
  const trend = trendOf(rounds, services.clock().toISOString())
  return trend.length > 0 ? `${roundLines(trend)[0]}. ${direction(trend)}` : ''
}

const mostOwners = 20

function ownersOf(actions: readonly PlanAction[]): { id: string; name: string }[] {
  const owners = new Map(
    actions.flatMap((action) => (action.owner ? [[ownerKey(action), action.owner.name] as const] : [])),
  )
  return [...owners]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, mostOwners)
}
