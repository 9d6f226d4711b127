import { z } from 'zod/v4'
import { defineAction } from './action'
import { choice, id, line, oneOf, oneOfOr, optionalChoice, optionalLine, page, revision, several } from './fields'

/** What can be pressed about maps of processes. A place is a council, the id of one of its maps, and a version of it. */

export const mapVersionNames = ['as-is', 'to-be'] as const
export type MapVersionName = (typeof mapVersionNames)[number]

const at = { council: id(), id: id() }
const version = oneOf(mapVersionNames, '')
const of = { ...at, version }
/** A step, and how often it had been changed when the card was drawn. */
const step = { ...of, step: id(), revision: revision() }

export const listMaps = defineAction('maps', { council: id(), page: page(), away: oneOf(['yes', 'no'], '') })
export const listMapCouncils = defineAction('map-councils', { page: page() })
export const newMap = defineAction('map-new')
/** `map` is the id that it will have: sent twice, it is one map. */
export const addMap = defineAction(
  'map-add',
  { map: id() },
  { title: line('The name of the process', 80), process: choice('Choose what the process is part of.') },
)
export const openMap = defineAction('map', { ...of, page: page() })
export const openMapWords = defineAction('map-words', { ...of, page: page() })
export const openMapActions = defineAction('map-actions', { ...of, page: page() })
export const planMapActions = defineAction('map-plan', of, { keys: several() })
export const compareMap = defineAction('map-compare', at)
export const startToBe = defineAction('map-to-be', at)
export const openMapMore = defineAction('map-more', of)
export const exportMap = defineAction('map-export', of)
export const exportMapSheet = defineAction('map-spreadsheet', of)
export const openMapHistory = defineAction('map-history', { ...of, page: page() })
export const retireMap = defineAction('map-retire', { ...of, revision: revision(), away: oneOf(['yes', 'no'], '') })

/** Clients drop a choice without a value, so that of none has this one; it arrives as empty text. */
export const none = '-'
const choiceOrNone = () => optionalChoice().transform((value) => (value === none ? '' : value))

/** So many ways on from a step have a place on the form. */
export const wayPlaces = [0, 1, 2] as const
export type WayName = `next-${(typeof wayPlaces)[number]}`
export type WayLabel = `branch-${(typeof wayPlaces)[number]}`

const ways = Object.fromEntries(
  wayPlaces.flatMap((place) => [
    [`next-${place}`, choiceOrNone()],
    [`branch-${place}`, optionalLine('The name of a branch', 40)],
  ]),
) as Record<WayName, ReturnType<typeof choiceOrNone>> & Record<WayLabel, ReturnType<typeof optionalLine>>

const fields = {
  what: line('What is done', 300),
  kind: oneOf(['step', 'decision'], 'Choose whether it is a step or a decision.'),
  stage: choiceOrNone(),
  lead: choiceOrNone(),
  role: optionalLine('The role', 30),
  also: choiceOrNone(),
  days: optionalLine('Elapsed days', 12),
  system: optionalLine('The system', 100),
  document: optionalLine('The document', 200),
  pain: optionalLine('The pain point', 300),
  flag: oneOfOr(['none', 'amber', 'red'], 'none'),
  flagKind: choiceOrNone(),
  flagWords: optionalLine('Why it is flagged', 300),
  ...ways,
}

export const newStep = defineAction('map-step-new', { ...of, after: z.string().max(40) })
/** `form` is made with the form: sent twice, it adds one step. */
export const addStep = defineAction(
  'map-step-add',
  { ...of, form: id() },
  { after: choiceOrNone(), branch: optionalLine('The name of the branch', 40), ...fields },
)
export const editStep = defineAction('map-step', { ...of, step: id() })
/** `was` marks what each part of the step was when the card was drawn; older cards are without it. */
export const saveStep = defineAction('map-step-save', { ...step, was: z.string().max(200).optional() }, fields)
export const askRemoveStep = defineAction('map-step-remove-ask', { ...of, step: id() })
export const removeStep = defineAction('map-step-remove', step)
