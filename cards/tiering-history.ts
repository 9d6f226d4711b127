import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { openTiering, openTieringHistory, setManualTier, type tierNames } from './tiering-actions'

/** What lies around the tier of a contract: its history, and setting it by hand. */

/** The newest first; pages count from 0. */
export function tieringHistoryCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly events: readonly { readonly at: string; readonly by: string; readonly what: string }[]
  readonly page: number
  readonly pages: number
}): Card {
  const { council, id, page, pages } = view
  const to = (words: string, page: number) => button(words, openTieringHistory, { council, id, page })
  return card(
    `History of ${view.name}`,
    [
      title('History'),
      said(view.name, { bold: true }),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      ...view.events.map((event) =>
        group([said(event.by, { bold: true }), quiet(event.at), said(event.what)], { separator: true }),
      ),
    ],
    {
      actions: [
        page + 1 < pages && to('Older', page + 1),
        page > 0 && to('Newer', page - 1),
        button('Back', openTiering, { council, id }),
      ],
    },
  )
}

export function manualTierCard(view: {
  readonly council: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** What the answers make of it. */
  readonly worked: string
  readonly tier?: (typeof tierNames)[number] | undefined
  readonly why?: string | undefined
  readonly note?: string | undefined
}): Card {
  const { council, id, revision } = view
  return card(
    `Set the tier of ${view.name} by hand`,
    [
      title('Set the tier by hand'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      said(view.name, { bold: true }),
      text(view.worked),
      choiceInput(
        setManualTier,
        'tier',
        'Tier',
        [
          { title: 'Gold: critical to residents or to a legal duty', value: 'gold' },
          { title: 'Silver: important', value: 'silver' },
          { title: 'Bronze: routine', value: 'bronze' },
        ],
        { value: view.tier, open: true, required: 'Choose a tier.' },
      ),
      textInput(setManualTier, 'why', 'Why?', {
        value: view.why ?? '',
        lines: true,
        max: 500,
        hint: 'What the questions do not see',
        required: 'Say why: the next person will want to know.',
      }),
      quiet('Your name, the date and your reason stay in the history. New answers take the worked-out tier again.'),
    ],
    {
      actions: [
        button('Save', setManualTier, { council, id, revision }, { style: 'positive' }),
        button('Back', openTiering, { council, id }, { withoutInputs: true }),
      ],
    },
  )
}
