import type MiniSearchOf from 'minisearch'
import { type Query, readerOf, type Vocabulary } from './query-words'
import { type Hit, type Ranked, ranked } from './tool-ranking'
import { phrasesOf, type Searchable, spokenOf, stepsRead, weightsOf } from './tool-spoken'
import { reasonsOf, type Why } from './tool-why'

/** Finds tools, and what councils learnt, by what somebody types: names, abbreviations, misspelt words, whole questions. */

export interface Found {
  readonly id: string
  readonly why: Why
}

/** `found` are the tools that fit, the best first; `nearest` what comes closest where none does. */
export interface Answer {
  readonly found: readonly Found[]
  readonly nearest: readonly Found[]
}

/** How much people make of a tool: settles the order of tools that fit equally well. */
export type Liking = (id: string) => number

export interface Finder {
  /** `only` says which may be found; all where it is absent. */
  readonly find: (words: string, liking?: Liking, only?: (id: string) => boolean) => Answer
}

const boosts = { words: 4, title: 4, use: 2, summary: 2, steps: 0.5 }
type Fields = Record<keyof typeof boosts, string> & { id: string }

/** Nothing is read or kept; making one for 50 tools takes a few milliseconds, and the library is loaded with the first. */
export function finderOf(tools: readonly Searchable[], vocabulary: Vocabulary): Finder {
  const MiniSearch: typeof MiniSearchOf = require('minisearch')
  const reader = readerOf(vocabulary, tools.map(allOf))
  const spoken = new Map(tools.map((tool) => [tool.id, spokenOf(tool, reader.stemsOf)]))
  const weights = weightsOf([...spoken.values()], vocabulary)
  const index = new MiniSearch<Fields>({
    fields: Object.keys(boosts),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  })
  index.addAll(tools.map((tool) => fieldsOf(tool, (text) => reader.stemsOf(text).join(' '))))
  const phrases = phrasesOf([...spoken.values()])

  const hitsOf = ({ own, others, whole }: Query, only: (id: string) => boolean): Hit[] => {
    const telling = own.filter((stem) => !weights.isTopical(stem))
    const asked = new Set(telling.length > 1 ? telling : own)
    const terms = [...new Set([...asked, ...[...asked].flatMap((stem) => others.get(stem) ?? [])])]
    const options = { boost: boosts, boostTerm: weightIn(asked), filter: ({ id }: { id: string }) => only(id) }
    const hits = terms.length === 0 ? [] : index.search(terms.join(' '), options)
    const near = hits.slice(0, looksAt)
    const best = near[0]?.score ?? 1
    const said = [...phrases.saidIn(whole)].filter(only).slice(0, looksAt)
    const byPhrase = said.map((id) => {
      const own = near.find((one) => one.id === id)?.score ?? 0
      return { id, score: Math.max(own, best * saidWordForWord) }
    })
    return [...byPhrase, ...near.filter(({ id }) => !said.includes(id))]
  }

  const weightIn = (own: ReadonlySet<string>) => (term: string) =>
    weights.of(term) * (own.has(term) ? 1 : synonymsWeigh)

  return {
    find: (words, liking = () => 0, only = () => true) => {
      const query = reader.queryOf(words.slice(0, longest))
      const order = ranked(hitsOf(query, only), query, { spoken, weights, liking })
      const answer = (some: readonly Ranked[]) => some.map(({ id }) => ({ id, why: reasonsOf(spoken.get(id)!, query) }))
      return {
        found: answer(order.filter((one) => one.fits)),
        nearest: answer(order.filter((one) => !one.fits).slice(0, 3)),
      }
    },
  }
}

const longest = 400
const synonymsWeigh = 0.2
/** A tool whose phrase was said word for word begins no lower than this part of the best, however common its words are. */
const saidWordForWord = 0.75
/** How many of what the index gives are looked at closely. */
const looksAt = 30

const allOf = (tool: Searchable): string =>
  [tool.title, tool.summary, tool.use, ...tool.words, ...stepsRead(tool)].join(' ')

const fieldsOf = (tool: Searchable, read: (text: string) => string): Fields => ({
  id: tool.id,
  title: read(tool.title),
  words: tool.words.map(read).join(' '),
  use: read(tool.use),
  summary: read(tool.summary),
  steps: read(stepsRead(tool).join(' ')),
})
