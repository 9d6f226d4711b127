import { accent } from './manifest'

/**
 * The mark: a signpost on a hill that reads as a P, and a compass star upon it. Drawn here, so that it belongs to nobody
 * else. Teams wants a coloured icon of 192 pixels, and one of 32 that is white on nothing.
 */
export const icons = () => ({ 'color.png': png(color), 'outline.png': png(outline) })

const color = `<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192">
<rect width="192" height="192" fill="${accent}"/>
<path d="M64 36H122L154 70L122 104H82V160H64Z" fill="#fff" stroke="#fff" stroke-width="8" stroke-linejoin="round"/>
<path d="M106 48L112 64L128 70L112 76L106 92L100 76L84 70L100 64Z" fill="${accent}"/>
<path d="M0 158C50 134 118 136 192 164V192H0Z" fill="#8cc2f0"/>
</svg>`

const outline = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">
<path d="M10 23V4H21L28 10.5L21 17H14V22.5M3 26C9 22.5 20 22.5 29 27" fill="none" stroke="#fff" stroke-width="2"
stroke-linejoin="round" stroke-linecap="round"/>
<path d="M18.5 7L19.5 9.5L22 10.5L19.5 11.5L18.5 14L17.5 11.5L15 10.5L17.5 9.5Z" fill="#fff"/>
</svg>`

function png(svg: string): Buffer {
  const { Resvg }: typeof import('@resvg/resvg-js') = require('@resvg/resvg-js')
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}
