import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { listVersions, openEntry, openVersion, useVersion } from './catalogue-actions'
import { type FieldLine, fieldPart } from './catalogue-entry'
import { pagesOf } from './membership-parts'
import { group, heading, quiet, said, text, title } from './parts'

/** What an entry said before. */

export interface VersionLine {
  readonly version: number
  /** `Version 3, changed by Grace Bello` */
  readonly name: string
  readonly at: string
  /** What it changed, in words; empty for nothing to say. */
  readonly what: string
}

export function versionsCard(view: {
  readonly id: string
  readonly title: string
  /** The newest first. */
  readonly lines: readonly VersionLine[]
  readonly page: number
  readonly pages: number
}): Card {
  const { id } = view
  return card(
    `Versions of ${view.title}`,
    [
      title('Versions'),
      said(view.title, { bold: true }),
      ...view.lines.map(({ version, name, at, what }) =>
        group(
          [
            said(name, { bold: true }),
            at ? quiet(at) : undefined,
            what ? said(what) : undefined,
            buttons([
              button(
                'Open',
                openVersion,
                { tool: id, version },
                { withoutInputs: true, tooltip: version === 0 ? 'Open the original' : `Open version ${version}` },
              ),
            ]),
          ],
          { separator: true },
        ),
      ),
      ...pagesOf(view, listVersions, (page) => ({ tool: id, page })),
    ],
    { actions: [button('Back to the entry', openEntry, { tool: id }, { withoutInputs: true })] },
  )
}

export function versionCard(view: {
  readonly id: string
  readonly revision: number
  readonly version: number
  /** `Version 3, changed by Grace Bello`, or `The original` */
  readonly name: string
  readonly at: string
  readonly fields: readonly FieldLine[]
  /** Whether it is what the entry says now. */
  readonly isNow: boolean
  readonly meanwhile?: string | undefined
}): Card {
  const { id, revision, version } = view
  const words = version === 0 ? 'Go back to the original' : 'Use this version again'
  return card(
    view.name,
    [
      title(version === 0 ? 'The original' : 'An earlier version'),
      said(view.name, { bold: true }),
      view.meanwhile
        ? group(
            [heading('It changed meanwhile'), said(view.meanwhile), text('Nothing was done. Use it all the same?')],
            {
              style: 'warning',
            },
          )
        : undefined,
      view.at ? quiet(view.at) : undefined,
      view.isNow ? text('This is what the entry says now.') : undefined,
      group(view.fields.map(fieldPart), { separator: true }),
    ],
    {
      actions: [
        !view.isNow &&
          button(words, useVersion, { tool: id, revision, version }, { style: 'positive', withoutInputs: true }),
        button('Versions', listVersions, { tool: id, page: 0 }, { withoutInputs: true }),
        button('Back to the entry', openEntry, { tool: id }, { withoutInputs: true }),
      ],
    },
  )
}
