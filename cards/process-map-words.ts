import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { group, named, quiet, said, title } from './parts'
import { versionTitle } from './process-map'
import { editStep, type MapVersionName, newStep, openMap, openMapWords } from './process-map-actions'

/** A map in words, a page of steps at a time: all that the picture shows, and what it has no room for. */

export interface StepLine {
  readonly id: string
  /** `3. Publish the tender notice` */
  readonly what: string
  /** `Decision`, the stage and the days, in our words */
  readonly about: string
  /** Each with a name before it, such as Lead: only what somebody has said. */
  readonly facts: readonly { readonly name: string; readonly words: string }[]
  readonly next: string
}

export function mapWordsCard(view: {
  readonly council: string
  readonly id: string
  readonly version: MapVersionName
  readonly name: string
  readonly lines: readonly StepLine[]
  readonly page: number
  readonly pages: number
  readonly mayChange: boolean
}): Card {
  const { council, id, version, page, pages, mayChange } = view
  const of = { council, id, version }
  const to = (words: string, page: number) => button(words, openMapWords, { ...of, page })
  return card(
    `The steps of ${view.name} in words`,
    [
      title(`Steps in words: ${versionTitle(version).toLowerCase()}`),
      said(view.name, { bold: true }),
      ...view.lines.map((line) => linePart(line, of, mayChange)),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    {
      actions: [
        page > 0 && to('Earlier steps', page - 1),
        page + 1 < pages && to('Later steps', page + 1),
        button('Back to the map', openMap, { ...of, page: 0 }),
      ],
    },
  )
}

function linePart(
  line: StepLine,
  of: { readonly council: string; readonly id: string; readonly version: MapVersionName },
  mayChange: boolean,
): Part {
  return group(
    [
      said(line.what, { bold: true }),
      said(line.about, { quiet: true }),
      ...line.facts.map(({ name, words }) => named(name, words)),
      said(line.next),
      mayChange
        ? buttons([
            button('Change', editStep, { ...of, step: line.id }, { tooltip: `Change ${line.what}` }),
            button('Add after', newStep, { ...of, after: line.id }, { tooltip: `Add a step after ${line.what}` }),
          ])
        : undefined,
    ],
    { separator: true },
  )
}
