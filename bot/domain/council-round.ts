import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { brags } from './brag'
import { type CheckIn, checkInRoundSchema, helps, stuckTags } from './check-in'

/**
 * How one council stands in one check-in round: who was asked and what came back. Made from the prompt and from the
 * check-ins (which are the truth), so that lists, trends and alarms need no look at each answer.
 */

const answerSchema = z.object({
  name: z.string(),
  /** When it was last sent; absent while it is only begun. */
  at: z.string().optional(),
  /** The check-in's revision that this line was made from: an older one never replaces a newer. */
  revision: z.number().int(),
  brag: z.enum(brags).optional(),
  progress: z.number().optional(),
  confidence: z.number().optional(),
  help: z.enum(helps).optional(),
  tags: z.array(z.enum(stuckTags)),
  /** How many actions they rated red. */
  redActions: z.number().int().optional(),
})
export type RoundAnswer = z.output<typeof answerSchema>

export const councilRoundSchema = z.object({
  council: z.string(),
  round: checkInRoundSchema,
  /** The occurrence of a prompt that asked; absent when people checked in by themselves. */
  occurrence: z.object({ author: z.string(), id: z.string() }).optional(),
  /** Who was asked: person id to name. */
  asked: z.record(z.string(), z.string()),
  /** By person id. */
  answers: z.record(z.string(), answerSchema),
  closed: z.boolean(),
  /** Of those asked, whom nothing has reached: they paused prompts, or Teams did not take it. Ids, in order. */
  unreached: z.array(z.string()).optional(),
  /** Nobody here got it: it was cancelled before, or nobody could be reached. */
  unsent: z.boolean().optional(),
  /** Its prompt was cancelled: whoever has it may answer, and nobody is waited for. */
  cancelled: z.boolean().optional(),
})
export type CouncilRound = z.output<typeof councilRoundSchema>

export const councilRounds: Collection<CouncilRound> = {
  name: 'council-round',
  schema: councilRoundSchema,
  partition: (one) => one.council,
  id: (one) => one.round.id,
}

/** Whether somebody's answer has arrived whole. */
export const hasAnswered = (round: CouncilRound, person: string): boolean => round.answers[person]?.at !== undefined

/** Whether it is as if it had never been: it reached nobody, or was cancelled before anybody answered. */
export const isVoid = (round: CouncilRound): boolean =>
  round.unsent === true ||
  (round.cancelled === true && !Object.keys(round.answers).some((person) => hasAnswered(round, person)))

/** Those who were asked and got it, as far as is known. */
export function reachedIn(round: CouncilRound): readonly string[] {
  const unreached = new Set(round.unreached)
  return Object.keys(round.asked).filter((person) => !unreached.has(person))
}

/** Those who got it and have not answered, by name. */
export const silentIn = (round: CouncilRound): readonly string[] =>
  reachedIn(round)
    .filter((person) => !hasAnswered(round, person))
    .map((person) => round.asked[person]!)

/** Those who were asked and got it, and those who answered all the same or of their own accord. */
export const partOf = (round: CouncilRound): readonly string[] => [
  ...new Set([...reachedIn(round), ...Object.keys(round.answers).filter((person) => hasAnswered(round, person))]),
]

export const isOpenRound = ({ round, closed }: Pick<CouncilRound, 'round' | 'closed'>, now: string): boolean =>
  !closed && round.opens <= now && now < round.closes

/** Whether somebody may have it before them: an open round that reached somebody. */
export const isWaitedFor = (round: CouncilRound, now: string): boolean => isOpenRound(round, now) && !round.unsent

/** A check-in as the round shows it: what was sent; of one that is only begun no more than that it is begun. */
export function answerLine(checkIn: CheckIn): RoundAnswer {
  const { person, revision, sent } = checkIn
  if (!sent) return { name: person.name, revision, tags: [] }
  const { brag, progress, confidence, help, tags, actions } = sent.given
  const redActions = Object.values(actions).filter((action) => action.brag === 'red').length
  return { name: person.name, at: sent.at, revision, brag, progress, confidence, help, tags, redActions }
}

/** A round with a line in the place of an older one; as it was when it has a newer one. */
export function withAnswer(round: CouncilRound, person: string, line: RoundAnswer): CouncilRound {
  const kept = round.answers[person]
  return kept && kept.revision >= line.revision ? round : { ...round, answers: { ...round.answers, [person]: line } }
}
