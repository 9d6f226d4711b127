import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import { type Outcome, outcomeOf } from './membership-parts'
import { group, heading, named, quiet, said, text, title } from './parts'
import {
  askToCancel,
  cancelPrompt,
  deleteDraft,
  duplicatePrompt,
  openProgress,
  openPrompt,
  openStep,
  previewPrompt,
  sendAgain,
} from './prompt-actions'
import { type Drawn, own } from './prompt-form'

/** One prompt and its sendings. */

export interface SendingLine {
  readonly occurrence: string
  readonly when: string
  readonly progress: string
  readonly again: number
  /** How many can be sent to again. */
  readonly mendable: number
}

export interface PromptView {
  readonly drawn: Drawn
  readonly nonce: string
  readonly title: string
  readonly message: string
  readonly state: string
  readonly author: string
  readonly audience: string
  readonly when: string
  readonly closes: string
  readonly reminders: string
  /** The latest ones, the newest first. */
  readonly sendings: readonly SendingLine[]
  /** `remove`: it was never confirmed, so nothing of it need stay. */
  readonly may: {
    readonly edit: boolean
    readonly confirm: boolean
    readonly cancel: boolean
    readonly remove: boolean
  }
  readonly note?: string | undefined
}

export function promptCard(view: PromptView): Card {
  const { author, prompt } = view.drawn
  const at = { author, prompt }
  return card(
    `${view.title}: ${view.state}`,
    [
      title('Prompt'),
      said(view.title, { bold: true }),
      view.note ? group([heading('Done'), said(view.note)], { style: 'good' }) : undefined,
      view.state === view.when ? undefined : said(view.state),
      said(view.message, { quiet: true }),
      named('From', view.author),
      named('For', view.audience),
      named('When', view.when),
      named('Closes', view.closes),
      named('Reminders', view.reminders),
      ...(view.sendings.length > 0 ? [heading('Sent so far')] : []),
      ...view.sendings.map((line) => sendingLine(line, author)),
    ],
    {
      actions: [
        view.may.confirm ? button('Check and send', previewPrompt, at, { style: 'positive' }) : undefined,
        view.may.edit ? button('Edit', openStep, { ...at, step: 'who' }) : undefined,
        view.may.cancel ? button('Cancel', askToCancel, at, { style: 'destructive' }) : undefined,
        view.may.remove ? button('Delete', deleteDraft, own(view.drawn), { style: 'destructive' }) : undefined,
        button('Duplicate', duplicatePrompt, { ...at, nonce: view.nonce }),
        commandButton('My prompts', 'prompts'),
      ],
    },
  )
}

const sendingLine = ({ occurrence, when, progress, again, mendable }: SendingLine, author: string): Part =>
  group(
    [
      said(when, { bold: true }),
      said(progress),
      buttons([
        button('Progress', openProgress, { author, occurrence }, { tooltip: `Progress of ${when}` }),
        mendable > 0
          ? button(
              'Send again to those not reached',
              sendAgain,
              { author, occurrence, again },
              { tooltip: `Send again: ${when}` },
            )
          : undefined,
      ]),
    ],
    { separator: true },
  )

/** Asks before a prompt is cancelled. */
export function promptCancelCard(ask: {
  readonly drawn: Drawn
  readonly title: string
  readonly state: string
  /** How many messages are not sent yet. */
  readonly waiting: number
  readonly outcome?: Outcome
}): Card {
  const { author, prompt } = ask.drawn
  return card(
    'Cancel this prompt?',
    [
      title('Cancel this prompt?'),
      outcomeOf(ask.outcome),
      said(ask.title, { bold: true }),
      said(ask.state),
      text(
        ask.waiting > 0
          ? `Messages not sent yet: ${ask.waiting}. They will not be sent, and there will be no reminders and no further sendings.`
          : 'There will be no further sendings and no reminders.',
      ),
      quiet('Messages that people have already stay with them, and they can still answer until it closes.'),
    ],
    {
      actions: [
        button('Yes, cancel it', cancelPrompt, own(ask.drawn), { style: 'destructive' }),
        button('No, keep it', openPrompt, { author, prompt }),
      ],
    },
  )
}
