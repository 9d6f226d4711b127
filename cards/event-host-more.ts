import { button } from './buttons'
import { type Card, card } from './card'
import type { DrawnEvent } from './event-form'
import { cancelEvent, listAnswers, listHosted, manageEvent } from './event-host-actions'
import { choiceInput, textInput } from './inputs'
import { type Outcome, outcomeOf } from './membership-parts'
import { heading, quiet, said, text, title } from './parts'

/** What the host of an event sees besides: how to end it, and who has answered. */

export function eventCancelCard(view: {
  readonly drawn: DrawnEvent
  readonly title: string
  readonly time: string
  readonly answered: string
  /** Whether later ones of its series are there. */
  readonly isSeries: boolean
  readonly outcome?: Outcome
}): Card {
  const { drawn } = view
  const whole = { title: 'This one and those of the series after it', value: 'following' }
  return card(
    `Cancel an event? ${view.title}`,
    [
      title('Cancel this event?'),
      outcomeOf(view.outcome),
      said(view.title, { bold: true }),
      text(view.time),
      text(view.answered),
      choiceInput(
        cancelEvent,
        'which',
        'Which',
        [{ title: 'This one', value: 'this' }, ...(view.isSeries ? [whole] : [])],
        {
          ...{ value: 'this', open: true, required: 'Choose which to cancel.' },
        },
      ),
      textInput(cancelEvent, 'reason', 'The reason, which they are told', {
        max: 300,
        required: 'The reason is missing.',
      }),
    ],
    {
      actions: [
        button('Cancel the event', cancelEvent, drawn, { style: 'destructive' }),
        button('Keep it', manageEvent, { event: drawn.event }, { withoutInputs: true }),
      ],
    },
  )
}

/** Who has answered what: for its host alone. */
export function eventAnswersCard(view: {
  readonly event: string
  readonly title: string
  readonly counts: string
  readonly groups: readonly { readonly title: string; readonly people: string }[]
  readonly page: number
  readonly pages: number
}): Card {
  const { event, page, pages } = view
  const to = (words: string, at: number) => button(words, listAnswers, { event, page: at })
  return card(
    `Who has answered: ${view.title}`,
    [
      title('Who has answered'),
      said(view.title, { bold: true }),
      text(view.counts),
      ...view.groups.flatMap((one) => [heading(one.title), said(one.people)]),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    {
      actions: [
        button('Back to the event', manageEvent, { event }),
        page > 0 ? to('Previous page', page - 1) : undefined,
        page + 1 < pages ? to('Next page', page + 1) : undefined,
        button('Events that I host', listHosted, { page: 0 }),
      ],
    },
  )
}
