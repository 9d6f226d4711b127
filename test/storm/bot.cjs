/** The real bot as a process of its own, which a storm kills. */
const { start } = require('../../dist/bot/start.js')
const { readConfig } = require('../../dist/bot/config.js')

const stalls = require('./watch.cjs').watch()
process.on('message', () => process.send({ memory: process.memoryUsage().rss, stalls: stalls().splice(0) }))
process.on('disconnect', () => process.exit(0))
const lease = Number(process.env.LEASE ?? 0)
start(readConfig(process.env), lease ? { lease } : {})
  .then((bot) => process.send({ port: Number(new URL(bot.url).port) }))
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })
