import { crc32, inflateSync } from 'node:zlib'

/** What a PNG is made of; throws where a checksum does not hold. */
export function opened(url: string) {
  expect(url).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/)
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const body = bytes.subarray(at + 4, at + 8 + length)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4))
    at += 12 + length
  }
  const header = chunks.get('IHDR')!
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(chunks.get('IDAT')!)
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
  expect(rows).toHaveLength(height * (1 + Math.ceil(width / 2)))
  const pixel = (x: number, y: number) => {
    const pair = rows[y * (1 + Math.ceil(width / 2)) + 1 + (x >> 1)]!
    return x % 2 ? pair & 15 : pair >> 4
  }
  const colourAt = (x: number, y: number) => chunks.get('PLTE')!.toString('hex', 3 * pixel(x, y), 3 * pixel(x, y) + 3)
  return { width, height, colourAt, opacityAt: (x: number, y: number) => chunks.get('tRNS')![pixel(x, y)] }
}
