import type { Card } from '../../../cards/card'
import { unmetNeedsCard } from '../../../cards/toolkit-needs'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { mostWanted } from '../../domain/unmet-need'
import { mayUse } from '../../feature'
import type { Services } from '../../services'
import { needLine } from './rules'

const perPage = 20

export async function needs(person: Person, page: number, { toolkit }: Services): Promise<Card> {
  const all = mostWanted(await toolkit.needs())
  const { shown, ...place } = paged(all, page, perPage)
  return unmetNeedsCard({ lines: shown.map(needLine), all: all.length, mayAdd: mayUse(person, 'admin'), ...place })
}
