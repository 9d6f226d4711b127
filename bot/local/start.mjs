import { nodeFault } from './node-version.mjs'

/** `npm start`: the bot and two windows of Microsoft's local Teams client. What follows an old Node could not even read. */
const fault = nodeFault(process.versions.node)
if (fault) {
  console.error(fault)
  process.exit(1)
}
const { launch } = await import('./launch.mjs')
await launch()
