/** A whole start, until the readiness check is answered, and out. */
const { get } = require('node:http')
const { start } = require('../../dist/bot/start.js')
const { readConfig } = require('../../dist/bot/config.js')

start(readConfig(process.env)).then((bot) =>
  get(`${bot.url}/readyz`, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)),
)
