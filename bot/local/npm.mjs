import { root } from './places.mjs'

/** Runs npm in the project and waits for it. Windows finds npm only through a shell. */
export async function npm(processes, name, args) {
  const running = processes.start(name, 'npm', args, { cwd: root, shell: process.platform === 'win32' })
  const { code } = await running.ended
  return { code, log: running.log }
}
