import * as cards from '../../../cards/prompt-actions'
import type { Place } from '../../domain/schedule'
import { onPress, type Press } from '../../feature'
import { shown } from './form'
import { preview } from './preview'
import { promptAt } from './records'
import { recurring, reminderDays } from './rules'
import * as steps from './steps'

/** The presses with which a prompt is written. */
export const writing: readonly Press[] = [
  onPress(cards.beginPrompt, 'connector', ({ person, data, inputs }, services) =>
    steps.begin(person, data.nonce, inputs, services),
  ),
  onPress(cards.setAudience, 'connector', ({ person, data, inputs }, services) =>
    steps.audience(person, data, inputs, services),
  ),
  onPress(cards.setWhich, 'connector', ({ person, data, inputs }, services) =>
    steps.which(person, data, inputs, services),
  ),
  onPress(cards.setMessage, 'connector', ({ person, data, inputs }, services) =>
    steps.message(person, data, inputs, services),
  ),
  onPress(cards.setWhen, 'connector', ({ person, data, inputs }, services) =>
    steps.when(person, data, inputs.when, services),
  ),
  onPress(cards.setNow, 'connector', ({ person, data, inputs }, services) => {
    const more = { schedule: { kind: 'now' as const }, closes: { day: inputs.closing } }
    return steps.times(person, data, { ...more, reminders: reminderDays(inputs.reminders) }, services)
  }),
  onPress(cards.setOnce, 'connector', ({ person, data, inputs }, services) => {
    const schedule = { kind: 'once' as const, at: `${inputs.day}T${inputs.time}` }
    const more = { schedule, closes: { day: inputs.closing }, reminders: reminderDays(inputs.reminders) }
    return steps.times(person, data, more, services)
  }),
  onPress(cards.setWeeks, 'connector', ({ person, data, inputs }, services) => {
    const more = { closes: { days: inputs.days }, reminders: reminderDays(inputs.reminders) }
    return steps.times(person, data, { schedule: recurring(data.rhythm, inputs), ...more }, services)
  }),
  onPress(cards.setMonths, 'connector', ({ person, data, inputs }, services) => {
    const monthly = { place: Number(inputs.place) as Place, weekday: Number(inputs.weekday) }
    const more = { closes: { days: inputs.days }, reminders: reminderDays(inputs.reminders) }
    return steps.times(person, data, { schedule: recurring('monthly', inputs, monthly), ...more }, services)
  }),
  onPress(cards.openStep, 'connector', async ({ person, data }, services) =>
    shown(person, (await promptAt(person, data, services)).value, data.step, services),
  ),
  onPress(cards.previewPrompt, 'connector', async ({ person, data }, services) =>
    preview(person, (await promptAt(person, data, services)).value, services),
  ),
]
