import type { Card } from '../../../cards/card'
import { type ToolView, toolCard } from '../../../cards/toolkit-tool'
import { isSeenIn } from '../../domain/learning-library'
import type { Person } from '../../domain/person'
import type { Tool } from '../../domain/tool'
import { retiredWords, stageTitles, toolView } from '../../domain/tool-view'
import { AskAgain, type Command, mayUse } from '../../feature'
import { groupsSeen, idsOf } from '../../groups-seen'
import type { Services } from '../../services'

/** The page of one tool. Anybody may read it; what the programme's people make of it is kept. */

export async function show(
  person: Person,
  id: string,
  services: Services,
  commands: readonly Command[],
): Promise<Card> {
  const old = services.toolkit.retired(id)
  if (old) return drawRetired(old.tool, old.instead, services)
  const tool = toolOf(id, services)
  services.toolkit.open(id)
  const vote = mayVote(person) ? { useful: await services.toolkit.voteOf(person.id, id) } : undefined
  return draw(person, tool, services, commands, { vote })
}

export async function vote(
  person: Person,
  said: { readonly tool: string; readonly useful: boolean },
  services: Services,
  commands: readonly Command[],
): Promise<Card> {
  const old = services.toolkit.retired(said.tool)
  if (old) return drawRetired(old.tool, old.instead, services)
  const tool = toolOf(said.tool, services)
  await services.toolkit.vote(person.id, tool.id, said.useful, services.clock().toISOString())
  const notice = said.useful
    ? 'Your answer is saved. It helps others to find this tool.'
    : 'Your answer is saved. Your connector can tell you what helps better.'
  return draw(person, tool, services, commands, { vote: { useful: said.useful }, notice })
}

const mayVote = (person: Person): boolean => mayUse(person, 'programme')

/** What councils learnt with it, of what this person may see. Looked up only where there is something. */
async function learntWith(person: Person, { id }: Tool, services: Services): Promise<ToolView['learning']> {
  const all = mayUse(person, 'programme') ? await services.learning.aboutTool(id) : []
  if (all.length === 0) return []
  const groups = idsOf(await groupsSeen(person, services))
  return all.filter((one) => isSeenIn(one, groups)).slice(0, mostLearning)
}

const mostLearning = 3

async function draw(
  person: Person,
  tool: Tool,
  services: Services,
  commands: readonly Command[],
  more: { readonly vote: { readonly useful: boolean | undefined } | undefined; readonly notice?: string },
): Promise<Card> {
  const { content, toolkit } = services
  const command = commands.find(({ name }) => name === tool.command)
  return toolCard(
    toolView(tool, {
      stageTitles: stageTitles(content.toolkit),
      related: tool.related.flatMap((id) => toolkit.tool(id) ?? []),
      tally: toolkit.tallyOf(tool.id),
      command: command && mayUse(person, command.for) ? command.name : undefined,
      recommends: mayUse(person, 'connector'),
      changes: mayUse(person, 'admin'),
      learning: await learntWith(person, tool, services),
      ...more,
    }),
  )
}

/** What was said of it stays to be read; that it can be begun, voted on or recommended does not. */
const drawRetired = (tool: Tool, instead: Tool | undefined, { content, toolkit }: Services): Card =>
  toolCard(
    toolView(tool, {
      stageTitles: stageTitles(content.toolkit),
      related: [],
      tally: toolkit.tallyOf(tool.id),
      command: undefined,
      vote: undefined,
      instead,
    }),
  )

/** A tool that is offered. */
export function toolOf(id: string, { toolkit }: Services): Tool {
  const tool = toolkit.tool(id)
  if (tool) return tool
  const old = toolkit.retired(id)
  if (!old) throw new AskAgain('This tool is not in the toolkit any more. Type toolkit to see those that there are.')
  const instead = old.instead ? ` Use ${old.instead.title} instead.` : ''
  throw new AskAgain(`${retiredWords(old.tool)}${instead} Type toolkit to see the tools that there are.`)
}
