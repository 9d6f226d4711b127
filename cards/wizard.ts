import type { z } from 'zod/v4'
import { button, buttons } from './buttons'
import { type Card, card, type Part, refreshing } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, named, progress, quiet, said, text, title } from './parts'
import type { moves } from './wizard-actions'
import { answerQuestion, gotoQuestion, showCurrent } from './wizard-actions'

/** One question at a time, in one card that is replaced in place. */

export interface Choice {
  readonly id: string
  readonly title: string
}

export interface QuestionView {
  readonly response: string
  readonly subject: string
  readonly area: string
  readonly question: string
  readonly text: string
  readonly guidance: string
  readonly number: number
  readonly count: number
  readonly done: number
  readonly points: readonly (Choice & { readonly statement: string })[]
  readonly doesNotApply: boolean
  readonly target: boolean
  readonly given: { readonly point: string; readonly target: string; readonly note: string }
  readonly seen: number
  readonly by?: string
  /** A later answer that this press would have overwritten. */
  readonly newer?: { readonly by: string; readonly at: string; readonly point: string; readonly note: string }
  /** The connector's words, where the question was reopened. */
  readonly asked?: string
  readonly mri?: string
}

const unfit: Choice = { id: 'does-not-apply', title: 'Does not apply' }

export function questionCard(view: QuestionView): Card {
  const { response, question, seen } = view
  const choices = [...view.points, ...(view.doesNotApply ? [unfit] : [])].map((point) => ({
    title: point.title,
    value: point.id,
  }))
  const move = (to: z.output<typeof moves>) => ({ response, question, seen, move: to })
  const first = view.number === 1
  return card(
    `Question ${view.number} of ${view.count}: ${view.text}`,
    [
      said(view.subject, { quiet: true }),
      quiet(`${view.area}. Question ${view.number} of ${view.count}, ${view.done} answered.`),
      progress(view.done, view.count),
      view.newer && newerPanel(view, view.newer),
      title(view.text),
      view.asked
        ? group([heading('Your connector asks for evidence'), said(view.asked)], { style: 'accent' })
        : undefined,
      quiet(view.guidance),
      group(
        view.points.map((point) => named(point.title, point.statement)),
        { style: 'emphasis' },
      ),
      choiceInput(answerQuestion, 'point', 'Which is true today?', choices, { open: true, value: view.given.point }),
      view.target
        ? choiceInput(
            answerQuestion,
            'target',
            'Where do you want to be?',
            view.points.map((point) => ({ title: point.title, value: point.id })),
            { value: view.given.target, hint: 'Choose a target' },
          )
        : undefined,
      textInput(answerQuestion, 'note', 'Evidence note (you may leave it empty)', {
        value: view.given.note,
        lines: true,
        max: 1000,
        hint: 'What could you show? A document, a date, a link.',
      }),
      view.by ? said(view.by, { quiet: true }) : undefined,
    ],
    {
      actions: [
        button(view.number === view.count ? 'Next: check your answers' : 'Next', answerQuestion, move('next'), {
          style: 'positive',
        }),
        first ? undefined : button('Back', answerQuestion, move('back')),
        button('Save and close', answerQuestion, move('close')),
        view.number === view.count ? undefined : button('Check answers', answerQuestion, move('check')),
      ],
      refresh: view.newer ? undefined : refreshing(showCurrent, { response }, view.mri),
    },
  )
}

const newerPanel = (view: QuestionView, newer: NonNullable<QuestionView['newer']>): Part =>
  group(
    [
      heading('This question has a newer answer'),
      said(`${newer.by} answered it on ${newer.at}: ${newer.point}.`),
      newer.note ? said(`Their note: ${newer.note}`) : undefined,
      text('Your answer is filled in below and is not saved yet. Next puts it in the place of theirs.'),
      buttons([
        button(
          'Keep theirs',
          gotoQuestion,
          { response: view.response, question: view.question },
          { withoutInputs: true },
        ),
      ]),
    ],
    { style: 'warning' },
  )
