import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const require = createRequire(import.meta.url)
const file = (path) => fileURLToPath(new URL(path, import.meta.url))
const { finderOf } = require('../../dist/bot/domain/tool-search.js')

/**
 * Looks up the labelled questions in catalogues of several sizes. Larger ones are made of the parts of real entries, with
 * made-up words among them, so that the vocabulary grows with the number of tools as a real one's would.
 */
export function lookUps(sizes = [25, 100, 1000, 10_000]) {
  const toolkit = parse(readFileSync(file('../../bot/content/toolkit.yaml'), 'utf8'))
  const questions = parse(readFileSync(file('../support/toolkit-questions.yaml'), 'utf8'))
  const asks = [...questions.tuning, ...questions.held].map(({ ask }) => ask)
  return sizes.map((size) => {
    const tools = catalogueOf(toolkit.tools, size)
    const began = performance.now()
    const finder = finderOf(tools, toolkit)
    const made = performance.now() - began
    for (const ask of asks) finder.find(ask)
    const times = []
    while (times.length < (size > 1000 ? 500 : 5000)) {
      const start = performance.now()
      finder.find(asks[times.length % asks.length])
      times.push(performance.now() - start)
    }
    const total = times.reduce((sum, one) => sum + one, 0)
    times.sort((one, other) => one - other)
    return { size, made, perSecond: (1000 * times.length) / total, p99: times[Math.floor(times.length * 0.99)] }
  })
}

/** The first so many real entries; beyond them, entries of others' parts, each with two words that no other has. */
function catalogueOf(tools, size) {
  const part = (name, at) => tools[at % tools.length][name]
  return Array.from({ length: size }, (_, at) => {
    if (at < tools.length) return tools[at]
    const own = [`subject${letters(at)}`, `matter${letters(at * 7)}`]
    return {
      id: `made-up-${at}`,
      title: `${part('title', at)} ${own[0]}`,
      summary: part('summary', at * 3 + 1),
      use: part('use', at * 5 + 2),
      words: [...part('words', at * 11 + 3).slice(0, 6), ...part('words', at * 13 + 4).slice(0, 4), ...own],
    }
  })
}

const letters = (number) => number.toString(26).replace(/\d/g, (figure) => 'qrstuvwxyz'[Number(figure)])
