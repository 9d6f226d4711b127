import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'
import { lowConfidence, manyMissed, missedInARow } from './alarm'
import { type Brag, brags, worst } from './brag'
import { type CouncilRound, hasAnswered, isVoid, partOf } from './council-round'

/**
 * A council's pulse: how its latest check-ins look, in a line. All pulses lie in one partition, so that a connector's
 * overview of thirty councils, worst first, is one read: read council by council it would be thirty lists, and a page of
 * them cannot be picked before all are known. It says nothing that the council's rounds do not say, holds nobody's words, and is
 * made anew from them after each answer and each closing, so a lost one mends itself with the next.
 */
const pulseSchema = z.object({
  council: z.string(),
  /** Of the latest round with answers: the worst overall rating and the lowest confidence. */
  brag: z.enum(brags).optional(),
  confidence: z.number().optional(),
  /** How many asked for a call, and how many actions were rated red, in that round. */
  calls: z.number(),
  redActions: z.number(),
  /** When somebody last sent a check-in. */
  lastAnswer: z.string().optional(),
  /** How many rounds in a row, up to the last that closed, nobody answered. */
  missed: z.number(),
  /** The latest round: whether it is open is for whoever reads it to say. */
  latest: z
    .object({
      title: z.string(),
      opens: z.string(),
      closes: z.string(),
      asked: z.number(),
      answered: z.number(),
      closed: z.boolean(),
    })
    .optional(),
})
export type Pulse = z.output<typeof pulseSchema>

export const pulses: Collection<Pulse> = {
  name: 'pulse',
  schema: pulseSchema,
  partition: () => 'pulses',
  id: (pulse) => pulse.council,
}

export const noPulse = (council: string): Pulse => ({ council, calls: 0, redActions: 0, missed: 0 })

export function pulseOf(council: string, rounds: readonly CouncilRound[]): Pulse {
  const inOrder = rounds.toSorted((one, other) => one.round.opens.localeCompare(other.round.opens))
  const answersIn = (round: CouncilRound) =>
    Object.entries(round.answers).flatMap(([person, answer]) => (hasAnswered(round, person) ? [answer] : []))
  const answers = answersIn(inOrder.findLast((round) => answersIn(round).length > 0) ?? { ...nobody })
  const brag = worst(answers.map((answer) => answer.brag))
  const confidences = answers.flatMap(({ confidence }) => confidence ?? [])
  const [lastAnswer] = inOrder
    .flatMap((round) => answersIn(round).map((answer) => answer.at!))
    .toSorted()
    .reverse()
  const latest = inOrder.findLast((round) => !isVoid(round))
  const [closed] = rounds
    .filter((round) => round.closed && Object.keys(round.asked).length > 0)
    .toSorted((one, other) => other.round.closes.localeCompare(one.round.closes))
  return {
    council,
    ...(brag ? { brag } : {}),
    ...(confidences.length > 0 ? { confidence: Math.min(...confidences) } : {}),
    calls: answers.filter((answer) => answer.help === 'call').length,
    redActions: answers.reduce((sum, answer) => sum + (answer.redActions ?? 0), 0),
    ...(lastAnswer ? { lastAnswer } : {}),
    missed: closed ? missedInARow(rounds, closed.round.id) : 0,
    ...(latest ? { latest: summaryOf(latest) } : {}),
  }
}

const nobody: CouncilRound = {
  council: '',
  round: { id: '', title: '', opens: '', closes: '' },
  asked: {},
  answers: {},
  closed: false,
}

const summaryOf = (one: CouncilRound) => ({
  title: one.round.title,
  opens: one.round.opens,
  closes: one.round.closes,
  asked: partOf(one).length,
  answered: partOf(one).filter((person) => hasAnswered(one, person)).length,
  closed: one.closed,
})

/** Why a council stands high on its connector's list, in words. */
export function alarmWords(pulse: Pulse): string[] {
  return [
    ...(pulse.brag === 'red' ? ['overall rating red'] : []),
    ...(pulse.redActions > 0 ? [pulse.redActions === 1 ? 'one action red' : `${pulse.redActions} actions red`] : []),
    ...(pulse.confidence !== undefined && pulse.confidence <= lowConfidence
      ? [`confidence ${pulse.confidence} of 5`]
      : []),
    ...(pulse.calls > 0 ? ['asks for a call'] : []),
    ...(pulse.missed >= manyMissed ? [`${pulse.missed} rounds missed`] : []),
  ]
}

/** Red first, then little confidence or a call, then the silent, then amber, green and blue. */
const rank = (pulse: Pulse): number => {
  if (pulse.brag === 'red' || pulse.redActions > 0) return 0
  if ((pulse.confidence !== undefined && pulse.confidence <= lowConfidence) || pulse.calls > 0) return 1
  if (pulse.missed > 0 || pulse.lastAnswer === undefined) return 2
  const place: Partial<Record<Brag, number>> = { amber: 3, green: 4 }
  return (pulse.brag && place[pulse.brag]) ?? 5
}

/** The worst first; among equals the more rounds missed, the lower confidence, then by name. */
export const worstFirst = <T extends Pulse & { readonly name: string }>(councils: readonly T[]): T[] =>
  councils.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      other.missed - one.missed ||
      (one.confidence ?? 6) - (other.confidence ?? 6) ||
      one.name.localeCompare(other.name, 'en-GB'),
  )
