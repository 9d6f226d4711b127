import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { allSamples } from '../samples/all'
import { hostConfigs } from './host-config'
import { pageOf } from './page'

/** Writes the gallery, and beside it the size of each card in bytes, and answers with its path. */
export async function writeGallery(file = resolve(__dirname, '../../dist/gallery/index.html')): Promise<string> {
  const read = (path: string) => readFileSync(path, 'utf8')
  const samples = await allSamples()
  const page = pageOf(samples, {
    hostConfigs,
    style: read(join(__dirname, 'page.css')),
    renderer: read(require.resolve('adaptivecards/dist/adaptivecards.min.js')),
    script: read(join(__dirname, 'show.js')),
  })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, page)
  const sizes = Object.values(samples)
    .flat()
    .map(({ name, card }) => [name, Buffer.byteLength(JSON.stringify(card))])
  writeFileSync(join(dirname(file), 'sizes.json'), JSON.stringify(Object.fromEntries(sizes)))
  return file
}
