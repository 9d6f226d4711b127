import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { beginEvent, openEventStep, saveWhat, saveWhen } from './event-host-actions'
import { choiceInput, dateInput, textInput, timeInput } from './inputs'
import { type Outcome, outcomeOf } from './membership-parts'
import { quiet, text, title } from './parts'

/** The first two cards on which an event is written; event-form-who.ts has the last. Each saves the draft. */

export interface DrawnEvent {
  readonly event: string
  readonly revision: number
}

export interface EventChoice {
  readonly title: string
  readonly value: string
}

/** What a draft is, or that people are told of what changes. */
export const standing = (drawn: DrawnEvent | undefined, isPublished: boolean): string =>
  isPublished
    ? 'It is published. When the title, the time, the place or the link changes, all who answered are told.'
    : drawn
      ? 'A draft: nobody sees it until you publish it.'
      : 'It becomes a draft first: nobody sees it until you publish it.'

export const changedNote = (outcome: Outcome): (Part | undefined)[] =>
  outcome === 'changed' ? [outcomeOf(outcome), text('What you filled in is below and is not saved yet.')] : []

export const stepWords = (step: number, isPublished: boolean): string =>
  isPublished ? '' : `New event, step ${step} of 3. `

export const backTo = (step: 'what' | 'when' | 'who', { event }: DrawnEvent): Part =>
  button('Back', openEventStep, { event, step }, { withoutInputs: true })

export function eventWhatCard(form: {
  readonly drawn?: DrawnEvent | undefined
  readonly nonce: string
  readonly isPublished: boolean
  readonly kinds: readonly EventChoice[]
  readonly kind: string
  readonly title: string
  readonly description: string
  readonly host: string
  readonly link: string
  readonly place: string
  readonly documents: string
  readonly outcome?: Outcome
}): Card {
  const { drawn, isPublished } = form
  const words = isPublished ? 'Save' : 'Next'
  return card(
    'An event: what is it?',
    [
      title('What is it?'),
      quiet(`${stepWords(1, isPublished)}${standing(drawn, isPublished)}`),
      ...changedNote(form.outcome),
      choiceInput(saveWhat, 'kind', 'Kind of event', form.kinds, { value: form.kind, required: 'Choose what it is.' }),
      textInput(saveWhat, 'title', 'Title', { value: form.title, max: 100, required: 'The title is missing.' }),
      textInput(saveWhat, 'description', 'What it is about, and for whom', {
        ...{ value: form.description, max: 1000, lines: true, required: 'The description is missing.' },
      }),
      textInput(saveWhat, 'host', 'Host', { value: form.host, max: 100, required: 'The host is missing.' }),
      textInput(saveWhat, 'link', 'Link to join (you may leave this empty)', { value: form.link, max: 500 }),
      textInput(saveWhat, 'place', 'Place (you may leave this empty)', { value: form.place, max: 200 }),
      textInput(saveWhat, 'documents', 'Documents: up to 4 https addresses, one a line (you may leave this empty)', {
        ...{ value: form.documents, max: 2100, lines: true },
      }),
      quiet('The link to join is shown to those who are going, and to nobody else.'),
    ],
    {
      actions: [
        drawn
          ? button(words, saveWhat, drawn, { style: 'positive' })
          : button(words, beginEvent, { nonce: form.nonce }, { style: 'positive' }),
      ],
    },
  )
}

export function eventWhenCard(form: {
  readonly drawn: DrawnEvent
  readonly isPublished: boolean
  readonly zone: string
  readonly day: string
  readonly time: string
  readonly until: string
  readonly lastDay: string
  readonly capacity: string
  readonly cpd: string
  readonly repeats: string
  readonly times: string
  readonly outcome?: Outcome
}): Card {
  const { drawn, isPublished } = form
  return card(
    'An event: when is it?',
    [
      title('When is it?'),
      quiet(`${stepWords(2, isPublished)}${standing(drawn, isPublished)}`),
      ...changedNote(form.outcome),
      dateInput(saveWhen, 'day', 'Day', { value: form.day, required: 'Choose a day.' }),
      timeInput(saveWhen, 'time', `Starts at (${form.zone})`, { value: form.time, required: 'Choose the start.' }),
      timeInput(saveWhen, 'until', 'Ends at', { value: form.until, required: 'Choose the end.' }),
      dateInput(saveWhen, 'lastDay', 'Last day, where it takes more than one', { value: form.lastDay }),
      textInput(saveWhen, 'capacity', 'Places (empty for as many as like)', { value: form.capacity, max: 4 }),
      textInput(saveWhen, 'cpd', 'CPD hours, such as 1.5 (empty for none)', { value: form.cpd, max: 5 }),
      ...(isPublished ? [] : repeatParts(form)),
      isPublished ? quiet('Who has a place keeps it when there are fewer places than before.') : undefined,
    ],
    {
      actions: [
        button(isPublished ? 'Save' : 'Next', saveWhen, drawn, { style: 'positive' }),
        isPublished ? undefined : backTo('what', drawn),
      ],
    },
  )
}

const repeatParts = (form: { readonly repeats: string; readonly times: string }): Part[] => [
  choiceInput(saveWhen, 'repeats', 'How often', repeatChoices, { value: form.repeats, required: 'Choose how often.' }),
  textInput(saveWhen, 'times', 'How many times, where it comes again (2 to 12)', { value: form.times, max: 2 }),
]

const repeatChoices: readonly EventChoice[] = [
  { title: 'Once', value: 'once' },
  { title: 'Every week', value: 'weekly' },
  { title: 'Every two weeks', value: 'two-weekly' },
  { title: 'Every month, on the same weekday', value: 'monthly' },
]
