import { button } from './buttons'
import { type Card, card } from './card'
import { choiceInput } from './inputs'
import { asChoices, type CouncilLine } from './membership'
import { openLeads, pageLeads, saveLeads } from './membership-actions'
import { type Outcome, outcomeOf, type Pages, pagesOf } from './membership-parts'
import { heading, text, title } from './parts'

/** A council's leads, named by its connectors. */

/** Chooses a council whose leads are to be named, then the people; for connectors. */
export function leadsCard(
  who: Pages & {
    readonly councils: readonly CouncilLine[]
    readonly council?: CouncilLine
    readonly people: readonly {
      readonly id: string
      readonly name: string
      readonly email: string
      readonly lead: boolean
    }[]
    readonly mark: string
    readonly outcome?: Outcome
  },
): Card {
  const { council, people, page, mark } = who
  return card(
    council ? `Leads of ${council.name}` : 'Leads',
    [
      title('Leads'),
      outcomeOf(who.outcome),
      text('A lead sees all results of their council. Only people who have opened Pioneer can be named.'),
      choiceInput(openLeads, 'council', 'Council', asChoices(who.councils), {
        ...(council ? { value: council.id } : {}),
        hint: 'Choose a council',
        required: 'Choose a council.',
      }),
      council ? heading(council.name) : undefined,
      council && people.length === 0 ? text('Nobody of this council has opened Pioneer yet.') : undefined,
      council && people.length > 0
        ? choiceInput(
            saveLeads,
            'people',
            'Leads',
            people.map((one) => ({ title: `${one.name} (${one.email})`, value: one.id })),
            {
              several: true,
              open: true,
              value: people
                .filter((one) => one.lead)
                .map((one) => one.id)
                .join(','),
            },
          )
        : undefined,
      ...(council ? pagesOf(who, pageLeads, (page) => ({ council: council.id, page })) : []),
    ],
    {
      actions: [
        council && people.length > 0
          ? button('Save leads', saveLeads, { council: council.id, page, mark }, { style: 'positive' })
          : undefined,
        button('Show this council', openLeads, {}),
      ],
    },
  )
}
