import { type Vocabulary, wholeOf } from './query-words'
import { stemOf } from './word-stems'

/** What of a tool is searched. */
export interface Searchable {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly use: string
  readonly words: readonly string[]
  readonly steps?: readonly string[] | undefined
}

/** Longer steps are a text in themselves: what is in it says little of when somebody needs it. */
const longestStep = 200
export const stepsRead = ({ steps = [] }: Pick<Searchable, 'steps'>): readonly string[] =>
  steps.filter((step) => step.length <= longestStep)

/** `whole` has all of its words between spaces, `stems` only those that say something. */
interface Phrase {
  readonly phrase: string
  readonly stems: readonly string[]
  readonly whole: string
}

/** A tool's own words, taken apart once: what people call it, and the rest of what is said of it. */
export interface Spoken {
  readonly id: string
  readonly phrases: readonly Phrase[]
  readonly text: string
  readonly stems: ReadonlySet<string>
  /** Those of its phrases alone. */
  readonly named: ReadonlySet<string>
}

/** Several short phrases may stand in one entry, with commas between them. */
const partsOf = (entry: string): string[] =>
  entry
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export function spokenOf(tool: Searchable, stemsOf: (text: string) => string[]): Spoken {
  const phrases = [tool.title, ...tool.words.flatMap(partsOf)].map((phrase) => ({
    phrase,
    stems: [...new Set(stemsOf(phrase))],
    whole: wholeOf(phrase),
  }))
  const text = [tool.use, tool.summary, ...stepsRead(tool)].join(' ')
  const named = new Set(phrases.flatMap(({ stems }) => stems))
  return { id: tool.id, phrases, text, named, stems: new Set([...named, ...stemsOf(text)]) }
}

/** Finds whose phrases of several words are in a question, word for word. */
export function phrasesOf(all: readonly Spoken[]) {
  const byFirst = new Map<string, { id: string; whole: string }[]>()
  for (const { id, phrases } of all)
    for (const { whole } of phrases.filter((one) => isSeveral(one.whole))) {
      const first = whole.slice(1, whole.indexOf(' ', 1))
      const some = byFirst.get(first)
      if (some) some.push({ id, whole })
      else byFirst.set(first, [{ id, whole }])
    }
  return {
    saidIn: (words: string): ReadonlySet<string> => {
      const starts = [...new Set(words.trim().split(' '))].flatMap((word) => byFirst.get(word) ?? [])
      return new Set(starts.filter(({ whole }) => words.includes(whole)).map(({ id }) => id))
    },
  }
}

export const isSeveral = (whole: string): boolean => whole.indexOf(' ', 1) < whole.length - 1

/** How much a word tells apart: the fewer tools use it, the more. From 0 to 1. */
export interface Weights {
  readonly of: (stem: string) => number
  /** Among what so many tools are called that whoever says it speaks of what the catalogue is about. */
  readonly isTopical: (stem: string) => boolean
  /** Says what a contract is for, not what somebody needs. */
  readonly isSetting: (stem: string) => boolean
}

export function weightsOf(all: readonly Spoken[], { settings = [] }: Pick<Vocabulary, 'settings'>): Weights {
  const faint = new Set(settings.map(stemOf))
  const counts = countsOf(all.map(({ stems }) => stems))
  const names = countsOf(all.map(({ named }) => named))
  const most = Math.log(1 + all.length)
  const weightOf = (stem: string, count: number): number =>
    faint.has(stem) ? setting : (Math.log(1 + all.length / count) / most) * (names.has(stem) ? 1 : unnamed)
  const known = new Map([...counts].map(([stem, count]) => [stem, weightOf(stem, count)]))
  const topical = new Set([...names.keys()].filter((stem) => names.get(stem)! >= Math.max(3, all.length * common)))
  return {
    of: (stem) => known.get(stem) ?? (faint.has(stem) ? setting : /^\d+$/.test(stem) ? figures : unknown),
    isTopical: (stem) => topical.has(stem),
    isSetting: (stem) => faint.has(stem),
  }
}

/** In the names of so many of the tools a word is one of the trade. */
const common = 0.25
/** A word that no tool knows counts for less than the rarest that one does; a bare figure for next to nothing. */
const unknown = 0.4
const unnamed = 0.5
const figures = 0.1
/** A word for what a contract is about says next to nothing of the tool. */
const setting = 0.1

function countsOf(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
