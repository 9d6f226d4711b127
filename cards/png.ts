import { promisify } from 'node:util'
import { constants, crc32, deflate } from 'node:zlib'

/** Four bytes a pixel, row by row: red, green, blue (multiplied by opacity already, as resvg has them) and opacity. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** A colour as its four bytes. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number]

/**
 * What a drawing may be made of, at most 16 colours. A pixel that is a flat colour keeps it; every other pixel, such as the
 * slope of a letter, takes the nearest smooth one.
 */
export interface Palette {
  readonly smooth: readonly Colour[]
  readonly flat: readonly Colour[]
}

/**
 * A PNG that knows only the colours of `palette`. A drawing of few colours becomes a fraction of a PNG of all colours,
 * which matters where a picture travels inside a card.
 */
export async function indexedPng(picture: Pixels, palette: Palette): Promise<Buffer> {
  const colours = [...palette.smooth, ...palette.flat]
  if (palette.smooth.length === 0 || colours.length > 16) throw new RangeError('A palette has 1 to 16 colours.')
  const options = { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }
  return pngOf(picture, colours, await promisify(deflate)(rows(picture, palette), options))
}

/** `packed` is the deflated rows of a picture: each a filter byte (0: none) and two pixels a byte, by their place in `colours`. */
export function pngOf(size: Pick<Pixels, 'width' | 'height'>, colours: readonly Colour[], packed: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size.width, 0)
  header.writeUInt32BE(size.height, 4)
  header.set([4, 3, 0, 0, 0], 8) // 4 bits a pixel, by palette; then the only compression, filters and order there are
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(colours.map(([, , , opacity]) => opacity))),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function rows({ width, height, rgba }: Pixels, { smooth, flat }: Palette): Buffer {
  const stride = 1 + Math.ceil(width / 2)
  const out = Buffer.alloc(stride * height)
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const known = new Map(flat.map((colour, index) => [Buffer.from(colour).readUInt32BE(), smooth.length + index]))
  let [last, index] = [-1, 0]
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, from += 4) {
      const pixel = pixels.getUint32(from)
      if (pixel !== last) {
        index = known.get(pixel) ?? nearest(pixel, smooth)
        known.set(pixel, index)
        last = pixel
      }
      out[y * stride + 1 + (x >> 1)]! |= x % 2 === 0 ? index << 4 : index
    }
  }
  return out
}

/** Opacity counts most: what is solid stays solid. */
function nearest(pixel: number, colours: readonly Colour[]): number {
  const [red, green, blue, opacity] = [pixel >>> 24, (pixel >>> 16) & 255, (pixel >>> 8) & 255, pixel & 255]
  const distances = colours.map((colour) => {
    const [r, g, b] = [0, 1, 2].map((part) => (colour[part]! * colour[3]) / 255) as [number, number, number]
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2 + 8 * (colour[3] - opacity) ** 2
  })
  return distances.indexOf(Math.min(...distances))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
