import { listAll } from '../storage/lists'
import { ConflictError, type Kept, type Store } from '../storage/port'
import { changeKept, persist, putOnce } from '../storage/writes'
import type { Catalogue } from './catalogue'
import type { Answer } from './domain/tool-search'
import * as vote from './domain/tool-vote'
import { askedAgain, needsPartition, needWords, type UnmetNeed, unmetNeeds } from './domain/unmet-need'

export type Toolkit = ReturnType<typeof createToolkit>

/** The catalogue of tools with what people make of it. A look-up reads nothing: the tallies are brought up to date by a job. */
export function createToolkit(with_: {
  store: Store
  catalogue: Catalogue
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, catalogue, onDamaged } = with_
  let tallies: ReadonlyMap<string, vote.ToolTally> = new Map()
  /** Not told to the database yet; at most a minute's worth. */
  const opened = new Map<string, number>()

  const tallyOf = (tool: string): vote.ToolTally => tallies.get(tool) ?? vote.noTally(tool)
  const likingOf = (tool: string): number => vote.likingOf(tallyOf(tool))

  async function change(tool: string, step: (tally: vote.ToolTally) => vote.ToolTally | Promise<vote.ToolTally>) {
    await persist(async () => {
      const kept = await store.get(vote.toolTallies, vote.tallyPartition, tool)
      await store.put(vote.toolTallies, await step(kept?.value ?? vote.noTally(tool)), kept?.version)
    })
  }

  const votesOn = async (tool: string): Promise<readonly vote.ToolVote[]> =>
    (await listAll(store, vote.toolVotes, vote.votesOn(tool), (ids) => onDamaged(vote.toolVotes.name, ids))).items.map(
      ({ value }) => value,
    )

  /** A vote that was changed meanwhile stays due, and is counted next time. */
  async function mark({ value, version }: Kept<vote.ToolVote>): Promise<void> {
    try {
      await store.put(vote.toolVotes, { ...value, counted: true }, version)
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }

  /**
   * Counts anew every tool that has votes which are not counted: what is read is the truth, so nothing is
   * counted twice. Votes of a tool that rests stay due.
   */
  async function countVotes(now: number): Promise<void> {
    for (;;) {
      const { items } = await store.due(vote.toolVotes, now, atOnce)
      // A whole page of them is worth a count, and would else stand in the way of other tools.
      const ready = items.length < atOnce ? items.filter(({ value }) => vote.isRested(tallyOf(value.tool), now)) : items
      // The tally's version is read before the votes, so that of two processes the one that read less writes again.
      for (const tool of new Set(ready.map(({ value }) => value.tool)))
        await change(tool, async (tally) => vote.counted(tally, await votesOn(tool), now))
      await Promise.all(ready.map(mark))
      if (items.length < atOnce) return
    }
  }

  async function tellOpened(): Promise<void> {
    for (const [tool, times] of [...opened]) {
      opened.delete(tool)
      await change(tool, (tally) => ({ ...tally, opened: tally.opened + times }))
    }
  }

  return {
    /** Those that are offered. */
    tools: catalogue.tools,
    tool: catalogue.tool,
    retired: catalogue.retired,
    find: (words: string): Answer => catalogue.find(words, likingOf),
    tallyOf,
    likingOf,
    open: (tool: string): void => void opened.set(tool, (opened.get(tool) ?? 0) + 1),
    voteOf: async (person: string, tool: string): Promise<boolean | undefined> =>
      (await store.get(vote.toolVotes, vote.votesOn(tool), person))?.value.useful,
    /** Somebody's word on a tool, in the place of what they said before. */
    vote: (person: string, tool: string, useful: boolean, at: string): Promise<void> =>
      persist(async () => {
        const kept = await store.get(vote.toolVotes, vote.votesOn(tool), person)
        if (kept?.value.useful === useful) return
        await store.put(vote.toolVotes, { tool, person, useful, at, counted: false }, kept?.version)
      }),
    /** For a job. */
    bringUpToDate: async (now: number): Promise<void> => {
      await countVotes(now)
      await tellOpened()
      const { items } = await listAll(store, vote.toolTallies, vote.tallyPartition, (ids) =>
        onDamaged(vote.toolTallies.name, ids),
      )
      tallies = new Map(items.map(({ value }) => [value.tool, value]))
    },
    /** Keeps what somebody did not find; what is left of it without addresses and figures. Empty when nothing is. */
    keepNeed: async (typed: string, at: string): Promise<string> => {
      const words = needWords(typed)
      if (words === '') return ''
      const place = { partition: needsPartition, id: words }
      const before = await changeKept(store, unmetNeeds, place, (need) => askedAgain(need, at))
      if (!before && !(await putOnce(store, unmetNeeds, { words, count: 1, first: at, last: at })))
        await changeKept(store, unmetNeeds, place, (need) => askedAgain(need, at))
      return words
    },
    needs: async (): Promise<readonly UnmetNeed[]> =>
      (await listAll(store, unmetNeeds, needsPartition, (ids) => onDamaged(unmetNeeds.name, ids))).items.map(
        ({ value }) => value,
      ),
  }
}

/** So many votes are marked in one go. */
const atOnce = 500
