import { statusPalette } from './chart-statuses'
import { fittedPicture } from './picture'
import { mapDrawing } from './process-map-chart-drawing'

/** A part of a process, as a picture with a lane for each role. */
export interface MapChart {
  readonly title: string
  /** Those of the steps' lanes, in the order in which they stand below one another. */
  readonly lanes: readonly string[]
  readonly steps: readonly ChartStep[]
}

export interface ChartStep {
  readonly number: number
  readonly what: string
  readonly lane: string
  readonly stage: string
  /** `5 days`; empty while nobody has said. */
  readonly days: string
  readonly isDecision: boolean
  readonly isStart: boolean
  readonly flag?: 'red' | 'amber' | undefined
  readonly ways: readonly { readonly to: number | 'end'; readonly label: string }[]
}

/** A picture holds so many steps, in two rows of columns: more could not be read on a phone. */
export const stepsPerPicture = 8

/** The steps as a picture; `mapWords` says the same. */
export function mapPicture(chart: MapChart, room?: number): Promise<{ url: string }> {
  const draw = (scale: number) => mapDrawing(chart, scale)
  return fittedPicture({ words: draw(1).words, palette: statusPalette, draw }, room)
}

const mostWords = 100

/** The picture in words, for those who do not see it: each step with its stage, lane, days, flag and where it leads. */
export function mapWords({ title, steps }: MapChart): string {
  const each = steps.map((step) => {
    const what = step.what.length > mostWords ? `${[...step.what].slice(0, mostWords - 1).join('')}…` : step.what
    return [
      `${step.isDecision ? 'Decision' : 'Step'} ${step.number}${step.isStart ? ' (start)' : ''}: ${what.replace(/[.\s]+$/, '')}`,
      step.lane,
      step.stage,
      step.days,
      step.flag ? `${step.flag} flag` : '',
      waysWords(step.ways),
    ]
      .filter(Boolean)
      .join(', ')
  })
  return `${title.replace(/[.\s]+$/, '')}. ${each.length > 0 ? each.join('. ') : 'No steps'}.`
}

/** `then 4`, `yes: then 4; no: the end`, `nothing comes after it` */
export const waysWords = (ways: ChartStep['ways']): string =>
  ways.length === 0
    ? 'nothing comes after it'
    : ways.map(({ to, label }) => `${label ? `${label}: ` : ''}${to === 'end' ? 'the end' : `then ${to}`}`).join('; ')
