const needed = [20, 19]

/** One sentence when this Node is too old for Pioneer, nothing when it will do. */
export function nodeFault(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return undefined
  return `Pioneer needs Node ${needed.join('.')} or newer, and this is Node ${version}: please install a newer one from https://nodejs.org and try again.`
}
