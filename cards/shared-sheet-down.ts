import { button } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { textInput } from './inputs'
import { group, heading, named, quiet, said, text, title } from './parts'
import { leaveSharedSheet, mostReason, takeSheetDown } from './share-sheet-actions'

/** How those who look after a group take down what a council shared in it. */

export function takeSheetDownCard(view: {
  readonly lane: string
  /** When it was shared. */
  readonly at: string
  readonly name: string
  readonly by: string
  readonly group: string
  readonly typed?: string
  readonly fault?: string
}): Card {
  const { lane, at } = view
  return card(
    `Take this down? ${view.name}`,
    [
      title('Take this down?'),
      view.fault ? group([heading('Nothing is done yet'), said(view.fault)], { style: 'attention' }) : undefined,
      said(view.name, { bold: true }),
      said(`Shared by ${view.by}`, { quiet: true }),
      named('In', view.group),
      textInput(takeSheetDown, 'reason', 'Why?', {
        ...{ lines: true, max: mostReason, value: view.typed ?? '' },
        required: 'Say why.',
      }),
      quiet('Whoever shared it gets your reason, with your name. In the channel it says that it was taken down.'),
    ],
    {
      actions: [
        button('Take it down', takeSheetDown, { lane, at }, { style: 'destructive' }),
        button('Leave it', leaveSharedSheet, { lane }, { withoutInputs: true }),
      ],
    },
  )
}

/** What whoever took it down is told. */
export const sheetDownCard = (view: { readonly name: string }): Card =>
  card(`You took this down: ${view.name}`, [
    title('Taken down'),
    said(view.name, { bold: true }),
    text('You took this down. Whoever shared it is told why.'),
  ])

/** Tells whoever shared it. */
export const sheetTakenDownCard = (view: {
  readonly name: string
  /** `West Midlands: General` */
  readonly where: string
  readonly who: string
  readonly reason: string
}): Card =>
  card(
    `Something that you shared was taken down: ${view.name}`,
    [
      title('Something that you shared was taken down'),
      said(view.name, { bold: true }),
      named('In', view.where),
      named(view.who, view.reason),
      quiet('Nobody else sees this reason. What your council keeps is as it was. You may write to them.'),
    ],
    { actions: [commandButton('See your groups', 'groups')] },
  )
