import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line, oneOf, optionalChoice, optionalDay, optionalLine, page, revision, several } from './fields'

/** What can be pressed about RAID-A logs. A place is a council and the id of one of its logs; `item` is one of its items. */

const at = { council: id(), id: id() }
const itemAt = { ...at, item: id() }

export const raidKindNames = ['risk', 'assumption', 'issue', 'dependency', 'action'] as const
export type RaidKindName = (typeof raidKindNames)[number]
export const raidShownNames = ['open', 'overdue', 'unowned', 'mine', 'closed', 'all'] as const

/** A choice cannot have an empty value. */
const kinds = oneOf(['all', ...raidKindNames], 'Choose a kind.')
const shown = oneOf(raidShownNames, 'Choose what to show.')
const away = oneOf(['yes', 'no'], '')
const kind = oneOf(raidKindNames, 'Choose what you want to add.')

export const listRaidLogs = defineAction('raid-logs', { council: id(), page: page(), away })
export const listRaidCouncils = defineAction('raid-councils', { page: page() })
export const chooseRaid = defineAction('raid-choose')
/** `about` is a contract of the register, or the plan. */
export const beginRaid = defineAction(
  'raid-begin',
  {},
  { about: optionalChoice(), name: optionalLine('The name', 120) },
)

export const openRaidLog = defineAction('raid-log', { ...at, page: page(), kinds, shown })
export const filterRaidLog = defineAction('raid-filter', at, { kinds, shown })
export const openRaidHeat = defineAction('raid-heat', at)
export const openRaidHistory = defineAction('raid-history', { ...at, page: page() })
/** As a spreadsheet. */
export const exportRaidLog = defineAction('raid-export', at)
export const retireRaidLog = defineAction('raid-retire', { ...at, revision: revision(), away })

export const newRaidItem = defineAction('raid-new', at, { add: kind })
export const openRaidItem = defineAction('raid-item', itemAt)
export const editRaidItem = defineAction('raid-edit', itemAt)

/** What the five forms ask; each shows what its kind has. */
const fields = {
  words: line('What it is', 300),
  probability: optionalChoice(),
  impact: optionalChoice(),
  response: optionalChoice(),
  severity: optionalChoice(),
  on: optionalLine('On whom it depends', 120),
  due: optionalDay('The date'),
  doing: optionalLine('This text', 500),
  owner: optionalChoice(),
  ownerName: optionalLine("The owner's name", 100),
  links: several(),
}
/** `item` is the id that it will have, `add` its kind. */
export const addRaidItem = defineAction('raid-add', { ...itemAt, add: kind }, fields)
export const saveRaidItem = defineAction('raid-save', { ...itemAt, revision: revision() }, fields)

export const askToCloseRaidItem = defineAction('raid-closing', itemAt)
export const closeRaidItem = defineAction(
  'raid-close',
  { ...itemAt, revision: revision() },
  { result: optionalChoice(), outcome: line('The outcome', 500) },
)
export const reopenRaidItem = defineAction('raid-reopen', { ...itemAt, revision: revision() })
/** Makes a risk or an issue of an assumption that does not hold. */
export const makeOfAssumption = defineAction('raid-become', { ...itemAt, becomes: z.enum(['risk', 'issue']) })
