import { spawnSync } from 'node:child_process'

const onWindows = process.platform === 'win32'

/**
 * Ends a process and all that came of it, whatever groups those made for themselves: asks them, and insists after a while (in
 * milliseconds). Answers when they are gone. Windows has no asking.
 */
export async function endTree(root, patience = 2_000) {
  if (onWindows) return void spawnSync('taskkill', ['/pid', String(root), '/T', '/F'])
  const asked = treeOf([root], living())
  for (const pid of asked) signal(pid, 'SIGTERM')
  for (const until = Date.now() + patience; Date.now() < until; ) {
    if (!asked.some((pid) => living().has(pid))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  // Whoever stayed may have started others meanwhile.
  const now = living()
  const stayed = asked.filter((pid) => now.has(pid))
  for (const pid of treeOf(stayed, now)) signal(pid, 'SIGKILL')
}

/** Parents by their children. What has ended and was not asked for yet (a zombie) does not live. */
function living() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
  const lines = (stdout ?? '').trim().split('\n')
  const rows = lines.map((line) => line.trim().split(/\s+/)).filter(([, , state]) => !state?.startsWith('Z'))
  return new Map(rows.map(([pid, parent]) => [Number(pid), Number(parent)]))
}

function treeOf(roots, parents) {
  const tree = new Set(roots)
  for (let before = -1; before !== tree.size; ) {
    before = tree.size
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid)
  }
  return [...tree]
}

/** One that has gone already needs none. */
function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
