import type { Part } from './card'
import { group, quiet, said } from './parts'

/** Who did what with a response, for its officers and its connector alike. */

export interface TrailLine {
  readonly at: string
  readonly by: string
  readonly did: string
  readonly detail?: string | undefined
}

/** A page of a trail, in the order of time; pages count from 0. */
export interface TrailPage {
  readonly shown: readonly TrailLine[]
  readonly page: number
  readonly pages: number
}

/** Who did what when. */
export const trailBody = ({ shown, page, pages }: TrailPage): Part[] => [
  ...(pages > 1 ? [quiet(`Page ${page + 1} of ${pages}`)] : []),
  ...shown.map((event) =>
    group(
      [
        said(`${event.by} ${event.did}`, { bold: true }),
        quiet(event.at),
        event.detail ? said(event.detail) : undefined,
      ],
      { separator: true },
    ),
  ),
]
