import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { choiceInput, dateInput, textInput } from './inputs'
import { group, heading, quiet, said, title } from './parts'
import { addRaidItem, openRaidItem, openRaidLog, type RaidKindName, saveRaidItem } from './raid-actions'
import { kindParts } from './raid-form-kinds'

/** The form of an item: what its kind asks, whose it is and by when. */

export interface RaidFormValues {
  readonly words: string
  readonly probability: string
  readonly impact: string
  readonly response: string
  readonly severity: string
  readonly on: string
  readonly due: string
  readonly doing: string
  /** A person's id, or `nobody`; empty until somebody has chosen. */
  readonly owner: string
  readonly ownerName: string
  readonly links: readonly string[]
}

interface Choice {
  readonly id: string
  readonly title: string
}

export interface RaidFormView {
  readonly council: string
  readonly id: string
  readonly logName: string
  readonly item: string
  /** Absent for a new one. */
  readonly revision?: number | undefined
  /** R1; empty for a new one. */
  readonly ref: string
  readonly kind: RaidKindName
  /** Risk */
  readonly kindTitle: string
  readonly ask: string
  readonly dueName: string
  readonly isDueNeeded: boolean
  readonly doingName: string
  readonly values: RaidFormValues
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly others: readonly Choice[]
  readonly probability: readonly Choice[]
  readonly impact: readonly Choice[]
  readonly responses: readonly Choice[]
  readonly severities: readonly Choice[]
  readonly label: string
  readonly note?: string | undefined
}

export type RaidForm = typeof addRaidItem | typeof saveRaidItem

export function raidFormCard(view: RaidFormView): Card {
  const { values, kindTitle, ref } = view
  const isNew = view.revision === undefined
  const words = isNew ? `New ${kindTitle.toLowerCase()}` : `Change ${kindTitle.toLowerCase()} ${ref}`
  const action = isNew ? addRaidItem : saveRaidItem
  return card(
    `${words}, in the RAID-A log ${view.logName}`,
    [
      title(words),
      said(view.logName, { quiet: true }),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      textInput(action, 'words', view.ask, {
        value: values.words,
        lines: true,
        max: 300,
        required: 'Say what it is.',
      }),
      ...kindParts(action, view),
      textInput(action, 'doing', view.doingName, { value: values.doing, lines: true, max: 500 }),
      dateInput(action, 'due', view.dueName, {
        value: values.due,
        ...(view.isDueNeeded ? { required: 'Choose the day.' } : {}),
      }),
      ...ownerParts(action, view),
      view.others.length > 0
        ? choiceInput(
            action,
            'links',
            'Linked to',
            view.others.map((one) => ({ title: one.title, value: one.id })),
            { several: true, value: values.links.join(',') },
          )
        : undefined,
      quiet(view.label),
    ],
    { actions: [save(view), back(view)] },
  )
}

const ownerParts = (action: RaidForm, { values, people }: RaidFormView): Part[] => [
  choiceInput(
    action,
    'owner',
    'Owner',
    [
      { title: 'Nobody yet', value: 'nobody' },
      ...people.map((one) => ({ title: one.name.slice(0, 60), value: one.id })),
    ],
    { value: values.owner, hint: 'Choose who looks after it' },
  ),
  textInput(action, 'ownerName', 'Or the name of somebody else', { value: values.ownerName, max: 100 }),
  quiet('With nobody, the log says "No owner", and whoever adds it is reminded every week.'),
]

function save({ council, id, item, revision, kind }: RaidFormView): Part {
  const look = { style: 'positive' } as const
  return revision === undefined
    ? button('Add to the log', addRaidItem, { council, id, item, add: kind }, look)
    : button('Save', saveRaidItem, { council, id, item, revision }, look)
}

const back = ({ council, id, item, revision }: RaidFormView): Part =>
  revision === undefined
    ? button(
        'Back to the log',
        openRaidLog,
        { council, id, page: 0, kinds: 'all', shown: 'open' },
        { withoutInputs: true },
      )
    : button('Back', openRaidItem, { council, id, item }, { withoutInputs: true })
