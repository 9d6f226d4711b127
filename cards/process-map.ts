import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { entry, group, heading, picture, quiet, said, text, title } from './parts'
import {
  compareMap,
  listMaps,
  type MapVersionName,
  newStep,
  openMap,
  openMapActions,
  openMapMore,
  openMapWords,
} from './process-map-actions'

import { sharedPart } from './shared-sheet'

/** One version of a map: its picture, how long it takes and where the time goes, and what is wrong with it. */

export interface ProcessMapView {
  readonly council: string
  readonly councilName: string
  readonly id: string
  readonly version: MapVersionName
  readonly name: string
  /** `Procurement, 12 steps. Last changed by Tom Garland on 20 November 2026.` */
  readonly about: string
  readonly picture: { readonly url: string; readonly alt: string } | undefined
  readonly page: number
  readonly pages: number
  /** How long it takes in a sentence or two; then where it goes, a sentence each. */
  readonly total: string
  readonly shares: readonly string[]
  /** The first of the faults, a sentence each, and how many more there are. */
  readonly faults: readonly string[]
  readonly moreFaults: number
  /** The last step, after which a new one comes unless somebody says otherwise. */
  readonly last: string
  readonly isEmpty: boolean
  readonly isFull: boolean
  readonly hasToBe: boolean
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly label: string
  readonly notice?: string | undefined
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

export const versionTitle = (version: MapVersionName): string => (version === 'as-is' ? 'As it is' : 'As it should be')

export function processMapCard(view: ProcessMapView): Card {
  const { council, id, version, page, pages } = view
  const of = { council, id, version }
  const other: MapVersionName = version === 'as-is' ? 'to-be' : 'as-is'
  const to = (words: string, page: number) => button(words, openMap, { ...of, page })
  return card(
    `${view.name}: ${versionTitle(version).toLowerCase()}. ${view.total}`,
    [
      title(`Process map: ${versionTitle(version).toLowerCase()}`),
      said(view.name, { bold: true }),
      said(view.mayChange ? view.about : `${view.councilName}. ${view.about}`, { quiet: true }),
      view.notice ? group([heading('Done'), said(view.notice)], { style: 'good' }) : undefined,
      view.isAway
        ? group([heading('Put away'), text('It is no longer in the list.')], { style: 'warning' })
        : undefined,
      view.isEmpty ? text('There is no step yet. Add the first: what starts the process, and who does it?') : undefined,
      view.picture ? picture(view.picture) : undefined,
      pages > 1 ? quiet(`Picture ${page + 1} of ${pages}`) : undefined,
      buttons([
        page > 0 && to('Earlier steps', page - 1),
        page + 1 < pages && to('Later steps', page + 1),
        view.hasToBe && button(versionTitle(other), openMap, { council, id, version: other, page: 0 }),
        view.hasToBe && button('Compare', compareMap, { council, id }),
      ]),
      ...(view.isEmpty ? [] : resultParts(view)),
      view.isFull ? quiet('The map has as many steps as it can hold. Split it into two maps to go on.') : undefined,
      sharedPart(view.shared),
      quiet(view.label),
    ].filter((part) => part?.type !== 'ActionSet' || (part.actions as unknown[]).length > 0),
    {
      actions: [
        view.mayChange &&
          !view.isAway &&
          !view.isFull &&
          button('Add a step', newStep, { ...of, after: view.last }, view.isEmpty ? { style: 'positive' } : {}),
        !view.isEmpty && button('Steps in words', openMapWords, { ...of, page: 0 }),
        !view.isEmpty && button('What to do', openMapActions, { ...of, page: 0 }),
        button('More', openMapMore, of),
        button('Back to the list', listMaps, { council, page: 0, away: 'no' }),
      ],
    },
  )
}

function resultParts({ total, shares, faults, moreFaults }: ProcessMapView): Part[] {
  return [
    group([heading('How long it takes'), text(total), ...shares.map((words) => said(words))], { separator: true }),
    group(
      [
        heading('What is wrong with it'),
        ...(faults.length > 0 ? faults.map(entry) : [text('Nothing that the rules can see.')]),
        moreFaults > 0 ? quiet(`And ${moreFaults} more: see What to do.`) : undefined,
      ],
      { separator: true },
    ),
  ]
}
