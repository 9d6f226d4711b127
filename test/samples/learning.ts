import type { Learning } from '../../bot/domain/learning'
import type { LearningWord } from '../../bot/domain/learning-words'
import { partsOf, viewOf } from '../../bot/features/learning/rules'
import { titlesOf } from '../../bot/features/learning/titles'
import { learningCard, learningGoneCard } from '../../cards/learning'
import { answerCard, learningReplyCard, questionCard } from '../../cards/learning-answering'
import {
  learningEndedCard,
  learningTakenDownCard,
  takeDownLearningCard,
  withdrawLearningCard,
} from '../../cards/learning-ending'
import { learningListCard, savedLearningCard, sharedLearningCard } from '../../cards/learning-find'
import { learningFormCard } from '../../cards/learning-form'
import { askToKeepCard, keepRefusedCard, keepToldCard, keepWishCard, keptCard } from '../../cards/learning-keep'
import { questionFormCard, questionSentCard, triedFormCard } from '../../cards/learning-saying'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content } from './responses'
import { type Sample, sampled } from './sample'

const choice = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title })
const themes = content.plan.themes.map(choice)
const allStages = content.toolkit.cycles.flatMap((cycle) => cycle.stages.map(choice))
const tools = content.toolkit.tools.map(choice)
const none = { title: '', problem: '', did: '', came: '', differently: '', themes: [], stage: '', tools: [] }

export function learningSamples(typed: Typed): Sample[] {
  const titles = titlesOf({ content })
  const people = actorsOf(typed)
  const body = {
    title: typed('Monthly calls kept the supplier honest'),
    problem: typed('The leisure supplier missed its targets for a year, and nobody outside the service knew.'),
    did: typed('We called them each month, with the figures in front of us, and wrote down what was agreed.'),
    came: typed('Nine of ten targets were met by spring. The two that were not are in the extension.'),
    differently: typed('We would begin before the contract does.'),
    ...{ themes: ['suppliers', 'process'], stage: 'manage' as const, tools: ['poor-performance'] },
    ...{ contact: true, shown: true },
  }
  const one: Learning = {
    ...{ id: 'a-learning', author: people.amina, council: 'sample-alderbrook', body, places: [{ group: 'g' }] },
    ...{ at: '2026-11-20T09:00:00Z', before: [], revision: 0, settled: 0 },
  }
  const whole = typed(longNote.slice(0, 800))
  const long: Learning = {
    ...one,
    author: people.long,
    body: {
      ...{ ...body, title: typed(longName.slice(0, 80)), problem: whole, did: whole, came: whole, differently: whole },
      ...{ themes: themes.map(({ id }) => id), tools: tools.slice(0, 2).map(({ id }) => id) },
    },
    before: [{ body, until: '2026-11-22T09:00:00Z' }],
  }
  const who = (at: number) => ({ person: `p${at}`, name: typed(`Grace Bello ${at}`), council: 'sample-brackenshire' })
  const said = (count: number, line: string): LearningWord[] =>
    Array.from({ length: count }, (_, at): LearningWord[] => [
      {
        ...{ kind: 'mark', learning: one.id, ...who(at), useful: true, at: '2026-11-21T09:00:00Z', told: true },
        ...(at % 2 === 0 ? { tried: { line: typed(line), at: '2026-11-21T09:00:00Z' } } : {}),
      },
      {
        ...{ kind: 'question', id: `q${at}`, learning: one.id, ...who(at), words: typed('How long did it take?') },
        ...{ at: '2026-11-21T09:00:00Z', told: true },
        answer: { words: typed(line), open: true, at: '2026-11-21T10:00:00Z' },
      },
    ]).flat()
  const few = said(3, 'It took us two months, and then the supplier asked for the calls.')
  const many = said(12, longNote.slice(0, 200))
  const yours = { useful: false, tried: false }
  const view = (learning: Learning, words: LearningWord[] = []) => viewOf(learning, words, titles)
  const hidden = { ...one, body: { ...body, shown: false, contact: false } }
  const named = { id: one.id, title: body.title }
  const places = [
    { id: 'c1', title: typed('West Midlands: General') },
    { id: 'group:g2', title: typed('Leisure (no channel yet)') },
  ]
  const values = { ...body, contact: 'yes', shown: 'yes' }
  const longest = { ...long.body, stage: 'manage', contact: 'yes', shown: 'no' }
  const lists = { themes, stages: allStages, tools }
  const line = {
    ...{ id: one.id, title: body.title, about: body.did, tags: 'Suppliers and markets · Manage, of a contract' },
  }
  const look = { words: '', theme: '', stage: '', type: '' }
  const found = { look, nearest: [], page: 0, pages: 1, themes, stages: allStages, types: [choice(themes[0]!)] }
  const question = {
    ...{ learning: named, question: typed('How long did it take?'), id: 'q', who: typed('Helena Ost, Brackenshire') },
    open: 'thread' as const,
  }
  const ending = { ...named, revision: 0 }
  const groups = typed('West Midlands and Leisure')
  const wish = { draft: 'd', asker: typed('Helena Ost'), words: typed('We called the supplier each month. It worked.') }
  const toldStates = ['asked', 'refused', 'kept', 'unknown', 'nobody', 'empty', 'outside'] as const
  return [
    ...sampled(learningCard, {
      'in a channel, new': [view(one)],
      'in a channel, with what others said': [view(one, few)],
      'as long as it can be': [view(long, many)],
      'of a council that is hidden': [view(hidden, few)],
      'words of a message': [
        view({ ...one, body: { ...body, problem: '', came: '', differently: '', themes: [], tools: [] } }),
      ],
      'to whoever pressed': [view(one, few), { ...yours, useful: true, tried: true, notice: 'Thank you.' }],
      'saved, all of it': [view(one, few), { ...yours, saved: true, whole: true }],
      'to its author': [view(long, many), { ...yours, author: true, whole: true, notice: 'Shared. Thank you.' }],
      'to who looks after the group': [view(one, few), { ...yours, facilitator: true, whole: true }],
    }),
    ...sampled(learningGoneCard, {
      withdrawn: ['withdrawn'],
      'taken down': ['down'],
      unlinked: ['unlinked'],
      'an answer that is hidden': ['hidden', 'An answer'],
    }),
    ...sampled(learningFormCard, {
      empty: [{ of: { key: 'k', places, chosen: ['c1'] }, values: { ...none, contact: '', shown: '' }, ...lists }],
      'without a group': [{ of: { key: 'k', places: [], chosen: [] }, values: { ...values }, ...lists }],
      'with a fault and a note': [
        {
          ...{ of: { key: 'k', places, chosen: [] }, values: longest, ...lists },
          fault: typed('Choose where to share it.'),
          note: 'The channel in which you asked is not linked to a group, so it cannot be shared there.',
        },
      ],
      'begun in a channel': [
        {
          of: { key: 'k', places, chosen: ['c1'] },
          values: { ...none, contact: '', shown: '' },
          ...lists,
          seenHere: true,
        },
      ],
      'a change': [{ of: { learning: one.id, revision: 2 }, values, ...lists }],
    }),
    ...sampled(triedFormCard, {
      new: [{ learning: named, line: '', already: false }],
      again: [{ learning: named, line: typed('It went well'), already: true, fault: 'Links must begin with https://' }],
    }),
    ...sampled(questionFormCard, {
      new: [{ learning: named, key: 'k' }],
      'with a fault': [
        { learning: named, key: 'k', fault: 'Links must begin with https://', typed: typed('See http://') },
      ],
    }),
    ...sampled(questionSentCard, {
      sent: [{ learning: named, question: question.question }],
      'sent before in other words': [{ learning: named, question: question.question, before: true }],
    }),
    ...sampled(questionCard, {
      'to answer': [question],
      'of one that others see no more': [
        { ...question, open: undefined, fault: 'Say it otherwise.', typed: typed('Two') },
      ],
      'answered for all': [{ ...question, answer: { words: typed('Two months.'), open: true } }],
      'answered where it is in no channel': [
        { ...question, open: 'card', answer: { words: typed('Two months.'), open: true } },
      ],
      'of one whose channel is not linked now': [{ ...question, open: 'later' }],
      'answered while its channel is not linked': [
        { ...question, open: 'later', answer: { words: typed('Two months.'), open: true } },
      ],
      'answered alone': [{ ...question, answer: { words: whole, open: false } }],
    }),
    ...sampled(learningReplyCard, {
      'in a thread': [
        {
          ...{ learning: named, asker: question.who, question: question.question },
          ...{ who: typed('Amina Yusuf, Alderbrook Borough Council (sample)'), answer: whole },
        },
      ],
    }),
    ...sampled(answerCard, {
      'of somebody hidden': [
        { learning: named, who: 'The author', question: question.question, answer: typed('Two months.') },
      ],
      'with words left out': [{ learning: named, who: 'The author', question: undefined, answer: undefined }],
    }),
    ...sampled(withdrawLearningCard, { asked: [ending], changed: [{ ...ending, changed: true }] }),
    ...sampled(takeDownLearningCard, {
      asked: [{ ...ending, groups }],
      changed: [{ ...ending, groups, changed: true, typed: typed('It names somebody.') }],
      'with a fault': [{ ...ending, groups, fault: 'Links must begin with https://', typed: typed('See http://') }],
    }),
    ...sampled(learningEndedCard, {
      withdrawn: [{ how: 'withdrawn', title: body.title }],
      'taken down': [{ how: 'down', title: body.title }],
    }),
    ...sampled(learningTakenDownCard, {
      'to its author': [{ title: body.title, who: typed('Helena Ost'), groups, reason: typed('It names somebody.') }],
    }),
    ...sampled(askToKeepCard, { asked: [{ draft: 'd', author: typed('Amina Yusuf'), words: whole }] }),
    ...sampled(
      keepToldCard,
      Object.fromEntries(toldStates.map((how) => [how, [{ how, author: typed('Amina Yusuf') }] as const])),
    ),
    ...sampled(keepWishCard, {
      'in a linked channel': [{ ...wish, here: typed('West Midlands: General') }],
      elsewhere: [{ ...wish, words: whole, here: undefined }],
    }),
    ...sampled(keepRefusedCard, { refused: [] }),
    ...sampled(keptCard, { kept: [{ learning: one.id, title: body.title }] }),
    ...sampled(learningListCard, {
      'nothing yet': [{ ...found, lines: [], all: 0 }],
      'the newest': [{ ...found, lines: Array(5).fill(line), all: 12, page: 1, pages: 3 }],
      'by words': [
        { ...found, look: { ...look, words: typed('supplier'), theme: 'suppliers' }, lines: [line], all: 1 },
      ],
      'nothing fits': [{ ...found, look: { ...look, words: typed('pension') }, lines: [], nearest: [line], all: 0 }],
    }),
    ...sampled(savedLearningCard, {
      none: [{ lines: [], all: 0, page: 0, pages: 1 }],
      some: [{ lines: [line, { ...line, tags: '' }], all: 7, page: 0, pages: 2 }],
    }),
    ...sampled(sharedLearningCard, {
      'of an open group': [
        {
          title: body.title,
          parts: partsOf(body),
          tags: line.tags,
          tools: [{ title: 'A tool', link: 'https://gov.uk' }],
        },
      ],
      'for members': [
        {
          ...{ title: body.title, tags: '', tools: [{ title: 'A tool', link: undefined }] },
          parts: [{ name: 'For members of its group', words: 'Open it in Pioneer.' }],
        },
      ],
    }),
  ]
}
