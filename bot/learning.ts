import { listAll } from '../storage/lists'
import { ConflictError, type Store } from '../storage/port'
import { changeKept, persist, putOnce } from '../storage/writes'
import type { Content } from './content/load'
import { type Learning, learnings } from './domain/learning'
import * as words from './domain/learning-words'
import { createLibrary } from './learning-library'

export type Learnings = ReturnType<typeof createLearnings>

/** What councils learnt: kept, found, and what others say to it. */
export function createLearnings(with_: {
  store: Store
  content: Pick<Content, 'toolkit' | 'tools' | 'plan' | 'register'>
  onDamaged: (collection: string, ids: readonly string[]) => void
}) {
  const { store, onDamaged } = with_
  const library = createLibrary(with_)
  /** Lists of words whose reading has not begun: whoever asks then is served by it. */
  const waiting = new Map<string, Promise<readonly words.LearningWord[]>>()

  const get = async (id: string): Promise<Learning | undefined> => (await store.get(learnings, 'learning', id))?.value

  async function change(id: string, step: (one: Learning) => Learning): Promise<Learning | undefined> {
    const after = await changeKept(store, learnings, { partition: 'learning', id }, step)
    if (after) library.note(after)
    return after
  }

  const listWords = async (id: string): Promise<readonly words.LearningWord[]> =>
    (await listAll(store, words.learningWords, id, (ids) => onDamaged(words.learningWords.name, ids))).items.map(
      ({ value }) => value,
    )

  return {
    ...library,
    get,
    change,
    /** Keeps a new one; where it is there already, that stays. Answers what is there. */
    add: async (one: Learning): Promise<Learning> => {
      const isNew = await putOnce(store, learnings, one)
      const there = isNew ? one : ((await get(one.id)) ?? one)
      library.note(there)
      return there
    },
    /** Notes that cards and people have been told of a revision. */
    settled: (id: string, revision: number): Promise<Learning | undefined> =>
      change(id, (one) => (one.settled >= revision ? one : { ...one, settled: revision })),
    unsettled: async (now: number): Promise<readonly Learning[]> =>
      (await store.due(learnings, now)).items.map(({ value }) => value),
    /** All that is said to a learning. Many who ask at once are served by one reading, which begins after they asked. */
    wordsOf: (id: string): Promise<readonly words.LearningWord[]> => {
      const queued = waiting.get(id)
      if (queued) return queued
      const mine = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        waiting.delete(id)
        return listWords(id)
      })
      waiting.set(id, mine)
      return mine
    },
    /** Somebody's marks on a learning, changed by a pure function; one read only where they had marked it before. */
    mark: (fresh: words.Mark, step: (mark: words.Mark) => words.Mark): Promise<void> =>
      persist(async () => {
        const first = step(fresh)
        if (first !== fresh && (await putOnce(store, words.learningWords, first))) return
        const at = { partition: fresh.learning, id: words.markId(fresh.person) }
        await changeKept(store, words.learningWords, at, (one) => (one.kind === 'mark' ? step(one) : one))
      }),
    /** Keeps a question; asked a second time it stays as it was. */
    ask: (question: words.Question): Promise<boolean> => putOnce(store, words.learningWords, question),
    question: async (learning: string, id: string): Promise<words.Question | undefined> => {
      const kept = await store.get(words.learningWords, learning, words.questionId(id))
      return kept?.value.kind === 'question' ? kept.value : undefined
    },
    /** Answers a question, once. */
    answer: async (learning: string, id: string, answer: NonNullable<words.Question['answer']>) => {
      const at = { partition: learning, id: words.questionId(id) }
      const after = await changeKept(store, words.learningWords, at, (one) =>
        one.kind !== 'question' || one.answer ? one : { ...one, answer, told: false },
      )
      return after?.kind === 'question' ? after : undefined
    },
    untold: async (now: number) => (await store.due(words.learningWords, now, 1000)).items,
    /** Notes that the cards show it; one that was said otherwise meanwhile stays as it is. */
    told: async (word: words.LearningWord, version: string): Promise<void> => {
      try {
        await store.put(words.learningWords, { ...word, told: true }, version)
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error
      }
    },
    save: (person: string, learning: string, at: string): Promise<boolean> =>
      putOnce(store, words.savedLearnings, { person, learning, at }),
    unsave: (person: string, learning: string): Promise<void> => store.remove(words.savedLearnings, person, learning),
    savedBy: async (person: string): Promise<readonly string[]> =>
      (await listAll(store, words.savedLearnings, person)).items
        .map(({ value }) => value)
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .map(({ learning }) => learning),
    draft: async (id: string): Promise<words.LearningDraft | undefined> =>
      (await store.get(words.learningDrafts, id, 'draft'))?.value,
    addDraft: (draft: words.LearningDraft): Promise<boolean> => putOnce(store, words.learningDrafts, draft),
    moveDraft: (id: string, state: 'asked' | 'refused' | 'kept'): Promise<words.LearningDraft | undefined> =>
      changeKept(store, words.learningDrafts, { partition: id, id: 'draft' }, (one) => words.draftMoved(one, state)),
  }
}
