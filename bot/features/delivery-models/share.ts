import { sheetShare } from '../../sheet-share'
import { deliveryTool } from './model'
import { sectionsOf, worthWords } from './rules'
import { open, workedWith } from './view'

/** As other councils see it: each way with what decides, and not what was answered. */
export const comparisonShare = sheetShare(deliveryTool, {
  mind: 'The name of the service is shown, and the reason for each way. Your answers are not.',
  open,
  draw: async (sheet, services) => ({
    title: 'Ways to provide a service, compared',
    name: sheet.title,
    answer: worthWords(sheet.body),
    reasons: sectionsOf(sheet.body).flatMap(({ title, models }) =>
      models.map((model) => ({ name: `${model.title}: ${title.toLowerCase()}.`, words: model.reason })),
    ),
    label: `${workedWith(sheet, services)} ${services.content.delivery.advice}`,
  }),
})
