import type { Question } from '../../bot/domain/question'
import type { QuestionAnswer } from '../../bot/domain/question-answer'
import { answerView, questionLine, questionView, themeChoices } from '../../bot/features/questions/rules'
import { helpingCard } from '../../cards/helping'
import { askCard, questionCard, questionEndedCard } from '../../cards/questions'
import { questionsCard, takeDownCard } from '../../cards/questions-list'
import {
  answeredCard,
  answerGoneCard,
  helpWantedCard,
  takenDownCard,
  unansweredCard,
} from '../../cards/questions-notices'
import { answerFormCard, answerRemovedCard, openQuestionCard } from '../../cards/questions-open'
import { peerGroups } from './groups'
import { actorsOf, longNote, type Typed } from './people'
import { content } from './responses'
import { type Sample, sampled } from './sample'

const at = '2026-11-20T09:30:00.000Z'

export function questionSamples(typed: Typed): Sample[] {
  const { amina, tom, grace } = actorsOf(typed)
  const { region, longest } = peerGroups(typed)
  const { themes } = content.plan
  const question: Question = {
    ...{ id: 'question-1', group: region.id, by: tom, council: 'sample-alderbrook', named: true, theme: 'value', at },
    ...{ words: typed('How do you check invoices for a contract with many sites?'), state: 'open', stage: 'posted' },
  }
  const answer = (id: string, by: { id: string; name: string }, words: string): QuestionAnswer => ({
    ...{ question: question.id, id, by, words: typed(words), at },
  })
  const answers = [
    answer('answer-1', amina, 'One in ten, chosen by site and by month, against the price list.'),
    answer('answer-2', grace, longNote.slice(0, 400)),
  ]
  const nameOf = content.register.nameOf
  const view = (more: Partial<Question> = {}, withName = false, count = 0, group = region) =>
    questionView({ ...question, ...more }, group, { answers: count, themes, nameOf, withName })
  const answered: Partial<Question> = { state: 'answered', answer: 'answer-1' }
  const shown = (more: Partial<Question> = {}) => answers.map((one) => answerView(one, { ...question, ...more }))
  const own = (more: Partial<Question> = {}) => shown(more).map((one, place) => ({ ...one, mine: place === 0 }))
  const place = { page: 0, pages: 1 }
  const first = { isFirst: true, next: undefined }
  const long = { words: typed(longNote.slice(0, 500)) }
  const groups = [region, longest].map(({ id, name }) => ({ title: name, value: id }))
  return [
    ...sampled(askCard, {
      'with words and a group': [
        { key: 'a-key', groups, themes: themeChoices(themes), group: region.id, words: question.words },
      ],
      blank: [{ key: 'a-key', groups, themes: themeChoices(themes), group: '', words: '' }],
      'begun in a channel': [
        { key: 'a-key', groups, themes: themeChoices(themes), group: region.id, words: '', seenHere: true },
      ],
    }),
    ...sampled(questionCard, {
      'no answer yet': [{ ...view(), answers: [] }],
      'without a name, with answers': [{ ...view({ named: false }, false, 9), answers: shown() }],
      answered: [{ ...view(answered, false, 3), answers: shown(answered) }],
      'answered elsewhere': [{ ...view({ state: 'answered' }), answers: [] }],
      'the longest words': [{ ...view(long, false, 2, longest), answers: shown() }],
    }),
    ...sampled(questionEndedCard, {
      withdrawn: [{ why: 'withdrawn', group: region }],
      'taken down': [{ why: 'taken-down', group: region }],
      'in a channel that is unlinked': [{ why: 'unlinked', group: region }],
    }),
    ...sampled(openQuestionCard, {
      'to who asked without a name': [
        {
          ...view({ named: false }, true, 2),
          ...first,
          answers: own(),
          mine: true,
          runs: false,
          notice: 'It is asked.',
        },
      ],
      'to a facilitator, answered': [
        {
          ...view(answered, false, 8),
          isFirst: false,
          next: 'answer-2',
          answers: own(answered),
          mine: false,
          runs: true,
        },
      ],
      'to who asked and runs the group': [{ ...view({}, true, 2), ...first, answers: own(), mine: true, runs: true }],
    }),
    ...sampled(answerFormCard, {
      asked: [{ ...view(), key: 'a-key' }],
      'to who asked without a name': [{ ...view({ named: false }, true), key: 'a-key', nameless: true }],
    }),
    ...sampled(answerRemovedCard, {
      'taken back': [{ group: region.id, question: question.id, words: answers[1]!.words, as: 'back' }],
      'taken down': [{ group: region.id, question: question.id, words: answers[1]!.words, as: 'down' }],
    }),
    ...sampled(questionsCard, {
      'open and answered': [
        {
          group: region,
          page: 0,
          pages: 2,
          lines: [question, { ...question, ...answered, id: 'q2' }].map(questionLine),
        },
      ],
      none: [{ group: region, ...place, lines: [] }],
    }),
    ...sampled(takeDownCard, {
      'a question': [{ group: region.id, question: question.id, answer: '', words: question.words }],
      'an answer': [{ group: region.id, question: question.id, answer: 'answer-2', words: answers[1]!.words }],
    }),
    ...sampled(answeredCard, {
      told: [
        {
          ...{ group: region.id, question: question.id, words: question.words },
          answer: { id: 'answer-1', by: amina.name, words: answers[0]!.words },
        },
      ],
    }),
    ...sampled(answerGoneCard, { told: [{ group: region.id, question: question.id, words: question.words }] }),
    ...sampled(helpWantedCard, { asked: [view({ named: false })] }),
    ...sampled(unansweredCard, {
      'to a connector': [
        { ...view({ named: false }, true), from: 'Somebody of Alderbrook (sample) asked it, and nobody has answered.' },
      ],
    }),
    ...sampled(takenDownCard, {
      'a question': [
        { what: 'question', words: question.words, by: grace.name, reason: typed('It names a supplier.') },
      ],
      'an answer': [
        { what: 'answer', words: answers[1]!.words, by: grace.name, reason: typed('It is an advertisement.') },
      ],
    }),
    ...sampled(helpingCard, {
      'the first time, with suggestions': [
        { themes: themeChoices(themes), chosen: ['value', 'people'], helps: false, strong: 'Money and benefits' },
      ],
      saved: [
        { themes: themeChoices(themes), chosen: ['value'], helps: true, strong: '', notice: 'Thank you: it is saved.' },
      ],
    }),
  ]
}
