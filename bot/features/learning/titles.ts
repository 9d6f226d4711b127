import { tellsCouncil } from '../../domain/safe-words'
import type { Services } from '../../services'
import type { Titles } from './rules'

/** What the content calls what records name by id. */
export function titlesOf({ content }: Pick<Services, 'content'>): Titles {
  const { cycles } = content.toolkit
  const stages = new Map(cycles.flatMap((cycle) => cycle.stages.map(({ id, title }) => [id, nameIn(cycle, title)])))
  return {
    councilOf: content.register.nameOf,
    themeOf: (id) => content.plan.themes.find((theme) => theme.id === id)?.title,
    stageOf: (stage) => stages.get(stage) ?? stage,
    toolOf: (id) => content.tools.get(id)?.title,
    tellsAny: (words) => tellsCouncil(words, content.register.councils) !== undefined,
  }
}

/** `Manage, of a contract`, where what the cycle is called is `Stages of a contract`: that it is a stage stands beside it. */
const nameIn = (cycle: { readonly title: string }, title: string): string =>
  `${title}, ${cycle.title.replace(/^Stages /, '')}`

export const stagesOf = ({ toolkit }: Services['content']) =>
  toolkit.cycles.flatMap((cycle) => cycle.stages.map(({ id, title }) => ({ id, title: `${cycle.title}: ${title}` })))
