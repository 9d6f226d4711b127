import type { AnswerView, QuestionView } from '../../../cards/questions'
import type { QuestionLine } from '../../../cards/questions-list'
import type { PeerGroup } from '../../domain/peer-group'
import type { Helper, Question } from '../../domain/question'
import type { QuestionAnswer } from '../../domain/question-answer'
import { day, moment, short } from '../../domain/words'

/** How questions are shown, and whom they go to when nobody answers. */

interface Theme {
  readonly id: string
  readonly title: string
}

const themeTitle = (id: string, themes: readonly Theme[]): string =>
  themes.find((theme) => theme.id === id)?.title ?? id

export const themeChoices = (themes: readonly Theme[]) => themes.map(({ id, title }) => ({ title, value: id }))

/** A question as everybody who may see it sees it: who asked without their name is nowhere in it. */
export const questionView = (
  question: Question,
  group: PeerGroup,
  known: {
    readonly answers: number
    readonly themes: readonly Theme[]
    readonly nameOf: (council: string) => string
    /** For those alone who may know it anyhow: the one who asked, and the connector. */
    readonly withName?: boolean
  },
): QuestionView => ({
  ...{ id: question.id, group: { id: group.id, name: group.name }, words: question.words, all: known.answers },
  asker: `${askerWords(question, known)}, ${moment(question.at)}`,
  theme: themeTitle(question.theme, known.themes),
  answered: question.state === 'answered',
})

function askerWords(
  question: Question,
  { nameOf, withName }: { readonly nameOf: (council: string) => string; readonly withName?: boolean },
): string {
  if (!question.named && !withName) return 'Asked without a name'
  const who = question.council ? `${question.by.name}, ${nameOf(question.council)}` : question.by.name
  return question.named ? who : `${who} (others do not see this)`
}

/** Who asks without their name has none below either. */
export const isNameless = (person: string, { named, by }: Question): boolean => !named && by.id === person

export const answerView = (answer: QuestionAnswer, question: Question): AnswerView => ({
  ...{
    id: answer.id,
    by: isNameless(answer.by.id, question) ? 'Who asked' : answer.by.name,
    words: answer.words,
    at: moment(answer.at),
  },
  settled: question.state === 'answered' && question.answer === answer.id,
})

/** So many are kept with the question: those of its page, and one more, by which it is known that there are more. */
export const mostFirst = 6

/** What answered it first, then the newest; see `answerId`. */
export const inOrder = (answers: readonly QuestionAnswer[], question: Question): readonly QuestionAnswer[] =>
  answers.toSorted(
    (one, other) =>
      Number(other.id === question.answer) - Number(one.id === question.answer) || (one.id < other.id ? -1 : 1),
  )

const isOpen = (question: Question) => question.state === 'open'

/** Those without an answer first, each part from the newest on; what is withdrawn or taken down is left out. */
export const listed = (all: readonly Question[]): readonly Question[] =>
  all
    .filter(({ state }) => state === 'open' || state === 'answered')
    .toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || Date.parse(other.at) - Date.parse(one.at))

export const questionLine = (question: Question): QuestionLine => ({
  ...{ id: question.id, words: short(question.words, 160) },
  state: `${isOpen(question) ? 'Open' : 'Answered'}, asked on ${day(question.at)}`,
})

/** Nobody is to be asked too often: so many at most for one question. */
const mostAsked = 5

/**
 * Who is shown a question that nobody has answered: those who offered to help with its theme, but for who asked and
 * those who may not see the group or have muted it. Of many, others for each question.
 */
export function helpersFor(
  question: Question,
  helpers: readonly Helper[],
  group: {
    readonly open: boolean
    readonly members: ReadonlySet<string>
    readonly muted: ReadonlySet<string>
  },
): readonly Helper[] {
  return helpers
    .filter(({ themes, person }) => themes.includes(question.theme) && person !== question.by.id)
    .filter(({ person }) => (group.open || group.members.has(person)) && !group.muted.has(person))
    .map((helper) => ({ helper, lot: lotOf(`${question.id}:${helper.person}`) }))
    .toSorted((one, other) => one.lot - other.lot || (one.helper.person < other.helper.person ? -1 : 1))
    .slice(0, mostAsked)
    .map(({ helper }) => helper)
}

/** The same number for the same words, and no order between words (FNV-1a, 32 bits). */
function lotOf(words: string): number {
  let lot = 0x811c9dc5
  for (const character of words) lot = Math.imul(lot ^ character.charCodeAt(0), 0x01000193) >>> 0
  return lot
}
