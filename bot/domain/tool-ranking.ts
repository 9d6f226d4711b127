import type { Query } from './query-words'
import { isSeveral, type Spoken, type Weights } from './tool-spoken'

/** A tool that the index, or a phrase of its own, puts forward. */
export interface Hit {
  readonly id: string
  readonly score: number
}

export interface Ranked {
  readonly id: string
  readonly score: number
  /** Enough of what was asked is there. */
  readonly fits: boolean
}

interface Knows {
  readonly spoken: ReadonlyMap<string, Spoken>
  readonly weights: Weights
  readonly liking: (id: string) => number
}

/** How near a phrase is whose every word was said in its order, whatever else was said: the longer, the surer. */
const saidWhole = (phrase: string): number => Math.min(1, 0.25 * (phrase.split(' ').length - 2))
/** How much more a tool counts whose own phrase is just what was asked. */
const phraseCounts = 3
/** The least part of a question, by weight, that a tool must know something of: less where it is plainly about the trade. */
const leastShare = { topical: 0.25, other: 0.42 }
/** What a word is worth that stands only in what is said of a tool, and not in what people call it. */
const saidAside = 0.5
/** What a word is worth that stands for one of the question, as a synonym or mended. */
const meansTheSame = 0.7
/** The least score beside the best: what comes after a good answer is left out when it is far worse. */
const leastScore = 0.05
/** Scores as near as this are equal. */
const equal = 0.02

/** The hits in order. Tools that fit equally well are ordered by how much people make of them. */
export function ranked(hits: readonly Hit[], query: Query, knows: Knows): Ranked[] {
  const least = leastShare[query.own.some(knows.weights.isTopical) ? 'topical' : 'other']
  const scored = hits.map((hit) => {
    const { share, phrase } = closeness(hit, query, knows)
    return { id: hit.id, share, score: hit.score * (1 + phraseCounts * phrase) * (0.4 + share) }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const all = scored.map(({ share, ...one }) => ({ ...one, fits: share >= least && one.score >= best * leastScore }))
  const step = (score: number) => Math.round(score / (best * equal || 1))
  return all.toSorted(
    (one, other) =>
      Number(other.fits) - Number(one.fits) ||
      step(other.score) - step(one.score) ||
      knows.liking(other.id) - knows.liking(one.id) ||
      other.score - one.score,
  )
}

/** What part of the question a tool knows, and how near the nearest of its phrases comes to it; each from 0 to 1. */
function closeness({ id }: Hit, { own, others, whole }: Query, { spoken, weights }: Knows) {
  const tool = spoken.get(id)!
  const fits = own.map((word) => fitOf(word, others.get(word) ?? [], tool))
  const weighed = own.map(weights.of)
  const asked = weighed.reduce((sum, one) => sum + one, 0) || 1
  const share = fits.reduce((sum, fit, at) => sum + (fit ? fit.worth * weighed[at]! : 0), 0) / asked
  const fitting = new Set(fits.flatMap((fit) => fit?.stems ?? []))
  let phrase = 0
  let said = 0
  for (const { stems, whole: words } of tool.phrases) {
    const met = stems.filter((stem) => fitting.has(stem))
    if (met.length > 0) {
      const sum = (some: readonly string[]) => some.reduce((total, stem) => total + weights.of(stem), 0)
      const covered = sum(met) / (sum(stems) || 1)
      const told = fits.reduce(
        (total, fit, at) => (fit?.stems.some((stem) => met.includes(stem)) ? total + fit.worth * weighed[at]! : total),
        0,
      )
      phrase = Math.max(phrase, (2 * covered * told) / (covered * asked + told || 1))
    }
    if (isSeveral(words) && whole.includes(words)) said = Math.max(said, saidWhole(words))
  }
  return { share: Math.max(share, said), phrase: Math.max(phrase, said) }
}

/** Which of a tool's words stand for a word of the question, and how surely. */
function fitOf(word: string, others: readonly string[], { named, stems }: Spoken) {
  const alike = others.filter((other) => stems.has(other))
  if (!stems.has(word) && alike.length === 0) return undefined
  const worthOf = (stem: string, worth: number) => (named.has(stem) ? worth : stems.has(stem) ? worth * saidAside : 0)
  return {
    worth: Math.max(worthOf(word, 1), ...alike.map((other) => worthOf(other, meansTheSame))),
    stems: stems.has(word) ? [word, ...alike] : alike,
  }
}
