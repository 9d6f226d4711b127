import { Resvg } from '@resvg/resvg-js'
import AdmZip from 'adm-zip'
import { icons } from '../../manifest/icons'
import { ManifestError } from '../../manifest/manifest'
import { packageOf, sampleAppId } from '../../manifest/package'

const everything = {
  MICROSOFT_APP_ID: '5d1f1f6e-3c8e-4a55-9d0b-0a5c5f3b7a11',
  PUBLIC_HOST: 'pioneer.example.gov.uk',
  WEBSITE_URL: 'https://council.example/',
  PRIVACY_URL: 'https://council.example/privacy',
  TERMS_URL: 'https://council.example/terms',
}
const commands = [{ name: 'help', does: 'See what you can do here', for: 'anyone' as const }]

describe('the app package', () => {
  const { zip, warning } = packageOf(everything, '1.2.3', commands)
  const files = new AdmZip(zip).getEntries()
  const manifest = JSON.parse(new AdmZip(zip).readAsText('manifest.json'))

  test('holds the manifest and its two icons at the top, and nothing else', () => {
    expect(files.map((file) => file.entryName).sort()).toEqual(['color.png', 'manifest.json', 'outline.png'])
    expect([manifest.icons.color, manifest.icons.outline].sort()).toEqual(['color.png', 'outline.png'])
    expect(manifest).toMatchObject({
      version: '1.2.3',
      id: everything.MICROSOFT_APP_ID,
      validDomains: [everything.PUBLIC_HOST],
    })
  })

  test('can be read by any program: checksums hold', () => {
    for (const file of files) expect(file.getData()).toHaveLength(file.header.size)
  })

  test('is the same each time: no file has the time of its making', () => {
    expect(files.map((file) => file.header.time.getFullYear())).toEqual([2000, 2000, 2000])
    expect(packageOf(everything, '1.2.3', commands).zip.equals(zip)).toBe(true)
  })

  test('holds no secret', () => {
    const secret = 'a-secret-nobody-may-see'
    const made = packageOf({ ...everything, MICROSOFT_APP_PASSWORD: secret, COSMOS_KEY: secret }, '1.2.3', commands)
    expect(new AdmZip(made.zip).readAsText('manifest.json')).not.toContain(secret)
  })

  test.each([
    ['everything is set', everything, undefined],
    [
      'nothing is set',
      { MICROSOFT_APP_ID: ' ' },
      'This package is for trying Pioneer only: PUBLIC_HOST, WEBSITE_URL, PRIVACY_URL, TERMS_URL, MICROSOFT_APP_ID are not set, so examples stand in their place.',
    ],
    [
      'one is not set',
      { ...everything, TERMS_URL: '' },
      'This package is for trying Pioneer only: TERMS_URL is not set, so examples stand in their place.',
    ],
  ])('warns in one sentence, or not at all, when %s', (_name, env, sentence) => {
    expect(packageOf(env, '1.2.3', commands).warning).toBe(sentence)
  })

  test('warned of nothing here, and has the sample id when there is none', () => {
    expect(warning).toBeUndefined()
    expect(JSON.parse(new AdmZip(packageOf({}, '1.2.3', commands).zip).readAsText('manifest.json')).id).toBe(
      sampleAppId,
    )
  })

  test.each([
    [
      'an address that is none',
      { PRIVACY_URL: 'privacy' },
      'PRIVACY_URL must be an address that starts with https://.',
    ],
    [
      'an address that is not on the web',
      { TERMS_URL: 'ftp://council.example' },
      'TERMS_URL must be an address that starts with https://.',
    ],
    ['an app id that is none', { MICROSOFT_APP_ID: 'pioneer' }, 'MICROSOFT_APP_ID must be an id like 0000'],
  ])('is not built with %s', (_name, env, fault) => {
    const build = () => packageOf({ ...everything, ...env }, '1.2.3', commands)
    expect(build).toThrow(ManifestError)
    expect(build).toThrow(fault)
  })
})

describe('the icons', () => {
  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ] as const)('%s is a PNG of %i pixels each way', (name, size) => {
    const { width, height } = pixelsOf(icons()[name])
    expect([width, height]).toEqual([size, size])
  })

  test('the outline is white, by opacity alone, and leaves its edges free', () => {
    const { pixels } = pixelsOf(icons()['outline.png'])
    const seen = pixels.filter(({ opacity }) => opacity > 0)
    expect(new Set(seen.map(({ colour }) => colour))).toEqual(new Set(['ffffff']))
    expect(seen.length).toBeGreaterThan(100)
    expect(pixels.filter(({ opacity }) => opacity === 0).length).toBeGreaterThan(600)
    expect(seen.filter(({ x, y }) => [0, 31].includes(x) || [0, 31].includes(y))).toEqual([])
  })

  test('the colour icon covers all of its square', () => {
    expect(pixelsOf(icons()['color.png']).pixels.every(({ opacity }) => opacity === 255)).toBe(true)
  })
})

/** The icon's pixels as they are, for its colours are stored unmultiplied: decoded by drawing it, at its size, on nothing. */
function pixelsOf(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const image = `<image href="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  const drawn = new Resvg(svg).render().pixels
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const opacity = drawn[index * 4 + 3]!
    const parts = [0, 1, 2].map((part) => Math.round((drawn[index * 4 + part]! * 255) / Math.max(1, opacity)))
    return { x: index % width, y: Math.floor(index / width), opacity, colour: Buffer.from(parts).toString('hex') }
  })
  return { width, height, pixels }
}
