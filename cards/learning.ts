import { button, buttons, withButton } from './buttons'
import { type Card, card, type Part } from './card'
import * as actions from './learning-actions'
import { group, heading, named, quiet, said, text, title } from './parts'
import { openTool } from './toolkit-actions'

/** What a council learnt: as it stands in a channel for everybody there, and as one person sees it. */

export interface LearningView {
  readonly id: string
  readonly title: string
  /** Who shares it, or that they keep that to themselves. */
  readonly by: string
  /** Each part with its name, such as The problem; empty ones are left out. */
  readonly parts: readonly { readonly name: string; readonly words: string }[]
  readonly facts: readonly { readonly name: string; readonly words: string }[]
  readonly tools: readonly { readonly id: string; readonly title: string }[]
  /** In words; empty while nobody has said so. */
  readonly useful: string
  readonly tried: string
  readonly lines: readonly { readonly who: string; readonly words: string }[]
  readonly answers: readonly { readonly who: string; readonly question: string; readonly answer: string }[]
  /** When it was shared, and changed. */
  readonly when: string
  readonly contact: boolean
}

/** What one person alone sees of it. */
export interface LearningYours {
  readonly useful: boolean
  readonly tried: boolean
  readonly saved?: boolean
  readonly author?: boolean
  /** They look after a group that has it. */
  readonly facilitator?: boolean
  /** All that there is to it for this person; otherwise a button leads there. */
  readonly whole?: boolean
  readonly notice?: string
}

/** `yours` is absent for what everybody in a channel sees. */
export function learningCard(view: LearningView, yours?: LearningYours): Card {
  return card(
    `Learning: ${view.title}`,
    [
      title('What a council learnt'),
      yours?.notice ? group([heading('Done'), text(yours.notice)], { style: 'good' }) : undefined,
      said(view.title, { bold: true }),
      said(view.by, { quiet: true }),
      ...view.parts.map(({ name, words }) => named(name, words)),
      ...aboutParts(view, yours?.whole === true),
      ...saidToIt(view),
      quiet(view.when),
      yours && manages(view.id, yours),
    ],
    { actions: footOf(view, yours) },
  )
}

/** Tools are named here, or have a button each. */
function aboutParts({ facts, tools }: LearningView, whole: boolean): Part[] {
  const titles = tools.map(({ title }) => title).join('; ')
  const lines = facts.map(({ name, words }) => named(name, words))
  if (!whole && titles) lines.push(named('Tools', titles))
  return [
    ...(lines.length > 0 ? [group(lines, { separator: true })] : []),
    ...(whole && titles ? [toolButtons(tools)] : []),
  ]
}

function saidToIt({ useful, tried, lines, answers }: LearningView): (Part | undefined)[] {
  return [
    useful || tried ? group([text([useful, tried].filter(Boolean).join(' '))], { separator: true }) : undefined,
    ...lines.map(({ who, words }) => named(who, words)),
    answers.length > 0
      ? group(
          [
            heading('Asked and answered'),
            ...answers.flatMap(({ who, question, answer }) => [named(who, question), named('The author', answer)]),
          ],
          { separator: true },
        )
      : undefined,
  ]
}

function footOf({ id, title, contact }: LearningView, yours: LearningYours | undefined): (Part | undefined | false)[] {
  const isUseful = yours?.useful === true
  const isTheirs = yours?.author === true
  const about = { withoutInputs: true } as const
  const useful = isUseful ? 'Not useful after all' : 'Useful'
  const tried = yours?.tried ? 'Change what we tried' : 'We tried this too'
  return [
    !isTheirs && button(useful, actions.markUseful, { learning: id, useful: !isUseful }, about),
    !isTheirs && button(tried, actions.openTried, { learning: id }, about),
    !isTheirs && contact && button('Ask the author', actions.openQuestionForm, { learning: id }, about),
    yours?.saved
      ? button('Do not keep it for me', actions.saveForMe, { learning: id, keep: false }, about)
      : button('Save for me', actions.saveForMe, { learning: id, keep: true }, about),
    !yours?.whole && button('More', actions.openLearning, { learning: id }, { ...about, tooltip: `More of ${title}` }),
  ]
}

/** Their titles stand beside the buttons: phones would cut them inside. */
const toolButtons = (tools: LearningView['tools']): Part =>
  group(
    [
      heading('Tools that go with it'),
      ...tools.map(({ id, title }) =>
        withButton(
          [said(title)],
          button('Open', openTool, { tool: id }, { withoutInputs: true, tooltip: `Open ${title}` }),
        ),
      ),
    ],
    { separator: true },
  )

function manages(id: string, { author, facilitator }: LearningYours): Part | undefined {
  if (!author && !facilitator) return undefined
  const look = { withoutInputs: true } as const
  return group(
    [
      text(author ? 'This is yours.' : 'You look after a group in which this is shared.'),
      buttons([
        author && button('Change it', actions.editLearning, { learning: id }, look),
        author && button('Withdraw it', actions.askToWithdraw, { learning: id }, look),
        !author && button('Take it down', actions.askToTakeDown, { learning: id }, look),
      ]),
    ],
    { separator: true },
  )
}

/** In the place of a card that stood in a channel. */
export function learningGoneCard(
  how: 'withdrawn' | 'down' | 'unlinked' | 'hidden',
  what = 'Something that a council learnt',
): Card {
  const words = {
    withdrawn: 'Its author has withdrawn it.',
    down: 'Those who look after this group have taken it down.',
    unlinked: 'This channel is no longer linked to its group.',
    hidden: 'It is not shown any more.',
  }[how]
  return card(`This learning is not here any more. ${words}`, [
    title('Not here any more'),
    text(`${what} stood here. ${words}`),
  ])
}
