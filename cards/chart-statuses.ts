import { colours, paletteWith } from './chart-colours'

/** How far an action is, as councils rate it; `none` is not rated. The order is that of every bar and legend. */
export const statuses = ['blue', 'green', 'amber', 'red', 'none'] as const
export type Status = (typeof statuses)[number]

/**
 * How a status looks. Each has a letter, a fill of its own darkness and an edge or a pattern, so that none is told by its
 * colour alone. Letters have a contrast of at least 4.5 to 1 on their fill and on its stripes.
 */
export interface Look {
  readonly letter: string
  readonly words: string
  readonly fill: string
  readonly letters: string
  readonly edge?: string
  /** Of upright lines upon the fill, which a PNG holds in few bytes. */
  readonly stripes?: string
}

const { paper, ink } = colours

export const looks: Readonly<Record<Status, Look>> = {
  blue: { letter: 'B', words: 'complete', fill: colours.bar, letters: paper },
  green: { letter: 'G', words: 'on track', fill: '#1b7a4b', letters: paper },
  amber: { letter: 'A', words: 'at risk', fill: '#f4b63f', letters: ink, edge: ink },
  red: { letter: 'R', words: 'off track', fill: '#b3201f', letters: paper, stripes: '#7d0f14' },
  none: { letter: '–', words: 'not rated', fill: paper, letters: ink, edge: ink },
}

const { blue, green, amber, red } = looks
export const statusPalette = paletteWith([colours.rail, blue.fill, green.fill, amber.fill, red.fill, red.stripes!])

/** Counts in words, such as "2 complete (blue), 1 not rated"; a status that nothing has is left out. */
export const statusWords = (counts: Readonly<Partial<Record<Status, number>>>): string =>
  statuses
    .filter((status) => (counts[status] ?? 0) > 0)
    .map((status) => `${counts[status]} ${looks[status].words}${status === 'none' ? '' : ` (${status})`}`)
    .join(', ')
