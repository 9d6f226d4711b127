import type { Step } from './process-map'
import { tenths, type Ways } from './process-map-ways'
import { listed } from './words'

/** How long a process takes, and where the time goes: along the way that takes longest, loops walked once. */

export interface Share {
  readonly name: string
  readonly days: number
}

export const totalOf = ({ longest }: Pick<Ways, 'longest'>): number => sumOf(longest)

const sumOf = (steps: readonly Step[]): number => tenths(steps.reduce((sum, { days }) => sum + (days ?? 0), 0))

/** Days by whatever name a step has, what takes most first. */
export function sharesOf(steps: readonly Step[], nameOf: (step: Step) => string): Share[] {
  const names = [...new Set(steps.map(nameOf))]
  return names
    .map((name) => ({ name, days: sumOf(steps.filter((step) => nameOf(step) === name)) }))
    .filter(({ days }) => days > 0)
    .toSorted((one, other) => other.days - one.days)
}

/** `1 day`, `2.5 days` */
export const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** `By stage: Award 20 days (50%), Publication 20 days (50%).` Empty while no step has days. */
export function sharesWords(by: string, shares: readonly Share[]): string {
  const all = shares.reduce((sum, { days }) => sum + days, 0)
  if (all === 0) return ''
  return `${by}: ${shares.map(({ name, days }) => `${name} ${daysWords(days)} (${Math.round((100 * days) / all)}%)`).join(', ')}.`
}

/** How long it takes in a sentence or two, and what has to be known about the figure. */
export function totalWords(steps: readonly Step[], ways: Ways, numberOf: (step: Step) => number): string {
  if (steps.length === 0) return 'There is no step yet.'
  const untold = steps.filter(({ days }) => days === undefined).length
  const where = ways.doesEnd ? 'from start to end' : 'as far as it goes: no way reaches the end yet'
  const loops = ways.loops.map((loop) => stepsWords(loop, numberOf))
  return [
    `It takes ${daysWords(totalOf(ways))} on the longest way, ${where}.`,
    loops.length > 0 ? `Steps that go in a circle are counted once: ${loops.join('; ')}.` : '',
    untold > 0 ? `${untold} of ${steps.length} steps ${untold === 1 ? 'has' : 'have'} no days yet.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** `step 4`, `steps 2, 3 and 5` */
export const stepsWords = (steps: readonly Step[], numberOf: (step: Step) => number): string =>
  `${steps.length === 1 ? 'step' : 'steps'} ${listed(steps.map((step) => String(numberOf(step))))}`

/** How the days of two versions differ, in a sentence. */
export function comparedWords(before: number, after: number): string {
  if (before === after) return `Both versions take ${daysWords(before)}.`
  const [less, more] = [before - after, after - before].map((days) => daysWords(tenths(days)))
  const share = before > 0 ? `, ${Math.round((100 * Math.abs(after - before)) / before)}%` : ''
  return `As it is: ${daysWords(before)}. As it should be: ${daysWords(after)}. That is ${after < before ? `${less} less` : `${more} more`}${share}.`
}
