import * as cards from '../../../cards/raid-actions'
import type { RaidFilter } from '../../domain/raid-view'
import { type Feature, onPress } from '../../feature'
import { begin, choose } from './begin'
import { logFile, offerLog } from './export'
import * as form from './form'
import * as item from './item'
import { list, listCouncils } from './list'
import * as log from './log'
import { raidMail, remindAll } from './remind'
import { add, change } from './save'
import { raidShare } from './share'

/** Logs of risks, assumptions, issues, dependencies and actions: who looks after each, by when, and what came of it. */
export const raid: Feature = {
  name: 'raid',
  commands: [
    {
      name: 'raid',
      does: 'Keep a log of risks, assumptions, issues, dependencies and actions, with owners and dates',
      for: 'programme',
      examples: ['raid log', 'raid-a', 'raid-a log', 'risks', 'risk log', 'risk register', 'issues'],
      unlisted: true,
      run: ({ person }, services) =>
        person.roles.has('officer') ? list(person, person.council!.id, services) : listCouncils(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.listRaidLogs, 'programme', ({ person, data }, services) =>
      list(person, data.council, services, { page: data.page, away: data.away }),
    ),
    onPress(cards.listRaidCouncils, 'connector', ({ person, data }, services) =>
      listCouncils(person, data.page, services),
    ),
    onPress(cards.chooseRaid, 'officer', ({ person }, services) => choose(person, services)),
    onPress(cards.beginRaid, 'officer', ({ person, inputs }, services) => begin(person, inputs, services)),
    onPress(cards.openRaidLog, 'programme', ({ person, data }, services) =>
      log.openLog(person, data, { ...filterOf(data), page: data.page }, services),
    ),
    onPress(cards.filterRaidLog, 'programme', ({ person, data, inputs }, services) =>
      log.openLog(person, data, { ...filterOf(inputs), page: 0 }, services),
    ),
    onPress(cards.openRaidHeat, 'programme', ({ person, data }, services) => log.openHeat(person, data, services)),
    onPress(cards.openRaidHistory, 'programme', ({ person, data }, services) =>
      log.openHistory(person, data, services),
    ),
    onPress(cards.exportRaidLog, 'programme', ({ person, data }, services) => offerLog(person, data, services)),
    onPress(cards.retireRaidLog, 'officer', ({ person, data }, services) => log.retire(person, data, services)),
    onPress(cards.newRaidItem, 'officer', ({ person, data, inputs }, services) =>
      form.formForNew(person, { ...data, kind: inputs.add }, services),
    ),
    onPress(cards.openRaidItem, 'programme', ({ person, data }, services) => item.openItem(person, data, services)),
    onPress(cards.editRaidItem, 'officer', ({ person, data }, services) => form.formForChange(person, data, services)),
    onPress(cards.makeOfAssumption, 'officer', ({ person, data }, services) =>
      form.formForMade(person, data, services),
    ),
    onPress(cards.addRaidItem, 'officer', ({ person, data, inputs }, services) =>
      add(person, { ...data, kind: data.add }, inputs, services),
    ),
    onPress(cards.saveRaidItem, 'officer', ({ person, data, inputs }, services) =>
      change(person, data, inputs, services),
    ),
    onPress(cards.askToCloseRaidItem, 'officer', ({ person, data }, services) =>
      item.askToClose(person, data, services),
    ),
    onPress(cards.closeRaidItem, 'officer', ({ person, data, inputs }, services) =>
      item.close(person, data, inputs, services),
    ),
    onPress(cards.reopenRaidItem, 'officer', ({ person, data }, services) => item.reopen(person, data, services)),
  ],
  jobs: [{ name: 'remind of RAID-A logs', every: 60, run: remindAll }],
  mail: [raidMail],
  files: [logFile],
  shares: [raidShare],
}

const filterOf = (asked: { readonly kinds: RaidFilter['kind'] | 'all'; readonly shown: RaidFilter['shown'] }) => ({
  kind: asked.kinds === 'all' ? ('' as const) : asked.kinds,
  shown: asked.shown,
})
