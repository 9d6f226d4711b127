/**
 * Words as the search compares them: small letters, British spelling, without endings. Not a linguist's stems: it is enough
 * that the forms of one word meet (`mobilize`, `mobilisation`; `policy`, `policies`) and that short words stay apart. Notices
 * such as UK 9 are one word, and so are amounts such as 30,000.
 */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]s?\b/g, '')
    .replace(initials, (letters) => letters.replaceAll('.', ''))
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(?<!\w)(\d+)k(?!\w)/g, '$1000')
    .replace(/\b(uk)[\s-]+(?=\d{1,2}\b)/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Such as R.A.I.D. and K.P.I.s, which are a word. */
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}s?(?![\p{L}\p{N}])/gu

/** The beginning of a word that its forms have in common. */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const british = word.replace(/([iy])z(e|a|i)/, '$1s$2').replace(/^(program|center|labor|behavior)(s?)$/, respelled)
  return endingsOff(british)
}

const respelled = (_whole: string, word: string, plural: string): string =>
  ({ program: 'programme', center: 'centre', labor: 'labour', behavior: 'behaviour' })[word]! + plural

/** In this order, each at most once: an ending, what stands in its place, and how much of a word must be left. */
const endings: readonly (readonly [RegExp, string, number])[] = [
  [/ies$/, 'y', 2],
  [/(ss|sh|ch|x)es$/, '$1', 2],
  [/([^sui])s$/, '$1', 3],
  [/ibility$/, 'ible', 3],
  [/is(ation|ing|ed|e)$/, 'is', 4],
  [/(ment|ness|ance|ence|ancy|ency)$/, '', 4],
  [/(ing|ed)$/, '', 3],
  [/([^aeiouls])\1$/, '$1', 3],
  [/at(ion|e|or)?$/, '', 4],
  [/(ible|able|ial)$/, '', 4],
  [/er$/, '', 4],
  [/e$/, '', 3],
  [/y$/, 'i', 2],
]

function endingsOff(word: string): string {
  let stem = word
  for (const [ending, instead, least] of endings) {
    const shorter = stem.replace(ending, instead)
    if (shorter !== stem && shorter.length - instead.replace(/\$1/, '').length >= least) stem = shorter
  }
  return stem
}
