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
  /^(council|corporation|authority|borough|city|county|district|metropolitan|london|royal|of|the|and|&|\(sample\))$/i

/** What of a council's name nobody else has, such as Alderbrook of Alderbrook Borough Council. */
function ownName(name: string): string {
  const words = name.split(/\s+/)
  const first = words.findIndex((word) => !kinds.test(word))
  const last = words.findLastIndex((word) => !kinds.test(word))
  return first < 0 ? '' : words.slice(first, last + 1).join(' ')
}

/** Names that are words of every day, unless they begin with a capital or the word council follows. */
const everyday = 'banes,bath,bucks,bury,hart,havering,high peak,reading,rugby,slough,stoke,swale,wilts'.split(',')

/** Words as they are compared: without what nobody sees, accents and signs; `apostrophe` stands for each of those. */
const folded = (words: string, apostrophe: '' | ' '): string => {
  const plain = words
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/['’‘ʼ´`′]/g, apostrophe)
    .replace(/&/g, ' and ')
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

/** Both ways to take apostrophes: Alderbrook's tells Alderbrook, and Kings Lynn is King's Lynn. */
const bothWays = (words: string): readonly string[] => [folded(words, ' '), folded(words, '')]

type Named = Pick<Council, 'name' | 'domains' | 'short'>

interface Told {
  readonly name: string
  /** What is looked for in words in any case, and what only as it is written. */
  readonly any: readonly string[]
  readonly exact: readonly string[]
}

function toldBy(name: string): Told {
  const ways = bothWays(name)
  const small = ways.map((way) => way.toLowerCase())
  if (!everyday.includes(small[0]!.trim())) return { name, any: small, exact: [] }
  return {
    ...{ name, any: small.map((way) => `${way}council `) },
    exact: ways.flatMap((way) => [way, way.toUpperCase()]),
  }
}

/** Made once for each council: its names are looked for in all that is shown of what a hidden council learnt. */
const made = new WeakMap<Named, readonly Told[]>()

function namesOf(council: Named): readonly Told[] {
  const known = made.get(council)
  if (known) return known
  const { name, domains, short = [] } = council
  const all = [name, ownName(name), ...short, ...domains].filter((one) => one.length > 2).map(toldBy)
  made.set(council, all)
  return all
}

/**
 * What in these words names one of these councils, in the usual spellings: its name, a short name of it, or its address;
 * nothing where nothing does.
 */
export function tellsCouncil(words: string, councils: readonly Named[]): string | undefined {
  const said = bothWays(words)
  const small = said.map((way) => way.toLowerCase())
  const isSaid = ({ any, exact }: Told): boolean =>
    any.some((name) => small.some((way) => way.includes(name))) ||
    exact.some((name) => said.some((way) => way.includes(name)))
  for (const council of councils) {
    const told = namesOf(council).find(isSaid)
    if (told) return told.name
  }
  return undefined
}
