import { runCommand } from '../cards/help'
import { answered, dispatch, person, press } from './support/tiny-feature'

/** From somebody's words to the command that they mean. */

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
