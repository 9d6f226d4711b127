import type { LearningView } from '../../../cards/learning'
import type { LearningLine } from '../../../cards/learning-find'
import type { LearningValues } from '../../../cards/learning-form'
import type { Learning, LearningBody } from '../../domain/learning'
import type { Shelved } from '../../domain/learning-library'
import type { LearningWord, Mark, Question } from '../../domain/learning-words'
import type { Stage } from '../../domain/tool'
import { counted, day, listed, short } from '../../domain/words'

/** How what councils learnt is shown. */

/** Titles of what records name by id. */
export interface Titles {
  readonly councilOf: (id: string) => string
  readonly themeOf: (id: string) => string | undefined
  readonly stageOf: (stage: Stage) => string
  readonly toolOf: (id: string) => string | undefined
  /** Whether words name any council. */
  readonly tellsAny: (words: string) => boolean
}

const hiddenAuthor = 'Shared by somebody of the programme who keeps their name and council to themselves'

const councilLine = (one: { readonly name: string; readonly council?: string | undefined }, titles: Titles): string =>
  `${one.name}, ${one.council ? titles.councilOf(one.council) : 'of the programme'}`

/** Who shares it, as others may know it. */
export const authorWords = ({ author, council, body }: Learning, titles: Titles): string =>
  body.shown ? `Shared by ${councilLine({ name: author.name, council }, titles)}` : hiddenAuthor

/** The same without what they did; nothing of who is hidden. */
export const authorName = (one: Learning, titles: Titles): string =>
  one.body.shown ? authorWords(one, titles).replace(/^Shared by /, '') : 'The author'

export const whoSays = (one: Mark | Question, titles: Titles): string => councilLine(one, titles)

/** So many of the newest are on a card, which has to stay small. */
const mostLines = 5
const mostAnswers = 3

/**
 * Where the council is hidden, which may have been after others wrote, what they and the author said of any council is left
 * out: to leave out one name alone would tell which it is.
 */
export function viewOf(one: Learning, words: readonly LearningWord[], titles: Titles): LearningView {
  const { body } = one
  const mayStand = (said: string) => body.shown || !titles.tellsAny(said)
  const marks = words.filter((word) => word.kind === 'mark')
  const useful = marks.filter((mark) => mark.useful).length
  const tried = marks.filter((mark) => mark.tried)
  const lines = tried
    .filter((mark) => mark.tried!.line !== '')
    .toSorted((mark, other) => other.tried!.at.localeCompare(mark.tried!.at))
  const answers = words
    .filter((word) => word.kind === 'question')
    .filter((question) => question.answer?.open)
    .toSorted((question, other) => other.answer!.at.localeCompare(question.answer!.at))
  return {
    ...{ id: one.id, title: body.title, by: authorWords(one, titles), parts: partsOf(body), contact: body.contact },
    facts: factsOf(body, titles),
    tools: body.tools.flatMap((id) => {
      const title = titles.toolOf(id)
      return title ? [{ id, title }] : []
    }),
    useful: useful === 0 ? '' : `${counted(useful, 'person', 'people')} found it useful.`,
    tried: tried.length === 0 ? '' : `${counted(tried.length, 'person', 'people')} tried this too.`,
    lines: firstOf(lines, mostLines, ({ tried }) => mayStand(tried!.line)).map((mark) => ({
      who: whoSays(mark, titles),
      words: mark.tried!.line,
    })),
    answers: firstOf(answers, mostAnswers, ({ words, answer }) => mayStand(`${words}\n${answer!.words}`)).map(
      (question) => ({
        ...{ who: whoSays(question, titles), question: question.words, answer: question.answer!.words },
      }),
    ),
    when: `Shared on ${day(one.at)}.${one.before.length > 0 ? ` Changed on ${day(one.before.at(-1)!.until)}.` : ''}`,
  }
}

/** The first that fit; those after them are not looked at. */
function firstOf<T>(all: readonly T[], most: number, fits: (one: T) => boolean): readonly T[] {
  const found: T[] = []
  for (const one of all) {
    if (found.length === most) break
    if (fits(one)) found.push(one)
  }
  return found
}

export const partsOf = (body: Pick<LearningBody, 'problem' | 'did' | 'came' | 'differently'>) =>
  [
    { name: 'The problem', words: body.problem },
    { name: body.problem === '' ? 'In their words' : 'What we did', words: body.did },
    { name: 'What came of it', words: body.came },
    { name: 'What we would do differently', words: body.differently },
  ].filter(({ words }) => words !== '')

function factsOf({ themes, stage }: LearningBody, titles: Titles) {
  const known = (ids: readonly string[], titleOf: Titles['themeOf']) => ids.flatMap((id) => titleOf(id) ?? [])
  return [
    { name: 'About', words: listed(known(themes, titles.themeOf)) },
    { name: 'Stage', words: stage ? titles.stageOf(stage) : '' },
  ].filter(({ words }) => words !== '')
}

/** A line of a list: it names nobody. */
export const lineOf = (one: Shelved, titles: Titles): LearningLine => ({
  id: one.id,
  title: one.title,
  about: short(one.use, 150),
  tags: tagsOf(one, titles),
})

export const tagsOf = ({ themes, stage }: Pick<Shelved, 'themes' | 'stage'>, titles: Titles): string =>
  [...themes.flatMap((id) => titles.themeOf(id) ?? []), ...(stage ? [titles.stageOf(stage)] : [])].join(' · ')

export const noValues: LearningValues = {
  ...{ title: '', problem: '', did: '', came: '', differently: '', stage: '', contact: '', shown: '' },
  ...{ themes: [], tools: [] },
}

export const valuesOf = ({ stage, contact, shown, ...body }: LearningBody): LearningValues => ({
  ...body,
  stage: stage ?? '',
  contact: contact ? 'yes' : 'no',
  shown: shown ? 'yes' : 'no',
})
