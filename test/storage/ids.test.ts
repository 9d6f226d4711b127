import { createHash } from 'node:crypto'
import { documentPrefix, partitionKey, recordKey } from '../../storage/ids'
import { oddWords } from '../support/store-samples'

const digest = (word: string) => createHash('sha256').update(word, 'utf16le').digest('hex')

describe('a key', () => {
  test.each([
    ['plain words stay', 'Council-42', 'Council-42'],
    ['nothing', '', '!'],
    ['a space', 'a b', 'a!20b'],
    ['a dot', 'v1.2', 'v1.2e2'],
    ['a slash', 'a/b', 'a.2fb'],
    ['a backslash', 'a\\b', 'a_5cb'],
    ['a question mark', 'a?b', 'a=3fb'],
    ['a hash', 'a#b', 'a!23b'],
    ['a colon', '29:1x', '29=3a1x'],
    ['an at sign', 'a@b', 'a=40b'],
    ['an underscore', 'a_b', 'a_5fb'],
    ['a bar', 'a|b', 'a~7cb'],
    ['an accent', 'é', '~c3~a9'],
    ['an emoji', '🦔', '~f0~9f~a6~94'],
    ['a null character', '\0', '!00'],
    ['what is encoded already', 'a!20b', 'a!2120b'],
    ['exactly as long as may be', 'x'.repeat(174), 'x'.repeat(174)],
    ['too long: a beginning and a digest', 'x'.repeat(175), `${'x'.repeat(108)}!!${digest('x'.repeat(175))}`],
    ['too long once written', ':'.repeat(64), `${'=3a'.repeat(36)}!!${digest(':'.repeat(64))}`],
    ['cut between characters, not within', `${'x'.repeat(107)}::${'x'.repeat(99)}`, /^x{107}!!/],
    ['half a pair', 'a\ud800', `a~ef~bf~bd!!${digest('a\ud800')}`],
  ])('%s', (_name, word, key) => {
    if (typeof key === 'string') expect(recordKey(word)).toBe(key)
    else expect(recordKey(word)).toMatch(key)
  })

  const everyCharacter = Array.from({ length: 0x500 }, (_, code) => String.fromCharCode(code))
  const words = [
    ...oddWords.map(([, word]) => word),
    ...everyCharacter,
    ...everyCharacter.map((character) => `a${character}b`),
    ...everyCharacter.map((character) => `${character}-0Az`),
  ]
  const keys = [...new Set(words)].flatMap((word) => [word, recordKey(word)])

  test('is another for each other word, even for words that look like keys', () => {
    const all = new Set(keys)
    expect(new Set([...all].map(recordKey)).size).toBe(all.size)
    expect(new Set([...all].map(partitionKey)).size).toBe(all.size)
    expect(new Set([...all].map(documentPrefix)).size).toBe(all.size)
  })

  test('sorts as the bytes of its word do', () => {
    const written = words.filter((word) => !recordKey(word).includes('!!'))
    const bySource = written.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    const byKey = written.toSorted((one, other) =>
      recordKey(one) < recordKey(other) ? -1 : recordKey(one) > recordKey(other) ? 1 : 0,
    )
    expect(byKey).toEqual(bySource)
  })

  test.each([
    ['record', recordKey, 174],
    ['partition', partitionKey, 255],
    ['collection', documentPrefix, 81],
  ] as const)('of a %s is short, and fit for a URL', (_name, keyOf, longest) => {
    const unfit = (key: string) =>
      key.length > longest ||
      !/^[A-Za-z0-9\-!.=_~:]+$/.test(key) ||
      new URL(`https://host/docs/${key}x`).pathname !== `/docs/${key}x`
    expect(keys.map(keyOf).filter(unfit)).toEqual([])
  })

  test('of a collection ends where no key can go on', () => {
    expect(keys.map(recordKey).filter((key) => key.includes(':'))).toEqual([])
    expect(documentPrefix('raid-log')).toBe('raid-log:')
  })
})
