import { z } from 'zod/v4'
import type { Collection } from '../../storage/port'

/** What people make of the tools of the catalogue. */

const voteSchema = z.object({
  tool: z.string(),
  person: z.string(),
  useful: z.boolean(),
  at: z.string(),
  /** Whether the tally has heard of it. */
  counted: z.boolean(),
})
export type ToolVote = z.output<typeof voteSchema>

export const votesOn = (tool: string): string => `tool-votes:${tool}`

/** The truth: one record for a person and a tool, so that nobody's word is lost or counted twice. Due until it is counted. */
export const toolVotes: Collection<ToolVote> = {
  name: 'tool-vote',
  schema: voteSchema,
  partition: (vote) => votesOn(vote.tool),
  id: (vote) => vote.person,
  due: (vote) => (vote.counted ? undefined : Date.parse(vote.at)),
}

const tallySchema = z.object({
  tool: z.string(),
  useful: z.number().int().min(0),
  useless: z.number().int().min(0),
  /** How often its page was opened; a little less when a process died before it had told. */
  opened: z.number().int().min(0),
  /** When its votes were counted last, in milliseconds since 1970. */
  countedAt: z.number().optional(),
})
export type ToolTally = z.output<typeof tallySchema>

export const tallyPartition = 'tool-tallies'

/** Counted from the votes by a job, all of them in one partition: a catalogue's worth is one read. */
export const toolTallies: Collection<ToolTally> = {
  name: 'tool-tally',
  schema: tallySchema,
  partition: () => tallyPartition,
  id: (tally) => tally.tool,
}

export const noTally = (tool: string): ToolTally => ({ tool, useful: 0, useless: 0, opened: 0 })

/** A tally by its votes, counted anew. */
export const counted = (before: ToolTally, votes: readonly ToolVote[], now: number): ToolTally => {
  const useful = votes.filter((vote) => vote.useful).length
  return { ...before, useful, useless: votes.length - useful, countedAt: now }
}

const [manyVotes, restFor] = [1000, 5 * 60_000]

/** Whether to count again: all votes of a tool are read for it, and where there are many, a few more change little. */
export const isRested = ({ useful, useless, countedAt = 0 }: ToolTally, now: number): boolean =>
  useful + useless <= manyVotes || now - countedAt >= restFor

/**
 * How much people make of a tool: the part of its votes that found it useful, as if two more had been cast, one each way, so
 * that one vote is no verdict. How often it is opened settles what votes leave equal.
 */
export const likingOf = ({ useful, useless, opened }: ToolTally): number =>
  (useful + 1) / (useful + useless + 2) + Math.log10(1 + opened) / 20
