import { tierTitle } from '../../domain/questionnaire'
import { sheetShare } from '../../sheet-share'
import { tieringTool, tierOf } from './model'
import { becauseWords, scoreWords, weighsWords, workedWords } from './rules'
import { open, workedWith } from './view'

/** As other councils see it: why somebody set it by hand stays with the council. */
export const tieringShare = sheetShare(tieringTool, {
  mind: 'The name of the contract is shown. Why somebody set the tier by hand is not.',
  open,
  draw: async (sheet, services) => {
    const { tiering } = services.content
    const { result, manual } = sheet.body
    const tier = tierOf(sheet)
    return {
      title: 'Contract tiering',
      name: sheet.title,
      answer: `${tierTitle(tier)} contract`,
      reasons: [
        { name: 'It means', words: tiering.tiers[tier].meaning },
        ...(manual ? [{ name: 'Set by hand', words: workedWords(result) }] : []),
        { name: 'Score', words: scoreWords(result, tiering.cutOffs) },
        ...becauseWords(result).map((words) => ({ name: 'Whatever the score', words })),
        { name: 'Why', words: weighsWords(result) },
        ...result.reasons.map(({ factor, said }) => ({ name: factor, words: said })),
      ],
      label: workedWith(sheet, services),
    }
  },
})
