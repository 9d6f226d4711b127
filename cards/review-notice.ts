import { button } from './buttons'
import { type Card, card } from './card'
import { said, text, title } from './parts'
import { openReview } from './review-actions'

/** Tells a connector that something waits. */
export function reviewNoticeCard(view: {
  readonly council: string
  readonly councilName: string
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly by: string
  readonly what: 'submitted' | 'replied'
  readonly words?: string | undefined
}): Card {
  const did = view.what === 'submitted' ? 'sent a self-assessment for your review' : 'replied to your decision'
  return card(
    `${view.councilName}: ${view.by} ${did}.`,
    [
      title(view.what === 'submitted' ? 'A response is ready for review' : 'A reply to your decision'),
      text(view.councilName),
      said(`${view.title}: ${view.subject}`, { bold: true }),
      said(`${view.by} ${did}.`, { quiet: true }),
      view.words ? said(view.words) : undefined,
    ],
    {
      actions: [button('Open', openReview, { council: view.council, response: view.response }, { style: 'positive' })],
    },
  )
}
