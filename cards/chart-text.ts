/** Where lines of a picture break. Its font is measured nowhere: widths are estimated, rather too wide than too narrow. */

const narrow = /[ .,:;'’!|()[\]iIjlftr-]/
const wide = /[mwMW@%&—…]/
const tall = /[A-Z]/
/** What XML, of which pictures are made, cannot hold, and emoji, which the font does not have. */
const unspeakable = /[\p{Cc}\p{Cs}\p{Cn}\u{1F000}-\u{1FAFF}]|\u{200D}|\u{FE0F}/gu

const letterWidth = (letter: string): number =>
  narrow.test(letter) ? 0.36 : wide.test(letter) ? 0.9 : tall.test(letter) ? 0.68 : 0.57

/** The width of words in DejaVu Sans Condensed, in the unit of `size`. */
export const widthOf = (words: string, size: number): number =>
  size * [...words].reduce((sum, letter) => sum + letterWidth(letter), 0)

/** How many of the first letters fit into a width together with what follows them. */
export function fitting(letters: readonly string[], after: string, size: number, width: number): number {
  let sum = letterWidth(after)
  const full = letters.findIndex((letter) => {
    sum += letterWidth(letter)
    return size * sum > width
  })
  return full < 0 ? letters.length : full
}

/** Bold words are wider by so much. */
export const bolder = 1.1

/** Breaks words into at most `most` lines; a line that does not fit ends in an ellipsis. */
export function linesOf(words: string, size: number, width: number, most = 2): string[] {
  const fits = (line: string) => widthOf(line, size) <= width
  const lines: string[] = []
  for (const word of words.replace(unspeakable, ' ').split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && (lines.length === most || fits(longer))) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line) => {
    if (fits(line)) return line
    const letters = [...line]
    const end = Math.max(1, fitting(letters, '…', size, width))
    return `${letters.slice(0, end).join('').trimEnd()}…`
  })
}
