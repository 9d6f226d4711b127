import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './fault.mjs'
import { npm } from './npm.mjs'
import { root } from './places.mjs'

/**
 * Whether node_modules holds what package-lock.json asks for. npm leaves a list of what it has installed, and the two
 * lists are compared: the times of files say little after a checkout.
 */
export function installed(folder) {
  const there = packagesIn(join(folder, 'node_modules/.package-lock.json'))
  if (!there) return false
  const wanted = packagesIn(join(folder, 'package-lock.json')) ?? {}
  return Object.entries(wanted).every(([path, one]) => {
    if (path === '' || one.link) return true
    return there[path] ? there[path].version === one.version : one.optional === true
  })
}

/** Installs what is missing; says so, because the first time takes a minute or two. */
export async function ensurePackages(processes) {
  if (installed(root)) return
  const locked = existsSync(join(root, 'package-lock.json'))
  const command = locked ? 'ci' : 'install'
  console.log(`Installing the packages that Pioneer needs (npm ${command}). The first time this takes a minute or two.`)
  const { code, log } = await npm(processes, 'install', [command])
  if (code !== 0) throw new Fault(`The packages could not be installed: npm says why at the end of ${log}.`)
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}
