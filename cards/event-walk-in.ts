import { button } from './buttons'
import { type Card, card } from './card'
import { findWalkIn, openAttendance, saveWalkIn } from './event-host-actions'
import { choiceInput, textInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'

/** Somebody came who had never answered: found by their council and their name. */
export function walkInCard(view: {
  readonly event: string
  readonly title: string
  /** As it was typed; empty at first. */
  readonly council: string
  readonly name: string
  /** Absent while nobody has been looked for. */
  readonly found?: {
    readonly council: { readonly id: string; readonly name: string }
    readonly people: readonly { readonly title: string; readonly value: string }[]
    /** More fit than are shown. */
    readonly more: boolean
  }
  /** Why nothing was found. */
  readonly fault?: string
}): Card {
  const { event, found, fault } = view
  const has = found && found.people.length > 0
  return card(
    `Somebody else came: ${view.title}`,
    [
      title('Somebody else came'),
      said(view.title, { bold: true }),
      fault ? group([heading('Look again'), said(fault)], { style: 'warning' }) : undefined,
      found && !has ? text('Nobody of that name at this council has opened Pioneer.') : undefined,
      found && has
        ? choiceInput(saveWalkIn, 'people', `Of ${found.council.name}`, found.people, { several: true, open: true })
        : undefined,
      found?.more ? quiet('There are more of that name. Type more of it to see them.') : undefined,
      textInput(findWalkIn, 'council', 'Council, or a part of its name', {
        ...{ value: view.council, max: 100, required: 'Type the council.' },
      }),
      textInput(findWalkIn, 'name', 'Name, or a part of it', {
        ...{ value: view.name, max: 100, required: 'Type the name.' },
      }),
      quiet('People of the councils that were invited or that you look after, who have opened Pioneer.'),
    ],
    {
      actions: [
        found &&
          has &&
          button(
            'They were there',
            saveWalkIn,
            { event, of: found.council.id },
            {
              style: 'positive',
            },
          ),
        button('Look for them', findWalkIn, { event }, has ? {} : { style: 'positive' }),
        button('Back to who came', openAttendance, { event, page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}
