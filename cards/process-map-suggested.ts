import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { versionTitle } from './process-map'
import { openMap, openMapActions, planMapActions } from './process-map-actions'
import type { MapPlace } from './process-map-more'

/** What could be done about a map, what matters most first, and putting it into the plan. */

export interface SuggestedLine {
  readonly key: string
  /** With its place in the list: `1. Save time at ...` */
  readonly title: string
  /** At most 60 characters. */
  readonly choice: string
  /** `Quick win`, or `Wider change` and why. */
  readonly kind: string
  readonly from: string
  readonly isPlanned: boolean
}

export function mapActionsCard(
  view: MapPlace & {
    readonly lines: readonly SuggestedLine[]
    readonly summary: string
    /** The faults, a sentence each. */
    readonly faults: readonly string[]
    readonly page: number
    readonly pages: number
    readonly mayChange: boolean
    readonly notice?: string | undefined
    readonly label: string
  },
): Card {
  const { council, id, version, page, pages, mayChange } = view
  const of = { council, id, version }
  const to = (words: string, page: number) => button(words, openMapActions, { ...of, page }, { withoutInputs: true })
  const open = mayChange ? view.lines.filter(({ isPlanned }) => !isPlanned) : []
  return card(
    `What to do about ${view.name}. ${view.summary}`,
    [
      title(`What to do: ${versionTitle(version).toLowerCase()}`),
      said(view.name, { bold: true }),
      view.notice ? group([heading('In the plan'), text(view.notice)], { style: 'good' }) : undefined,
      text(view.summary),
      ...view.lines.map(suggestedPart),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      open.length > 0
        ? choiceInput(
            planMapActions,
            'keys',
            'Put into the plan, with you as the owner',
            open.map((line) => ({ title: line.choice, value: line.key })),
            { several: true, open: true },
          )
        : undefined,
      view.faults.length > 0
        ? group([heading('What is wrong with the map'), ...view.faults.map((words) => text(words))], {
            separator: true,
          })
        : undefined,
      quiet(view.label),
    ],
    {
      actions: [
        open.length > 0 && button('Put into the plan', planMapActions, of, { style: 'positive' }),
        page > 0 && to('Previous page', page - 1),
        page + 1 < pages && to('Next page', page + 1),
        button('Back to the map', openMap, { ...of, page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

const suggestedPart = (line: SuggestedLine): Part =>
  group(
    [said(line.title, { bold: true }), said(line.kind), quiet(`${line.from}${line.isPlanned ? '. In the plan.' : ''}`)],
    { separator: true },
  )
