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
