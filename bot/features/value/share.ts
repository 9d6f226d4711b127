import { sheetShare } from '../../sheet-share'
import { valueTool } from './model'
import { headlineOf, meansOf, stepsOf } from './rules'
import { open, workedWith } from './view'

/** As other councils see it: what the team costs stays with the council. */
export const valueShare = sheetShare(valueTool, {
  mind: 'The yearly value of the portfolio is shown. What your team costs is not.',
  open,
  draw: async (sheet, services) => ({
    title: 'What better contract management might be worth',
    name: sheet.title,
    answer: headlineOf(sheet.body),
    reasons: [
      { name: 'How it comes about', words: `${meansOf(sheet.body)} This is an estimate, not a promise.` },
      // The portfolio, what may be lost and what could be got back; then comes the team.
      ...stepsOf(sheet.body)
        .slice(0, 3)
        .map((step) => ({ name: step.name, words: [step.words, 'more' in step ? step.more : ''].join(' ').trim() })),
    ],
    label: workedWith(sheet, services),
  }),
})
