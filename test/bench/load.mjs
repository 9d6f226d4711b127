import { Agent, request } from 'node:http'

/** Presses a bot from this process, `together` at a time over kept connections, and times each answer. */
export async function load({ port, presses, together }) {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const times = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: together }, async (_, lane) => {
      for (;;) {
        if (next >= presses.count) return
        next += 1
        const body = JSON.stringify(presses.next(lane))
        const start = performance.now()
        const answer = await post(port, body, agent)
        times.push(performance.now() - start)
        presses.check(answer, lane)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))]
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

export function post(port, body, agent) {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path: '/api/messages',
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode, text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
