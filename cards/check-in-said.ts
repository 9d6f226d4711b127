import { button } from './buttons'
import { type Card, card } from './card'
import { openSaid, openTrend } from './check-in-actions'
import { type CheckInWords, checkInWordsParts } from './check-in-sent'
import { group, quiet, said, text, title } from './parts'

/** What people of a council said in a round: for its leads and its connectors alone. */
export function saidCard(view: {
  readonly council: string
  readonly councilName: string
  readonly round: string
  readonly title: string
  readonly people: readonly { readonly name: string; readonly at: string; readonly words: CheckInWords }[]
  readonly page: number
  readonly pages: number
  /** Names of those who were asked and have not answered. */
  readonly silent: string
  /** The rounds beside it that have answers. */
  readonly before?: string | undefined
  readonly after?: string | undefined
}): Card {
  const { council, round, page } = view
  const to = (words: string, place: { round: string; page: number }) => button(words, openSaid, { council, ...place })
  return card(
    `${view.councilName}, ${view.title}: what was said`,
    [
      title('What was said'),
      text(view.councilName),
      said(view.title, { bold: true }),
      view.people.length === 0 ? text('Nobody has answered in this round.') : undefined,
      ...view.people.map((one) =>
        group([said(one.name, { bold: true }), quiet(one.at), ...checkInWordsParts(one.words)], { separator: true }),
      ),
      view.silent ? said(view.silent, { quiet: true }) : undefined,
      view.pages > 1 ? quiet(`Page ${page + 1} of ${view.pages}`) : undefined,
    ],
    {
      actions: [
        page > 0 ? to('Previous page', { round, page: page - 1 }) : undefined,
        page + 1 < view.pages ? to('Next page', { round, page: page + 1 }) : undefined,
        view.before ? to('Round before', { round: view.before, page: 0 }) : undefined,
        view.after ? to('Round after', { round: view.after, page: 0 }) : undefined,
        button('See the trend', openTrend, { council }),
      ],
    },
  )
}
