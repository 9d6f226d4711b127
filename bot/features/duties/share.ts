import { dayWords } from '../../domain/local-time'
import { counted, day } from '../../domain/words'
import { sheetShare } from '../../sheet-share'
import { answerOf } from './answer'
import { dutiesTool } from './model'
import { sectionOf, titleOf } from './rules'
import { labelOf, open } from './view'

const mostTold = 10

/**
 * As other councils see it: which duties there are and by when. Whether they were done, and why KPIs would not suit, stays
 * with the council; nothing is said that would be wrong a day later.
 */
export const dutiesShare = sheetShare(dutiesTool, {
  mind: 'The name of the contract, its value and the dates are shown. What you marked as done is not.',
  open: (person, at, services) => open(person, { ...at, page: 0 }, services),
  draw: async (sheet, services) => {
    const { due, reason } = answerOf(sheet, services)
    const inOrder = due.toSorted((one, other) => (one.by ?? '9').localeCompare(other.by ?? '9'))
    const more = due.length - mostTold
    const whenOf = ({ by, when }: (typeof due)[number]) =>
      by ? `By ${dayWords(by)}.` : `${when.charAt(0).toUpperCase()}${when.slice(1)}.`
    return {
      title: 'Procurement Act 2023 duties',
      name: sheet.title,
      answer: due.length > 0 ? counted(due.length, 'duty', 'duties') : 'No duty of the Act after award',
      reasons: [
        { name: 'Why', words: reason },
        ...inOrder.slice(0, mostTold).map((one) => ({
          name: titleOf(one.duty),
          words: `${whenOf(one)} ${sectionOf(one.duty)}.`,
        })),
        ...(more > 0 ? [{ name: 'And more', words: `${counted(more, 'duty', 'duties')} later.` }] : []),
      ],
      label: `As on ${day(services.clock().toISOString())}. ${labelOf(services)} ${services.content.procurement.advice}`,
    }
  },
})
