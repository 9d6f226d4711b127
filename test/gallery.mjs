/** `npm run gallery`: writes every card in every state to dist/gallery/index.html, a page that needs nothing else. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
require('./support/register.cjs')
const { writeGallery } = require('./gallery/write.ts')

console.log(`The gallery is at ${pathToFileURL(await writeGallery())}`)
