import type { Colour, Palette } from './png'

/** The few colours of a chart; on paper ink has a contrast of 14 to 1, bar and target of 6 to 1. Shapes differ as well. */
export const colours = {
  paper: '#f7f9fc',
  ink: '#1c2733',
  rail: '#dde5ee',
  bar: '#0f5c9e',
  target: '#a8380b',
} as const

const bytes = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255, 255]
}

const [paper, ink] = [bytes(colours.paper), bytes(colours.ink)]
const mix = (one: number, other: number): number => Math.round((one + other) / 2)
const halfway: Colour = [mix(paper[0], ink[0]), mix(paper[1], ink[1]), mix(paper[2], ink[2]), 255]
const corner = [0, 64, 128, 191].map((opacity): Colour => [paper[0], paper[1], paper[2], opacity])

/** What letters and slopes are made of: `smooth` colours are taken by whatever is near, `flat` ones only by themselves. */
export const paletteWith = (flat: readonly string[]): Palette => ({
  smooth: [paper, halfway, ink, ...corner],
  flat: flat.map(bytes),
})

export const palette = paletteWith([colours.rail, colours.bar, colours.target])
