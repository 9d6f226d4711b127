import { spellerOf } from '../../bot/domain/spelling'
import { stemOf, wordsIn } from '../../bot/domain/word-stems'

test.each([
  ['contract contracts contracting'],
  ['supplier suppliers supply supplies'],
  ['policy policies'],
  ['process processes'],
  ['manage managing manager management managed'],
  ['mobilise mobilisation mobilising mobilize mobilization'],
  ['organisation organization'],
  ['analyse analyze analysing'],
  ['negotiate negotiation negotiating'],
  ['terminate termination'],
  ['plan plans planning planned'],
  ['perform performance performing'],
  ['programme program programs'],
  ['finance finances financial'],
])('the forms of a word meet: %s', (words) => {
  expect(new Set(words.split(' ').map(stemOf)).size).toBe(1)
})

test.each([['tier tie'], ['risk rise'], ['value valid'], ['bus business'], ['uk9 uk10 uk11'], ['sla srm sro']])(
  'words that are not the same stay apart: %s',
  (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(words.split(' ').length)
  },
)

test.each([
  ['marks and hyphens', 'Re-tender, now!', ['re', 'tender', 'now']],
  ['apostrophes', "the supplier's targets, isn’t it", ['the', 'supplier', 'targets', 'isnt', 'it']],
  ['accents', 'Éclairage', ['eclairage']],
  ['nothing', ' .,!', []],
])('a text is cut into words: %s', (_name, text, words) => {
  expect(wordsIn(text)).toEqual(words)
})

describe('a slip of the finger', () => {
  const speller = spellerOf(['tiering', 'tender', 'negotiation', 'risk', 'raid', 'register'])
  test.each([
    ['two letters the wrong way round', 'teiring', ['tiering']],
    ['a letter left out', 'negotation', ['negotiation']],
    ['two slips in a long word', 'negottiaton', ['negotiation']],
    ['one in a short word', 'rsik', ['risk']],
    ['a wrong first letter', 'fender', ['tender']],
    ['two in a short word', 'rsk', []],
    ['three in a long word', 'negxxtixtion', []],
    ['a word with a figure', 'uk9', []],
    ['another word', 'gardening', []],
  ])('%s: %s', (_name, word, meant) => {
    expect(speller(word)).toEqual(meant)
  })
})
