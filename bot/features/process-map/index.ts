import * as cards from '../../../cards/process-map-actions'
import { type Feature, onPress } from '../../feature'
import { openActions, putIntoPlan } from './actions'
import { drawingFile, offerDrawing, offerSheet, sheetFile } from './export'
import { add as addMap, begin, list, listCouncils } from './list'
import * as more from './more'
import { askRemove, remove } from './removing'
import { mapShare } from './share'
import * as step from './step'
import { open, openWords } from './view'

/** How a process goes, step by step: who leads, how long it takes, what is wrong with it, and what to do about it. */
export const processMap: Feature = {
  name: 'process-map',
  commands: [
    {
      name: 'process map',
      does: 'Map a process step by step, see where the time goes, and what to mend',
      for: 'programme',
      examples: ['process maps', 'process mapping', 'map a process', 'bpm'],
      unlisted: true,
      run: ({ person }, services) =>
        person.roles.has('officer') ? list(person, person.council!.id, services) : listCouncils(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.listMaps, 'programme', ({ person, data }, services) => list(person, data.council, services, data)),
    onPress(cards.listMapCouncils, 'connector', ({ person, data }, services) =>
      listCouncils(person, data.page, services),
    ),
    onPress(cards.newMap, 'officer', async ({ person }, services) => begin(person, services)),
    onPress(cards.addMap, 'officer', ({ person, data, inputs }, services) => addMap(person, data, inputs, services)),
    onPress(cards.openMap, 'programme', ({ person, data }, services) => open(person, data, services)),
    onPress(cards.openMapWords, 'programme', ({ person, data }, services) => openWords(person, data, services)),
    onPress(cards.openMapActions, 'programme', ({ person, data }, services) => openActions(person, data, services)),
    onPress(cards.planMapActions, 'officer', ({ person, data, inputs }, services) =>
      putIntoPlan(person, data, inputs.keys, services),
    ),
    onPress(cards.compareMap, 'programme', ({ person, data }, services) => more.compare(person, data, services)),
    onPress(cards.startToBe, 'officer', ({ person, data }, services) => more.beginToBe(person, data, services)),
    onPress(cards.openMapMore, 'programme', ({ person, data }, services) => more.openMore(person, data, services)),
    onPress(cards.exportMap, 'programme', ({ person, data }, services) => offerDrawing(person, data, services)),
    onPress(cards.exportMapSheet, 'programme', ({ person, data }, services) => offerSheet(person, data, services)),
    onPress(cards.openMapHistory, 'programme', ({ person, data }, services) =>
      more.openHistory(person, data, services),
    ),
    onPress(cards.retireMap, 'officer', ({ person, data }, services) => more.retire(person, data, services)),
    onPress(cards.newStep, 'officer', ({ person, data }, services) => step.openNew(person, data, services)),
    onPress(cards.addStep, 'officer', ({ person, data, inputs }, services) => step.add(person, data, inputs, services)),
    onPress(cards.editStep, 'officer', ({ person, data }, services) => step.openStep(person, data, services)),
    onPress(cards.saveStep, 'officer', ({ person, data, inputs }, services) =>
      step.save(person, data, inputs, services),
    ),
    onPress(cards.askRemoveStep, 'officer', ({ person, data }, services) => askRemove(person, data, services)),
    onPress(cards.removeStep, 'officer', ({ person, data }, services) => remove(person, data, services)),
  ],
  files: [drawingFile, sheetFile],
  shares: [mapShare],
}
