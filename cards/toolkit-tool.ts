import { button, buttons, linkButton, withButton } from './buttons'
import { type Card, card, type Part } from './card'
import { openEntry } from './catalogue-actions'
import { commandButton } from './help'
import { openLearning } from './learning-actions'
import { group, heading, named, quiet, said, text, title } from './parts'
import { openTool, recommendTool, voteOnTool } from './toolkit-actions'
import { back } from './toolkit-list'
import { stepsPart } from './toolkit-steps'

/** One tool: all that is known of it, and the ways on from there. */

export interface ToolView {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly use: string
  readonly steps: readonly string[]
  /** Such as "Time: about 45 minutes", in their order. */
  readonly facts: readonly { readonly name: string; readonly words: string }[]
  readonly related: readonly { readonly id: string; readonly title: string }[]
  readonly link: string | undefined
  /** What starts it in the chat, for those who may. */
  readonly command: string | undefined
  readonly source: string
  /** How many found it useful, in words; empty while they are few. */
  readonly liked: string
  /** What this person said; absent where they may not say. */
  readonly vote: { readonly useful: boolean | undefined } | undefined
  /** Whether this person may recommend it. */
  readonly recommends?: boolean | undefined
  /** Whether this person keeps the catalogue. */
  readonly changes?: boolean | undefined
  /** That it is no longer offered. */
  readonly retired?: Retired | undefined
  /** What councils learnt with it, of what this person may see. */
  readonly learning?: readonly { readonly id: string; readonly title: string }[] | undefined
  readonly notice?: string | undefined
}

interface Retired {
  /** Since when, and by whom, in a sentence. */
  readonly words: string
  readonly why: string
  readonly instead: { readonly id: string; readonly title: string } | undefined
}

export function toolCard(view: ToolView): Card {
  return card(
    view.retired ? `${view.title}. ${view.retired.words}` : `${view.title}. ${view.summary}`,
    [title('From the toolkit'), ...toolParts(view)],
    {
      actions: [
        view.recommends && recommendButton(view.id),
        view.changes && button('Change the entry', openEntry, { tool: view.id }, { withoutInputs: true }),
        back,
      ],
    },
  )
}

/** All that is said of a tool: on its page, and on the last look before it is published. */
export const toolParts = (view: ToolView): (Part | undefined | false)[] => [
  said(view.title, { bold: true }),
  view.notice ? group([heading('Thank you'), text(view.notice)], { style: 'good' }) : undefined,
  view.retired && retiredPart(view.retired),
  said(view.summary),
  said(view.use),
  ...waysIn(view),
  view.steps.length > 0 && stepsPart(view.steps),
  group(
    view.facts.map(({ name, words }) => named(name, words)),
    { separator: true },
  ),
  view.related.length > 0 && group([heading('Goes well with'), ...relatedTools(view.related)], { separator: true }),
  view.learning && view.learning.length > 0
    ? group([heading('What councils learnt with it'), ...learntWith(view.learning)], { separator: true })
    : undefined,
  view.vote && usefulness(view.id, view.vote.useful),
  view.liked ? quiet(view.liked) : undefined,
  said(view.source, { quiet: true }),
]

const retiredPart = ({ words, why, instead }: Retired): Part =>
  group(
    [
      heading('No longer offered'),
      text(words),
      said(why),
      instead && named('Use instead', instead.title),
      instead &&
        buttons([
          button(
            'Open what to use instead',
            openTool,
            { tool: instead.id },
            { withoutInputs: true, tooltip: `Open ${instead.title}` },
          ),
        ]),
    ],
    { style: 'warning' },
  )

const recommendButton = (tool: string): Part =>
  button('Recommend it', recommendTool, { tool, page: 0 }, { withoutInputs: true })

/** Beside what it is for, so that nobody scrolls past all that is known to use it. */
function waysIn({ title, command, link }: ToolView): Part[] {
  if (command === undefined && link === undefined) return []
  return [
    buttons([
      command !== undefined && commandButton('Use it here', command, { style: 'positive' }),
      link !== undefined && linkButton('Open the page', link, `Open the page of ${title}`),
    ]),
  ]
}

/** Their titles stand beside the buttons: phones would cut them inside. */
const relatedTools = (related: ToolView['related']): Part[] =>
  related.map(({ id, title }) =>
    withButton(
      [said(title)],
      button('Open', openTool, { tool: id }, { withoutInputs: true, tooltip: `Open ${title}` }),
    ),
  )

/** Their titles are people's words, which no button carries. */
const learntWith = (learning: NonNullable<ToolView['learning']>): Part[] =>
  learning.map(({ id, title }) =>
    withButton(
      [said(title)],
      button('Open', openLearning, { learning: id }, { withoutInputs: true, tooltip: `Open ${title}` }),
    ),
  )

const usefulness = (tool: string, said: boolean | undefined): Part => {
  const answer = (words: string, useful: boolean) =>
    button(words, voteOnTool, { tool, useful }, { withoutInputs: true })
  const yours = said === undefined ? '' : ` You said ${said ? 'yes' : 'no'}; you can change it.`
  return group(
    [text(`Was this useful?${yours}`), buttons([answer('Yes, it was', true), answer('No, it was not', false)])],
    {
      separator: true,
    },
  )
}
