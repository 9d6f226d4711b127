import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { group, heading, named, picture, quiet, said, text, title } from './parts'
import { askToTakeSheetDown, doForOwnCouncil, openShare } from './share-sheet-actions'

/** What a council shares of a tool's result, as it stands in a channel for people of other councils. */

export interface SharedResult {
  /** Contract tiering */
  readonly title: string
  /** What it is about: may be people's own words. */
  readonly name: string
  /** Gold */
  readonly answer: string
  /** Why: each with a name. */
  readonly reasons: readonly { readonly name: string; readonly words: string }[]
  readonly picture?: { readonly url: string; readonly alt: string } | undefined
  /** The rules' version and date, and whose they are. */
  readonly label: string
}

export interface SharedSheet extends SharedResult {
  /** `Tom Garland of Alderbrook Borough Council, 23 November 2026` */
  readonly by: string
  /** What whoever shared it says to it; may be empty. */
  readonly words: string
}

/** All that others see of it below its title. */
export const sharedParts = (view: SharedSheet): Part[] => [
  said(view.name, { bold: true }),
  said(`Shared by ${view.by}`, { quiet: true }),
  ...(view.words ? [said(view.words)] : []),
  heading(view.answer),
  ...(view.picture ? [picture(view.picture)] : []),
  ...view.reasons.map(({ name, words }) => named(name, words)),
  quiet(view.label),
]

/** `notice` is for the one person who pressed. */
export const sharedSheetCard = (view: SharedSheet & { readonly lane: string; readonly notice?: string }): Card =>
  card(
    `${view.title}: ${view.name}. ${view.answer}`,
    [
      title(view.title),
      view.notice ? group([heading('Begun for your council'), text(view.notice)], { style: 'good' }) : undefined,
      ...sharedParts(view),
    ],
    {
      actions: [
        button('Do this for your council', doForOwnCouncil, { lane: view.lane }),
        button('Take it down', askToTakeSheetDown, { lane: view.lane }, { tooltip: 'For who looks after this group' }),
      ],
    },
  )

export type SharedEnd = 'back' | 'down' | 'away' | 'unlinked'

const ends: Readonly<Record<SharedEnd, string>> = {
  back: 'This was shared here, and was taken back.',
  down: 'This was shared here, and was taken down by who looks after the group.',
  away: 'This was shared here. Its council has put it away since.',
  unlinked: 'This was shared here while the channel was linked to another peer group, and is no longer shown.',
}

/** In the place of what was shared: nothing of it is left. */
export const sharedEndedCard = (why: SharedEnd): Card =>
  card(ends[why], [title('Shared by a council'), text(ends[why])])

/** A tool's card, as far as sharing goes. */
interface OfTool {
  readonly council: string
  readonly id: string
  readonly mayChange: boolean
  readonly isAway: boolean
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

/** Leads from a tool's card to the form. What is put away is not shared, but may be taken back. */
export const shareButton = (tool: string, { council, id, mayChange, isAway, shared }: OfTool): Part | false =>
  mayChange &&
  (!isAway || !!shared) &&
  button('Share to a channel', openShare, { tool, council, id }, { withoutInputs: true })

/** The same where no other button stands beside it. */
export function sharePart(tool: string, view: OfTool): Part | undefined {
  const one = shareButton(tool, view)
  return one ? group([buttons([one])], { separator: true }) : undefined
}

/** Where a result is shared, on the card of its tool. */
export const sharedPart = (words: string | undefined): Part | undefined =>
  words ? said(words, { quiet: true }) : undefined
