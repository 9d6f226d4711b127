import { button } from './buttons'
import { type Card, card } from './card'
import { type CouncilLines, councilParts } from './councils'
import { title } from './parts'
import { listRaidCouncils, listRaidLogs } from './raid-actions'

/** A connector's way to the RAID-A logs of their councils. */
export function raidCouncilsCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Open', listRaidLogs, { council, page: 0, away: 'no' }, { tooltip: `Open the logs of ${name}` }),
    to: (words, page) => button(words, listRaidCouncils, { page }),
  })
  return card('RAID-A logs of your councils', [title('RAID-A logs of your councils'), ...body], { actions })
}
