import { button } from './buttons'
import { type Card, card } from './card'
import { openRaidHistory, openRaidLog } from './raid-actions'
import { type SheetHistory, sheetHistoryParts } from './sheet-history'

export function raidHistoryCard(view: SheetHistory & { readonly council: string; readonly id: string }): Card {
  const { council, id } = view
  const { body, actions } = sheetHistoryParts(view, (words, page) =>
    button(words, openRaidHistory, { council, id, page }),
  )
  const back = button('Back to the log', openRaidLog, { council, id, page: 0, kinds: 'all', shown: 'open' })
  return card(`History of the RAID-A log ${view.name}`, body, { actions: [...actions, back] })
}
