import type { Card } from '../../../cards/card'
import { planActionCard } from '../../../cards/plan-action'
import { dayWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import type { PlanAction } from '../../domain/plan'
import { moment } from '../../domain/words'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { mayChange } from './access'
import { withOwners } from './owners'
import { dueWords, invitationWords, overdueWords, ownerWords, stateWords } from './rules'
import { titleOf } from './view'

/** One action as its card shows it. */

const shownComments = 5

export async function showAction(
  person: Person,
  action: PlanAction,
  services: Services,
  notice?: string,
): Promise<Card> {
  const { council, id } = action
  const [plan, others] = await Promise.all([
    services.plans.planOf(council),
    action.needs.length > 0 ? services.plans.actionsOf(council) : [],
  ])
  const [named] = await withOwners([action], services)
  const title = titleOf(services)
  const { content } = services
  return planActionCard({
    council,
    action: id,
    revision: action.revision,
    title: action.title,
    theme: content.plan.themes.find((theme) => theme.id === action.theme)?.title ?? action.theme,
    gap: action.gap ? `${action.gap.title} (${content.questionnaires[action.gap.level].title})` : '',
    owner: ownerWords(named!),
    toSend: invitationWords(named!),
    due: dueWords(action, plan.agreed.at(-1)),
    overdue: overdueWords(action, todayOf(services)),
    state: stateWords(action, title),
    rated: action.rated ? `Rated by ${action.rated.by.name}, ${moment(action.rated.at)}` : '',
    brag: action.brag ?? '',
    percent: action.percent,
    milestones: action.milestones.map((one) => ({ title: one.title, due: dayWords(one.due), done: !!one.done })),
    needs: others
      .filter((one) => action.needs.includes(one.id))
      .map((one) => ({ title: one.title, state: one.brag === 'blue' ? 'complete' : 'not complete yet' })),
    evidence: action.evidence ?? '',
    comments: action.comments
      .slice(-shownComments)
      .map((one) => ({ by: `${one.by.name}, ${moment(one.at)}:`, text: one.text })),
    ratings: content.plan.ratings,
    dropped: action.dropped,
    mayChange: await mayChange(person, action, services),
    notice,
  })
}
