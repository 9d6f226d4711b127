import { buttons, showButton } from './buttons'
import type { Part } from './card'
import { choiceInput, textInput } from './inputs'
import { heading, hideable, quiet } from './parts'
import { addStep, type MapVersionName, none, type saveStep, wayPlaces } from './process-map-actions'

/** What people fill in about a step. */

type Choices = readonly { readonly title: string; readonly value: string }[]

export interface StepFormView {
  readonly council: string
  readonly id: string
  readonly version: MapVersionName
  readonly name: string
  /** The step that is changed; absent for a new one, which has the id of its form. */
  readonly existing?:
    | {
        readonly step: string
        readonly revision: number
        readonly number: number
        /** Marks of what each part was when the card was drawn. */
        readonly was?: string | undefined
      }
    | undefined
  readonly form: string
  readonly stages: Choices
  readonly roles: readonly string[]
  readonly flags: Choices
  /** The other steps. */
  readonly steps: Choices
  readonly values: StepValues
  readonly note?: string | undefined
}

/** Whatever is filled in; empty text for what is not. */
export interface StepValues {
  readonly after: string
  readonly branch: string
  readonly what: string
  readonly kind: 'step' | 'decision'
  readonly stage: string
  readonly lead: string
  readonly role: string
  readonly also: string
  readonly days: string
  readonly system: string
  readonly document: string
  readonly pain: string
  readonly flag: 'none' | 'amber' | 'red'
  readonly flagKind: string
  readonly flagWords: string
  readonly next: readonly { readonly to: string; readonly label: string }[]
}

export type Filling = typeof addStep | typeof saveStep

const nobody = { title: 'Nobody said yet', value: none }
export const asChoices = (words: readonly string[]): Choices => words.map((one) => ({ title: one, value: one }))

export const whatParts = (action: Filling, { values, stages, roles }: StepFormView): Part[] => [
  textInput(action, 'what', 'What is done', { value: values.what, max: 300, required: 'What is done is missing.' }),
  choiceInput(
    action,
    'kind',
    'Is it a step or a decision?',
    [
      { title: 'A step', value: 'step' },
      { title: 'A decision', value: 'decision' },
    ],
    { value: values.kind, required: 'Choose whether it is a step or a decision.' },
  ),
  choiceInput(action, 'stage', 'Stage', stages, { value: values.stage, required: 'Choose a stage.' }),
  choiceInput(action, 'lead', 'Who leads?', [nobody, ...asChoices(roles)], { value: values.lead || none }),
  textInput(action, 'role', 'Or another role that leads', {
    value: values.role,
    max: 30,
    hint: 'A job title, not a name',
  }),
  textInput(action, 'days', 'Elapsed days', {
    value: values.days,
    max: 12,
    hint: 'From the step before to the next, such as 5 or 0.5',
  }),
]

export const placeParts = ({ steps, values }: StepFormView): Part[] =>
  steps.length === 0
    ? []
    : [
        choiceInput(
          addStep,
          'after',
          'It comes after',
          [{ title: 'The start: it comes first', value: none }, ...steps],
          {
            value: values.after || none,
          },
        ),
        textInput(addStep, 'branch', 'If that is a decision: the branch that leads here', {
          value: values.branch,
          max: 40,
          hint: 'Such as yes',
        }),
      ]

/**
 * The first field of a new step may be left as it is: it then takes over the way on from the one before it. Most steps lead to
 * one place, so the rest is out of sight until it is asked for.
 */
export function wayParts(action: Filling, view: StepFormView): Part[] {
  const { steps, values, existing } = view
  const untouched = !existing && steps.length > 0 ? 'What came next until now, if anything' : 'Nothing yet'
  const hasMore = values.kind === 'decision' || values.next.some(({ label }, place) => place > 0 || label !== '')
  return [
    heading('What comes next'),
    choiceInput(action, 'next-0', 'Next', [{ title: untouched, value: none }, ends, ...steps], {
      value: values.next[0]?.to || none,
    }),
    buttons([showButton('Branches, or more ways on', [branches])]),
    hideable(branches, hasMore, branchParts(action, view)),
  ]
}

const branches = 'branches'
const ends = { title: 'The process ends', value: 'end' }

const branchParts = (action: Filling, { steps, values }: StepFormView): Part[] => {
  const names = ['Name of the first branch', 'Name of the second branch', 'Name of the third branch']
  const hints = ['Such as yes', 'Such as no', 'Such as later']
  const name = (place: (typeof wayPlaces)[number]) =>
    textInput(action, `branch-${place}`, names[place]!, {
      ...{ value: values.next[place]?.label ?? '', max: 40, hint: hints[place]! },
    })
  const next = (place: (typeof wayPlaces)[number]) =>
    choiceInput(
      action,
      `next-${place}`,
      place === 1 ? 'And also, or the second branch' : 'And also, or the third branch',
      [{ title: 'Nothing more', value: none }, ends, ...steps],
      { value: values.next[place]?.to || none },
    )
  return [
    quiet('A decision has two branches or three, each with a name. A step may lead to several places at once.'),
    ...wayPlaces.flatMap((place) => (place === 0 ? [name(place)] : [next(place), name(place)])),
  ]
}
