import type { ToolLine } from '../../../cards/toolkit-list'
import type { Tool } from '../../domain/tool'
import type { Found } from '../../domain/tool-search'
import { whyWords } from '../../domain/tool-why'
import type { UnmetNeed } from '../../domain/unmet-need'
import { counted, day, listed } from '../../domain/words'

/** How the catalogue is shown. */

export const lineOf = (tool: Tool): ToolLine => ({ id: tool.id, title: tool.title, why: tool.use })

/** A tool that was found, with the reason. */
export const foundLine = (tool: Tool, { why }: Found): ToolLine => ({
  ...lineOf(tool),
  why: `${whyWords(why)} ${tool.use}`,
})

export const needLine = ({ words, count, last }: UnmetNeed) => ({
  words,
  asked: `${count === 1 ? 'once' : `${count} times`}, last on ${day(last)}`,
})

/** Of somebody's own, so that no crafted key stands in another's way. */
export const recommendationId = (author: string, key: string): string => `recommended:${author}:${key}`

interface Member {
  readonly person: string
  readonly name: string
  readonly lead: boolean
}

/** Leads first, then by name. */
export const membersInOrder = <M extends Member>(members: readonly M[]): readonly M[] =>
  members.toSorted(
    (one, other) =>
      Number(other.lead) - Number(one.lead) ||
      one.name.localeCompare(other.name, 'en-GB') ||
      one.person.localeCompare(other.person),
  )

export function membersLine(members: readonly Member[]): string {
  if (members.length === 0) return 'Nobody has opened Pioneer yet.'
  const leads = members.filter(({ lead }) => lead).length
  return `${counted(members.length, 'person', 'people')}, ${leads === 0 ? 'no lead' : counted(leads, 'lead')}`
}

const mostNamed = 5

/** The names of those it went to; of many, the first few and how many more. */
export function recommendedTo(chosen: readonly Member[]): string {
  const names = membersInOrder(chosen).map(({ name }) => name)
  const more = names.length - mostNamed
  return listed(more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names)
}
