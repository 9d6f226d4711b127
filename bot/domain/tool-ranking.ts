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
/** And once more where it was said word for word. */
const saidCounts = 2
/** The least part of a question, by weight, that a tool must know: less where it is plainly about the trade, or about work. */
const leastShare = { trade: 0.25, work: 0.35, any: 0.5 }
/** What a tool knows must also weigh so much: one common word is little to go by. */
const leastMet = { trade: 0, work: 0.6, any: 0.85 }
/** Or, where it knows nearly the whole of a short question, so much. */
const nearlyAll = 0.85
const leastOfAll = 0.3
/** What a word weighs that is of something else altogether, where no word of the trade is beside it. */
const elsewhereCounts = 2.5
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
  const about = isOfTrade(query, knows) ? 'trade' : query.together ? 'work' : 'any'
  const scored = hits.map((hit) => {
    const { share, met, phrase, said } = closeness(hit, query, knows)
    const score = hit.score * (1 + phraseCounts * phrase + saidCounts * said) * (0.4 + share)
    return { id: hit.id, enough: isEnough(share, met, about), score }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const all = scored.map(({ enough, ...one }) => ({ ...one, fits: enough && one.score >= best * leastScore }))
  const step = (score: number) => Math.round(score / (best * equal || 1))
  return all.toSorted(
    (one, other) =>
      Number(other.fits) - Number(one.fits) ||
      step(other.score) - step(one.score) ||
      knows.liking(other.id) - knows.liking(one.id) ||
      other.score - one.score,
  )
}

/** The less a question says of the trade, the more of it a tool must know: it may be about anything. */
const isEnough = (share: number, met: number, about: keyof typeof leastShare): boolean =>
  met >= leastMet[about] ? share >= leastShare[about] : share >= nearlyAll && met >= leastOfAll

const isOfTrade = ({ ofTrade, own, others }: Query, { weights }: Knows): boolean =>
  ofTrade ?? own.some((word) => [word, ...(others.get(word) ?? [])].some(weights.isTopical))

/**
 * What part of the question a tool knows, and how near the nearest of its phrases comes to it; each from 0 to 1. `met` is
 * what the known part weighs.
 */
function closeness({ id }: Hit, query: Query, knows: Knows) {
  const { own, others, elsewhere, whole } = query
  const { spoken, weights } = knows
  const ofTrade = isOfTrade(query, knows)
  const tool = spoken.get(id)!
  const isElsewhere = (word: string) => !ofTrade && elsewhere.has(word)
  const isAside = (word: string) => isElsewhere(word) || weights.isSetting(word)
  const fits = own.map((word) => (isAside(word) ? undefined : fitOf(word, others.get(word) ?? [], tool)))
  const weighed = own.map((word) => (isElsewhere(word) ? elsewhereCounts : weights.of(word)))
  const asked = weighed.reduce((sum, one) => sum + one, 0) || 1
  const share = fits.reduce((sum, fit, at) => sum + (fit ? fit.worth * weighed[at]! : 0), 0) / asked
  const fitting = new Set(fits.flatMap((fit) => fit?.stems ?? []))
  // Of "what the contract says" only the contract is left, which is in every other question.
  const isTrade = (stems: readonly string[], words: string) =>
    stems.every(weights.isTopical) && words.trim().split(' ').length > stems.length
  let phrase = 0
  let said = 0
  for (const { stems, whole: words } of tool.phrases) {
    const met = stems.some((stem) => fitting.has(stem)) ? stems.filter((stem) => fitting.has(stem)) : []
    if (met.length > 0 && !isTrade(stems, words)) {
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
  return { met: share * asked, share: Math.max(share, said), phrase: Math.max(phrase, said), said }
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
