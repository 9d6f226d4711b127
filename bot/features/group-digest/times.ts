import { digestWeekdays } from '../../../cards/group-digest-actions'
import { type DigestTime, hourFor, hoursOf, isDigestTime } from '../../domain/digest-times'
import { weekdayTitles } from '../../domain/schedule'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'

/** Day and hour, as forms offer them and people fill them in. */

export function timeForm(time: DigestTime, { calendar }: Services) {
  const hour = hourFor(time.time, calendar)
  return {
    ...{ weekday: String(time.weekday), time: hour },
    weekdays: digestWeekdays.map((value) => ({ title: weekdayTitles[Number(value) - 1]!, value })),
    times: hoursOf(calendar).map((value) => ({ title: value, value })),
    words: timeWords(time, calendar),
  }
}

/** `Tuesday at 09:00 (UK time)` */
export const timeWords = (time: DigestTime, calendar: Services['calendar']): string =>
  `${weekdayTitles[time.weekday - 1]} at ${hourFor(time.time, calendar)} (UK time)`

export function chosenTime(
  inputs: { readonly weekday: string; readonly time: string },
  { calendar }: Services,
): DigestTime {
  const chosen = { weekday: Number(inputs.weekday), time: inputs.time }
  if (!isDigestTime(chosen, calendar)) throw new AskAgain('Choose a day and an hour from those offered.')
  return chosen
}
