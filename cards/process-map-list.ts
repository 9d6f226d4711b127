import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { type CouncilLines, councilParts } from './councils'
import { choiceInput, textInput } from './inputs'
import { group, quiet, said, text, title } from './parts'
import { addMap, listMapCouncils, listMaps, newMap, openMap } from './process-map-actions'

/** The maps of a council, and beginning one. */

export interface MapLine {
  readonly id: string
  readonly name: string
  /** `12 steps, 41 days. 2 faults.` */
  readonly what: string
  readonly changed: string
}

export function processMapsCard(view: {
  readonly council: string
  readonly councilName: string
  readonly lines: readonly MapLine[]
  /** How many there are, in a sentence. */
  readonly summary: string
  readonly page: number
  readonly pages: number
  readonly isAway: boolean
  readonly hasAway: boolean
  readonly mayChange: boolean
  readonly label: string
}): Card {
  const { council, page, pages, isAway, mayChange } = view
  const to = (words: string, page: number, away = isAway) =>
    button(words, listMaps, { council, page, away: away ? 'yes' : 'no' })
  return card(
    `Process maps of ${view.councilName}`,
    [
      title(isAway ? 'Process maps that were put away' : 'Process maps'),
      said(view.councilName, { quiet: true }),
      view.lines.length === 0 && !isAway
        ? text('Map a process step by step, and see where the time goes and what to mend.')
        : undefined,
      text(view.summary),
      ...view.lines.map((line) => linePart(council, line)),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      quiet(view.label),
    ],
    {
      actions: [
        mayChange &&
          !isAway &&
          button('Map a process', newMap, {}, view.lines.length === 0 ? { style: 'positive' } : {}),
        page > 0 && to('Previous page', page - 1),
        page + 1 < pages && to('Next page', page + 1),
        isAway ? to('Back to the list', 0, false) : view.hasAway && to('Those put away', 0, true),
        !mayChange && button('Your councils', listMapCouncils, { page: 0 }),
      ],
    },
  )
}

const linePart = (council: string, line: MapLine): Part =>
  group(
    [
      said(line.name, { bold: true }),
      text(line.what),
      said(line.changed, { quiet: true }),
      buttons([
        button('Open', openMap, { council, id: line.id, version: 'as-is', page: 0 }, { tooltip: `Open ${line.name}` }),
      ]),
    ],
    { separator: true },
  )

/** A connector's way to the maps of their councils. */
export function mapCouncilsCard(view: CouncilLines): Card {
  const { body, actions } = councilParts(view, {
    open: ({ council, name }) =>
      button('Open', listMaps, { council, page: 0, away: 'no' }, { tooltip: `Open the maps of ${name}` }),
    to: (words, page) => button(words, listMapCouncils, { page }),
  })
  return card('Process maps of your councils', [title('Process maps of your councils'), ...body], { actions })
}

export function newMapCard(view: {
  readonly council: string
  readonly map: string
  readonly processes: readonly { readonly id: string; readonly title: string }[]
  /** The most steps that a map holds. */
  readonly most: number
}): Card {
  const { council, map } = view
  return card(
    'Map a process step by step',
    [
      title('Map a process'),
      text(
        `Say step by step what is done, who leads and how long it takes. Pioneer draws it, adds up the days and names what is wrong with it. Several of you can work on one map over days. It holds ${view.most} steps at most.`,
      ),
      textInput(addMap, 'title', 'The name of the process', {
        max: 80,
        hint: 'For example buying a care service',
        required: 'The name of the process is missing.',
      }),
      choiceInput(
        addMap,
        'process',
        'What is it part of?',
        view.processes.map((one) => ({ title: one.title, value: one.id })),
        { open: true, required: 'Choose what the process is part of.' },
      ),
    ],
    {
      actions: [
        button('Go on', addMap, { map }, { style: 'positive' }),
        button('Back to the list', listMaps, { council, page: 0, away: 'no' }, { withoutInputs: true }),
      ],
    },
  )
}
