import * as cards from '../../../cards/delivery-models-actions'
import { type Feature, onPress } from '../../feature'
import { comparisonFile, offerComparison } from './export'
import { openForm } from './form'
import { begin, list, listCouncils, openHistory } from './list'
import { add, save } from './save'
import { comparisonShare } from './share'
import { open, openOne, retire } from './view'

/** Ways to provide a service, compared on the questions that decide: which are worth looking into, and why. */
export const deliveryModels: Feature = {
  name: 'delivery-models',
  commands: [
    {
      name: 'delivery models',
      does: 'Compare ways to provide a service, and see which are worth looking into and why',
      for: 'programme',
      examples: ['delivery model', 'alternative delivery models', 'insourcing', 'outsourcing', 'make or buy'],
      unlisted: true,
      run: ({ person }, services) =>
        person.roles.has('officer') ? list(person, person.council!.id, services) : listCouncils(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.listComparisons, 'programme', ({ person, data }, services) =>
      list(person, data.council, services, data),
    ),
    onPress(cards.listComparisonCouncils, 'connector', ({ person, data }, services) =>
      listCouncils(person, data.page, services),
    ),
    onPress(cards.newComparison, 'officer', async ({ person }, services) => begin(person, services)),
    onPress(cards.openComparison, 'programme', ({ person, data }, services) => open(person, data, services)),
    onPress(cards.openModel, 'programme', ({ person, data }, services) => openOne(person, data, services)),
    onPress(cards.openComparisonHistory, 'programme', ({ person, data }, services) =>
      openHistory(person, data, services),
    ),
    onPress(cards.exportComparison, 'programme', ({ person, data }, services) =>
      offerComparison(person, data, services),
    ),
    onPress(cards.addComparison, 'officer', ({ person, data, inputs }, services) =>
      add(person, data, inputs, services),
    ),
    onPress(cards.editComparison, 'officer', ({ person, data }, services) => openForm(person, data, services)),
    onPress(cards.saveComparison, 'officer', ({ person, data, inputs }, services) =>
      save(person, data, inputs, services),
    ),
    onPress(cards.retireComparison, 'officer', ({ person, data }, services) => retire(person, data, services)),
  ],
  files: [comparisonFile],
  shares: [comparisonShare],
}
