import { button } from './buttons'
import { type Card, card } from './card'
import { backTo, changedNote, type DrawnEvent, type EventChoice, standing, stepWords } from './event-form'
import { saveWho } from './event-host-actions'
import { choiceInput } from './inputs'
import type { Outcome } from './membership-parts'
import { quiet, text, title } from './parts'

/** The last card on which an event is written: who is invited, and in which channels it is posted. */
export function eventWhoCard(form: {
  readonly drawn: DrawnEvent
  readonly kinds: readonly EventChoice[]
  readonly kind: string
  readonly who: string
  readonly regions: readonly EventChoice[]
  readonly region?: string | undefined
  readonly types: readonly EventChoice[]
  readonly type?: string | undefined
  readonly channels: readonly EventChoice[]
  readonly chosen: readonly string[]
  readonly outcome?: Outcome
}): Card {
  const { drawn, channels } = form
  return card(
    'An event: who is it for?',
    [
      title('Who is it for?'),
      quiet(`${stepWords(3, false)}${standing(drawn, false)}`),
      ...changedNote(form.outcome),
      choiceInput(saveWho, 'reach', 'Councils whose people are invited', form.kinds, {
        ...{ value: form.kind, open: true, required: 'Choose which councils.' },
      }),
      choiceInput(saveWho, 'region', 'Region, if you chose one', form.regions, { value: form.region }),
      choiceInput(saveWho, 'type', 'Type of council, if you chose one', form.types, { value: form.type }),
      choiceInput(saveWho, 'who', 'People in them', peopleChoices, {
        value: form.who,
        required: 'Choose who is invited.',
      }),
      channels.length > 0
        ? choiceInput(saveWho, 'channels', 'Channels in which it is posted', channels, {
            ...{ value: form.chosen.join(','), several: true, open: true },
          })
        : text('No channels are linked to your peer groups yet, so it is posted in none.'),
    ],
    { actions: [button('Next', saveWho, drawn, { style: 'positive' }), backTo('when', drawn)] },
  )
}

const peopleChoices: readonly EventChoice[] = [
  { title: 'All officers', value: 'officers' },
  { title: 'Leads', value: 'leads' },
]
