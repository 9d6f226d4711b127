import type { Narrowed } from './learning-library'
import { listed } from './words'

/**
 * Filters as people type them among what they look for: `theme: suppliers, stage: manage missed targets`. Words work in
 * every client; fields of their own do not.
 */

export interface FilterChoice {
  readonly id: string
  readonly title: string
}

/** What each filter may be. */
export type FilterChoices = Readonly<Record<keyof Narrowed, readonly FilterChoice[]>>

/** `fault` says what is not known, to whoever typed it. */
export type Looked = { readonly words: string; readonly look: Narrowed } | { readonly fault: string }

const keys = /(?:^|[\s,;])(theme|stage|(?:council\s+)?type(?:\s+of\s+council)?)\s*:/gi

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and')

/** Those that are called so: by their whole name where one is, else by beginnings of its words. */
function called(typed: string, choices: readonly FilterChoice[]): readonly FilterChoice[] {
  const words = wordsIn(typed)
  if (words.length === 0) return []
  const names = choices.map((one) => ({ one, parts: [...wordsIn(one.title), ...wordsIn(one.id)] }))
  const whole = choices.filter(({ id, title }) => [id, title].some((name) => wordsIn(name).join() === words.join()))
  if (whole.length > 0) return whole.slice(0, 1)
  return names
    .filter(({ parts }) => words.every((word) => parts.some((part) => part.startsWith(word))))
    .map(({ one }) => one)
}

/** What a filter is, and the words after it that are none of its name: as many are taken as still name one. */
function chosenIn(
  name: keyof Narrowed,
  typed: string,
  choices: readonly FilterChoice[],
): { readonly id: string; readonly rest: string } | { readonly fault: string } {
  const [first = '', ...more] = typed.trim().split(/\s*[,;]\s*/)
  const words = first.replace(/["“”]/g, ' ').trim().split(/\s+/)
  for (let most = Math.min(words.length, 8); most > 0; most -= 1) {
    const found = called(words.slice(0, most).join(' '), choices)
    const rest = [words.slice(most).join(' '), ...more].filter(Boolean).join(' ')
    if (found.length === 1) return { id: found[0]!.id, rest }
    if (found.length > 1) return { fault: `Several are called “${first}”: ${named(found)}. Type more of its name.` }
  }
  return { fault: `Pioneer knows no ${names[name]} called “${first.slice(0, 40)}”. There are: ${named(choices)}.` }
}

const names: Readonly<Record<keyof Narrowed, string>> = { theme: 'theme', stage: 'stage', type: 'type of council' }
const named = (choices: readonly FilterChoice[]): string => listed(choices.map(({ title }) => title))

/** Of the names of filters, `Council type` too. */
const filterOf = (key: string): keyof Narrowed => (/type/i.test(key) ? 'type' : (key.toLowerCase() as keyof Narrowed))

/**
 * What somebody looks for, from their words and from fields of their own where a client has some. A filter that is begun
 * and not filled in narrows nothing: clients search at each letter.
 */
export function lookedFor(typed: string, fields: Partial<Narrowed>, choices: FilterChoices): Looked {
  const found = [...typed.matchAll(keys)]
  const asked = found.map((match, at) => {
    const value = typed.slice(match.index + match[0].length, found[at + 1]?.index).trim()
    return [filterOf(match[1]!), value] as const
  })
  const words = [typed.slice(0, found[0]?.index)]
  const look = { theme: '', stage: '', type: '' }
  for (const [name, value] of [...(Object.entries(fields) as [keyof Narrowed, string][]), ...asked]) {
    if (wordsIn(value).length === 0) continue
    const chosen = chosenIn(name, value, choices[name])
    if ('fault' in chosen) return chosen
    look[name] = chosen.id
    words.push(chosen.rest)
  }
  return { words: words.join(' ').replace(/\s+/g, ' ').trim(), look }
}
