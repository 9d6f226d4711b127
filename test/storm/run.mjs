import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storm } from './storm.mjs'

/** Runs one storm, as the JSON of the first argument says, and prints what became of everybody as JSON. */
const folder = mkdtempSync(join(tmpdir(), 'pioneer-storm-'))
try {
  console.log(JSON.stringify(await storm({ folder, ...JSON.parse(process.argv[2]) })))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
