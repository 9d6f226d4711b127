import * as cards from '../../../cards/value-actions'
import { type Feature, onPress } from '../../feature'
import { offerValue, valueFileKind } from './export'
import { begin, openForm } from './form'
import { list, listCouncils, openHistory } from './list'
import { add, save } from './save'
import { valueShare } from './share'
import { open, retire } from './view'

/** What better contract management might be worth for a portfolio: up to, with the source of each figure. */
export const value: Feature = {
  name: 'value',
  commands: [
    {
      name: 'value',
      does: 'See what better contract management might be worth, with the source of each figure',
      for: 'programme',
      examples: ['value of contract management', 'value leakage', 'savings', 'business case'],
      unlisted: true,
      run: ({ person }, services) =>
        person.roles.has('officer') ? list(person, person.council!.id, services) : listCouncils(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.listValues, 'programme', ({ person, data }, services) => list(person, data.council, services, data)),
    onPress(cards.listValueCouncils, 'connector', ({ person, data }, services) =>
      listCouncils(person, data.page, services),
    ),
    onPress(cards.newValue, 'officer', ({ person }, services) => begin(person, services)),
    onPress(cards.openValue, 'programme', ({ person, data }, services) => open(person, data, services)),
    onPress(cards.openValueHistory, 'programme', ({ person, data }, services) => openHistory(person, data, services)),
    onPress(cards.exportValue, 'programme', ({ person, data }, services) => offerValue(person, data, services)),
    onPress(cards.addValue, 'officer', ({ person, inputs }, services) => add(person, inputs, services)),
    onPress(cards.editValue, 'officer', ({ person, data }, services) => openForm(person, data, services)),
    onPress(cards.saveValue, 'officer', ({ person, data, inputs }, services) => save(person, data, inputs, services)),
    onPress(cards.retireValue, 'officer', ({ person, data }, services) => retire(person, data, services)),
  ],
  files: [valueFileKind],
  shares: [valueShare],
}
