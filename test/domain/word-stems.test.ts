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
  ['initials with dots', 'R.A.I.D. and K.P.I.s, e.g. J.Smith', ['raid', 'and', 'kpis', 'eg', 'j', 'smith']],
  ['notices', 'UK 9, uk-10 and the UK 2030', ['uk9', 'uk10', 'and', 'the', 'uk', '2030']],
  ['amounts', '£30,000, 30k, 1,5 and 12,345,678', ['30000', '30000', '1', '5', 'and', '12345678']],
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
    ['what is no word', 'tiering'.repeat(20), []],
  ])('%s: %s', (_name, word, meant) => {
    expect(speller(word).words).toEqual(meant)
  })
})

describe('of words as near as another', () => {
  const speller = spellerOf(['invite', 'invoice', 'parent', 'payment', 'diary', 'dairy', 'daily'])
  test.each([
    ['that want a letter left out', 'invice', ['invoice']],
    ['that want a letter left out', 'pament', ['payment']],
    ['that want two letters put in order', 'diayr', ['diary']],
    ['all where none does', 'parxnt', ['parent']],
  ])('the likely ones are those %s: %s', (_name, word, likely) => {
    expect(speller(word).likely).toEqual(likely)
    expect(speller(word).slips).toBe(1)
  })
})

test.each([
  ['none', 'mobilisation', 0],
  ['a letter left out', 'mbilisation', 1],
  ['the last left out', 'mobilisatio', 1],
  ['a letter twice', 'mobilisationn', 1],
  ['two in the wrong order', 'mobilistaion', 1],
  ['one twice, another left out', 'mmobilisatio', 2],
  ['two pairs in the wrong order', 'moiblisatoin', 2],
  ['two too many at the end', 'mobilisationed', 2],
  ['three left out', 'moblstion', undefined],
  ['three wrong ones', 'mobxlxsxtion', undefined],
])('slips are counted, two at the most: %s', (_name, word, slips) => {
  const mended = spellerOf(['mobilisation'])(word)
  expect(mended.words.length > 0 ? mended.slips : undefined).toBe(slips)
})
