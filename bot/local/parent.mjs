import { spawnSync } from 'node:child_process'

/**
 * Calls back when the npm that started us has gone. npm's shell passes no signal on, so without this a `kill` of npm would
 * leave everything running. Windows has no `ps`, and there the console ends us all.
 */
export function onParentGone(callback) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const npm = npmOf(parent)
  const watch = setInterval(() => {
    if (process.ppid === parent && lives(npm)) return
    clearInterval(watch)
    callback()
  }, 250).unref()
}

/** npm is our parent, or the parent of the shell that it started us with. */
function npmOf(parent) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' })
  const [, grandparent, name] = stdout?.match(/^\s*(\d+)\s+(.*?)\s*$/) ?? []
  return /(^|\/|-)(ba|da|z)?sh$/.test(name ?? '') ? Number(grandparent) : parent
}

function lives(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
