import { button } from './buttons'
import { type Card, card, type Part, refreshing } from './card'
import { giveCheckIn, openCheckIn, type places } from './check-in-actions'
import { choicesOf, overallInputs } from './check-in-overall'
import { choiceInput, textInput } from './inputs'
import { entry, group, heading, named, quiet, said, title } from './parts'

/** A check-in in one card: under five minutes on a phone. */

export interface RatingChoice {
  readonly id: string
  readonly title: string
  /** For one action, and for the plan as a whole. */
  readonly meaning: string
  readonly overall: string
}

export interface ActionRow {
  readonly id: string
  readonly title: string
  readonly due: string
  readonly brag?: string | undefined
  readonly percent: string
  /** What somebody else made of it since the person last saw it. */
  readonly changed?: string | undefined
}

/** As it stands in the inputs: empty text for what is not filled in. */
export interface OverallGiven {
  readonly brag: string
  readonly progress: string
  readonly confidence: string
  readonly moved: string
  readonly stuck: string
  readonly tags: readonly string[]
  readonly help: string
  readonly next: string
  readonly nextDay: string
}

export interface CheckInView {
  readonly round: string
  readonly title: string
  readonly about: string
  readonly readers: string
  readonly seen: number
  /** At most six, of `all`. */
  readonly actions: readonly ActionRow[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly mark: string
  readonly ratings: readonly RatingChoice[]
  readonly tags: readonly { readonly id: string; readonly title: string }[]
  readonly helps: readonly { readonly id: string; readonly title: string }[]
  readonly confidences: readonly string[]
  readonly given: OverallGiven
  /** What the person sent the time before. */
  readonly lastTime?: string | undefined
  /** Why the card is shown again, or what is to be known first. */
  readonly notice?: { readonly title: string; readonly words: readonly string[] } | undefined
  readonly mri?: string | undefined
}

export function checkInCard(view: CheckInView): Card {
  const { round, seen, page, mark } = view
  const actions = view.actions.map((action) => action.id)
  const move = (to: 'send' | 'save' | 'more' | 'back') => ({ round, seen, page, mark, actions, move: to })
  const more = page + 1 < view.pages
  return card(
    `Check-in: ${view.title}. ${view.about}`,
    [
      title('Check-in'),
      said(view.title, { bold: true }),
      quiet(view.about),
      said(view.readers, { quiet: true }),
      view.notice && noticePanel(view.notice),
      view.lastTime ? said(view.lastTime, { quiet: true }) : undefined,
      ...(view.all > 0 ? actionParts(view) : wholeParts(view)),
      ...overallInputs(view),
    ],
    {
      actions: [
        button('Send', giveCheckIn, move('send'), { style: 'positive' }),
        button('Save for later', giveCheckIn, move('save')),
        more ? button('More actions', giveCheckIn, move('more')) : undefined,
        page > 0 ? button('Earlier actions', giveCheckIn, move('back')) : undefined,
      ],
      refresh: view.notice ? undefined : refreshing(openCheckIn, { round }, view.mri),
    },
  )
}

const noticePanel = ({ title: words, words: lines }: NonNullable<CheckInView['notice']>): Part =>
  group([heading(words), ...lines.map((line) => said(line))], { style: 'warning' })

function actionParts(view: CheckInView): Part[] {
  const from = view.page * 6 + 1
  const to = from + view.actions.length - 1
  const which = view.pages > 1 ? ` (${from} to ${to} of ${view.all})` : ''
  return [
    heading(`Your actions${which}`),
    group(
      view.ratings.map((rating) => named(rating.title, rating.meaning)),
      { style: 'emphasis' },
    ),
    ...view.actions.map((action, place) => actionRow(view, action, place as (typeof places)[number])),
    view.pages > 1 ? quiet('The buttons at the end lead to the other actions; what you filled in is kept.') : undefined,
    heading('The whole plan'),
    entry('The rest is about all of it, as you see it.'),
  ].filter((part) => part !== undefined)
}

const wholeParts = (view: CheckInView): Part[] => [
  heading('The whole plan'),
  quiet('No open action of the plan is yours, so only the whole is asked.'),
  group(
    view.ratings.map((rating) => named(rating.title, rating.overall)),
    { style: 'emphasis' },
  ),
]

/** Each input has a label of its own, for who hears the card and sees no titles above it. */
const numberOf = ({ page }: CheckInView, place: number): number => page * 6 + place + 1

const actionRow = (view: CheckInView, action: ActionRow, place: (typeof places)[number]): Part =>
  group(
    [
      said(`${numberOf(view, place)}. ${action.title}`, { bold: true }),
      quiet(`Due ${action.due}`),
      action.changed ? said(action.changed) : undefined,
      choiceInput(
        giveCheckIn,
        `brag-${place}`,
        `How is action ${numberOf(view, place)} going?`,
        choicesOf(view.ratings),
        {
          value: action.brag,
          hint: 'Choose a rating',
        },
      ),
      textInput(giveCheckIn, `percent-${place}`, `How much of action ${numberOf(view, place)} is done, in percent?`, {
        value: action.percent,
        max: 5,
        hint: '0 to 100',
      }),
    ],
    { separator: true },
  )
