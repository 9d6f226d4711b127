import { button } from './buttons'
import { type Card, card } from './card'
import { backTo, changedNote, type DrawnEvent, type EventChoice, standing, stepWords } from './event-form'
import { manageEvent, saveCouncils, saveWho } from './event-host-actions'
import { choiceInput } from './inputs'
import type { Outcome } from './membership-parts'
import { quiet, text, title } from './parts'

/** The last card on which an event is written: who is invited, and in which channels it is posted. */
export function eventWhoCard(form: {
  readonly drawn: DrawnEvent
  readonly isPublished: boolean
  /** Whether later ones of its series are there. */
  readonly isSeries?: boolean
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
  const { drawn, channels, isPublished } = form
  return card(
    'An event: who is it for?',
    [
      title('Who is it for?'),
      quiet(isPublished ? changing : `${stepWords(3, false)}${standing(drawn, false)}`),
      ...changedNote(form.outcome),
      choiceInput(saveWho, 'reach', 'Councils whose people are invited', form.kinds, {
        ...{ value: form.kind, open: true, required: 'Choose which councils.' },
      }),
      choiceInput(saveWho, 'region', 'Region, if you chose one', form.regions, {
        ...{ value: form.region, hint: 'Choose a region' },
      }),
      choiceInput(saveWho, 'type', 'Type of council, if you chose one', form.types, {
        ...{ value: form.type, hint: 'Choose a type' },
      }),
      choiceInput(saveWho, 'who', 'People in them', peopleChoices, {
        value: form.who,
        required: 'Choose who is invited.',
      }),
      channels.length > 0
        ? choiceInput(saveWho, 'channels', 'Channels in which it is posted', channels, {
            ...{ value: form.chosen.join(','), several: true, open: true },
          })
        : text('No channels are linked to your peer groups yet, so it is posted in none.'),
      isPublished
        ? choiceInput(saveWho, 'tell', 'Those who answered and whom it does not reach any more', tellChoices, {
            ...{ value: 'no', required: 'Choose whether they are told.' },
          })
        : undefined,
      isPublished && form.isSeries
        ? choiceInput(saveWho, 'which', 'Which', whichChoices, {
            ...{ value: 'this', open: true, required: 'Choose which to change.' },
          })
        : undefined,
    ],
    {
      actions: isPublished
        ? [
            button('Save', saveWho, drawn, { style: 'positive' }),
            button('Back to the event', manageEvent, { event: drawn.event }, { withoutInputs: true }),
          ]
        : [button('Next', saveWho, drawn, { style: 'positive' }), backTo('when', drawn)],
    },
  )
}

const changing =
  'It is published. People whom you add get the invitation, nobody gets it twice, and who has a place keeps it. In a channel from which you take it, its card says so.'

const tellChoices: readonly EventChoice[] = [
  { title: 'Do not tell them', value: 'no' },
  { title: 'Tell them, and that their place stays theirs', value: 'yes' },
]

const whichChoices: readonly EventChoice[] = [
  { title: 'This one', value: 'this' },
  { title: 'This one and those of the series after it', value: 'following' },
]

const peopleChoices: readonly EventChoice[] = [
  { title: 'All officers', value: 'officers' },
  { title: 'Leads', value: 'leads' },
]

/** The councils, a page at a time, where they are chosen by name. */
export function eventCouncilsCard(form: {
  readonly drawn: DrawnEvent
  readonly isPublished: boolean
  readonly choices: readonly EventChoice[]
  readonly chosen: readonly string[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly outcome?: Outcome
}): Card {
  const { drawn, page, pages, isPublished } = form
  const move = (to: 'next' | 'more' | 'back') => ({ ...drawn, page, move: to })
  return card(
    'An event: which councils?',
    [
      title('Which councils?'),
      quiet(
        isPublished ? 'Nothing is changed before you press Save.' : `${stepWords(3, false)}${standing(drawn, false)}`,
      ),
      ...changedNote(form.outcome),
      text(`Chosen so far: ${form.all}`),
      choiceInput(saveCouncils, 'councils', 'Councils that you look after', form.choices, {
        ...{ value: form.chosen.join(','), several: true, open: true },
      }),
      pages > 1
        ? quiet(`Page ${page + 1} of ${pages}. What you choose on a page is saved when you leave it.`)
        : undefined,
    ],
    {
      actions: [
        button(isPublished ? 'Save' : 'Next', saveCouncils, move('next'), { style: 'positive' }),
        page + 1 < pages ? button('More councils', saveCouncils, move('more')) : undefined,
        page > 0 ? button('Earlier councils', saveCouncils, move('back')) : undefined,
        backTo('who', drawn),
      ],
    },
  )
}
