import type { CheckInRound } from '../../bot/domain/check-in'
import type { CouncilRound } from '../../bot/domain/council-round'
import type { PlanAction } from '../../bot/domain/plan'
import type { Answered, Conversation, Talker } from './conversation'
import { actor, councilOf } from './submissions'

/** Plans and check-in rounds as the bot keeps them, without a press for each. */

export const action = (council: string, id: string, more: Partial<PlanAction> = {}): PlanAction => ({
  id,
  council,
  title: `Action ${id}`,
  theme: 'governance',
  due: '2027-03-31',
  percent: 0,
  milestones: [],
  needs: [],
  comments: [],
  dropped: false,
  trail: [],
  revision: 0,
  settled: 0,
  ...more,
})

/** Puts an action of an officer's into their council's plan. */
export const owns = (chat: Conversation, officer: Talker, id: string, more: Partial<PlanAction> = {}) =>
  chat.bot.services.plans.add(action(councilOf(officer), id, { owner: actor(officer), ...more }))

export const roundAt = (opens: string, closes: string, title = 'Autumn check-in'): CheckInRound => ({
  id: `${opens}:${title}`,
  title,
  opens,
  closes,
})

/** Asks officers of one council in a round. */
export const asks = (
  chat: Conversation,
  round: CheckInRound,
  officers: readonly Talker[],
  more: Partial<CouncilRound> = {},
): Promise<CouncilRound> =>
  chat.bot.services.checkIns.ask({
    council: councilOf(officers[0]!),
    round,
    asked: Object.fromEntries(officers.map((officer) => [officer.id, officer.member.name])),
    ...more,
  })

/** What stands in the whole of a check-in where nothing is wrong. */
export const fine = {
  brag: 'green',
  progress: '40',
  confidence: '4',
  moved: 'The register is complete.',
  stuck: '',
  help: 'none',
  next: 'Agree the tiers',
  nextDay: '2026-12-10',
}

/** Opens the current check-in and sends it with these answers over those where nothing is wrong. */
export async function checksIn(officer: Talker, inputs: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return officer.presses(await officer.says('check in'), 'Send', { ...fine, ...inputs })
}

export const summariesOf = (talker: Talker): (string | undefined)[] =>
  talker.received().map((one) => one.activity.summary)
