/** The real bot as a process of its own, which a storm kills. Each of its requests says when it started. */
const http = require('node:http')
const { request } = http
http.request = (...asked) => {
  const started = request(...asked)
  started.setHeader('x-started', String(Date.now()))
  return started
}
const { start } = require('../../dist/bot/start.js')
const { readConfig } = require('../../dist/bot/config.js')

process.on('message', () => process.send({ memory: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit(0))
const lease = Number(process.env.LEASE ?? 0)
start(readConfig(process.env), lease ? { lease } : {})
  .then((bot) => process.send({ port: Number(new URL(bot.url).port) }))
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })
