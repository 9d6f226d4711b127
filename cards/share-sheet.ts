import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { leaveShare, mostSharedWords, shareSheet, takeSheetBack } from './share-sheet-actions'
import { type SharedSheet, sharedParts } from './shared-sheet'

/** The form by which a council shares a tool's result in channels, and takes it back. */
export interface ShareForm {
  readonly tool: string
  readonly council: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** Channels in which it does not stand yet. */
  readonly channels: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: readonly string[]
  readonly words: string
  /** Whether it stands in as many channels as it can. */
  readonly isFull: boolean
  readonly isAway: boolean
  readonly standing: readonly SharedPlaceView[]
  /** Where it was shared and is not shown now, although nobody took it back. */
  readonly hidden: readonly SharedPlaceView[]
  readonly preview: SharedSheet
  readonly mind: string
  readonly notice?: { readonly heading: string; readonly words: string; readonly isGood: boolean } | undefined
}

interface SharedPlaceView {
  readonly channel: string
  readonly title: string
  /** `Tom Garland, 23 November 2026` */
  readonly by: string
  readonly mayTakeBack: boolean
}

export function shareFormCard(view: ShareForm): Card {
  const at = { tool: view.tool, council: view.council, id: view.id }
  const mayShare = !view.isAway && !view.isFull && view.channels.length > 0
  return card(
    `Share ${view.name} to a channel`,
    [
      title('Share to a channel'),
      said(view.name, { bold: true }),
      view.notice
        ? group([heading(view.notice.heading), said(view.notice.words)], {
            style: view.notice.isGood ? 'good' : 'warning',
          })
        : undefined,
      view.standing.length > 0 ? placesPart(view, view.standing, [heading('Shared in')]) : undefined,
      view.hidden.length > 0 ? placesPart(view, view.hidden, hiddenWords(view)) : undefined,
      ...(mayShare ? formParts(view) : [text(whyNot(view))]),
      mayShare ? group([heading('What they will see'), previewPart(view)], { separator: true }) : undefined,
    ],
    {
      actions: [
        mayShare && button('Share it', shareSheet, { ...at, revision: view.revision }, { style: 'positive' }),
        button('Back', leaveShare, at, { withoutInputs: true }),
      ],
    },
  )
}

const previewPart = ({ preview }: ShareForm): Part =>
  group([heading(preview.title), ...sharedParts(preview)], { style: 'emphasis' })

const formParts = ({ channels, chosen, words, mind }: ShareForm): Part[] => [
  text('People of other councils will see it: everybody in the channels that you choose.'),
  choiceInput(
    shareSheet,
    'channels',
    'Where to share it',
    channels.map((one) => ({ title: one.title, value: one.id })),
    { several: true, open: true, value: chosen.join(','), required: 'Choose where to share it.' },
  ),
  textInput(shareSheet, 'words', 'What you want to say or ask (you may leave this empty)', {
    value: words,
    max: mostSharedWords,
    hint: 'Such as: what would you do with a contract like this?',
  }),
  quiet(
    `${mind} What your council changes later is shown there too. You and the leads of your council can take it back.`,
  ),
]

function whyNot({ isAway, isFull }: ShareForm): string {
  if (isAway) return 'It was put away, so it cannot be shared. Bring it back first.'
  if (isFull)
    return 'It is shared in as many channels as it can be. Take it back in one of them to share it in another.'
  return 'There is no other channel in which you could share it. A channel is linked to a peer group by a connector or a lead: they mention Pioneer in the channel and write: link this channel. Type groups to join a group that has one.'
}

const hiddenWords = ({ isAway }: ShareForm): Part[] =>
  isAway
    ? [heading('Not shown while it is put away')]
    : [
        heading('Not shown there any more'),
        quiet('The channel is gone, or not linked to that peer group now. Linked to it again, it shows this again.'),
      ]

const placesPart = (
  { tool, council, id }: ShareForm,
  places: readonly SharedPlaceView[],
  above: readonly Part[],
): Part =>
  group(
    [
      ...above,
      ...places.flatMap(({ channel, title, by, mayTakeBack }) => [
        said(title, { bold: true }),
        said(by, { quiet: true }),
        ...(mayTakeBack
          ? [
              buttons([
                button(
                  'Take it back',
                  takeSheetBack,
                  { tool, council, id, channel },
                  { withoutInputs: true, tooltip: `Take it back in ${title}` },
                ),
              ]),
            ]
          : []),
      ]),
    ],
    { separator: true },
  )
