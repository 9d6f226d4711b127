/** Lengths in pixels. Each is a whole number, so that edges are sharp at any scale. */
export interface Sizes {
  readonly width: number
  readonly edge: number
  /** The radius of the paper's corners. */
  readonly corner: number
  /** The column of figures to the right of the bars. */
  readonly figures: number
  readonly plot: number
  readonly font: { readonly title: number; readonly label: number; readonly small: number }
  readonly line: { readonly title: number; readonly label: number; readonly small: number }
  readonly gap: number
  readonly bar: number
  /** The height of a bar that has letters in it. */
  readonly segment: number
  /** The least width of a letter in a bar. */
  readonly letter: number
  /** The least height of a line of letters in a column. */
  readonly storey: number
  /** The column of numbers to the left of a panel. */
  readonly axis: number
  /** The width of a box in a legend. */
  readonly chip: number
  readonly marker: number
  readonly stroke: number
}

/**
 * At scale 1 a picture is 440 pixels wide. On a phone, where a card is 320 wide, its labels are still 11 high and
 * the smallest letters 9.
 */
export function sizesOf(scale: number): Sizes {
  const whole = (length: number) => Math.round(length * scale)
  const [width, edge, figures] = [whole(440), whole(16), whole(36)]
  return {
    width,
    edge,
    corner: 10 * scale,
    figures,
    plot: width - 2 * edge - figures,
    font: { title: 17 * scale, label: 15 * scale, small: 12.5 * scale },
    line: { title: whole(22), label: whole(19), small: whole(16) },
    gap: whole(4),
    bar: whole(14),
    segment: whole(21),
    letter: whole(15),
    storey: whole(17),
    axis: whole(14),
    chip: whole(18),
    marker: whole(9),
    stroke: 2 * Math.max(1, Math.round(scale)),
  }
}
