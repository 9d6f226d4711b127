import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadContent } from './load'
import { preparedFile } from './places'
import { keyOf } from './yaml'

/** The build's last step: reads the content that comes with Pioneer and checks it, once for every start to come. */
function prepare(): void {
  // What an earlier build has checked, it has checked against the schemas of then.
  rmSync(preparedFile, { force: true })
  const read: Record<string, unknown> = {}
  loadContent({ withSample: true, read: (file, value) => (read[keyOf(file, readFileSync(file, 'utf8'))] = value) })
  writeFileSync(preparedFile, JSON.stringify(read))
}

prepare()
