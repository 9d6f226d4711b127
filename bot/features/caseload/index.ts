import * as cards from '../../../cards/caseload-actions'
import { type Feature, onPress } from '../../feature'
import { contactForm, contactList, keepContact } from './contacts'
import { sendDigests } from './digest'
import { caseload, switchDigest } from './list'
import { answerMessage, replyToCheckIn, tellAll } from './messages'

/** What a connector has of the councils they look after: the overview, the log of contacts, messages, the digest. */
export const caseloadFeature: Feature = {
  name: 'caseload',
  commands: [
    {
      name: 'caseload',
      does: 'See your councils, the worst first: ratings, confidence, who is silent',
      for: 'connector',
      examples: ['my councils', 'councils', 'overview', 'my caseload'],
      run: ({ person }, services) => caseload(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.openCaseloadList, 'connector', ({ person, data }, services) => caseload(person, data.page, services)),
    onPress(cards.switchDigest, 'connector', ({ person, data }, services) => switchDigest(person, data.on, services)),
    onPress(cards.logContact, 'connector', ({ person, data }, services) => contactForm(person, data.council, services)),
    onPress(cards.listContacts, 'connector', ({ person, data }, services) => contactList(person, data, services)),
    onPress(cards.saveContact, 'connector', ({ person, data, inputs }, services) =>
      keepContact(person, data, inputs, services),
    ),
    onPress(cards.replyToCheckIn, 'connector', ({ person, data, inputs }, services) =>
      replyToCheckIn(person, data, inputs.reply, services),
    ),
    onPress(cards.answerOfficer, 'connector', ({ person, data, inputs }, services) =>
      answerMessage(person, data, inputs.reply, services, 'connector'),
    ),
    onPress(cards.answerConnector, 'officer', ({ person, data, inputs }, services) =>
      answerMessage(person, data, inputs.reply, services, 'officer'),
    ),
  ],
  jobs: [
    { name: 'tell messages', every: 30, run: tellAll },
    { name: 'digests', every: 600, run: sendDigests },
  ],
}
