import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './fault.mjs'
import { npm } from './npm.mjs'
import { root } from './places.mjs'

const sources = ['bot', 'cards', 'storage', 'manifest', 'package.json', 'tsconfig.json', 'tsconfig.build.json']
const program = 'dist/pioneer.js'
const mark = 'dist/.built-from'

/**
 * What the sources look like: a hash of every path, size and time of change. Unlike the newest time alone, it also changes
 * when a file goes away or an older one comes back.
 */
export function lookOf(folder, names = sources) {
  const hash = createHash('sha256')
  const walk = (path) => {
    const file = join(folder, path)
    if (!existsSync(file)) return
    const { mtimeMs, size } = statSync(file)
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) walk(join(path, name))
    else hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const name of names) walk(name)
  return hash.digest('hex')
}

/** Whether what was built is what the sources say now. */
export function built(folder) {
  if (!existsSync(join(folder, program)) || !existsSync(join(folder, mark))) return false
  return readFileSync(join(folder, mark), 'utf8') === lookOf(folder)
}

/** Builds when the sources have changed. The old build goes first, so that nothing of a deleted file is left. */
export async function ensureBuild(processes) {
  if (built(root)) return
  console.log('Building Pioneer. This takes a few seconds.')
  const look = lookOf(root)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { code, log } = await npm(processes, 'build', ['run', 'build'])
  if (code !== 0 || !existsSync(join(root, program)))
    throw new Fault(`Pioneer could not be built: the reason is at the end of ${log}.`)
  writeFileSync(join(root, mark), look)
}
