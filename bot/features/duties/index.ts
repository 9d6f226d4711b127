import * as cards from '../../../cards/duties-actions'
import { type Feature, onPress } from '../../feature'
import { begin, choose } from './begin'
import { datesFile, offerDates } from './calendar'
import * as change from './change'
import { openChange } from './change-form'
import { listChanges, showChange } from './changes'
import { dutiesFile, offerDuties } from './export'
import { openForm } from './form'
import { list, listCouncils, openHistory, retire } from './list'
import { mark } from './marks'
import { addToPlan } from './planning'
import { add, save } from './save'
import { dutiesShare } from './share'
import { open, openNotDue } from './view'

/** Which notices and assessments the Procurement Act 2023 asks for after award, by when, and why. */
export const duties: Feature = {
  name: 'duties',
  commands: [
    {
      name: 'duties',
      does: 'Which notices the Procurement Act 2023 asks for after award, by when, and why',
      for: 'programme',
      examples: ['procurement act', 'procurement act 2023', 'procurement act duties', 'pa23', 'notices'],
      unlisted: true,
      run: ({ person }, services) =>
        person.roles.has('officer') ? list(person, person.council!.id, services) : listCouncils(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.listDuties, 'programme', ({ person, data }, services) => list(person, data.council, services, data)),
    onPress(cards.exportDuties, 'programme', ({ person, data }, services) => offerDuties(person, data, services)),
    onPress(cards.listDutyCouncils, 'connector', ({ person, data }, services) =>
      listCouncils(person, data.page, services),
    ),
    onPress(cards.chooseForDuties, 'officer', ({ person }, services) => choose(person, services)),
    onPress(cards.beginDuties, 'officer', ({ person, inputs }, services) => begin(person, inputs, services)),
    onPress(cards.addDuties, 'officer', ({ person, data, inputs }, services) => add(person, data, inputs, services)),
    onPress(cards.editDuties, 'officer', ({ person, data }, services) => openForm(person, data, services)),
    onPress(cards.saveDuties, 'officer', ({ person, data, inputs }, services) => save(person, data, inputs, services)),
    onPress(cards.openDuties, 'programme', ({ person, data }, services) => open(person, data, services)),
    onPress(cards.openNotDue, 'programme', ({ person, data }, services) => openNotDue(person, data, services)),
    onPress(cards.markDuties, 'officer', ({ person, data, inputs }, services) =>
      mark(person, data, inputs.keys, services),
    ),
    onPress(cards.planDuties, 'officer', ({ person, data, inputs }, services) =>
      addToPlan(person, data, inputs.keys, services),
    ),
    onPress(cards.saveDates, 'programme', ({ person, data }, services) => offerDates(person, data, services)),
    onPress(cards.listChanges, 'programme', ({ person, data }, services) => listChanges(person, data, services)),
    onPress(cards.openChange, 'officer', ({ person, data }, services) => openChange(person, data, services)),
    onPress(cards.saveChange, 'officer', ({ person, data, inputs }, services) =>
      change.save(person, data, inputs, services),
    ),
    onPress(cards.dropChange, 'officer', ({ person, data }, services) => change.drop(person, data, services)),
    onPress(cards.showChange, 'programme', ({ person, data }, services) => showChange(person, data, services)),
    onPress(cards.openDutyHistory, 'programme', ({ person, data }, services) => openHistory(person, data, services)),
    onPress(cards.retireDuties, 'officer', ({ person, data }, services) => retire(person, data, services)),
  ],
  files: [datesFile, dutiesFile],
  shares: [dutiesShare],
}
