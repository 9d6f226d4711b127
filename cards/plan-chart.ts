import { total } from './chart-segments'
import { type Status, statusPalette, statusWords } from './chart-statuses'
import { fittedPicture } from './picture'
import { planDrawing } from './plan-chart-drawing'

/** How many actions of a transition plan have which status, theme by theme. */
export interface PlanChart {
  readonly title: string
  readonly themes: readonly { readonly label: string; readonly counts: Readonly<Record<Status, number>> }[]
}

/**
 * The plan as a picture; `planWords` says the same. It is about 500 pixels wide for eight themes with every status, less
 * where `room` is less than usual.
 */
export function planPicture(chart: PlanChart, room?: number): Promise<{ url: string }> {
  const draw = (scale: number) => planDrawing(chart, scale)
  return fittedPicture({ words: draw(1).words, palette: statusPalette, draw }, room)
}

/** The picture in words, for those who do not see it: every count, theme by theme; a status that no action has is left out. */
export function planWords({ title, themes }: PlanChart): string {
  const each = themes.map(({ label, counts }) => `${label}: ${total(counts) > 0 ? statusWords(counts) : 'no actions'}`)
  return `${title.replace(/[.\s]+$/, '')}. ${each.length > 0 ? each.join('; ') : 'No themes'}.`
}
