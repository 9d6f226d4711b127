import type { Card } from '../../../cards/card'
import { catalogueCard } from '../../../cards/catalogue'
import type { EntryFilter } from '../../../cards/catalogue-actions'
import { entryCard } from '../../../cards/catalogue-entry'
import { entryOf, insteadOf, revisionOf } from '../../domain/catalogue'
import { fieldLines, type Titles } from '../../domain/catalogue-form'
import { paged } from '../../domain/pages'
import { stageTitles } from '../../domain/tool-view'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { filtered, type Shown, shownOf, stateWords, summaryOf } from './rules'

/** The catalogue and one of its entries, as whoever keeps it sees them. */

const perPage = 6

export function list(
  ask: { readonly filter: EntryFilter; readonly words: string; readonly page: number },
  { catalogue }: Services,
  notice?: string,
): Card {
  const all = [...catalogue.everyTool().values()].map((tool) => ({
    tool,
    own: catalogue.ownEntry(tool.id),
    record: catalogue.record(tool.id),
  }))
  const { shown, ...place } = paged(filtered(all, ask.filter, ask.words), ask.page, perPage)
  const lines = shown.map((one) => ({ id: one.tool.id, title: one.tool.title, state: stateWords(one) }))
  return catalogueCard({ ...ask, ...place, summary: summaryOf(all), lines, notice })
}

/** An entry as it is kept now, which another process may have changed a second ago. */
export async function entryAsKept(id: string, { catalogue }: Services): Promise<Shown> {
  const shown = shownOf(await catalogue.readRecord(id), catalogue.ownEntry(id))
  if (!shown) throw new AskAgain('This entry is not in the catalogue. Type catalogue to see those that there are.')
  return shown
}

export const titlesOf = ({ content, catalogue }: Services): Titles => ({
  stages: stageTitles(content.toolkit),
  tools: catalogue.everyTool(),
})

export const open = async (id: string, services: Services): Promise<Card> =>
  drawn(await entryAsKept(id, services), services)

export function drawn(
  shown: Shown,
  services: Services,
  more: { readonly done?: string; readonly meanwhile?: string } = {},
): Card {
  const { tool, own, record } = shown
  return entryCard({
    id: tool.id,
    revision: revisionOf(record),
    title: tool.title,
    state: stateWords(shown),
    fields: fieldLines(entryOf(tool), titlesOf(services)),
    retired: tool.retired && {
      why: tool.retired.why,
      instead: insteadOf(services.catalogue.everyTool(), tool.retired)?.title ?? '',
    },
    hasOriginal: own !== undefined && record !== undefined,
    versions: revisionOf(record),
    ...more,
  })
}
