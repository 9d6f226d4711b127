/**
 * Loaded ahead of a child's own program (`node --import`). The child's stdin is a pipe that its parent holds: when the parent
 * goes, however it goes, the pipe ends and the child ends too. So even a launcher killed with -9 leaves no port taken.
 */
const patience = 5_000

process.stdin.on('error', end).on('close', end).on('end', end)
process.stdin.resume()
process.stdin.unref?.()

function end() {
  setTimeout(() => process.exit(1), patience).unref()
  process.kill(process.pid, 'SIGTERM')
}
