import { listAll } from '../storage/lists'
import { ConflictError, type Kept, type Store } from '../storage/port'
import { changeFrom, changeKept, persist, putOnce } from '../storage/writes'
import type { Content } from './content/load'
import { type Learning, learnings } from './domain/learning'
import * as words from './domain/learning-words'
import { gathered } from './gathered'
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

  /** Whoever asks at once is served by one reading. */
  const kept = gathered((id: string) => store.get(learnings, 'learning', id))
  const get = async (id: string): Promise<Learning | undefined> => (await kept(id))?.value

  /** `seen` is what was read of it a moment ago. */
  async function change(
    id: string,
    step: (one: Learning) => Learning,
    seen?: Kept<Learning>,
  ): Promise<Learning | undefined> {
    const after = seen
      ? await changeFrom(store, learnings, seen, step)
      : await changeKept(store, learnings, { partition: 'learning', id }, step)
    if (after) library.note(after)
    return after
  }

  /** All that is said to a learning. Many who ask at once are served by one reading, which begins after they asked. */
  const keptWords = gathered(
    async (id: string): Promise<readonly Kept<words.LearningWord>[]> =>
      (await listAll(store, words.learningWords, id, (ids) => onDamaged(words.learningWords.name, ids), '', 1000))
        .items,
  )

  return {
    ...library,
    get,
    kept,
    change,
    /** Keeps a new one; where it is there already, that stays. Answers what is there, and whether it is new. */
    add: async (one: Learning): Promise<{ readonly there: Learning; readonly isNew: boolean }> => {
      const isNew = await putOnce(store, learnings, one)
      const there = isNew ? one : ((await get(one.id)) ?? one)
      library.note(there)
      return { there, isNew }
    },
    /** Notes that cards and people have been told of a revision. */
    settled: (id: string, revision: number): Promise<Learning | undefined> =>
      change(id, (one) => (one.settled >= revision ? one : { ...one, settled: revision })),
    unsettled: async (now: number): Promise<readonly Learning[]> =>
      (await store.due(learnings, now)).items.map(({ value }) => value),
    wordsOf: async (id: string): Promise<readonly words.LearningWord[]> =>
      (await keptWords(id)).map(({ value }) => value),
    /** Somebody's marks on a learning, changed by a pure function. Answers with all that is said to it then. */
    mark: (fresh: words.Mark, step: (mark: words.Mark) => words.Mark): Promise<readonly words.LearningWord[]> =>
      persist(async () => {
        const all = await keptWords(fresh.learning)
        const isMine = ({ value }: Kept<words.LearningWord>) => value.kind === 'mark' && value.person === fresh.person
        const mine = all.find(isMine)
        const before = mine?.value.kind === 'mark' ? mine.value : fresh
        const after = step(before)
        if (after !== before) await store.put(words.learningWords, after, mine?.version)
        const others = all.filter((one) => !isMine(one)).map(({ value }) => value)
        return after === fresh ? others : [...others, after]
      }),
    /** Keeps a question; asked a second time it stays as it was. */
    ask: (question: words.Question): Promise<boolean> => putOnce(store, words.learningWords, question),
    question: async (learning: string, id: string): Promise<Kept<words.Question> | undefined> => {
      const found = await store.get(words.learningWords, learning, words.questionId(id))
      return found?.value.kind === 'question' ? { ...found, value: found.value } : undefined
    },
    /** Answers a question, once. */
    answer: async (seen: Kept<words.Question>, answer: NonNullable<words.Question['answer']>) => {
      const after = await changeFrom<words.LearningWord>(store, words.learningWords, seen, (one) =>
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
