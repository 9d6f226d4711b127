import { button } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import { choiceInput, textInput } from './inputs'
import { type Pages, pagesOf } from './membership-parts'
import { group, quiet, said, text, title } from './parts'
import { openTool, recommendTo, recommendTool, sendRecommendation, toLeads } from './toolkit-actions'

/** How a connector recommends a tool, and what comes of it. */

interface Named {
  readonly id: string
  readonly title: string
}

/** For a connector of several councils: which of them it is for. */
export function recommendCouncilsCard(view: CouncilLines & { readonly tool: Named }): Card {
  const { tool } = view
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Choose', recommendTo, { tool: tool.id, council, page: 0 }, { tooltip: `Choose ${name}` }),
    to: (words, page) => button(words, recommendTool, { tool: tool.id, page }),
  })
  return card(
    `To which council do you recommend this? ${tool.title}`,
    [title('Recommend a tool'), said(tool.title, { bold: true }), text('To which council?'), ...body],
    { actions: [...actions, toTool(tool)] },
  )
}

/** To whom of a council, and why. `people` are those of one page, `leads` how many leads there are. */
export function recommendCard(
  view: Pages & {
    readonly tool: Named
    readonly council: string
    readonly councilName: string
    readonly key: string
    readonly leads: number
    readonly people: readonly { readonly id: string; readonly name: string; readonly lead: boolean }[]
  },
): Card {
  const { tool, council, leads, people } = view
  const isSomebody = people.length > 0
  const leadsTitle = leads === 1 ? 'Its lead' : `Its ${leads} leads`
  const choices = [
    ...(leads > 0 ? [{ title: leadsTitle, value: toLeads }] : []),
    ...people.map(({ id, name, lead }) => ({ title: `${name.slice(0, 50)}${lead ? ' (lead)' : ''}`, value: id })),
  ]
  return card(
    `Recommend a tool to ${view.councilName}: ${tool.title}`,
    [
      title('Recommend a tool'),
      said(tool.title, { bold: true }),
      said(view.councilName),
      !isSomebody
        ? text('Nobody of this council has opened Pioneer yet, so there is nobody to send it to.')
        : undefined,
      ...(isSomebody
        ? [
            choiceInput(sendRecommendation, 'to', 'Who is it for?', choices, {
              hint: 'Choose who it is for',
              ...(leads > 0 ? { value: toLeads } : {}),
              required: 'Choose who it is for.',
            }),
            ...pagesOf(view, recommendTo, (page) => ({ tool: tool.id, council, page })),
            textInput(sendRecommendation, 'note', 'Why do you recommend it?', {
              lines: true,
              max: 500,
              hint: 'Such as: it helps with the renewal we spoke about',
              required: 'Say why you recommend it.',
            }),
            quiet('They get it as a message from you. It is kept among the contacts of the council.'),
          ]
        : []),
    ],
    {
      actions: [
        isSomebody &&
          button('Send', sendRecommendation, { tool: tool.id, council, key: view.key }, { style: 'positive' }),
        toTool(tool),
      ],
    },
  )
}

/** Said to whoever recommended it; sent a second time, it says what was sent first. */
export function recommendationSentCard(view: {
  readonly tool: Named
  readonly to: string
  readonly note: string
  readonly councilName: string
}): Card {
  return card(
    `Your recommendation is sent to ${view.to}.`,
    [
      title('Your recommendation is sent'),
      said(`To ${view.to}`, { bold: true }),
      said(view.councilName, { quiet: true }),
      said(view.note),
      quiet('It is kept among the contacts of the council.'),
    ],
    { actions: [toTool(view.tool)] },
  )
}

/** A recommendation, as whoever it is for gets it. */
export function recommendedCard(view: {
  readonly tool: Named & { readonly use: string }
  readonly from: string
  readonly note: string
}): Card {
  const { tool, from } = view
  return card(
    `${from} recommends a tool to you: ${tool.title}`,
    [
      title('A tool for you'),
      said(`${from} recommends it to you:`),
      said(view.note),
      group([said(tool.title, { bold: true }), said(tool.use)], { separator: true }),
    ],
    {
      actions: [
        button(
          'Open',
          openTool,
          { tool: tool.id },
          { style: 'positive', withoutInputs: true, tooltip: `Open ${tool.title}` },
        ),
      ],
    },
  )
}

const toTool = ({ id }: Named) => button('Back to the tool', openTool, { tool: id }, { withoutInputs: true })
