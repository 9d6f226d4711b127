import type { DataOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import { toolkitCard } from '../../../cards/toolkit'
import type { listTools } from '../../../cards/toolkit-actions'
import { toolListCard } from '../../../cards/toolkit-list'
import { paged } from '../../domain/pages'
import type { Tool } from '../../domain/tool'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { lineOf } from './rules'

/** Looking around: by stage, by problem, or all there is. */

export const perPage = 5

/** A problem of which every tool was retired leads nowhere, and is left out. */
export function home({ content, toolkit }: Services): Card {
  const tools = toolkit.tools()
  const { problems, cycles } = content.toolkit
  const useful = problems.filter((problem) => problem.tools.some((id) => tools.has(id)))
  return toolkitCard({ all: tools.size, problems: useful, shelves: cycles })
}

type List = DataOf<typeof listTools>

/** A list of tools in the content's own order: it puts the best of a problem first. */
export function listOf(list: List, { content, toolkit }: Services): Card {
  const { title, about, some } = shelfOf(list, content.toolkit, [...toolkit.tools().values()], toolkit.likingOf)
  const { shown, page, pages } = paged(some, list.page, perPage)
  return toolListCard({ title, about, lines: shown.map(lineOf), all: some.length, list: { ...list, page }, pages })
}

type Shelf = { readonly title: string; readonly about: string; readonly some: readonly Tool[] }

function shelfOf(
  { by, of }: List,
  { cycles, problems }: Services['content']['toolkit'],
  all: readonly Tool[],
  liking: (tool: string) => number,
): Shelf {
  const cycle = cycles.find(({ stages }) => stages.some((stage) => stage.id === of))
  const stage = by === 'stage' ? cycle?.stages.find((one) => one.id === of) : undefined
  const problem = by === 'problem' ? problems.find((one) => one.id === of) : undefined
  const liked = (some: readonly Tool[]) => some.toSorted((one, other) => liking(other.id) - liking(one.id))
  if (stage)
    return {
      title: `${cycle!.title}: ${stage.title}`,
      about: stage.about,
      some: liked(all.filter((tool) => tool.stages.includes(stage.id))),
    }
  if (problem)
    return {
      title: problem.title,
      about: '',
      some: problem.tools.flatMap((id) => all.filter((tool) => tool.id === id)),
    }
  if (by !== 'all')
    throw new AskAgain('This part of the toolkit is not there any more. Type toolkit to see what there is.')
  return {
    title: 'All tools',
    about: '',
    some: all.toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB')),
  }
}
