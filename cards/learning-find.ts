import { button, buttons, linkButton } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import { choiceInput, textInput } from './inputs'
import { any, findLearning, listSaved, openLearning, pageLearning, saveForMe } from './learning-actions'
import { type Pages, pagesOf } from './membership-parts'
import { group, heading, named, quiet, said, text, title } from './parts'

/** Finding what councils learnt. Lists name no council: some of them are hidden. */

export interface LearningLine {
  readonly id: string
  readonly title: string
  /** What it is about, in a line. */
  readonly about: string
  /** Its themes and its stage. */
  readonly tags: string
}

interface Choice {
  readonly id: string
  readonly title: string
}

export interface LearningLook {
  readonly words: string
  readonly theme: string
  readonly stage: string
  readonly type: string
}

export function learningListCard(
  view: Pages & {
    readonly look: LearningLook
    readonly lines: readonly LearningLine[]
    readonly nearest: readonly LearningLine[]
    readonly all: number
    readonly themes: readonly Choice[]
    readonly stages: readonly Choice[]
    readonly types: readonly Choice[]
  },
): Card {
  const { look, lines, nearest, all } = view
  const isNarrowed = [look.words, look.theme, look.stage, look.type].some((one) => one !== '')
  const point =
    all > 0
      ? all === 1
        ? 'One thing that councils learnt.'
        : `${all} things that councils learnt, the ${look.words ? 'best' : 'newest'} first.`
      : isNarrowed
        ? 'Nothing that you may see fits.'
        : 'Nothing has been shared yet where you may see it.'
  return card(
    point,
    [
      title('What councils learnt'),
      text(point),
      look.words ? named('You looked for', look.words) : undefined,
      ...lines.map(linePart),
      ...pagesOf(view, pageLearning, (page) => ({ ...look, page })),
      nearest.length > 0 && group([heading('The nearest'), ...nearest.map(linePart)], { separator: true }),
      group([heading('Look for something'), ...lookParts(view)], { separator: true }),
    ],
    {
      actions: [
        commandButton('Share something', 'share'),
        button('What I saved', listSaved, { page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

function lookParts(view: Parameters<typeof learningListCard>[0]): Part[] {
  const { look } = view
  const choices = (whole: string, some: readonly Choice[]) => [
    { title: whole, value: any },
    ...some.map(({ id, title }) => ({ title, value: id })),
  ]
  return [
    textInput(findLearning, 'words', 'Words', {
      ...{ value: look.words, max: 200, hint: 'Such as: supplier keeps missing targets' },
    }),
    choiceInput(findLearning, 'theme', 'Theme', choices('Any theme', view.themes), { value: look.theme || any }),
    choiceInput(findLearning, 'stage', 'Stage', choices('Any stage', view.stages), { value: look.stage || any }),
    choiceInput(findLearning, 'type', 'Type of council', choices('Any type', view.types), { value: look.type || any }),
    buttons([button('Find', findLearning, {}, { style: 'positive' })]),
    quiet('Councils that keep their name to themselves are not found by their type.'),
    quiet('You can also type filters: learning monthly calls, theme: suppliers, stage: manage, type: district.'),
  ]
}

const linePart = (line: LearningLine): Part => partOf(line)

const partOf = ({ id, title, about, tags }: LearningLine, more?: Part): Part =>
  group(
    [
      said(title, { bold: true }),
      said(about),
      tags ? said(tags, { quiet: true }) : undefined,
      buttons([
        button('Open', openLearning, { learning: id }, { withoutInputs: true, tooltip: `Open ${title}` }),
        more,
      ]),
    ],
    { separator: true },
  )

export function savedLearningCard(
  view: Pages & { readonly lines: readonly LearningLine[]; readonly all: number },
): Card {
  const point =
    view.all === 0
      ? 'You have saved nothing yet.'
      : `You saved ${view.all === 1 ? 'one thing' : `${view.all} things`} that councils learnt.`
  return card(
    point,
    [
      title('Saved for you'),
      text(point),
      ...view.lines.map((line) => partOf(line, remove(line))),
      ...pagesOf(view, listSaved, (page) => ({ page })),
      view.all === 0 ? quiet('Press Save for me on a card of something that a council learnt.') : undefined,
    ],
    { actions: [commandButton('Find learning', 'learning')] },
  )
}

const remove = ({ id, title }: LearningLine): Part =>
  button('Remove', saveForMe, { learning: id, keep: false }, { withoutInputs: true, tooltip: `Remove ${title}` })

/** As a search from a compose box puts it into a message: nobody there may be known, so that no button answers. */
export function sharedLearningCard(view: {
  readonly title: string
  readonly parts: readonly { readonly name: string; readonly words: string }[]
  readonly tags: string
  readonly tools: readonly { readonly title: string; readonly link: string | undefined }[]
}): Card {
  const links = view.tools.flatMap(({ title, link }) => (link === undefined ? [] : [{ title, link }]))
  return card(`Learning: ${view.title}`, [
    title('What a council learnt'),
    said(view.title, { bold: true }),
    ...view.parts.map(({ name, words }) => named(name, words)),
    view.tags ? said(view.tags, { quiet: true }) : undefined,
    links.length > 0 &&
      buttons(links.slice(0, 3).map(({ title, link }) => linkButton(title, link, `Open the page of ${title}`))),
    named('In Pioneer', `type ‘learning ${view.title}’ in your chat with it`),
  ])
}
