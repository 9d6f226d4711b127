import { heatPicture, heatWords } from '../../../cards/raid-heat-map'
import { bandOf, raidKinds, raidTool, scoreOf } from '../../domain/raid'
import { counted, listed } from '../../domain/words'
import { sheetShare } from '../../sheet-share'
import { labelOf } from './list'
import { heatMapOf, openLog } from './log'

/** As other councils see it: how many there are and where the risks lie. No item, owner or date leaves the council. */
export const raidShare = sheetShare(raidTool, {
  mind: 'The name of the log, counts and the heat map are shown. What the items say and who owns them is not.',
  open: (person, at, services) => openLog(person, at, { page: 0, kind: '', shown: 'open' }, services),
  draw: async ({ title, body }, services, roomFor) => {
    const { raid } = services.content
    const open = body.items.filter(({ closed }) => !closed)
    const counts = raidKinds.flatMap((kind) => {
      const many = open.filter((item) => item.kind === kind).length
      const { title, many: several } = raid.kinds[kind]
      return many > 0 ? [counted(many, title.toLowerCase(), several.toLowerCase())] : []
    })
    const risks = open.flatMap(({ risk }) => (risk ? [bandOf(scoreOf(risk), raid.bands).id] : []))
    const told = {
      title: 'RAID-A log',
      name: title,
      answer: counts.length > 0 ? `Open: ${listed(counts)}.` : 'Nothing is open.',
      reasons: raid.bands.toReversed().flatMap(({ id, title, means }) => {
        const many = risks.filter((band) => band === id).length
        return many > 0 ? [{ name: `${title}: ${counted(many, 'risk')}.`, words: means }] : []
      }),
      label: labelOf(services),
    }
    if (risks.length === 0) return told
    const map = heatMapOf(body.items, raid)
    const alt = heatWords(map)
    const { url } = await heatPicture(map, roomFor({ ...told, picture: { url: '', alt } }))
    return { ...told, picture: { url, alt } }
  },
})
