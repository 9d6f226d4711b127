import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { place } from './places.mjs'

const onWindows = process.platform === 'win32'
const patience = 5_000
const leash = pathToFileURL(place('bot/local/leash.mjs')).href

/**
 * The children of this program. Each leads a process group of its own, so that Ctrl-C in the terminal reaches us alone, and
 * we stop them together with whatever they have started. What they print goes to a log file.
 */
export function createProcesses(logs = place('data/logs')) {
  const running = new Set()
  mkdirSync(logs, { recursive: true })

  function start(name, command, args, { cwd, env = {}, shell = false }) {
    const log = join(logs, `${name}.log`)
    writeFileSync(log, '')
    const output = openSync(log, 'a')
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['pipe', output, 'pipe'],
      detached: !onWindows,
      windowsHide: true,
    })
    closeSync(output)
    let complaints = ''
    child.stderr.on('data', (data) => {
      appendFileSync(log, data)
      complaints = (complaints + data).slice(-4_000)
    })
    child.stdin.on('error', () => {})
    const one = { name, child, log, complaints: () => complaints.trim(), over: false }
    one.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: 1, why: error.message }))
      child.once('close', (code, signal) => resolve({ code: code ?? 1, why: signal ?? `code ${code}` }))
    }).then((end) => {
      one.over = true
      running.delete(one)
      return end
    })
    running.add(one)
    return one
  }

  /** A Node program that ends when we do, and talks to the others directly, whatever proxy the environment names. */
  function startNode(name, args, { cwd, env }) {
    const direct = [process.env.NO_PROXY ?? process.env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
    const options = { cwd, env: { ...env, NO_PROXY: direct, no_proxy: direct } }
    return start(name, process.execPath, ['--import', leash, ...args], options)
  }

  /** Asks all to end, insists after a while, and returns when all are gone. */
  async function stopAll() {
    const all = [...running]
    for (const one of all) signal(one.child, 'SIGTERM')
    const insist = setTimeout(() => all.forEach((one) => void signal(one.child, 'SIGKILL')), patience)
    await Promise.all(all.map((one) => one.ended))
    clearTimeout(insist)
    for (const one of all) signal(one.child, 'SIGKILL')
  }

  return { start, startNode, stopAll }
}

/** To the child and everything that it has started; a process that has gone already needs no signal. */
function signal(child, name) {
  if (child.pid === undefined) return
  try {
    if (onWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    else process.kill(-child.pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
