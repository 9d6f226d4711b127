import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { loadContent } from './load'
import { preparedFile, shipped } from './places'
import { digest } from './yaml'

/** The build's last step: checks the content that comes with Pioneer, and parses it once for every start to come. */
function prepare(): void {
  // What an earlier build has checked, it has checked against the schemas of then.
  rmSync(preparedFile, { force: true })
  loadContent({ withSample: true })
  const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  const sources = files.map((file) => readFileSync(join(shipped, file), 'utf8'))
  writeFileSync(
    preparedFile,
    JSON.stringify(Object.fromEntries(sources.map((source) => [digest(source), parse(source)]))),
  )
}

prepare()
