import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, dateInput, textInput, timeInput } from './inputs'
import type { Outcome } from './membership-parts'
import { quiet, text, title } from './parts'
import { setMonths, setNow, setOnce, setWeeks, setWhen } from './prompt-actions'
import { backTo, type Choice, changedNote, type Drawn, own } from './prompt-form'

/** The last cards on which a prompt is written: when it is sent, until when people may answer, and who is reminded. */

export type When = 'now' | 'once' | 'weekly' | 'six-weekly' | 'monthly'

export function promptWhenCard(form: { readonly drawn: Drawn; readonly when: When; readonly outcome?: Outcome }): Card {
  return card(
    'A prompt: when is it sent?',
    [
      title('When is it sent?'),
      quiet('Step 3 of 3'),
      ...changedNote(form.outcome),
      choiceInput(
        setWhen,
        'when',
        'When',
        [
          { title: 'Now', value: 'now' },
          { title: 'Once, on a day that I choose', value: 'once' },
          { title: 'Every week', value: 'weekly' },
          { title: 'Every six weeks', value: 'six-weekly' },
          { title: 'Every month, such as the first Monday', value: 'monthly' },
        ],
        { value: form.when, open: true, required: 'Choose when it is sent.' },
      ),
    ],
    { actions: [button('Next', setWhen, own(form.drawn), { style: 'positive' }), backTo('message', form.drawn)] },
  )
}

export interface TimesForm {
  readonly drawn: Drawn
  readonly when: When
  readonly day: string
  readonly time: string
  readonly until: string
  readonly closing: string
  readonly days: string
  readonly place: string
  readonly weekday: string
  readonly reminders: readonly string[]
  /** How the clock is meant: the name of the zone. */
  readonly zone: string
  /** The hours in which messages go out. */
  readonly hours: string
  readonly outcome?: Outcome
}

export function promptTimesCard(form: TimesForm): Card {
  const { drawn, when } = form
  const save = {
    now: () => button('Next', setNow, own(drawn), { style: 'positive' }),
    once: () => button('Next', setOnce, own(drawn), { style: 'positive' }),
    weekly: () => button('Next', setWeeks, { ...own(drawn), rhythm: 'weekly' }, { style: 'positive' }),
    'six-weekly': () => button('Next', setWeeks, { ...own(drawn), rhythm: 'six-weekly' }, { style: 'positive' }),
    monthly: () => button('Next', setMonths, own(drawn), { style: 'positive' }),
  }[when]
  return card(
    titles[when],
    [
      title(titles[when]),
      quiet('Step 3 of 3'),
      ...changedNote(form.outcome),
      ...(when === 'monthly' ? monthParts(form) : []),
      ...(when === 'now' ? [] : timeParts(form)),
      ...answerParts(form),
      text(form.hours),
    ],
    { actions: [save(), backTo('when', drawn)] },
  )
}

const titles: Readonly<Record<When, string>> = {
  now: 'Sent now, answered until when?',
  once: 'Sent once',
  weekly: 'Sent every week',
  'six-weekly': 'Sent every six weeks',
  monthly: 'Sent every month',
}

const monthParts = (form: TimesForm): Part[] => [
  choiceInput(setMonths, 'place', 'Which one of the month', places, { value: form.place, required: 'Choose one.' }),
  choiceInput(setMonths, 'weekday', 'Day of the week', weekdays, { value: form.weekday, required: 'Choose a day.' }),
]

const places: readonly Choice[] = [
  { title: 'First', value: '1' },
  { title: 'Second', value: '2' },
  { title: 'Third', value: '3' },
  { title: 'Fourth', value: '4' },
  { title: 'Last', value: '-1' },
]
const weekdays: readonly Choice[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((name, at) => ({
  title: name,
  value: String(at + 1),
}))

function timeParts(form: TimesForm): (Part | undefined)[] {
  const day = { once: 'Day', weekly: 'First day', 'six-weekly': 'First day', monthly: 'Not before' }
  return [
    dateInput(setOnce, 'day', form.when === 'now' ? '' : day[form.when], {
      value: form.day,
      required: 'Choose a day.',
    }),
    timeInput(setOnce, 'time', `Time (${form.zone})`, { value: form.time, required: 'Choose a time.' }),
    form.when === 'once'
      ? undefined
      : dateInput(setWeeks, 'until', 'Last sending not after (you may leave this empty)', { value: form.until }),
  ]
}

const answerParts = (form: TimesForm): Part[] => [
  form.when === 'now' || form.when === 'once'
    ? dateInput(setNow, 'closing', 'Last day to answer', { value: form.closing, required: 'Choose the last day.' })
    : textInput(setWeeks, 'days', 'Days to answer, 1 to 60', {
        value: form.days,
        max: 2,
        required: 'Say how many days people have to answer.',
      }),
  choiceInput(
    setNow,
    'reminders',
    'Remind those who have not answered',
    [
      { title: '7 days before the last day', value: '7' },
      { title: '3 days before', value: '3' },
      { title: '1 day before', value: '1' },
    ],
    { value: form.reminders.join(','), several: true, open: true },
  ),
]
