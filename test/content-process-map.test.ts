import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { shipped } from '../bot/content/places'
import { contentFolders } from './support/content-folder'

/** The stages, roles, flags and ranking of process maps, as a programme officer edits them. */

const { folderOf, faultsOf } = contentFolders()
const shippedText = readFileSync(join(shipped, 'process-map.yaml'), 'utf8')

function changed(from: string, to: string): string {
  if (!shippedText.includes(from)) throw new Error(`"${from}" is not in the file`)
  return shippedText.replace(from, to)
}

test("what comes with Pioneer has the toolkit's stages of procurement and its four flags, and says what is its own", () => {
  const { processMap } = loadContent({ withSample: false })
  expect(processMap.processes[0]!.stages.map(({ title }) => title)).toEqual([
    'Starting event',
    'Pre-publication',
    'Publication',
    'Selection and evaluation',
    'Award',
  ])
  expect(processMap.flags.map(({ id }) => id)).toEqual([
    'documentation-gap',
    'governance-gap',
    'time-risk',
    'process-risk',
  ])
  expect(processMap.label).toContain("Pioneer's default")
})

test('a council or programme may put its own in the place of it', () => {
  const folder = folderOf({ 'process-map.yaml': changed("'2026-1'", "'ours-7'").replace('- Supplier', '- Provider') })
  const { processMap } = loadContent({ folder, withSample: false })
  expect([processMap.version, processMap.roles.at(-1)]).toEqual(['ours-7', 'Provider'])
})

test.each<[name: string, from: string, to: string, says: string]>([
  ['a stage twice', 'id: publication,', 'id: award,', 'processes.0.stages.4.id: the id "award" is used twice'],
  ['a role twice', '- Legal adviser', '- service MANAGER', 'roles.3: the role "service MANAGER" is there twice'],
  ['a fault that is missing', 'id: two-leads', 'id: no-lead', 'faults: the fault "two-leads" is missing'],
  [
    'a flag that there is not',
    'flags: [governance-gap]',
    'flags: [gap]',
    'wider.flags.0: there is no flag "gap" in this file',
  ],
  ['a role that no lane has room for', '- Supplier', `- ${'x'.repeat(31)}`, 'roles.8: must have at most 30 characters'],
])('%s stops the start, with the place', (_name, from, to, says) => {
  const faults = faultsOf({ 'process-map.yaml': changed(from, to) })
  expect(faults.map((fault) => fault.replace(/^process-map\.yaml:\d+: /, ''))).toContain(says)
})
