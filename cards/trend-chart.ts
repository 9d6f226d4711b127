import { type Status, statusPalette, statusWords } from './chart-statuses'
import { fittedPicture } from './picture'
import { trendDrawing } from './trend-chart-drawing'
import { unanswered } from './trend-chart-slots'

/** The check-in rounds of one council, the oldest first. Of more than six the latest six are shown. */
export interface TrendChart {
  readonly title: string
  readonly rounds: readonly Round[]
}

/** How many people were asked and answered, how they rated, and how confident they are, from 1 to 5. */
export interface Round {
  readonly label: string
  readonly counts: Readonly<Record<Exclude<Status, 'none'>, number>>
  readonly asked: number
  readonly answered: number
  readonly confidence?: { readonly mean: number; readonly lowest: number; readonly highest: number }
}

/** The rounds as a picture; `trendWords` says the same. */
export function trendPicture(chart: TrendChart): Promise<{ url: string }> {
  const shown = { ...chart, rounds: latest(chart) }
  const draw = (scale: number) => trendDrawing(shown, scale)
  return fittedPicture({ words: draw(1).words, palette: statusPalette, draw })
}

/** The picture in words, for those who do not see it: every figure, one round after the other. */
export function trendWords(chart: TrendChart): string {
  const each = latest(chart).map((round) => {
    const rated = statusWords(round.counts) || unanswered(round)
    return [`${round.label}: ${rated}`, `${round.answered} of ${round.asked} answered`, confidenceWords(round)]
      .filter(Boolean)
      .join(', ')
  })
  const rounds = each.length > 0 ? `Oldest round first. ${each.join('; ')}` : 'No rounds'
  return `${chart.title.replace(/[.\s]+$/, '')}. ${rounds}.`
}

const latest = ({ rounds }: TrendChart): readonly Round[] => rounds.slice(-6)

function confidenceWords({ confidence }: Round): string {
  if (confidence === undefined) return ''
  const { mean, lowest, highest } = confidence
  return `confidence ${mean.toFixed(1)} of 5 (lowest ${lowest}, highest ${highest})`
}
