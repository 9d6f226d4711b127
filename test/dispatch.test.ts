import pino from 'pino'
import { z } from 'zod/v4'
import { createDispatch } from '../bot/dispatch'
import type { Person, Role } from '../bot/domain/person'
import { AskAgain, type Feature, type For, NotAllowed, onPress } from '../bot/feature'
import type { Services } from '../bot/services'
import { defineAction } from '../cards/action'
import { card } from '../cards/card'
import { line } from '../cards/fields'
import { runCommand } from '../cards/help'
import { text } from '../cards/parts'
import { wordsOn } from './support/conversation'

/** From a verb or somebody's words to the row that answers, with the permission check and the one error boundary. */

const lines: string[] = []
const log = pino({ base: null }, { write: (one: string) => void lines.push(one) })

const person = (...roles: Role[]): Person => ({
  ...{ id: 't:o', name: 'Amina', email: '', tenant: 't', mri: '29:a', council: undefined, participates: true },
  roles: new Set(roles),
  caseload: [],
})

/** What the store says of whoever asks, whatever was remembered of them. */
const services = (now: Person) =>
  ({
    log,
    newId: () => 'abcdefgh-1234',
    people: { again: async () => now, choicesOf: async () => [] },
  }) as unknown as Services

const said = (words: string) => card(words, [text(words)])
const failures: Readonly<Record<string, Error>> = {
  theirs: new AskAgain('Choose one.'),
  forbidden: new NotAllowed('Not yours.'),
  'forbidden with a card': new NotAllowed('Not yours.', said('The way in')),
  ours: new Error('secret words of somebody'),
}
const fail = defineAction('fail', { how: z.string() })
const echo = defineAction('echo', { id: z.string() }, { first: line('The first', 5), second: line('The second', 5) })
const forRole = (who: For) => defineAction(`for-${who}`)
const roles: For[] = ['anyone', 'officer', 'lead', 'connector', 'admin']

const feature: Feature = {
  name: 'a feature',
  commands: [
    { name: 'help', does: '', for: 'anyone', examples: [], run: async ({ words }) => said(`Help for ${words}`) },
    { name: 'my list', does: '', for: 'anyone', examples: ['list', 'all'], run: async () => said('The list') },
    { name: 'secret', does: '', for: 'admin', examples: [], run: async () => said('The secret') },
  ],
  presses: [
    onPress(fail, 'anyone', async ({ data }) => {
      throw failures[data.how]
    }),
    onPress(echo, 'anyone', async ({ data, inputs }) => ({
      card: said(`${data.id} ${inputs.first} ${inputs.second}`),
      lasts: true,
    })),
    ...roles.map((who) => onPress(forRole(who), who, async (ask) => said(`Done with ${[...ask.person.roles]}`))),
  ],
}

const dispatch = (now: Person = person('officer')) => createDispatch([feature], services(now))
const press = (verb: string, fixed: unknown, inputs: unknown = {}, who = person('officer'), now = who) =>
  dispatch(now).press(who, { verb, fixed, inputs })
const answered = (answer: Awaited<ReturnType<typeof press>>) =>
  answer && 'card' in answer ? wordsOn(answer.card) : answer?.words

beforeEach(() => {
  lines.length = 0
})

test.each<[For, Role[], boolean]>([
  ['anyone', [], true],
  ['officer', ['officer'], true],
  ['officer', ['connector'], false],
  ['officer', ['admin'], false],
  ['lead', ['officer', 'lead'], true],
  ['lead', ['officer'], false],
  ['lead', ['admin'], false],
  ['connector', ['connector'], true],
  ['connector', ['admin'], true],
  ['connector', ['officer', 'lead'], false],
  ['admin', ['admin'], true],
  ['admin', ['connector'], false],
])('a row for %s and somebody who is %p: %p', async (who, has, may) => {
  const words = answered(await press(`for-${who}`, {}, {}, person(...has)))
  expect(words).toMatch(may ? /^Done with/ : /^Only /)
})

test('a role that was taken back since somebody was remembered counts no more', async () => {
  expect(answered(await press('for-connector', {}, {}, person('connector'), person()))).toMatch(/^Only connectors/)
})

test('a role that was given since somebody was remembered counts, and the handler is given it', async () => {
  expect(answered(await press('for-lead', {}, {}, person('officer'), person('officer', 'lead')))).toBe(
    'Done with officer,lead',
  )
})

test('somebody who is nothing here is shown the way in', async () => {
  expect(answered(await press('for-officer', {}, {}, person()))).toContain('Not in the programme yet')
})

test.each([
  ['theirs', 'Choose one.'],
  ['forbidden', 'Not yours.'],
  ['forbidden with a card', 'The way in'],
])('an error that is %s is said as it is, and not logged', async (how, words) => {
  expect(answered(await press('fail', { how }))).toBe(words)
  expect(lines).toEqual([])
})

test('an error of ours is said with a reference, and only the log has the detail', async () => {
  const words = answered(await press('fail', { how: 'ours' }))
  expect(words).toContain('it is our fault')
  expect(words).toContain('this reference: abcdefgh.')
  expect(words).not.toContain('secret')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({
    id: 'abcdefgh',
    what: 'fail',
    err: { message: 'secret words of somebody' },
  })
})

test.each<[string, string, unknown]>([
  ['a verb that nobody has', 'nothing', {}],
  ['a verb that every object has', 'toString', {}],
  ['a field too many', 'echo', { id: 'x', person: 'y' }],
  ['a field of another type', 'echo', { id: 5 }],
  ['nothing fixed', 'echo', undefined],
])('%s is refused, and logged without what it carried', async (_name, verb, fixed) => {
  expect(answered(await press(verb, fixed, { first: 'a', second: 'private' }))).toContain('Nothing was done.')
  expect(lines.join()).toContain('a press that no card of ours sends')
  expect(lines.join()).not.toContain('private')
})

test('what is not filled in well is told, all of it, before the handler runs', async () => {
  expect(answered(await press('echo', { id: 'x' }, { first: '', second: 'too long' }))).toBe(
    'The first is missing. The second is too long: the most it can hold is 5 characters.',
  )
})

test('a handler is given what the schemas say, and what it answers may last', async () => {
  const answer = await press('echo', { id: 'x' }, { first: ' a ', second: 7, third: 'not asked for' })
  expect(answered(answer)).toBe('x a 7')
  expect(answer).toMatchObject({ lasts: true })
  expect(await press('for-anyone', {})).toMatchObject({ lasts: false })
})

test.each([
  ['its name', 'my list'],
  ['capitals', 'My LIST'],
  ['a slash', '/my list'],
  ['a full stop', 'my list.'],
  ['another way to say it', 'all'],
  ['spaces around', '  list  '],
])('a command is known by %s', async (_name, words) => {
  expect(answered(await dispatch().say(person(), words))).toBe('The list')
})

test.each(['lists', 'my list please', 'my', 'secretly'])('"%s" is nobody\'s command: help answers', async (words) => {
  expect(answered(await dispatch().say(person(), words))).toBe(`Help for ${words}`)
})

test('a command is for whom it says, typed or pressed', async () => {
  for (const [who, words] of [
    [person('connector'), 'Only administrators of the programme can do this. Type help to see what you can do.'],
    [person('admin'), 'The secret'],
  ] as const) {
    expect(answered(await dispatch(who).say(who, 'secret'))).toBe(words)
    expect(answered(await press(runCommand.verb, { name: 'secret' }, {}, who))).toBe(words)
  }
})

test('a command pressed by a name that there is not any more is answered by help', async () => {
  expect(answered(await press(runCommand.verb, { name: 'retired' }))).toBe('Help for retired')
})

test('two handlers of one verb are refused when the bot starts', () => {
  const double: Feature = { name: 'another', presses: [onPress(echo, 'anyone', async () => said('Mine'))] }
  expect(() => createDispatch([feature, double], services(person()))).toThrow('The verb "echo" has two handlers.')
})
