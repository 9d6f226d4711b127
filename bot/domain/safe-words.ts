import type { Council } from './council'

/** What words that others will read may not have in them. */

const schemes = /\b(?!https:)([a-z][a-z0-9+.-]{1,20}):\/\/|\b(javascript|vbscript|data|file):(?=\S)/i

/** The beginning of a link that is not https, as it was typed; nothing where there is none. */
export const unsafeLink = (words: string): string | undefined => words.match(schemes)?.[0]

/** What is wrong with the links in somebody's words, said to them; nothing where nothing is. */
export function linkFault(words: string): string | undefined {
  const link = unsafeLink(words)
  return link ? `Links must begin with https://, and there is one that begins with ${link}` : undefined
}

const kinds =
  /^(council|corporation|authority|borough|city|county|district|metropolitan|london|royal|of|the|\(sample\))$/i

/** What of a council's name nobody else has, such as Alderbrook of Alderbrook Borough Council. */
function ownName(name: string): string {
  const words = name.split(/\s+/)
  const first = words.findIndex((word) => !kinds.test(word))
  const last = words.findLastIndex((word) => !kinds.test(word))
  return first < 0 ? '' : words.slice(first, last + 1).join(' ')
}

/** Councils whose names are words of every day, unless they begin with a capital. */
const everyday = ['hart', 'havering', 'reading', 'rugby', 'slough', 'swale']

/** What in these words names one of these councils: its name, or its address; nothing where nothing does. */
export function tellsCouncil(
  words: string,
  councils: readonly Pick<Council, 'name' | 'domains'>[],
): string | undefined {
  const names = councils.flatMap(({ name, domains }) => [name, ownName(name), ...domains])
  return names.find((name) => name.length > 2 && says(words, name))
}

function says(words: string, name: string): boolean {
  const flags = everyday.includes(name.toLowerCase()) ? 'u' : 'iu'
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, flags).test(words)
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+')
