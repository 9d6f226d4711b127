import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput } from './inputs'
import { entry, quiet, text, title } from './parts'
import { saveHelping, stopHelping } from './questions-actions'

/** What somebody is willing to be asked about. */
export function helpingCard(view: {
  readonly themes: readonly { readonly title: string; readonly value: string }[]
  /** Those that are ticked: chosen before, or suggested. */
  readonly chosen: readonly string[]
  /** Whether they are asked now. */
  readonly helps: boolean
  /** The themes in which their council scored highest, in words; empty where none are known. */
  readonly strong: string
  readonly notice?: string | undefined
}): Card {
  const point = view.helps
    ? 'You are asked what nobody has answered, on these themes.'
    : 'You are not asked. Tick what you know about, and save: then you may be asked what nobody has answered.'
  return card(
    `${view.notice ?? 'What you can help with.'} ${point}`,
    [
      title('What you can help with'),
      view.notice ? entry(view.notice) : undefined,
      text(point),
      view.strong ? quiet(`Your council scored highest in: ${view.strong}.`) : undefined,
      choiceInput(saveHelping, 'themes', 'What you know about', view.themes, {
        several: true,
        open: true,
        value: view.chosen.join(','),
      }),
      quiet(
        'A question comes to at most five people, three days after it was asked, in working hours. Only groups that you may see ask you.',
      ),
    ],
    {
      actions: [
        button('Save', saveHelping, {}, { style: 'positive' }),
        view.helps && button('Stop asking me', stopHelping, {}, { withoutInputs: true }),
      ],
    },
  )
}
