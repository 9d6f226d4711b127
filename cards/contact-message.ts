import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { answerConnector, answerOfficer } from './caseload-actions'
import { textInput } from './inputs'
import { quiet, said, text, title } from './parts'

/** Messages between a connector and an officer, one after the other. */

/** A message, as whoever it is for gets it; each can be answered once. */
export function messageCard(view: {
  readonly council: string
  readonly contact: string
  readonly from: string
  readonly about: string
  readonly words: string
  /** For whom: an officer answers a connector, a connector an officer. */
  readonly to: 'officer' | 'connector'
}): Card {
  const { council, contact } = view
  const action = view.to === 'officer' ? answerConnector : answerOfficer
  const form = [
    textInput(action, 'reply', 'Your reply', { lines: true, max: 1000 }),
    buttons([button('Reply', action, { council, contact }, { style: 'positive' })]),
  ]
  return card(`${view.from} wrote to you: ${view.words}`, [
    title(view.to === 'officer' ? 'A message from your connector' : 'A message from an officer'),
    said(view.from, { bold: true }),
    said(view.about, { quiet: true }),
    said(view.words),
    ...form,
  ])
}

/** Said to whoever wrote. `other` is what they had written before, where it was something else. */
export function messageSentCard(view: {
  readonly to: string
  readonly words: string
  readonly earlier: boolean
}): Card {
  return card(`Your message to ${view.to} is sent.`, [
    title(view.earlier ? 'You had replied already' : 'Your reply is sent'),
    said(`To ${view.to}`, { bold: true }),
    said(view.words),
    view.earlier
      ? text('That reply stands, and nothing more was sent. Wait for their answer, or call them.')
      : quiet('It is kept among the contacts of the council.'),
  ])
}
