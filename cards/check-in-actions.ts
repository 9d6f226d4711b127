import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, optionalChoice, optionalLine, page, revision, several } from './fields'

/** What can be pressed about check-ins. */

/** Shows the check-in of a round, or of the one that is current: a pure read. */
export const openCheckIn = defineAction('check-in', { round: id().optional() })
export const openTrend = defineAction('trend', { council: id() })
/** What people said in a round: for leads and connectors. */
export const openSaid = defineAction('check-in-said', { council: id(), round: id(), page: page() })

/** So many actions have a place on one card. */
export const places = [0, 1, 2, 3, 4, 5] as const
type Place = (typeof places)[number]

const each = <K extends string, F>(name: K, field: () => F): Record<`${K}-${Place}`, F> =>
  Object.fromEntries(places.map((place) => [`${name}-${place}`, field()])) as Record<`${K}-${Place}`, F>

const dayOrNone = optionalLine('The date of the next step', 40).pipe(
  z.union([z.literal(''), z.iso.date()], 'The date of the next step is not a date. Write it as 2027-03-31.'),
)

export const moves = z.enum(['send', 'save', 'more', 'back'])

/**
 * Keeps what is on the card, and sends it or shows other actions. `seen` is the check-in's revision that the card was drawn
 * with, 0 for none; `actions` are those on the card, in the order of the inputs, and `mark` how they were then.
 */
export const giveCheckIn = defineAction(
  'check-in-give',
  {
    round: id(),
    seen: revision(),
    page: page(),
    actions: z.array(id()).max(places.length),
    mark: z.string().max(100),
    move: moves,
  },
  {
    ...each('brag', optionalChoice),
    ...each('percent', () => optionalLine('A percent', 20)),
    brag: optionalChoice(),
    progress: optionalLine('The progress', 20),
    confidence: optionalChoice(),
    moved: optionalLine('What moved', 600),
    stuck: optionalLine('What is stuck', 600),
    tags: several(),
    help: optionalChoice(),
    next: optionalLine('The next step', 300),
    nextDay: dayOrNone,
  },
)
