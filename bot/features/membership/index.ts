import * as cards from '../../../cards/membership-actions'
import { type Feature, onPress } from '../../feature'
import { appointments } from './appointments'
import { leads } from './leads'
import { waiting } from './waiting'

/** Who belongs where: the waiting list, connectors appointed by administrators, leads appointed by connectors. */
export const membership: Feature = {
  name: 'membership',
  commands: [
    {
      name: 'my council',
      does: 'See which council you are with and who your connector is, or ask to join',
      for: 'anyone',
      examples: ['council', 'join', 'who am i', 'membership', 'my connector', 'connector'],
      run: ({ person }, services) => waiting.placeOf(person, services),
    },
    {
      name: 'leads',
      does: 'Name the people who see all results of a council in your caseload',
      for: 'connector',
      examples: ['lead', 'council leads', 'appoint leads'],
      run: ({ person }, services) => leads.show(person, undefined, services),
    },
    {
      name: 'connectors',
      does: 'See the connectors and change their caseloads',
      for: 'admin',
      examples: ['caseloads', 'appoint connectors'],
      run: (_ask, services) => appointments.list(0, services),
    },
    {
      name: 'waiting list',
      does: 'See who asks to join, and let them in',
      for: 'admin',
      examples: ['requests', 'waiting', 'admissions'],
      run: (_ask, services) => waiting.list(0, services),
    },
  ],
  presses: [
    onPress(cards.chooseCouncil, 'anyone', ({ person, inputs }, services) =>
      waiting.choose(person, inputs.council, services),
    ),
    onPress(cards.joinWaitingList, 'anyone', ({ person, inputs }, services) =>
      waiting.ask(person, 'council', inputs.about, services),
    ),
    onPress(cards.joinAsConnector, 'anyone', ({ person }, services) => waiting.ask(person, 'connector', '', services)),
    onPress(cards.listWaiting, 'admin', ({ data }, services) => waiting.list(data.page, services)),
    onPress(cards.dropRequest, 'admin', ({ data }, services) => waiting.drop(data, services)),
    onPress(cards.admitCouncil, 'admin', ({ person, data }, services) => waiting.admit(person, data.council, services)),
    onPress(cards.openCaseloadOf, 'admin', ({ data }, services) => appointments.open(data.person, undefined, services)),
    onPress(cards.openCaseload, 'admin', ({ data, inputs }, services) =>
      appointments.open(data.person, inputs.region, services),
    ),
    onPress(cards.saveCaseload, 'admin', ({ person, data, inputs }, services) =>
      appointments.save(person, data, inputs.councils, services),
    ),
    onPress(cards.listConnectors, 'admin', ({ data }, services) => appointments.list(data.page, services)),
    onPress(cards.askToEndConnector, 'admin', ({ data }, services) => appointments.ending(data.person, services)),
    onPress(cards.endConnector, 'admin', ({ person, data }, services) => appointments.end(person, data, services)),
    onPress(cards.openLeads, 'connector', ({ person, inputs }, services) =>
      leads.show(person, { council: inputs.council, page: 0 }, services),
    ),
    onPress(cards.pageLeads, 'connector', ({ person, data }, services) => leads.show(person, data, services)),
    onPress(cards.saveLeads, 'connector', ({ person, data, inputs }, services) =>
      leads.save(person, data, inputs.people, services),
    ),
  ],
}
