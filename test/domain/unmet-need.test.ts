import { likingOf, noTally } from '../../bot/domain/tool-vote'
import { askedAgain, mostWanted, needWords, type UnmetNeed } from '../../bot/domain/unmet-need'

test.each([
  ['capitals and marks', 'Leasing VEHICLES?!', 'leasing vehicles'],
  ['an email address', 'ask jo.smith@alderbrook.gov.uk about leasing', 'ask about leasing'],
  ['a link', 'leasing see https://x.example/?a=b and www.x.example', 'leasing see and'],
  ['a phone number', 'call +44 (0)20 7946 0018 on leasing', 'call on leasing'],
  ['a reference', 'leasing under WM-2026-017/B', 'leasing under'],
  ['a mention', '<at>Amina Yusuf</at> leasing', 'leasing'],
  ['markup', '**leasing** <b>x</b>', 'leasing b x b'],
  ['letters beyond English', 'Llŷn café', 'llŷn café'],
  ['figures alone', '12345 £500', ''],
  ['signs alone', '?!', ''],
  ['more than twelve words', 'a b c d e f g h i j k l m n', 'a b c d e f g h i j k l'],
  ['a word of 300 letters', 'x'.repeat(300), 'x'.repeat(100)],
])('of what was not found, %s', (_name, typed, kept) => {
  expect(needWords(typed)).toBe(kept)
})

const need = (words: string, count: number, last = '2026-11-23T09:00:00.000Z'): UnmetNeed => ({
  ...{ words, count, last },
  first: '2026-11-01T09:00:00.000Z',
})

test('the same words within ten seconds are one message, said twice by Teams', () => {
  expect(askedAgain(need('x', 1), '2026-11-23T09:00:09.999Z').count).toBe(1)
  expect(askedAgain(need('x', 1), '2026-11-23T09:00:10.000Z')).toEqual(need('x', 2, '2026-11-23T09:00:10.000Z'))
})

test('the most wanted stand first, then the latest', () => {
  const needs = [need('b', 1), need('c', 3), need('a', 1), need('d', 1, '2026-11-24T09:00:00.000Z')]
  expect(mostWanted(needs).map(({ words }) => words)).toEqual(['c', 'd', 'a', 'b'])
})

test.each([
  ['nothing is known', {}, {}, 'equal'],
  ['more found it useful', { useful: 4, useless: 1 }, { useful: 2, useless: 1 }, 'first'],
  ['one vote is no verdict', { useful: 9, useless: 1 }, { useful: 1 }, 'first'],
  ['votes against count', { useful: 0 }, { useless: 1 }, 'first'],
  ['it is opened more often', { opened: 100 }, { opened: 3 }, 'first'],
  ['votes count for more than being opened', { useful: 5 }, { opened: 100_000 }, 'first'],
])('people make more of a tool when %s', (_name, one, other, expected) => {
  const difference = likingOf({ ...noTally('a'), ...one }) - likingOf({ ...noTally('b'), ...other })
  expect(difference === 0 ? 'equal' : difference > 0 ? 'first' : 'second').toBe(expected)
})
