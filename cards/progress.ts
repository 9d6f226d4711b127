import { deflateSync } from 'node:zlib'
import { type Colour, pngOf } from './png'

/**
 * How much is done, as a picture in a data address of some 200 characters: a thick bar on a thin line. Bar and line have
 * a contrast of more than 3 to 1 on the light and the dark cards of Teams, whose own column styles have almost none.
 */
export function progressPicture(done: number, all: number): string {
  const step = done <= 0 ? 0 : done >= all ? steps : Math.min(steps - 1, Math.max(1, Math.round((done / all) * steps)))
  pictures[step] ??= `data:image/png;base64,${draw((step / steps) * width).toString('base64')}`
  return pictures[step]
}

const [width, height, steps] = [480, 8, 40]
const colours: readonly Colour[] = [
  [0, 0, 0, 0],
  [0x3b, 0x82, 0xd6, 255],
  [0x85, 0x85, 0x85, 255],
]
const [nothing, bar, rail] = [0x00, 0x11, 0x22]

/** Drawn once each: there are few of them. */
const pictures: string[] = []

function draw(reach: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const behind = y === height / 2 - 1 || y === height / 2 ? rail : nothing
    const row = Buffer.alloc(1 + width / 2, behind)
    return row.fill(bar, 1, 1 + reach / 2).fill(0, 0, 1)
  })
  return pngOf({ width, height }, colours, deflateSync(Buffer.concat(rows)))
}
