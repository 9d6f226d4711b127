import type { Helper, Question } from '../../bot/domain/question'
import { helpersFor } from '../../bot/features/questions/rules'

/** Who is shown a question that nobody has answered. */

const at = '2026-11-23T09:00:00.000Z'
const question: Question = {
  ...{ id: 'q', group: 'g', by: { id: 'asker', name: 'Tom' }, named: true, words: 'How?', theme: 'value', at },
  ...{ state: 'open', stage: 'posted' },
}
const helper = (person: string, themes = ['people', 'value']): Helper => ({ person, name: person, themes, at })
const open = { open: true, members: new Set<string>(), muted: new Set<string>() }

test.each<[string, Helper, Partial<typeof open>, boolean]>([
  ['somebody who offered to help with its theme', helper('amina'), {}, true],
  ['somebody who offered to help with another', helper('amina', ['people']), {}, false],
  ['who asked', helper('asker'), {}, false],
  ['somebody who has muted the group', helper('amina'), { muted: new Set(['amina']) }, false],
  ['a member of a group that is for its members', helper('amina'), { open: false, members: new Set(['amina']) }, true],
  ['nobody else of such a group', helper('amina'), { open: false }, false],
])('%s', (_who, one, group, isAsked) => {
  expect(helpersFor(question, [one], { ...open, ...group })).toEqual(isAsked ? [one] : [])
})

const many = Array.from({ length: 40 }, (_, place) => helper(`person-${place}`))
const askedFor = (id: string) => helpersFor({ ...question, id }, many, open).map(({ person }) => person)

test('five at most, the same each time that it is asked', () => {
  expect(askedFor('q')).toHaveLength(5)
  expect(helpersFor(question, many.toReversed(), open).map(({ person }) => person)).toEqual(askedFor('q'))
})

test('others for other questions, so that nobody is asked too often', () => {
  const often = new Map<string, number>()
  for (let place = 0; place < 80; place++)
    for (const person of askedFor(`question-${place}`)) often.set(person, (often.get(person) ?? 0) + 1)
  expect(often.size).toBe(many.length)
  expect(Math.max(...often.values())).toBeLessThan(30)
})
