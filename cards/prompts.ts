import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import { choiceInput } from './inputs'
import { pagesOf } from './membership-parts'
import { group, heading, quiet, said, text, title } from './parts'
import { choosePrompts, listPrompts, newPrompt, openPrompt, openPrompts } from './prompt-actions'

/** Somebody's prompts, the newest first. */

export interface PromptLine {
  readonly author: string
  readonly prompt: string
  readonly title: string
  readonly state: string
  readonly audience: string
  /** What has become of its last sending. */
  readonly progress?: string | undefined
}

export function promptsCard(list: {
  /** Whose: absent for one's own. */
  readonly whose?: { readonly id: string; readonly name: string } | undefined
  readonly lines: readonly PromptLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly note?: string | undefined
  /** Among whom an administrator may choose; empty for others. */
  readonly connectors: readonly { readonly id: string; readonly name: string }[]
}): Card {
  const { whose } = list
  const none = whose ? 'There are no prompts yet.' : 'You have no prompts yet. A prompt asks people for a check-in.'
  const some = list.all === 1 ? 'One prompt.' : `${list.all} prompts, the newest first.`
  return card(
    list.all === 0 ? none : some,
    [
      title(whose ? 'Prompts of a connector' : 'My prompts'),
      whose ? said(whose.name, { bold: true }) : undefined,
      list.note ? group([heading('Done'), text(list.note)], { style: 'good' }) : undefined,
      text(list.all === 0 ? none : some),
      ...list.lines.map(promptLine),
      ...(whose
        ? pagesOf(list, listPrompts, (page) => ({ author: whose.id, page }))
        : pagesOf(list, openPrompts, (page) => ({ page }))),
      list.connectors.length > 0 ? chooser(list.connectors, whose?.id) : undefined,
    ],
    {
      actions: [
        button('New prompt', newPrompt, {}, { style: 'positive', withoutInputs: true }),
        commandButton('Caseload', 'caseload'),
        whose ? commandButton('My prompts', 'prompts') : undefined,
      ],
    },
  )
}

const promptLine = (line: PromptLine): Part =>
  group(
    [
      said(line.title, { bold: true }),
      said(line.state),
      said(line.audience, { quiet: true }),
      line.progress ? said(line.progress, { quiet: true }) : undefined,
      buttons([
        button(
          'Open',
          openPrompt,
          { author: line.author, prompt: line.prompt },
          { withoutInputs: true, tooltip: `Open ${line.title}` },
        ),
      ]),
    ],
    { separator: true },
  )

const chooser = (connectors: readonly { readonly id: string; readonly name: string }[], chosen?: string): Part =>
  group(
    [
      choiceInput(
        choosePrompts,
        'connector',
        'Prompts of another connector',
        connectors.map(({ id, name }) => ({ title: name.slice(0, 60), value: id })),
        {
          hint: 'Choose a connector',
          required: 'Choose a connector.',
          ...(chosen && connectors.some(({ id }) => id === chosen) ? { value: chosen } : {}),
        },
      ),
      buttons([button('Show theirs', choosePrompts, {})]),
      quiet('Administrators see the prompts of every connector.'),
    ],
    { separator: true },
  )
