import { z } from 'zod/v4'
import { defineAction } from './action'
import {
  day,
  hours,
  id,
  line,
  oneOf,
  optionalChoice,
  optionalDay,
  optionalLine,
  optionalWebAddress,
  page,
  revision,
  several,
  timeOfDay,
  webAddresses,
  wholeOrNone,
} from './fields'

/** What the host of an event may press. */

const event = { event: id() }
/** Which event, and as it was when the card was drawn. */
const drawn = { ...event, revision: revision() }

const what = {
  kind: oneOf(['webinar', 'networking', 'act-briefing', 'process-mapping', 'drop-in'], 'Choose what it is.'),
  title: line('The title', 100),
  description: line('The description', 1000),
  host: line('The host', 100),
  link: optionalWebAddress('The link to join'),
  place: optionalLine('The place', 200),
  documents: webAddresses('Documents', 4),
}

export const newEvent = defineAction('event-new')
/** `nonce` was made when the card was drawn, so that a press that comes twice makes one draft. */
export const beginEvent = defineAction('event-begin', { nonce: id() }, what)
export const saveWhat = defineAction('event-what', drawn, what)
export const saveWhen = defineAction('event-when', drawn, {
  day: day('The day'),
  time: timeOfDay('The start'),
  until: timeOfDay('The end'),
  lastDay: optionalDay('The last day'),
  capacity: wholeOrNone(4000, 'Say how many places there are as a whole number, or leave it empty for no limit.'),
  cpd: hours('CPD hours', 40),
  /** Asked of a draft alone, as is how many times. */
  repeats: optionalChoice(),
  times: wholeOrNone(12, 'Say how many times it takes place, 12 at most.'),
})
export const saveWho = defineAction('event-who', drawn, {
  reach: oneOf(['kept', 'caseload', 'named', 'region', 'type', 'everybody', 'nobody'], 'Choose which councils.'),
  who: oneOf(['officers', 'leads'], 'Choose who is invited.'),
  region: optionalChoice(),
  type: optionalChoice(),
  channels: several(),
  /** Of a published event: whether those who answered and are not invited any more are told. */
  tell: optionalChoice(),
  /** Of a published event with others of its series after it: `following` for those too. */
  which: optionalChoice(),
})
/** One page of the councils that are chosen by name at a time. */
export const saveCouncils = defineAction(
  'event-councils',
  { ...drawn, page: page(), move: z.enum(['next', 'more', 'back']) },
  { councils: several() },
)
export const eventSteps = ['what', 'when', 'who'] as const
export const openEventStep = defineAction('event-step', { ...event, step: z.enum(eventSteps) })
export const publishEvent = defineAction('event-publish', drawn)

export const listHosted = defineAction('events-hosted', { page: page() })
export const manageEvent = defineAction('event-manage', event)
export const listAnswers = defineAction('event-answers', { ...event, page: page() })
export const askToCancelEvent = defineAction('event-cancelling', event)
export const cancelEvent = defineAction('event-cancel', drawn, {
  reason: line('The reason', 300),
  which: oneOf(['this', 'following'], 'Choose which to cancel.'),
})
export const openAttendance = defineAction('event-attendance', { ...event, page: page() })
/** `checked` is how often it had been said when the card was drawn. */
export const saveAttendance = defineAction(
  'event-came',
  { ...event, page: page(), checked: revision() },
  { people: several() },
)
export const openWalkIn = defineAction('event-walk-in', event)
export const findWalkIn = defineAction('event-walk-in-find', event, {
  council: line('The council', 100),
  name: line('The name', 100),
})
/** `of` is the council whose they are: a claim, looked up again. */
export const saveWalkIn = defineAction('event-walk-in-save', { ...event, of: id() }, { people: several() })
export const openMaterial = defineAction('event-material-form', event)
export const saveMaterial = defineAction('event-material', drawn, {
  recording: optionalWebAddress('The recording'),
  slides: optionalWebAddress('The slides'),
})
export const readFeedback = defineAction('event-feedback-read', event)
