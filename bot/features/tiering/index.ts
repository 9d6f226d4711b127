import * as cards from '../../../cards/tiering-actions'
import { type Feature, onPress } from '../../feature'
import { begin, beginWith, choose } from './begin'
import * as byHand from './by-hand'
import { offerTiers, tiersFile } from './export'
import { openForm } from './form'
import { list, listCouncils } from './list'
import { add, save } from './save'
import { settleAll, tieringMail } from './settle'
import { tieringShare } from './share'
import { open } from './view'

/** Whether a contract is Gold, Silver or Bronze, why, and what that asks of those who manage it. */
export const tiering: Feature = {
  name: 'tiering',
  commands: [
    {
      name: 'tiering',
      does: 'Work out whether a contract is Gold, Silver or Bronze, and see them all',
      for: 'programme',
      examples: ['tier', 'tiers', 'tier a contract', 'gold silver bronze'],
      unlisted: true,
      run: ({ person }, services) =>
        person.roles.has('officer') ? list(person, person.council!.id, services) : listCouncils(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.listTierings, 'programme', ({ person, data }, services) =>
      list(person, data.council, services, { page: data.page, filter: data.filter }),
    ),
    onPress(cards.filterTierings, 'programme', ({ person, data, inputs }, services) =>
      list(person, data.council, services, { page: 0, filter: inputs.filter }),
    ),
    onPress(cards.exportTierings, 'programme', ({ person, data }, services) => offerTiers(person, data, services)),
    onPress(cards.listTieringCouncils, 'connector', ({ person, data }, services) =>
      listCouncils(person, data.page, services),
    ),
    onPress(cards.chooseContract, 'officer', ({ person }, services) => choose(person, services)),
    onPress(cards.beginTiering, 'officer', ({ person, inputs }, services) => begin(person, inputs, services)),
    onPress(cards.tierContract, 'officer', ({ person, data }, services) => beginWith(person, data.contract, services)),
    onPress(cards.openTiering, 'programme', ({ person, data }, services) => open(person, data, services)),
    onPress(cards.openTieringHistory, 'programme', ({ person, data }, services) =>
      byHand.openHistory(person, data, services),
    ),
    onPress(cards.addTiering, 'officer', ({ person, data, inputs }, services) => add(person, data, inputs, services)),
    onPress(cards.editTiering, 'officer', ({ person, data }, services) => openForm(person, data, services)),
    onPress(cards.saveTiering, 'officer', ({ person, data, inputs }, services) => save(person, data, inputs, services)),
    onPress(cards.openManualTier, 'officer', ({ person, data }, services) => byHand.openManual(person, data, services)),
    onPress(cards.setManualTier, 'officer', ({ person, data, inputs }, services) =>
      byHand.setManual(person, data, inputs, services),
    ),
    onPress(cards.endManualTier, 'officer', ({ person, data }, services) => byHand.endManual(person, data, services)),
    onPress(cards.retireTiering, 'officer', ({ person, data }, services) => byHand.retire(person, data, services)),
  ],
  jobs: [{ name: 'settle tierings', every: 60, run: settleAll }],
  mail: [tieringMail],
  files: [tiersFile],
  shares: [tieringShare],
}
