import { z } from 'zod/v4'
import { defineAction } from './action'
import {
  choice,
  day,
  id,
  line,
  oneOf,
  optionalChoice,
  optionalDay,
  page,
  revision,
  several,
  timeOfDay,
  whole,
} from './fields'

/** What can be pressed about prompts. */

export const openPrompts = defineAction('prompts', { page: page() })
export const openPause = defineAction('pause')

/** Which prompt, whose, and as it was when the card was drawn. */
const prompt = { author: id(), prompt: id() }
const drawn = { ...prompt, revision: revision() }
const occurrence = { author: id(), occurrence: id() }

export const steps = ['who', 'which', 'message', 'when', 'times'] as const
const audience = {
  reach: oneOf(['caseload', 'named', 'region', 'type', 'everybody'], 'Choose which councils.'),
  who: oneOf(['owners', 'leads', 'officers'], 'Choose who gets it.'),
}

/** `nonce` was made when the card was drawn, so that a press that comes twice makes one draft. */
export const beginPrompt = defineAction('prompt-begin', { nonce: id() }, audience)
export const setAudience = defineAction('prompt-audience', drawn, audience)
/** One page of the councils at a time; a region and a type are one choice. */
export const setWhich = defineAction(
  'prompt-which',
  { ...drawn, page: page(), move: z.enum(['next', 'more', 'back']) },
  { councils: several(), region: optionalChoice(), type: optionalChoice() },
)
export const setMessage = defineAction('prompt-message', drawn, {
  title: line('The title', 80),
  message: line('The message', 1000),
})
export const setWhen = defineAction('prompt-when', drawn, {
  when: oneOf(['now', 'once', 'weekly', 'six-weekly', 'monthly'], 'Choose when it is sent.'),
})

/** Days or hours that a schedule has, by its kind. */
const reminders = several()
export const setNow = defineAction('prompt-now', drawn, { closing: day('The last day to answer'), reminders })
export const setOnce = defineAction('prompt-once', drawn, {
  day: day('The day'),
  time: timeOfDay('The time'),
  closing: day('The last day to answer'),
  reminders,
})
const repeated = {
  day: day('The first day'),
  time: timeOfDay('The time'),
  until: optionalDay('The end'),
  days: whole(1, 60, 'Say how many days people have to answer, from 1 to 60.'),
  reminders,
}
export const setWeeks = defineAction('prompt-weeks', { ...drawn, rhythm: z.enum(['weekly', 'six-weekly']) }, repeated)
export const setMonths = defineAction('prompt-months', drawn, {
  ...repeated,
  place: oneOf(['1', '2', '3', '4', '-1'], 'Choose which one of the month.'),
  weekday: oneOf(['1', '2', '3', '4', '5'], 'Choose a day of the week.'),
})

export const openStep = defineAction('prompt-step', { ...prompt, step: z.enum(steps) })
export const previewPrompt = defineAction('prompt-preview', prompt)
/** `mark` is of who was to get it when the card was drawn. */
export const confirmPrompt = defineAction('prompt-confirm', { ...drawn, mark: id() })

export const newPrompt = defineAction('prompt-new')
/** Somebody else's prompts, for administrators. */
export const listPrompts = defineAction('prompts-of', { author: id(), page: page() })
export const choosePrompts = defineAction('prompts-whose', {}, { connector: choice('Choose a connector.') })
export const openPrompt = defineAction('prompt-open', prompt)
export const duplicatePrompt = defineAction('prompt-duplicate', { ...prompt, nonce: id() })
export const askToCancel = defineAction('prompt-cancelling', prompt)
/** A draft that was never confirmed. */
export const deleteDraft = defineAction('prompt-delete', drawn)
export const cancelPrompt = defineAction('prompt-cancel', drawn)

/** Shows the progress and lets it change by itself from then on. */
export const openProgress = defineAction('prompt-progress', occurrence)
/** The same as a pure read, for a card that refreshes. */
export const readProgress = defineAction('prompt-progress-now', occurrence)
export const openSilent = defineAction('prompt-silent', { ...occurrence, page: page() })
/** `again` is how often it had been asked when the card was drawn. */
export const sendAgain = defineAction('prompt-again', { ...occurrence, again: revision() })

/** The card that somebody was sent, as it is now: a pure read. */
export const openPrompted = defineAction('prompted', occurrence)

export const pauseUntil = defineAction('pause-until', {}, { until: day('The last day of the pause') })
export const endPause = defineAction('pause-end')
