import { createServer } from 'node:http'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { fateOf, fates } from './fates.mjs'

/**
 * A stand-in for Teams' connector service, a process of its own so that its times are its own. What it answers to a chat is
 * settled by the chat's number (see `fates`). It notes each message that it took, and each request that came.
 */
const taken = []
const came = []
const tries = new Map()

const server = createServer((request, response) => {
  const at = Date.now()
  const chat = decodeURIComponent(request.url).split('/')[3] ?? ''
  const [, tenant, number] = chat.match(/^a:(\d+):(\d+)$/) ?? []
  request.resume().on('end', () => {
    came.push([at, Number(tenant), Number(number), Number(request.headers['x-started'])])
    const before = tries.get(chat) ?? 0
    tries.set(chat, before + 1)
    const fate = fateOf(Number(number), process.env.FATES === 'true')
    if (fate.drops && before === 0) return request.socket.destroy()
    const refusal = fate.always ?? (before < (fate.times ?? 1) ? fate.first : undefined)
    if (refusal) return answer(response, refusal.status, { error: { code: refusal.code ?? 'Error' } }, refusal.headers)
    taken.push([at, Number(tenant), Number(number)])
    if (fate.loses && before === 0) return request.socket.destroy()
    setTimeout(() => answer(response, 201, { id: `message-${taken.length}` }), fate.slow ?? 0)
  })
})

function answer(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.on('message', (what) => process.send(what === 'all' ? { taken, came } : { taken: taken.length }))
  try {
    setPriority(-15)
  } catch {
    // Only an administrator may; then it stalls more often, and says so.
  }
  process.on('disconnect', () => process.exit(0))
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port, fates: Object.keys(fates) }))
}
