import { button } from './buttons'
import { type Card, card } from './card'
import { listContracts } from './contracts'
import { commandButton } from './help'
import { heading, quiet, said, text, title } from './parts'
import type { LevelLine } from './self-assessment'
import { startDraft } from './self-assessment-actions'

/** The last word before the first question: who will see the answers. */

export interface Beginning {
  readonly level: LevelLine['level']
  readonly subject: string
  readonly subjectTitle: string
  readonly title: string
  readonly questions: string
  readonly minutes: number
  readonly advice: string
  readonly round: number
  readonly connectors: readonly string[]
  readonly credit: string
  readonly checked: string
}

/** Before the first question: who will see the answers. */
export function beginCard(begin: Beginning): Card {
  const reviewer = begin.connectors.length > 0 ? `your connector (${begin.connectors.join(', ')})` : 'your connector'
  return card(
    'Before you start: who will see your answers',
    [
      title(begin.title),
      said(begin.subjectTitle, { bold: true }),
      quiet(`Round ${begin.round}. ${begin.questions}, about ${begin.minutes} minutes.`),
      heading('Who will see your answers'),
      text('While it is a draft: officers of your council, who can help to answer it. Each answer shows who gave it.'),
      said(
        `When it is submitted: the leads of your council, ${reviewer} and the administrators of the programme. They see answers, evidence notes and names.`,
      ),
      text('Other councils never see your answers.'),
      heading('How it works'),
      text(begin.advice),
      text('Please do not write personal details of staff, residents or suppliers in evidence notes.'),
      quiet(`${begin.credit} Questions checked on ${begin.checked}.`),
    ],
    {
      actions: [
        button(
          'Start',
          startDraft,
          { level: begin.level, subject: begin.subject, title: begin.subjectTitle, round: begin.round },
          { style: 'positive' },
        ),
        begin.level === 'contract'
          ? button('Another contract', listContracts, { page: 0 })
          : commandButton('Back', 'assess'),
      ],
    },
  )
}
