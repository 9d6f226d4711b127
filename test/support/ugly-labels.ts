/** Labels that nobody meant, and that a picture has to bear. */
export const uglyLabels: readonly string[] = [
  '🚀🚀 <b>bold</b> & "quotes" {a|b}',
  'W'.repeat(300),
  'Word and '.repeat(34),
  '👩‍👩‍👧‍👦'.repeat(40),
  'é𝒜'.repeat(40),
  '',
  '\u0000\uFFFE</text><script>',
  Array.from({ length: 300 }, (_, at) => (at % 9 === 8 ? ' ' : String.fromCharCode(97 + ((at * 7) % 26)))).join(''),
]
