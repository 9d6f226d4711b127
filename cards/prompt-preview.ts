import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import { group, heading, named, quiet, said, text, title } from './parts'
import { confirmPrompt, openStep } from './prompt-actions'
import { type Drawn, own } from './prompt-form'
import { type PromptWords, previewParts } from './prompted'

export interface PreviewView {
  readonly drawn: Drawn
  readonly title: string
  readonly audience: string
  readonly when: string
  readonly closes: string
  readonly reminders: string
  /** `Send to 23 people in 9 councils now`; absent when nobody would get it, or its time has passed. */
  readonly confirm?: string | undefined
  /** Why it cannot be sent as it is. */
  readonly trouble?: string | undefined
  readonly count: string
  readonly mark: string
  /** That it waits for working hours, and until when. */
  readonly waits?: string | undefined
  /** By name and council, at most ten; `more` counts the rest. */
  readonly unreachable: readonly { readonly name: string; readonly why: string }[]
  readonly more: number
  readonly words: PromptWords
  readonly checkIn: Card
  /** More or fewer people would get it than when the author last looked. */
  readonly changed: boolean
}

/** The last look before a prompt goes out: who, when, and the card itself. */
export function promptPreviewCard(view: PreviewView): Card {
  const { drawn, confirm } = view
  const { author, prompt } = drawn
  return card(
    `${view.title}: ${view.count}`,
    [
      title('Check before it goes out'),
      said(view.title, { bold: true }),
      view.changed ? changedPanel : undefined,
      view.trouble ? group([heading('This cannot be sent yet'), said(view.trouble)], { style: 'warning' }) : undefined,
      named('Goes to', view.count),
      named('For', view.audience),
      named('When', view.when),
      view.waits ? named('Waits', view.waits) : undefined,
      named('Closes', view.closes),
      named('Reminders', view.reminders),
      ...unreachableParts(view),
      ...previewParts(view.checkIn, view.words),
    ],
    {
      actions: [
        confirm
          ? button(
              confirm,
              confirmPrompt,
              { ...own(drawn), mark: view.mark },
              { style: 'positive', withoutInputs: true },
            )
          : undefined,
        button('Change it', openStep, { author, prompt, step: 'who' }, { withoutInputs: true }),
        commandButton('Keep it as a draft', 'prompts'),
      ],
    },
  )
}

const changedPanel: Part = group(
  [
    heading('It changed meanwhile'),
    text(
      'Who would get this, or the prompt itself, has changed since you looked. Nothing was sent. Please check again.',
    ),
  ],
  { style: 'warning' },
)

const unreachableParts = ({ unreachable, more }: PreviewView): Part[] =>
  unreachable.length === 0
    ? []
    : [
        heading('Will not get it'),
        ...unreachable.map(({ name, why }) => named(name, why)),
        ...(more > 0 ? [quiet(`And ${more} more.`)] : []),
      ]
