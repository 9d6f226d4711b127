import { createDispatch } from '../bot/dispatch'
import type { Role } from '../bot/domain/person'
import { type Feature, type For, onPress } from '../bot/feature'
import type { Where } from '../bot/where'
import { answered, echo, feature, lines, person, press, said, services } from './support/tiny-feature'

/** From a verb to the row that answers, with the permission check and the one error boundary. */

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

test.each([
  ['in place', true, true],
  ['in their own chat', false, undefined],
])('a command that is answered %s, with where it was said', async (_where, inPlace, told) => {
  const here: Where = { place: 'channel', channel: 't:19:north' }
  const where: Feature = {
    name: 'where',
    commands: [
      {
        ...{ name: 'where', does: '', for: 'anyone', examples: [], inPlace },
        run: async (ask) => said(`${ask.where.place} ${ask.where.channel}`),
      },
    ],
  }
  const answer = await createDispatch([where], services(person())).say(person(), 'where', here)
  expect([answered(answer), answer?.inPlace]).toEqual(['channel t:19:north', told])
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

test('two handlers of one verb are refused when the bot starts', () => {
  const double: Feature = { name: 'another', presses: [onPress(echo, 'anyone', async () => said('Mine'))] }
  expect(() => createDispatch([feature, double], services(person()))).toThrow('The verb "echo" has two handlers.')
})
