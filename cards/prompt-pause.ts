import { button } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { dateInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { endPause, pauseUntil } from './prompt-actions'

/** No prompts until a day. */
export function pauseCard(view: {
  /** The last day of the pause, in words, when there is one. */
  readonly until?: string | undefined
  /** What the date is filled in with. */
  readonly day: string
  readonly saved: boolean
}): Card {
  const now = view.until ? `Prompts are paused until the end of ${view.until}.` : 'You get prompts as they are sent.'
  return card(
    now,
    [
      title('Pause prompts'),
      view.saved ? group([heading('Saved.'), text(now)], { style: 'good' }) : text(now),
      text(
        'While prompts are paused, no prompts, no reminders and no weekly digest of your groups come. Prompts that you are not sent in that time do not come later; the next digest has what was new meanwhile. Connectors can see that you have paused them.',
      ),
      dateInput(pauseUntil, 'until', 'No prompts until the end of', {
        value: view.day,
        required: 'Choose the last day of the pause.',
      }),
      quiet('You can still check in by yourself at any time. Replies and decisions still come.'),
    ],
    {
      actions: [
        button('Pause prompts', pauseUntil, {}, view.until ? {} : { style: 'positive' }),
        view.until ? button('Take prompts again', endPause, {}, { style: 'positive', withoutInputs: true }) : undefined,
        commandButton('What can I do?', 'help'),
      ],
    },
  )
}

/** Tells the author, and administrators, that a prompt was not sent, or not to everybody. */
export function promptTroubleCard(view: {
  /** `A prompt was not sent` */
  readonly what: string
  readonly title: string
  readonly author: string
  readonly why: string
}): Card {
  return card(
    `${view.what}.`,
    [
      title(view.what),
      said(view.title, { bold: true }),
      said(view.why),
      said(`Written by ${view.author}`, { quiet: true }),
    ],
    { actions: [commandButton('What can I do?', 'help')] },
  )
}
