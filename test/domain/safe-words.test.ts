import { loadContent } from '../../bot/content/load'
import { tellsCouncil, unsafeLink } from '../../bot/domain/safe-words'

const council = (name: string, ...domains: string[]) => ({ name, domains })
const alderbrook = council('Alderbrook Borough Council', 'alderbrook.gov.uk')

test.each([
  ['its own name', 'We in Alderbrook did it', alderbrook, true],
  ['small letters', 'we in alderbrook', alderbrook, true],
  ['the whole name', 'Alderbrook  Borough Council', alderbrook, true],
  ['its address', 'a@alderbrook.gov.uk', alderbrook, true],
  ['a name within a word', 'Alderbrookians', alderbrook, false],
  ['words of every council', 'the borough council and the city', alderbrook, false],
  ['a word of every day', 'reading the contract', council('Reading Borough Council'), false],
  ['the same as a name', 'we in Reading', council('Reading Borough Council'), true],
  ['a name of several words', 'kensington and chelsea', council('Royal Borough of Kensington and Chelsea'), true],
  ['a part of such a name', 'we in Chelsea', council('Royal Borough of Kensington and Chelsea'), false],
  ['a name with no word of its own', 'in London', council('City of London'), false],
  ['that name whole', 'the City of London', council('City of London'), true],
])('a council is told by %s, or not', (_what, words, one, expected) => {
  expect(tellsCouncil(words, [one]) !== undefined).toBe(expected)
})

/** The register as it comes, in the spellings of every day. */
const { councils } = loadContent({ withSample: false }).register
const ownOf = (words: string, id: string) =>
  tellsCouncil(
    words,
    councils.filter((one) => one.name === id),
  ) !== undefined

test.each([
  ['We at Brighton and Hove did', 'Brighton & Hove City Council'],
  ['We at BRIGHTON did', 'Brighton & Hove City Council'],
  ['At Bath & North East Somerset we', 'Bath and North East Somerset Council'],
  ['At B&NES we', 'Bath and North East Somerset Council'],
  ['At Bath we', 'Bath and North East Somerset Council'],
  ['Windsor & Maidenhead we', 'Royal Borough of Windsor and Maidenhead'],
  ['At King’s Lynn and West Norfolk we', "Borough Council of King's Lynn & West Norfolk"],
  ['At Kings Lynn we', "Borough Council of King's Lynn & West Norfolk"],
  ['At Stoke on Trent we', 'Stoke-on-Trent City Council'],
  ['At Stoke\u2010on\u2010Trent we', 'Stoke-on-Trent City Council'],
  ['At Southend on Sea we', 'Southend-on-Sea City Council'],
  ['At Southend we', 'Southend-on-Sea City Council'],
  ['At St. Helens we', 'St Helens Borough Council'],
  ['in st albans', 'St Albans City and District Council'],
  ['Bournemouth Christchurch and Poole', 'Bournemouth, Christchurch and Poole Council'],
  ['as bcp did', 'Bournemouth, Christchurch and Poole Council'],
  ['the City of London', 'City of London Corporation'],
  ['De\u00adrby', 'Derby City Council'],
  ['Der\u200b\u2060by', 'Derby City Council'],
  ['Ｄｅｒｂｙ', 'Derby City Council'],
  ['Derby’s way', 'Derby City Council'],
  ['a@derby.gov.uk', 'Derby City Council'],
  ['At Bury Council we', 'Bury Metropolitan Borough Council'],
  ['at bury council we', 'Bury Metropolitan Borough Council'],
  ['BURY', 'Bury Metropolitan Borough Council'],
])('"%s" tells %s', (words, name) => {
  expect(ownOf(words, name)).toBe(true)
})

test.each([
  'we bury the report',
  'a bath for each ward, at big bucks',
  'at the high peak of demand',
  'reading the contract',
  'We measured KPIs & called the supplier, monthly. St. and Rd. are short.',
  'the borough and the city, and London',
])('"%s" tells no council', (words) => {
  expect(tellsCouncil(words, councils)).toBeUndefined()
})

test.each([
  ['https://www.gov.uk/x', undefined],
  ['see HTTPS://gov.uk', undefined],
  ['http://x.example', 'http://'],
  ['a javascript:alert(1)', 'javascript:'],
  ['[x](JavaScript:alert(1))', 'JavaScript:'],
  ['msteams://x', 'msteams://'],
  ['The data: we had none', undefined],
  ['No links at all. 10:30', undefined],
])('%s has %s as the beginning of a link that is not https', (words, expected) => {
  expect(unsafeLink(words)).toBe(expected)
})
