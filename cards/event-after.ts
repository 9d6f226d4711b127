import { button } from './buttons'
import { type Card, card } from './card'
import { giveFeedback, listEvents, openEvent } from './event-actions'
import type { DrawnEvent } from './event-form'
import { manageEvent, openAttendance, openWalkIn, saveAttendance, saveMaterial } from './event-host-actions'
import { choiceInput, textInput } from './inputs'
import { type Outcome, outcomeOf } from './membership-parts'
import { group, heading, named, quiet, said, text, title } from './parts'

/** What comes after an event. */

/** Who came, a page of those who answered at a time. */
export function attendanceCard(view: {
  readonly event: string
  readonly title: string
  readonly checked: number
  readonly people: readonly { readonly title: string; readonly value: string }[]
  readonly came: readonly string[]
  readonly cpd: string
  readonly page: number
  readonly pages: number
  readonly outcome?: Outcome
}): Card {
  const { event, page, pages, checked } = view
  const to = (words: string, at: number) => button(words, openAttendance, { event, page: at }, { withoutInputs: true })
  const isNobody = view.people.length === 0
  return card(
    `Who came? ${view.title}`,
    [
      title('Who came?'),
      outcomeOf(view.outcome),
      said(view.title, { bold: true }),
      isNobody
        ? text('Nobody has said that they would come.')
        : choiceInput(saveAttendance, 'people', 'Those who were there', view.people, {
            ...{ value: view.came.join(','), several: true, open: true },
          }),
      view.cpd ? quiet(`Each who was there has ${view.cpd} of CPD kept for them.`) : undefined,
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}. Save each page.`) : undefined,
    ],
    {
      actions: [
        isNobody ? undefined : button('Save', saveAttendance, { event, page, checked }, { style: 'positive' }),
        page > 0 ? to('Previous page', page - 1) : undefined,
        page + 1 < pages ? to('Next page', page + 1) : undefined,
        button('Somebody else came', openWalkIn, { event }, { withoutInputs: true }),
        button('Back to the event', manageEvent, { event }, { withoutInputs: true }),
      ],
    },
  )
}

export function materialCard(view: {
  readonly drawn: DrawnEvent
  readonly title: string
  readonly recording: string
  readonly slides: string
  readonly outcome?: Outcome
}): Card {
  return card(
    `Recording and slides: ${view.title}`,
    [
      title('Recording and slides'),
      outcomeOf(view.outcome),
      said(view.title, { bold: true }),
      textInput(saveMaterial, 'recording', 'Address of the recording', { value: view.recording, max: 500 }),
      textInput(saveMaterial, 'slides', 'Address of the slides', { value: view.slides, max: 500 }),
      quiet('All who were invited are told where these are, in working hours. Who may open them is settled there.'),
    ],
    {
      actions: [
        button('Save and tell', saveMaterial, view.drawn, { style: 'positive' }),
        button('Back to the event', manageEvent, { event: view.drawn.event }, { withoutInputs: true }),
      ],
    },
  )
}

const points = [
  { title: '5, very useful', value: '5' },
  { title: '4', value: '4' },
  { title: '3', value: '3' },
  { title: '2', value: '2' },
  { title: '1, not useful', value: '1' },
]

export function feedbackCard(view: { readonly event: string; readonly title: string; readonly time: string }): Card {
  const { event } = view
  return card(
    `What did you make of it? ${view.title}`,
    [
      title('What did you make of it?'),
      said(view.title, { bold: true }),
      text(view.time),
      choiceInput(giveFeedback, 'useful', 'How useful was it for your work?', points, {
        ...{ open: true, required: 'Choose how useful it was.' },
      }),
      textInput(giveFeedback, 'words', 'What should be different next time? (you may leave this empty)', {
        ...{ max: 1000, lines: true },
      }),
      quiet(
        'Kept without your name and without the time. Only that you have answered is kept elsewhere, so that nobody answers twice. Your answer is shown to the host only together with those of others. Do not name people.',
      ),
    ],
    {
      actions: [
        button('Send', giveFeedback, { event }, { style: 'positive' }),
        button('Back to the event', openEvent, { event }, { withoutInputs: true }),
      ],
    },
  )
}

export function feedbackGivenCard(view: { readonly title: string; readonly isAgain: boolean }): Card {
  const words = view.isAgain ? 'You have answered already. Nothing was changed.' : 'Thank you. Your answer is saved.'
  return card(
    `${words} ${view.title}`,
    [
      title('Thank you'),
      said(view.title, { bold: true }),
      group([heading(view.isAgain ? 'Nothing was changed' : 'Done'), text(words)], { style: 'good' }),
    ],
    { actions: [button('All events', listEvents, { page: 0, shown: 'coming' })] },
  )
}

/** What people made of an event, without who. */
export function feedbackReadCard(view: {
  readonly event: string
  readonly title: string
  readonly state: string
  readonly lines: readonly { readonly name: string; readonly words: string }[]
  readonly said: readonly string[]
  readonly more: number
}): Card {
  return card(
    `What people made of it: ${view.title}. ${view.state}`,
    [
      title('What people made of it'),
      said(view.title, { bold: true }),
      text(view.state),
      ...view.lines.map(({ name, words }) => named(name, words)),
      ...view.said.map((words) => group([said(words)], { separator: true })),
      view.more > 0 ? quiet(`And ${view.more} more.`) : undefined,
      quiet('Answers are added at least three at a time, so that nobody is known by when theirs came.'),
    ],
    { actions: [button('Back to the event', manageEvent, { event: view.event })] },
  )
}
