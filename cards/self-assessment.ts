import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { listContracts } from './contracts'
import { commandButton } from './help'
import { textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { chooseLevel, chooseSubject, nameService, resumeDraft } from './self-assessment-actions'

/** Choosing what to assess, and being told who will see the answers before the first question. */

export interface LevelLine {
  readonly level: 'organisation' | 'service' | 'contract'
  readonly title: string
  readonly about: string
  readonly questions: string
  readonly minutes: number
}

export interface DraftLine {
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly since: string
  readonly state: string
}

/** What `assess` offers: the drafts that are open in the council, then the three levels. */
export function levelsCard(levels: readonly LevelLine[], drafts: readonly DraftLine[]): Card {
  return card('Choose what to assess.', [
    title('Self-assessment'),
    ...(drafts.length > 0
      ? [heading('Go on with one you have started'), ...drafts.map(draftLine), heading('Or start another')]
      : [text('Choose what you want to look at.')]),
    ...levels.map(levelLine),
  ])
}

const draftLine = (draft: DraftLine): Part =>
  group(
    [
      said(draft.subject, { bold: true }),
      quiet(`${draft.title}. ${draft.state}, ${draft.since}.`),
      buttons([
        button('Continue', resumeDraft, { response: draft.response }, { tooltip: `Continue with ${draft.subject}` }),
      ]),
    ],
    { separator: true },
  )

const levelLine = (line: LevelLine): Part =>
  group(
    [
      heading(line.title),
      text(line.about),
      quiet(`${line.questions}. About ${line.minutes} minutes. You can stop at any time and go on later.`),
      buttons([
        line.level === 'contract'
          ? button('Assess a contract', listContracts, { page: 0 })
          : button(words[line.level], chooseLevel, { level: line.level }),
      ]),
    ],
    { separator: true },
  )

const words = { organisation: 'Assess the whole council', service: 'Assess a service' }

/** Names a service, or goes on with one that was assessed before. */
export function serviceCard(earlier: readonly { readonly id: string; readonly title: string }[]): Card {
  return card(
    'Which service do you want to assess?',
    [
      title('Which service?'),
      text(
        'A service is one part of your council with its own contracts, such as adult social care, highways or waste.',
      ),
      ...(earlier.length > 0
        ? [
            heading('Assessed before'),
            ...earlier.map((one) =>
              group([
                said(one.title, { bold: true }),
                buttons([
                  button(
                    'Assess',
                    chooseSubject,
                    { level: 'service', subject: one.id },
                    { withoutInputs: true, tooltip: `Assess ${one.title}` },
                  ),
                ]),
              ]),
            ),
            heading('Another service'),
          ]
        : []),
      textInput(nameService, 'service', 'Name of the service', {
        max: 80,
        hint: 'For example highways',
        required: 'The name of the service is missing.',
      }),
    ],
    { actions: [button('Go on', nameService, {}, { style: 'positive' }), commandButton('Back', 'assess')] },
  )
}
