import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { filePart, group, heading, named, quiet, said, text, title } from './parts'
import { versionTitle } from './process-map'
import {
  compareMap,
  exportMap,
  exportMapSheet,
  type MapVersionName,
  openMap,
  openMapHistory,
  retireMap,
  startToBe,
} from './process-map-actions'
import { shareButton } from './shared-sheet'
import { type SheetHistory, sheetHistoryParts } from './sheet-history'

/** What follows from a map, and what lies around it. */

export interface MapPlace {
  readonly council: string
  readonly id: string
  readonly version: MapVersionName
  readonly name: string
}

/** Both versions beside one another, stage by stage. */
export function compareMapCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly rows: readonly { readonly stage: string; readonly before: string; readonly after: string }[]
  readonly steps: string
}): Card {
  const { council, id } = view
  const open = (version: MapVersionName) => button(versionTitle(version), openMap, { council, id, version, page: 0 })
  return card(
    `${view.name}. ${view.summary}`,
    [
      title('As it is, and as it should be'),
      said(view.name, { bold: true }),
      text(view.summary),
      text(view.steps),
      group(
        [
          heading('By stage'),
          ...view.rows.map(({ stage, before, after }) => named(stage, `${before} as it is, ${after} as it should be`)),
        ],
        { separator: true },
      ),
      quiet('Days of the steps on the longest way of each version.'),
    ],
    { actions: [open('as-is'), open('to-be')] },
  )
}

export function mapMoreCard(
  view: MapPlace & {
    readonly revision: number
    readonly hasToBe: boolean
    readonly isEmpty: boolean
    readonly isAway: boolean
    readonly mayChange: boolean
    /** What became of a press. */
    readonly notice?: string | undefined
    /** Where it is shared, in a sentence. */
    readonly shared?: string | undefined
  },
): Card {
  const { council, id, version, revision, mayChange, isAway, hasToBe, isEmpty } = view
  const of = { council, id, version }
  return card(
    `More about the map of ${view.name}`,
    [
      title('More about this map'),
      said(view.name, { bold: true }),
      view.notice ? filePart(view.notice) : undefined,
      ...(isEmpty
        ? []
        : [
            text('Export: as a drawing in BPMN 2.0, which drawing programs for processes open, or as a spreadsheet.'),
            buttons([
              button('Export as a drawing', exportMap, of),
              button('Export as a spreadsheet', exportMapSheet, of),
              shareButton('map', view),
            ]),
          ]),
      hasToBe || isEmpty
        ? undefined
        : text('As it should be: begins as a copy of the map as it is. Change it, and compare the days.'),
    ],
    {
      actions: [
        mayChange && !isAway && !hasToBe && !isEmpty && button('Plan how it should be', startToBe, { council, id }),
        hasToBe && button('Compare', compareMap, { council, id }),
        button('History', openMapHistory, { ...of, page: 0 }),
        mayChange &&
          button(isAway ? 'Bring it back' : 'Put it away', retireMap, { ...of, revision, away: isAway ? 'no' : 'yes' }),
        button('Back to the map', openMap, { ...of, page: 0 }),
      ],
    },
  )
}

export function mapHistoryCard(view: MapPlace & SheetHistory): Card {
  const { council, id, version, name } = view
  const of = { council, id, version }
  const { body, actions } = sheetHistoryParts(view, (words, page) => button(words, openMapHistory, { ...of, page }))
  return card(`History of ${name}`, body, { actions: [...actions, button('Back', openMap, { ...of, page: 0 })] })
}
