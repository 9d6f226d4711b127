import type { Narrowed } from './learning-library'
import { stemOf } from './word-stems'
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

/** Forms of a name that have no beginning in common with it that is long enough. */
const forms: Readonly<Record<string, string>> = { analysis: 'analyse', definition: 'define', doing: 'do' }
const formOf = (word: string): string => stemOf(forms[word] ?? word)

const isNamed = (words: readonly string[], name: string): boolean =>
  wordsIn(name).map(formOf).join() === words.map(formOf).join()

/** Those that are called so: by their whole name where one is, in any form, else by beginnings of its words. */
function called(typed: string, choices: readonly FilterChoice[]): readonly FilterChoice[] {
  const words = wordsIn(typed)
  if (words.length === 0) return []
  const names = choices.map((one) => ({ one, parts: [...wordsIn(one.title), ...wordsIn(one.id)] }))
  const whole = choices.filter(({ id, title }) => [id, title].some((name) => isNamed(words, name)))
  if (whole.length > 0) return whole.slice(0, 1)
  const begins = (part: string, word: string) => part.startsWith(word) || formOf(part) === formOf(word)
  return names
    .filter(({ parts }) => words.every((word) => parts.some((part) => begins(part, word))))
    .map(({ one }) => one)
}

/** Words that councils of several types have in their names, whatever the names of the types say. */
const several: Readonly<Record<string, readonly string[] | undefined>> = {
  borough: ['district', 'unitary', 'metropolitan', 'london-borough'],
  city: ['district', 'unitary', 'metropolitan', 'city-of-london'],
}
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '')
const ofAll = /^(councils?|authorit(y|ies))$/i

/** The types that councils with such a word in their name may be of; nothing where it names a type. */
function manyTypes(words: readonly string[], choices: readonly FilterChoice[]): readonly FilterChoice[] {
  const own = words.filter((word) => !ofAll.test(word)).map((word) => word.toLowerCase())
  if (words.length > 0 && own.length === 0) return choices
  const ids = own.length === 1 ? several[singular(own[0]!)] : undefined
  return ids ? choices.filter(({ id }) => ids.includes(id)) : []
}

/** What follows the name of a type as a matter of course. */
const generic = /^(?:(?:boroughs?|cit(?:y|ies)|councils?|districts?|authorit(?:y|ies))(?:\s+|$))+/i

/** What a filter is, and the words after it that are none of its name: as many are taken as still name one. */
function chosenIn(
  name: keyof Narrowed,
  typed: string,
  choices: readonly FilterChoice[],
): { readonly id: string; readonly rest: string } | { readonly fault: string } {
  const [first = '', ...more] = typed.trim().split(/\s*[,;]\s*/)
  const words = first.replace(/["“”]/g, ' ').trim().split(/\s+/)
  for (let most = Math.min(words.length, 8); most > 0; most -= 1) {
    const some = words.slice(0, most)
    const many = name === 'type' ? manyTypes(some, choices) : []
    const found = many.length > 0 ? many : called(some.join(' '), choices)
    const after = words.slice(most).join(' ')
    // The stage Do, or the beginning of what somebody looks for?
    if (found.length === 1 && /^do$/i.test(some.join()) && after !== '')
      return { fault: `Is “do” the ${names[name]} that you mean? Put a comma after it: ${name}: do, ${after}.` }
    const rest = [name === 'type' ? after.replace(generic, '') : after, ...more].filter(Boolean).join(' ')
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
  const words = [typed.slice(0, found[0]?.index)]
  const look = { theme: '', stage: '', type: '' }
  for (const [name, value] of Object.entries(fields) as [keyof Narrowed, string][]) {
    if (wordsIn(value).length === 0) continue
    const chosen = chosenIn(name, value, choices[name])
    if ('fault' in chosen) return chosen
    look[name] = chosen.id
    words.push(chosen.rest)
  }
  const asked = new Map<keyof Narrowed, string>()
  for (const [at, match] of found.entries()) {
    const name = filterOf(match[1]!)
    const value = typed.slice(match.index + match[0].length, found[at + 1]?.index).trim()
    if (wordsIn(value).length === 0) continue
    const chosen = chosenIn(name, value, choices[name])
    if ('fault' in chosen && isOfAnother(match, typed)) {
      words.push(`${match[0].trim()} ${value}`)
      continue
    }
    if ('fault' in chosen) return chosen
    const before = asked.get(name) ?? chosen.id
    if (before !== chosen.id) return { fault: twice(name, [before, chosen.id], choices[name]) }
    asked.set(name, chosen.id)
    look[name] = chosen.id
    words.push(chosen.rest)
  }
  return { words: words.join(' ').replace(/\s+/g, ' ').trim(), look }
}

/** `type:` right after another word may be of that: a contract type, say. */
const isOfAnother = (match: RegExpExecArray, typed: string): boolean =>
  /^\s*type\s*:$/i.test(match[0]) && /[\p{L}\p{N}]\s*$/u.test(typed.slice(0, match.index))

function twice(name: keyof Narrowed, ids: readonly string[], choices: readonly FilterChoice[]): string {
  const both = named(choices.filter(({ id }) => ids.includes(id)))
  return `Pioneer looks for one ${names[name]} at a time, and you typed two: ${both}. Leave one out.`
}
