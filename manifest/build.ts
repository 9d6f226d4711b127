import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandTable, searchTable } from '../bot/features'
import { ManifestError } from './manifest'
import { packageOf } from './package'

/** The program behind `npm run manifest`: writes dist/pioneer.zip. Reads the environment, as bot/index.ts does for the bot. */
function main(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const { zip, warning } = packageOf(process.env, version, commandTable, searchTable)
  const file = join('dist', 'pioneer.zip')
  mkdirSync('dist', { recursive: true })
  writeFileSync(file, zip)
  console.log(`The app package is ${file}: upload it in Teams.`)
  if (warning) console.warn(warning)
}

try {
  main()
} catch (error) {
  console.error(error instanceof ManifestError ? error.message : error)
  process.exitCode = 1
}
