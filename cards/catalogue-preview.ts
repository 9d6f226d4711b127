import { button } from './buttons'
import { type Card, card } from './card'
import { backToCatalogue } from './catalogue'
import { openEntry, publishEntry, rewriteEntry } from './catalogue-actions'
import { group, heading, text, title } from './parts'
import { type ToolView, toolParts } from './toolkit-tool'

/** The last look before an entry is published: the very card that officers get. */
export function entryPreviewCard(view: {
  readonly key: string
  readonly turn: number
  /** Absent for a new one. */
  readonly existing?: string | undefined
  readonly tool: ToolView
  /** The draft was written again after the card that was pressed. */
  readonly changed?: boolean
}): Card {
  const { key, turn, existing, tool } = view
  return card(
    `This is how it will look: ${tool.title}`,
    [
      title('This is how it will look'),
      view.changed
        ? group(
            [
              heading('It changed meanwhile'),
              text('You wrote this again after your card was drawn, so nothing was published. This is how it is now.'),
            ],
            { style: 'warning' },
          )
        : undefined,
      text('Nobody sees it yet. Officers will get this. Its buttons work once it is published.'),
      group(toolParts(tool), { style: 'emphasis', separator: true }),
    ],
    {
      actions: [
        button('Publish', publishEntry, { key, turn }, { style: 'positive', withoutInputs: true }),
        button('Change it', rewriteEntry, { key }, { withoutInputs: true }),
        existing === undefined
          ? backToCatalogue
          : button('Leave it as it was', openEntry, { tool: existing }, { withoutInputs: true }),
      ],
    },
  )
}
