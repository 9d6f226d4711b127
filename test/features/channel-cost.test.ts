import {
  asksTom,
  eachInChannel,
  eventWhat,
  firstAnswer,
  here,
  isOver,
  northId,
  type Press,
} from '../support/channel-cost'
import { groupForm } from '../support/groups'
import { story } from '../support/learning'

/** What presses of groups, questions, learning and events cost in their turn: two readings and one write at the most. */

const { costOf } = eachInChannel()

const presses: readonly [string, Press][] = [
  [
    'group',
    ({ helen, group }) =>
      () =>
        helen.sends('group', { group }, {}, here),
  ],
  [
    'group, in the own chat',
    ({ tom, group }) =>
      () =>
        tom.sends('group', { group }),
  ],
  [
    'groups-join',
    ({ helen, group }) =>
      () =>
        helen.sends('group-join', { group }, {}, here),
  ],
  [
    'group-join, of a member',
    ({ tom, group }) =>
      () =>
        tom.sends('group-join', { group }, {}, here),
  ],
  [
    'group-leave',
    ({ tom, group }) =>
      () =>
        tom.sends('group-leave', { group }),
  ],
  [
    'group-mute',
    ({ tom, group }) =>
      () =>
        tom.sends('group-mute', { group, muted: true }),
  ],
  [
    'question-new',
    ({ helen, group }) =>
      () =>
        helen.sends('question-new', { group }, {}, here),
  ],
  [
    'question-send',
    ({ tom, group }) =>
      () =>
        tom.sends('question-send', { key: 'another' }, { group, question: 'And why?', theme: 'value', name: 'hidden' }),
  ],
  [
    'question-send, twice',
    ({ tom, group }) =>
      () =>
        tom.sends('question-send', { key: 'a-key' }, { group, question: 'And why?', theme: 'value', name: 'hidden' }),
  ],
  [
    'questions',
    ({ tom, group }) =>
      () =>
        tom.sends('questions', { group, page: 0 }),
  ],
  [
    'question',
    ({ helen, group, question }) =>
      () =>
        helen.sends('question', { group, question, page: 0 }, {}, here),
  ],
  [
    'question, its next page',
    ({ tom, group, question }) =>
      () =>
        tom.sends('question', { group, question, page: 1, after: '0' }),
  ],
  [
    'question-answer',
    ({ helen, group, question }) =>
      () =>
        helen.sends('question-answer', { group, question }, {}, here),
  ],
  [
    'question-answer-send',
    ({ helen, group, question }) =>
      () =>
        helen.sends('question-answer-send', { group, question, key: 'k' }, { answer: 'Yes.' }, here),
  ],
  [
    'question-settle',
    async (on) => {
      const { tom, group, question } = on
      const answer = await firstAnswer(on)
      return () => tom.sends('question-settle', { group, question, answer })
    },
  ],
  [
    'question-withdraw',
    ({ tom, group, question }) =>
      () =>
        tom.sends('question-withdraw', { group, question }),
  ],
  [
    'question-answer-remove',
    async ({ helen, group, question }) => {
      await helen.sends('question-answer-send', { group, question, key: 'k' }, { answer: 'Mine.' }, here)
      const page = await helen.sends('question', { group, question, page: 0 }, {}, here)
      return () => helen.presses(page, 'Take it back', {}, here)
    },
  ],
  [
    'learning-card',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning-card', { learning }, {}, here),
  ],
  [
    'learning-useful',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning-useful', { learning, useful: true }, {}, here),
  ],
  [
    'learning-useful, and not',
    async ({ helen, learning }) => {
      await helen.sends('learning-useful', { learning, useful: true }, {}, here)
      return () => helen.sends('learning-useful', { learning, useful: false }, {}, here)
    },
  ],
  [
    'learning-tried-form',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning-tried-form', { learning }, {}, here),
  ],
  [
    'learning-tried',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning-tried', { learning }, { line: 'We too.' }, here),
  ],
  [
    'learning-keep',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning-keep', { learning, keep: true }, {}, here),
  ],
  [
    'learning-ask-form',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning-ask-form', { learning }, {}, here),
  ],
  [
    'learning-question',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning-ask', { learning, key: 'k' }, { question: 'How long?' }, here),
  ],
  [
    'learning-open',
    ({ helen, learning }) =>
      () =>
        helen.sends('learning', { learning }, {}, here),
  ],
  [
    'learning-edit',
    ({ tom, learning }) =>
      () =>
        tom.sends('learning-edit', { learning }),
  ],
  [
    'learning-withdraw',
    ({ tom, learning }) =>
      () =>
        tom.sends('learning-withdraw', { learning, revision: 0 }),
  ],
  [
    'event',
    ({ helen, event }) =>
      () =>
        helen.sends('event', { event }, {}, here),
  ],
  [
    'event-answer',
    ({ helen, event }) =>
      () =>
        helen.sends('event-answer', { event, answer: 'going' }, {}, here),
  ],
  [
    'event-answer, another',
    async ({ helen, event }) => {
      await helen.sends('event-answer', { event, answer: 'going' }, {}, here)
      return () => helen.sends('event-answer', { event, answer: 'no' }, {}, here)
    },
  ],
  [
    'groups, its next page',
    async ({ tom }) => {
      await tom.says('groups')
      return () => tom.sends('groups', { page: 1 })
    },
  ],
  [
    'group-people',
    ({ rachel, group }) =>
      () =>
        rachel.sends('group-people', { group, after: '', begins: '' }),
  ],
  [
    'group-people-find',
    ({ rachel, group }) =>
      () =>
        rachel.sends('group-people-find', { group }, { begins: 't' }),
  ],
  [
    'group-remove-ask',
    ({ rachel, group, tom }) =>
      () =>
        rachel.sends('group-remove-ask', { group, person: tom.id }),
  ],
  [
    'group-remove',
    ({ rachel, group, tom }) =>
      () =>
        rachel.sends('group-remove', { group, person: tom.id }, { reason: 'Why' }),
  ],
  [
    'group-readmit',
    async ({ rachel, helen, group }) => {
      await helen.sends('group-join', { group }, {}, here)
      await rachel.sends('group-remove', { group, person: helen.id }, { reason: 'Why' })
      return () => rachel.sends('group-readmit', { group, person: helen.id })
    },
  ],
  [
    'group-facilitator',
    ({ rachel, tom, group }) =>
      () =>
        rachel.sends('group-facilitator', { group, person: tom.id }),
  ],
  [
    'group-new',
    ({ rachel }) =>
      () =>
        rachel.sends('group-new', { here: true }, {}, here),
  ],
  [
    'group-edit',
    ({ rachel, group }) =>
      () =>
        rachel.sends('group-edit', { group }),
  ],
  [
    'group-save',
    async ({ chat, rachel, group }) => {
      const { revision } = (await chat.bot.services.groups.get(group))!
      const form = { ...groupForm, purpose: 'Another', audience: 'members', facilitators: rachel.id }
      return () => rachel.sends('group-save', { group, revision }, form)
    },
  ],
  [
    'group-close-ask',
    ({ rachel, group }) =>
      () =>
        rachel.sends('group-close-ask', { group }),
  ],
  [
    'question, its next page in the channel',
    ({ helen, group, question }) =>
      () =>
        helen.sends('question', { group, question, page: 1, after: '0' }, {}, here),
  ],
  [
    'question-take-down-ask',
    async (on) => {
      const { rachel, group, question } = on
      const answer = await firstAnswer(on)
      return () => rachel.sends('question-take-down-ask', { group, question, answer })
    },
  ],
  [
    'question-take-down',
    ({ rachel, group, question }) =>
      () =>
        rachel.sends('question-take-down', { group, question, answer: '' }, { reason: 'Why' }),
  ],
  [
    'question-take-down, of an answer',
    async (on) => {
      const { rachel, group, question } = on
      const answer = await firstAnswer(on)
      return () => rachel.sends('question-take-down', { group, question, answer }, { reason: 'Why' })
    },
  ],
  ...(['helping', 'helping-save', 'helping-stop'] as const).map((verb): [string, Press] => [
    verb,
    async ({ tom }) => {
      await tom.says('can help')
      return () => tom.sends(verb, {}, verb === 'helping-save' ? { themes: 'value' } : {})
    },
  ]),
  [
    'learning-share',
    ({ tom }) =>
      () =>
        tom.sends('learning-share', { key: 'another' }, { ...story, places: northId }, here),
  ],
  [
    'learning-save-change',
    ({ tom, learning }) =>
      () =>
        tom.sends('learning-save-change', { learning, revision: 0 }, { ...story, title: 'Another' }),
  ],
  [
    'learning-not-tried',
    async ({ helen, learning }) => {
      await helen.sends('learning-tried', { learning }, { line: 'We too.' }, here)
      return () => helen.sends('learning-not-tried', { learning }, {}, here)
    },
  ],
  [
    'learning-keep, and not',
    async ({ helen, learning }) => {
      await helen.sends('learning-keep', { learning, keep: true }, {}, here)
      return () => helen.sends('learning-keep', { learning, keep: false }, {}, here)
    },
  ],
  [
    'learning-saved',
    ({ helen }) =>
      () =>
        helen.sends('learning-saved', { page: 0 }),
  ],
  [
    'learning-open, of its facilitator',
    ({ rachel, learning }) =>
      () =>
        rachel.sends('learning', { learning }),
  ],
  [
    'learning-answer',
    async (on) => {
      const question = await asksTom(on)
      return () => on.tom.sends('learning-answer', { learning: on.learning, question }, { answer: 'A year.' })
    },
  ],
  [
    'learning-answer-openly',
    async (on) => {
      const question = await asksTom(on)
      return () => on.tom.sends('learning-answer-openly', { learning: on.learning, question }, { answer: 'A year.' })
    },
  ],
  [
    'learning-withdraw-ask',
    ({ tom, learning }) =>
      () =>
        tom.sends('learning-withdraw-ask', { learning }),
  ],
  [
    'learning-down-ask',
    ({ rachel, learning }) =>
      () =>
        rachel.sends('learning-down-ask', { learning }),
  ],
  [
    'learning-down',
    ({ rachel, learning }) =>
      () =>
        rachel.sends('learning-down', { learning, revision: 0 }, { reason: 'Why' }),
  ],
  [
    'learning-find',
    ({ tom }) =>
      () =>
        tom.sends('learning-find', {}, { words: 'supplier', theme: 'any', stage: 'any', type: 'any' }),
  ],
  [
    'learning-page',
    ({ tom }) =>
      () =>
        tom.sends('learning-page', { words: 'supplier', theme: '', stage: '', type: '', page: 0 }),
  ],
  [
    'events, mine',
    async ({ tom, event }) => {
      await tom.sends('event-answer', { event, answer: 'going' }, {}, here)
      return () => tom.sends('events', { page: 0, shown: 'mine' })
    },
  ],
  [
    'event-calendar',
    async ({ tom, event }) => {
      await tom.sends('event-answer', { event, answer: 'going' }, {}, here)
      return () => tom.sends('event-calendar', { event })
    },
  ],
  [
    'event-feedback-form',
    async (on) => {
      await isOver(on)
      return () => on.tom.sends('event-feedback-form', { event: on.event })
    },
  ],
  [
    'cpd',
    ({ tom }) =>
      () =>
        tom.sends('cpd', { page: 0 }),
  ],
  [
    'event-new',
    ({ rachel }) =>
      () =>
        rachel.sends('event-new', {}),
  ],
  [
    'event-begin',
    ({ rachel }) =>
      () =>
        rachel.sends('event-begin', { nonce: '2026-new' }, eventWhat),
  ],
  [
    'event-step',
    ({ rachel, event }) =>
      () =>
        rachel.sends('event-step', { event, step: 'when' }),
  ],
  [
    'events-hosted',
    ({ rachel }) =>
      () =>
        rachel.sends('events-hosted', { page: 0 }),
  ],
  [
    'event-answers',
    ({ rachel, event }) =>
      () =>
        rachel.sends('event-answers', { event, page: 0 }),
  ],
  [
    'event-cancelling',
    ({ rachel, event }) =>
      () =>
        rachel.sends('event-cancelling', { event }),
  ],
  ...(['event-attendance', 'event-walk-in', 'event-material-form', 'event-feedback-read'] as const).map(
    (verb): [string, Press] => [
      verb,
      async (on) => {
        await isOver(on)
        return () =>
          on.rachel.sends(verb, verb === 'event-attendance' ? { event: on.event, page: 0 } : { event: on.event })
      },
    ],
  ),
  [
    'event-walk-in-find',
    async (on) => {
      await isOver(on)
      const who = { council: 'Brackenshire', name: 'Helen' }
      return () => on.rachel.sends('event-walk-in-find', { event: on.event }, who)
    },
  ],
]

test.each(presses)('%s costs two readings and one write at the most', async (_name, press) => {
  const { reads, writes, calls } = await costOf(press)
  expect([reads <= 2, writes <= 1, calls]).toEqual([true, true, calls])
})
