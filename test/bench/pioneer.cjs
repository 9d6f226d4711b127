/** The real bot in a process of its own, with its store's calls counted. */
const { start } = require('../../dist/bot/start.js')
const { readConfig } = require('../../dist/bot/config.js')
const { openSqlite } = require('../../dist/storage/sqlite.js')

const calls = { reads: 0, writes: 0 }
const counted =
  (kind, call) =>
  (...given) => {
    calls[kind] += 1
    return call(...given)
  }

async function main() {
  const config = readConfig(process.env)
  const store = openSqlite({ file: config.SQLITE_FILE, now: Date.now })
  const { get, list, put, remove, due, ready, close } = store
  const bot = await start(config, {
    store: {
      get: counted('reads', get.bind(store)),
      list: counted('reads', list.bind(store)),
      put: counted('writes', put.bind(store)),
      remove: counted('writes', remove.bind(store)),
      due: due.bind(store),
      ready: ready.bind(store),
      close: close.bind(store),
    },
  })
  process.on('message', (what) => process.send(what === 'memory' ? process.memoryUsage.rss() : { ...calls }))
  process.send({ port: Number(new URL(bot.url).port) })
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
