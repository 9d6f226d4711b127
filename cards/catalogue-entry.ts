import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { backToCatalogue } from './catalogue'
import { askToRetire, bringBackEntry, editEntry, listVersions, openVersion } from './catalogue-actions'
import { group, heading, named, said, text, title } from './parts'
import { openTool } from './toolkit-actions'

/** One entry of the catalogue: what it says, who changed it, and what can be done. */

/** What an entry says in one of its fields. */
export interface FieldLine {
  readonly name: string
  readonly words: string
}

export interface EntryView {
  readonly id: string
  readonly revision: number
  readonly title: string
  /** Such as: Changed by Grace Bello on 26 November 2026. */
  readonly state: string
  readonly fields: readonly FieldLine[]
  readonly retired: { readonly why: string; readonly instead: string } | undefined
  /** Whether the entry in the content files says something else. */
  readonly hasOriginal: boolean
  readonly versions: number
  /** What became of a press. */
  readonly done?: string | undefined
  /** Why nothing was done. */
  readonly meanwhile?: string | undefined
}

export function entryCard(view: EntryView): Card {
  const { id, revision, retired } = view
  const alone = { withoutInputs: true }
  return card(
    view.done ?? `${view.title}. ${view.state}`,
    [
      title('An entry of the catalogue'),
      said(view.title, { bold: true }),
      view.done ? group([heading('Done'), text(view.done)], { style: 'good' }) : undefined,
      view.meanwhile ? group([heading('It changed meanwhile'), said(view.meanwhile)], { style: 'warning' }) : undefined,
      said(view.state, { quiet: true }),
      retired && retiredPart(retired),
      group(view.fields.map(fieldPart), { separator: true }),
      buttons([button('See it as officers do', openTool, { tool: id }, alone)]),
    ],
    {
      actions: [
        button('Change', editEntry, { tool: id }, { ...alone, style: 'positive' }),
        retired
          ? button('Bring it back', bringBackEntry, { tool: id, revision }, alone)
          : button('Retire', askToRetire, { tool: id }, alone),
        view.versions > 0 && button('Versions', listVersions, { tool: id, page: 0 }, alone),
        view.hasOriginal && button('See the original', openVersion, { tool: id, version: 0 }, alone),
        backToCatalogue,
      ],
    },
  )
}

export const fieldPart = ({ name, words }: FieldLine): Part => named(name, words)

const retiredPart = ({ why, instead }: NonNullable<EntryView['retired']>): Part =>
  group([heading('Retired'), said(why), named('Use instead', instead || 'nothing named')], { style: 'warning' })
