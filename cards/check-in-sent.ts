import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { openCheckIn, openTrend } from './check-in-actions'
import { group, heading, named, quiet, said, text, title } from './parts'
import { openPlan } from './plan-actions'
import { openPause } from './prompt-actions'

/** A check-in after it was sent or put by. */

/** What a check-in says, in words; empty lines are left out. */
export interface CheckInWords {
  readonly rated: string
  readonly help: string
  readonly actions: readonly { readonly title: string; readonly words: string }[]
  readonly moved: string
  readonly stuck: string
  readonly tags: string
  readonly next: string
}

export function checkInWordsParts(words: CheckInWords): Part[] {
  const line = (name: string, what: string) => (what ? named(name, what) : undefined)
  return [
    words.rated ? text(words.rated) : undefined,
    ...words.actions.map((action) => named(`${action.title}:`, action.words)),
    line('What moved:', words.moved),
    line('What is stuck:', [words.stuck, words.tags && `(${words.tags})`].filter(Boolean).join(' ')),
    line('Help wanted:', words.help),
    line('Next step:', words.next),
  ].filter((part) => part !== undefined)
}

export function checkInSentCard(view: {
  readonly round: string
  readonly council: string
  readonly title: string
  readonly when: string
  readonly readers: string
  readonly words: CheckInWords
  /** What did not count, and why. */
  readonly notes: readonly string[]
  readonly open: boolean
}): Card {
  const { round, council } = view
  return card(
    `Your check-in is sent: ${view.words.rated}`,
    [
      title('Your check-in is sent'),
      said(view.title, { bold: true }),
      text(view.when),
      said(view.readers, { quiet: true }),
      ...view.notes.map((note) => said(note)),
      group(checkInWordsParts(view.words), { style: 'emphasis' }),
    ],
    {
      actions: [
        view.open ? button('Change it', openCheckIn, { round }, { withoutInputs: true }) : undefined,
        button('Open the plan', openPlan, { council }, { withoutInputs: true }),
        button('See the trend', openTrend, { council }, { withoutInputs: true }),
        button('Pause prompts', openPause, {}, { withoutInputs: true }),
      ],
    },
  )
}

export function checkInSavedCard(view: {
  readonly round: string
  readonly title: string
  readonly until: string
  readonly missing: readonly string[]
  /** Whether an earlier version has been sent, which others go on seeing. */
  readonly sentBefore: boolean
  readonly notes: readonly string[]
}): Card {
  return card(
    `Your check-in is saved and not sent yet. ${view.until}`,
    [
      title('Saved for later'),
      said(view.title, { bold: true }),
      text(
        `${view.sentBefore ? 'Others still see what you sent before.' : 'Nobody has been told anything yet.'} ${view.until}`,
      ),
      ...view.notes.map((note) => said(note)),
      ...(view.missing.length > 0
        ? [heading('Before you can send it'), ...view.missing.map((one) => said(one))]
        : [quiet('Nothing is missing: open it and press Send.')]),
    ],
    {
      actions: [
        button('Go on', openCheckIn, { round: view.round }, { style: 'positive', withoutInputs: true }),
        button('Pause prompts', openPause, {}, { withoutInputs: true }),
      ],
    },
  )
}
