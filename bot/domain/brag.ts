/**
 * How an action, or a plan as a whole, is going. Blue is complete, so that green need not mean it: where green meant
 * complete, members read the ambers as trouble (LGA board papers, moderngov 21316). Titles and definitions are content.
 */
export const brags = ['blue', 'green', 'amber', 'red'] as const
export type Brag = (typeof brags)[number]

/** Worst first: what a council's answers are summed up by. */
export const worst = (given: readonly (Brag | undefined)[]): Brag | undefined =>
  brags.findLast((brag) => given.includes(brag))
