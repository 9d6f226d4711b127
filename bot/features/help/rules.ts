import type MiniSearchOf from 'minisearch'
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
