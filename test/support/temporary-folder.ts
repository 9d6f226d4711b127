import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for a test file, gone when the file's tests are over. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { file: (name: string) => join(folder, name) }
}
