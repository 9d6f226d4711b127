import { stepsOf } from '../../bot/domain/questionnaire'
import type { Answer, Response } from '../../bot/domain/response'
import { startedResponse, submitted } from '../../bot/domain/transitions'
import type { Conversation, Talker } from './conversation'

export interface Submission {
  readonly level?: Response['level']
  /** The id and the name of what was assessed. */
  readonly subject?: string
  readonly tier?: Response['subject']['tier']
  readonly round?: number
  readonly point?: string
  readonly target?: string
  /** Stands beside the first answer. */
  readonly note?: string
}

export const actor = (talker: Talker) => ({ id: talker.id, name: talker.member.name })

export const councilOf = (officer: Talker): string => `sample-${officer.member.email.split('@')[1]!.split('.')[0]}`

/** A complete draft as the wizard leaves it, at the clock's time. */
export function draftOf(chat: Conversation, officer: Talker, what: Submission = {}): Response {
  const { level = 'organisation', subject = 'Whole council', tier, round = 1, note = '' } = what
  const questionnaire = chat.bot.services.content.questionnaires[level]
  const { points, target } = questionnaire.scale
  const by = actor(officer)
  const at = chat.clock.now.toISOString()
  const answer: Answer = {
    point: what.point ?? points[1]!.id,
    ...(target ? { target: what.target ?? points.at(-1)!.id } : {}),
    note: '',
    by,
    at,
    revision: 1,
  }
  const draft = startedResponse({
    council: councilOf(officer),
    level,
    subject: { id: subject, title: subject, ...(tier ? { tier } : {}) },
    round,
    questions: questionnaire.version,
    by,
    at,
  })
  const steps = stepsOf(questionnaire, tier)
  return {
    ...draft,
    answers: Object.fromEntries(
      steps.map((step, index) => [step.question.id, { ...answer, note: index === 0 ? note : '' }]),
    ),
  }
}

/** A self-assessment that an officer has submitted, kept as the bot keeps it, without a press for every question. */
export async function submits(chat: Conversation, officer: Talker, what: Submission = {}): Promise<Response> {
  const { responses, notify } = chat.bot.services
  const draft = draftOf(chat, officer, what)
  await responses.start(draft)
  const at = chat.clock.now.toISOString()
  await responses.change(draft.council, draft.id, (now) => submitted(now, actor(officer), at) ?? now)
  await notify.idle()
  return (await responses.get(draft.council, draft.id))!
}

export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => hours(24 * count)

/** Lets time pass for the bot. */
export function pass(chat: Conversation, milliseconds: number): void {
  chat.clock.now = new Date(chat.clock.now.getTime() + milliseconds)
}
