import type MiniSearchOf from 'minisearch'
import type { SuggestedTools } from '../../../cards/help'
import type { Tool } from '../../domain/tool'
import type { Answer } from '../../domain/tool-search'
import { whyWords } from '../../domain/tool-why'
import { wordsIn } from '../../domain/word-stems'
import type { Command } from '../../feature'

/** The commands that somebody most likely meant: by words alike, then in the order of the product; three at most. */
export function likeliest(words: string, commands: readonly Command[]): Command[] {
  // Loaded with the first words that nobody understands, so that the bot starts without it.
  const MiniSearch: typeof MiniSearchOf = require('minisearch')
  const search = new MiniSearch({
    idField: 'name',
    fields: ['name', 'examples', 'does'],
    searchOptions: { boost: { name: 3, examples: 2 }, fuzzy: 0.3, prefix: true },
  })
  search.addAll(commands.map(({ name, examples, does }) => ({ name, examples: examples.join(' '), does })))
  const found = search.search(words.slice(0, 200)).map((hit) => commands.find((command) => command.name === hit.id)!)
  return [...new Set([...found, ...commands])].slice(0, 3)
}

interface Tools {
  readonly find: (words: string) => Answer
  readonly tool: (id: string) => Tool | undefined
}

const fewestWords = 3
const mostTools = 2
const longest = 200

/**
 * The tools that a sentence asks for without saying so: only where one fits by what people call it, so that words about
 * something else are not answered with a tool. It is in memory: nothing is read, and nothing kept.
 */
export function toolsFor(typed: string, { find, tool }: Tools): SuggestedTools | undefined {
  const words = typed.slice(0, longest).trim()
  if (wordsIn(words).length < fewestWords) return undefined
  const found = find(words).found.filter(({ why }) => why.phrases.length > 0)
  const lines = found.slice(0, mostTools).flatMap(({ id, why }) => {
    const one = tool(id)
    return one ? [{ id, title: one.title, why: `${whyWords(why)} ${one.use}` }] : []
  })
  return lines.length > 0 ? { lines, words, all: found.length } : undefined
}
