import * as cards from '../../../cards/supplier-placing-actions'
import { type Feature, onPress } from '../../feature'
import { begin, choose } from './begin'
import { offerSuppliers, suppliersFile } from './export'
import { openForm } from './form'
import { list, listCouncils, openHistory } from './list'
import { openMap } from './picture'
import { add, save } from './save'
import { supplierShare } from './share'
import { open, retire } from './view'

/** Which suppliers deserve which kind of relationship, how they see the council, and what follows from both. */
export const supplierPlacing: Feature = {
  name: 'supplier-placing',
  commands: [
    {
      name: 'supplier placing',
      does: 'Place a supplier by risk and impact, see how they see you, and what to do about it',
      for: 'programme',
      examples: ['suppliers', 'place a supplier', 'kraljic', 'supplier relationships', 'srm'],
      unlisted: true,
      run: ({ person }, services) =>
        person.roles.has('officer') ? list(person, person.council!.id, services) : listCouncils(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.listSuppliers, 'programme', ({ person, data }, services) =>
      list(person, data.council, services, data),
    ),
    onPress(cards.listSupplierCouncils, 'connector', ({ person, data }, services) =>
      listCouncils(person, data.page, services),
    ),
    onPress(cards.openSupplierMap, 'programme', ({ person, data }, services) =>
      openMap(person, data.council, services),
    ),
    onPress(cards.exportSuppliers, 'programme', ({ person, data }, services) =>
      offerSuppliers(person, data.council, services),
    ),
    onPress(cards.chooseSupplier, 'officer', ({ person }, services) => choose(person, services)),
    onPress(cards.beginSupplier, 'officer', ({ person, inputs }, services) => begin(person, inputs, services)),
    onPress(cards.openSupplier, 'programme', ({ person, data }, services) => open(person, data, services)),
    onPress(cards.openSupplierHistory, 'programme', ({ person, data }, services) =>
      openHistory(person, data, services),
    ),
    onPress(cards.addSupplier, 'officer', ({ person, data, inputs }, services) => add(person, data, inputs, services)),
    onPress(cards.editSupplier, 'officer', ({ person, data }, services) => openForm(person, data, services)),
    onPress(cards.saveSupplier, 'officer', ({ person, data, inputs }, services) =>
      save(person, data, inputs, services),
    ),
    onPress(cards.retireSupplier, 'officer', ({ person, data }, services) => retire(person, data, services)),
  ],
  files: [suppliersFile],
  shares: [supplierShare],
}
