import * as cards from '../../../cards/event-actions'
import * as host from '../../../cards/event-host-actions'
import { type Feature, onPress } from '../../feature'
import { hostedAt } from './access'
import { advanceAll } from './advance'
import * as after from './after'
import { answer } from './answer'
import { eventFile, offerFile } from './calendar'
import * as feedback from './feedback'
import { fresh, shownStep } from './form'
import { cpd, list } from './list'
import { eventMail, eventPosts } from './mail'
import { answers, cancel, cancelling, hosted, managed } from './manage'
import { eventNews } from './news'
import { publish } from './publish'
import { open } from './view'
import * as walkIns from './walk-in'
import { begin, saveCouncils, saveWhat, saveWhen, saveWho } from './write'

/** Events: sessions that connectors hold for people of several councils, and who goes to them. */
export const eventsFeature: Feature = {
  name: 'events',
  commands: [
    {
      name: 'events',
      does: 'See what is coming, say whether you come, and see what you are going to',
      for: 'programme',
      examples: ['my events', 'webinars', 'event', 'sessions'],
      unlisted: true,
      run: ({ person }, services) => list(person, 'coming', 0, services),
    },
    {
      name: 'my cpd',
      does: 'See the hours of CPD that you have from events',
      for: 'programme',
      examples: ['cpd', 'cpd hours'],
      unlisted: true,
      run: ({ person }, services) => cpd(person, 0, services),
    },
    {
      name: 'new event',
      does: 'Hold a webinar or another session: write it, publish it, see who comes',
      for: 'connector',
      examples: ['create event', 'new webinar', 'host an event'],
      unlisted: true,
      run: async ({ person }, services) => fresh(person, services),
    },
  ],
  presses: [
    onPress(cards.listEvents, 'programme', ({ person, data }, services) =>
      list(person, data.shown, data.page, services),
    ),
    onPress(cards.openEvent, 'programme', ({ person, data, where }, services) =>
      open(person, data.event, services, where),
    ),
    onPress(cards.answerEvent, 'programme', ({ person, data, where }, services) =>
      answer(person, data, where, services),
    ),
    onPress(cards.calendarEvent, 'programme', ({ person, data }, services) => offerFile(person, data.event, services)),
    onPress(cards.openFeedback, 'programme', ({ person, data }, services) =>
      feedback.feedbackForm(person, data.event, services),
    ),
    onPress(cards.giveFeedback, 'programme', ({ person, data, inputs }, services) =>
      feedback.giveFeedback(person, data.event, inputs, services),
    ),
    onPress(cards.listCpd, 'programme', ({ person, data }, services) => cpd(person, data.page, services)),
    onPress(host.newEvent, 'connector', async ({ person }, services) => fresh(person, services)),
    onPress(host.beginEvent, 'connector', ({ person, data, inputs }, services) =>
      begin(person, data.nonce, inputs, services),
    ),
    onPress(host.saveWhat, 'connector', ({ person, data, inputs }, services) =>
      saveWhat(person, data, inputs, services),
    ),
    onPress(host.saveWhen, 'connector', ({ person, data, inputs }, services) =>
      saveWhen(person, data, inputs, services),
    ),
    onPress(host.saveWho, 'connector', ({ person, data, inputs }, services) => saveWho(person, data, inputs, services)),
    onPress(host.saveCouncils, 'connector', ({ person, data, inputs }, services) =>
      saveCouncils(person, data, inputs.councils, services),
    ),
    onPress(host.openEventStep, 'connector', async ({ person, data }, services) =>
      shownStep(person, await hostedAt(person, data.event, services), data.step, services),
    ),
    onPress(host.publishEvent, 'connector', ({ person, data }, services) => publish(person, data, services)),
    onPress(host.listHosted, 'connector', ({ person, data }, services) => hosted(person, data.page, services)),
    onPress(host.manageEvent, 'connector', ({ person, data }, services) => managed(person, data.event, services)),
    onPress(host.listAnswers, 'connector', ({ person, data }, services) =>
      answers(person, data.event, data.page, services),
    ),
    onPress(host.askToCancelEvent, 'connector', ({ person, data }, services) =>
      cancelling(person, data.event, services),
    ),
    onPress(host.cancelEvent, 'connector', ({ person, data, inputs }, services) =>
      cancel(person, data, inputs, services),
    ),
    onPress(host.openAttendance, 'connector', ({ person, data }, services) => after.attendance(person, data, services)),
    onPress(host.saveAttendance, 'connector', ({ person, data, inputs }, services) =>
      after.saveAttendance(person, data, inputs.people, services),
    ),
    onPress(host.openWalkIn, 'connector', ({ person, data }, services) => walkIns.walkIn(person, data.event, services)),
    onPress(host.findWalkIn, 'connector', ({ person, data, inputs }, services) =>
      walkIns.findWalkIn(person, data.event, inputs, services),
    ),
    onPress(host.saveWalkIn, 'connector', ({ person, data, inputs }, services) =>
      walkIns.saveWalkIn(person, data, inputs.people, services),
    ),
    onPress(host.openMaterial, 'connector', ({ person, data }, services) =>
      after.material(person, data.event, services),
    ),
    onPress(host.saveMaterial, 'connector', ({ person, data, inputs }, services) =>
      after.saveMaterial(person, data, inputs, services),
    ),
    onPress(host.readFeedback, 'connector', ({ person, data }, services) =>
      feedback.readFeedback(person, data.event, services),
    ),
  ],
  jobs: [{ name: 'events', every: 5, run: advanceAll }],
  mail: eventMail,
  posts: eventPosts,
  files: [eventFile],
  news: [eventNews],
}
