import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { backToCatalogue } from './catalogue'
import { openEntry, previewEntry } from './catalogue-actions'
import { type FieldLine, fieldPart } from './catalogue-entry'
import { type EntryFields, entryFields } from './catalogue-fields'
import { group, heading, said, text, title } from './parts'

/** The form of an entry: every field that the content has. */

export interface EntryFormView extends EntryFields {
  readonly key: string
  /** Absent for a new one. */
  readonly existing?: { readonly id: string; readonly title: string } | undefined
  readonly revision: number
  /** That somebody else changed the entry, and what it says now where it says something else. */
  readonly meanwhile?: { readonly words: string; readonly fields: readonly FieldLine[] } | undefined
}

export function entryFormCard(view: EntryFormView): Card {
  const { existing } = view
  const words = existing ? 'Change a tool' : 'Add a tool'
  return card(
    existing ? `${words}: ${existing.title}` : words,
    [
      title(words),
      existing ? said(existing.title, { bold: true }) : undefined,
      view.meanwhile ? meanwhilePart(view.meanwhile) : undefined,
      text('Nobody sees it before you have looked at it and published it.'),
      ...entryFields(view),
    ],
    {
      actions: [
        button(
          'See how it will look',
          previewEntry,
          { key: view.key, tool: existing?.id ?? '', revision: view.revision },
          { style: 'positive' },
        ),
        existing
          ? button('Back to the entry', openEntry, { tool: existing.id }, { withoutInputs: true })
          : backToCatalogue,
      ],
    },
  )
}

const meanwhilePart = ({ words, fields }: NonNullable<EntryFormView['meanwhile']>): Part =>
  group(
    [
      heading('It changed meanwhile'),
      said(words),
      ...fields.map(fieldPart),
      text('What you typed is below and is not published. If you publish it, it takes the place of theirs.'),
    ],
    { style: 'warning' },
  )
