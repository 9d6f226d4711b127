import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput, textInput } from './inputs'
import { quiet, said, title } from './parts'
import { decide, openReview } from './review-actions'

/** The connector's decision. */

export interface DecisionForm {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly revision: number
  readonly title: string
  readonly subject: string
  /** What was chosen and written already. */
  readonly given?: { readonly verdict: string; readonly comment: string }
  /** For "needs evidence": the questions of which some are to be opened again. */
  readonly questions?: readonly { readonly id: string; readonly text: string }[]
}

/** The three decisions, each with a comment. "Needs evidence" asks in a second step which questions to open again. */
export function decisionCard(form: DecisionForm): Card {
  const at = { council: form.council, response: form.response }
  const { questions, given } = form
  return card(
    questions ? 'Which questions need evidence?' : 'Decide',
    [
      title(questions ? 'Which questions need evidence?' : 'Your decision'),
      said(`${form.councilName}, ${form.title}: ${form.subject}`, { bold: true }),
      choiceInput(
        decide,
        'verdict',
        'Decision',
        [
          { title: 'Agreed', value: 'agreed' },
          { title: 'Needs evidence: some questions open again', value: 'needs-evidence' },
          { title: "Let's talk", value: 'lets-talk' },
        ],
        { open: true, value: given?.verdict, required: 'Choose a decision.' },
      ),
      textInput(decide, 'comment', 'Comment to the officer', {
        value: given?.comment ?? '',
        lines: true,
        max: 1000,
        hint: 'What you see, what you ask for, what to do next.',
      }),
      questions &&
        choiceInput(
          decide,
          'reopen',
          'Questions to open again, one at least',
          questions.map((question) => ({ title: question.text, value: question.id })),
          { several: true, open: true },
        ),
      quiet(
        'The officer sees your comment and your name. The decision cannot be changed afterwards; a new round can be started.',
      ),
    ],
    {
      actions: [
        button('Send the decision', decide, { ...at, revision: form.revision }, { style: 'positive' }),
        button('Back to the response', openReview, at, { withoutInputs: true }),
      ],
    },
  )
}
