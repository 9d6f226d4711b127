import { button, buttons, withButton } from './buttons'
import { type Card, card, type Part, refreshing } from './card'
import { entry, group, heading, quiet, said, text, title } from './parts'
import { resumeDraft } from './self-assessment-actions'
import { checkAnswers, gotoQuestion, submitResponse } from './wizard-actions'

/** The check of the answers before they are sent. */

export interface AreaLine {
  readonly title: string
  readonly done: number
  readonly asked: number
  readonly first: string
}

export interface CheckView {
  readonly response: string
  readonly subject: string
  readonly title: string
  readonly revision: number
  readonly areas: readonly AreaLine[]
  readonly missing: readonly { readonly question: string; readonly text: string }[]
  readonly mri?: string
  readonly problem?: string
}

const mostNamed = 8

/** Check your answers: what is missing is named, and nothing is sent before it is complete. */
export function checkCard(view: CheckView): Card {
  const { response, missing } = view
  const complete = missing.length === 0
  const missingWords = missing.length === 1 ? 'One question is missing' : `${missing.length} questions are missing`
  const more = missing.length - mostNamed
  return card(
    complete ? 'Check your answers, then submit.' : `${missingWords}.`,
    [
      title('Check your answers'),
      said(`${view.title}: ${view.subject}`, { bold: true }),
      view.problem ? problemPanel(view.problem) : undefined,
      complete
        ? text('Everything is answered. When you submit, the answers are fixed and your connector is told.')
        : group(
            [
              heading(missingWords),
              ...missing.slice(0, mostNamed).map((one) => entry(`• ${one.text}`)),
              more > 0 ? quiet(`And ${more} more.`) : undefined,
              buttons([button('Answer the first of them', gotoQuestion, { response, question: missing[0]!.question })]),
            ],
            { style: 'warning' },
          ),
      ...view.areas.map((area) => areaRow(response, area)),
    ],
    {
      actions: [
        complete
          ? button('Submit', submitResponse, { response, revision: view.revision }, { style: 'positive' })
          : undefined,
      ],
      refresh: refreshing(checkAnswers, { response }, view.mri),
    },
  )
}

const areaRow = (response: string, area: AreaLine): Part =>
  withButton(
    [text(area.title), quiet(area.done === area.asked ? 'Complete' : `${area.done} of ${area.asked} answered`)],
    button('Change', gotoQuestion, { response, question: area.first }, { tooltip: `Change ${area.title}` }),
    { separator: true },
  )

/** Said after "Save and close". */
export function savedCard(draft: {
  readonly response: string
  readonly subject: string
  readonly done: number
  readonly all: number
}): Card {
  return card(
    `Saved: ${draft.done} of ${draft.all} questions answered.`,
    [
      title('Saved'),
      said(draft.subject, { bold: true }),
      text(
        `${draft.done} of ${draft.all} questions are answered. You can go on from here, or type assess on any device.`,
      ),
    ],
    { actions: [button('Continue', resumeDraft, { response: draft.response }, { style: 'positive' })] },
  )
}

const problemPanel = (words: string): Part => group([heading('Please look again'), text(words)], { style: 'warning' })
