/**
 * Words as the search compares them: small letters, British spelling, without endings. Not a linguist's stems: it is enough
 * that the forms of one word meet (`mobilize`, `mobilisation`; `policy`, `policies`) and that short words stay apart.
 */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

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
