import { mapPicture, mapWords, stepsPerPicture } from '../../../cards/process-map-chart'
import { mapTool, type ProcessMap } from '../../domain/process-map'
import { comparedWords, totalOf } from '../../domain/process-map-time'
import { counted } from '../../domain/words'
import type { Services } from '../../services'
import { sheetShare } from '../../sheet-share'
import { chartOf, faultWords, type ReadMap, readMap, shortInBytes, summaryOf, timeWords } from './rules'
import { labelOf, open } from './view'

/** As other councils see it: the map as it is, how long it takes, what is wrong; no pain points, documents and systems. */
export const mapShare = sheetShare(mapTool, {
  mind: 'The picture has steps and roles as you typed them: check that they name nobody. Pain points, documents and systems are not shown.',
  open: (person, at, services) => open(person, { ...at, version: 'as-is', page: 0 }, services),
  draw: async (sheet, services, roomFor) => {
    const { processMap } = services.content
    const map = readMap(sheet.body, 'as-is', processMap)
    const told = {
      title: 'Process map',
      name: sheet.title,
      answer: summaryOf(map),
      reasons: reasonsOf(sheet, map, services),
      label: labelOf(services),
    }
    if (map.steps.length === 0) return told
    const shown = map.ways.order.slice(0, stepsPerPicture)
    const chart = chartOf(sheet, map, shown, `${shortInBytes(sheet.title, 60)}: as it is`, processMap)
    const alt = mapWords(chart)
    const { url } = await mapPicture(chart, roomFor({ ...told, picture: { url: '', alt } }))
    return { ...told, picture: { url, alt } }
  },
})

const mostFaults = 4

function reasonsOf({ body }: ProcessMap, map: ReadMap, { content: { processMap } }: Services) {
  const { total, shares } = timeWords(map)
  const all = map.steps.length
  const after = body['to-be'] && totalOf(readMap(body, 'to-be', processMap).ways)
  return [
    ...(all > stepsPerPicture
      ? [{ name: 'The picture', words: `The first ${stepsPerPicture} of ${counted(all, 'step')}.` }]
      : []),
    { name: 'How long it takes', words: [total, ...shares].join(' ') },
    ...faultWords(map, processMap)
      .slice(0, mostFaults)
      .map((words) => ({ name: 'What is wrong with it', words })),
    ...(after === undefined ? [] : [{ name: 'As it should be', words: comparedWords(totalOf(map.ways), after) }]),
  ]
}
