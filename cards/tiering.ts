import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { entry, group, heading, named, quiet, said, text, title } from './parts'
import { sharedPart, sharePart } from './shared-sheet'
import {
  editTiering,
  endManualTier,
  listTierings,
  openManualTier,
  openTieringHistory,
  retireTiering,
} from './tiering-actions'

/** The tier of one contract: the answer, its reasons, and what it asks. */

export interface TieringView {
  readonly council: string
  readonly councilName: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** Gold */
  readonly tier: string
  readonly meaning: string
  /** How the score makes a tier, in a sentence. */
  readonly score: string
  /** What makes it Gold whatever the score: sentences. */
  readonly overridden: readonly string[]
  /** Set by hand: who and when, and their reason. */
  readonly manual: { readonly who: string; readonly why: string; readonly worked: string } | undefined
  /** Which factors weigh most, in a sentence; then each, with its points. */
  readonly weighs: string
  readonly reasons: readonly { readonly factor: string; readonly said: string; readonly points: string }[]
  readonly asks: readonly string[]
  readonly tiered: string
  readonly again: string
  readonly isDue: boolean
  readonly isAway: boolean
  /** What is to be known besides: the register says otherwise, the rules have changed. */
  readonly remarks: readonly string[]
  readonly label: string
  readonly mayChange: boolean
  readonly notice?: string | undefined
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

export function tieringCard(view: TieringView): Card {
  return card(
    `${view.name} is ${view.tier}.`,
    [
      title(`${view.tier} contract`),
      said(view.name, { bold: true }),
      view.mayChange ? undefined : said(view.councilName, { quiet: true }),
      view.notice ? group([heading('What happened'), text(view.notice)], { style: 'emphasis' }) : undefined,
      view.isAway
        ? group([heading('Put away'), text('It is no longer in the list or reminded of.')], { style: 'warning' })
        : undefined,
      view.isDue ? group([heading('Due again'), text(view.again)], { style: 'warning' }) : undefined,
      text(view.meaning),
      view.manual ? manualPart(view.manual) : undefined,
      text(view.score),
      ...view.overridden.map(text),
      ...view.remarks.map((words) => quiet(words)),
      group(
        [heading('Why'), text(view.weighs), ...view.reasons.map((one) => named(one.factor, one.said, one.points))],
        { separator: true },
      ),
      group([heading(`What ${view.tier} asks of you`), ...view.asks.map(entry)], { separator: true }),
      sharePart('tiering', view),
      sharedPart(view.shared),
      said(view.tiered, { quiet: true }),
      view.isDue ? undefined : quiet(view.again),
      quiet(view.label),
    ],
    { actions: actionsOf(view) },
  )
}

const manualPart = (manual: NonNullable<TieringView['manual']>): Part =>
  group([heading('Set by hand'), said(manual.who), said(manual.why), text(manual.worked)], { style: 'emphasis' })

function actionsOf({ council, id, revision, mayChange, isAway, manual }: TieringView): (Part | undefined | false)[] {
  const at = { council, id }
  return [
    mayChange && !isAway && button('Tier it again', editTiering, at),
    mayChange &&
      !isAway &&
      (manual
        ? button('Take the worked-out tier', endManualTier, { ...at, revision })
        : button('Set by hand', openManualTier, at)),
    button('History', openTieringHistory, { ...at, page: 0 }),
    mayChange &&
      button(isAway ? 'Bring it back' : 'Put it away', retireTiering, { ...at, revision, away: isAway ? 'no' : 'yes' }),
    button('Back to the list', listTierings, { council, page: 0, filter: 'all' }),
  ]
}
