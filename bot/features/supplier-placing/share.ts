import { placingPicture, placingWords } from '../../../cards/supplier-placing-chart'
import { placingTool } from '../../domain/supplier-placing-sheet'
import { sheetShare } from '../../sheet-share'
import { mapOf } from './picture'
import { axesOf, scoreWords, titleIn } from './rules'
import { open, workedWith } from './view'

/** As other councils see it: this supplier alone, and not how it sees the council. */
export const supplierShare = sheetShare(placingTool, {
  mind: 'The name of the supplier is shown: ask yourself whether it may be. How they see you is not.',
  open,
  draw: async (sheet, services, roomFor) => {
    const { placing } = services.content
    const { result } = sheet.body
    const map = mapOf([sheet], services)
    const alt = placingWords(map)
    const told = {
      title: 'Supplier placing',
      name: sheet.title,
      answer: `${titleIn(placing.places, result.place)} supplier`,
      reasons: [
        { name: 'It means', words: placing.places.find(({ id }) => id === result.place)!.meaning },
        { name: 'Why', words: scoreWords(result, placing) },
        ...axesOf(result, placing).flatMap(({ reasons }) =>
          reasons.map(({ factor, said }) => ({ name: factor, words: said })),
        ),
      ],
      label: workedWith(sheet, services),
    }
    const { url } = await placingPicture(map, roomFor({ ...told, picture: { url: '', alt } }))
    return { ...told, picture: { url, alt } }
  },
})
