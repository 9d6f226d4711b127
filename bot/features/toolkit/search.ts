import type { Card } from '../../../cards/card'
import { nothingFoundCard, toolsFoundCard } from '../../../cards/toolkit-list'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import type { Found } from '../../domain/tool-search'
import type { Services } from '../../services'
import { perPage } from './browse'
import { foundLine } from './rules'

/**
 * What somebody's words find. Words that find nothing are kept, without who or where, when somebody of the programme has
 * typed them: turning a page of an old card asks for nothing new.
 */
export async function search(
  person: Person,
  ask: { readonly words: string; readonly page?: number },
  services: Services,
): Promise<Card> {
  const { toolkit, clock } = services
  const words = ask.words.slice(0, longest).trim()
  const { found, nearest } = toolkit.find(words)
  const lines = (some: readonly Found[]) =>
    some.flatMap((one) => {
      const tool = toolkit.tool(one.id)
      return tool ? [foundLine(tool, one)] : []
    })
  if (found.length > 0) {
    const { shown, ...place } = paged(found.slice(0, most), ask.page ?? 0, perPage)
    return toolsFoundCard({ words, lines: lines(shown), all: Math.min(found.length, most), ...place })
  }
  const isNew = ask.page === undefined && person.roles.size > 0
  const kept = isNew ? await toolkit.keepNeed(words, clock().toISOString()) : ''
  return nothingFoundCard({ words, nearest: lines(nearest), isKept: kept !== '' })
}

const longest = 200
/** What comes after so many tools is no answer to a question. */
const most = 15
