import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Agent } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createHttpsServer } from '@vercel/cosmosdb-server'

/** What a request gets in place of an answer; undefined lets it through. */
export type Fault = (request: IncomingMessage) => { status: number; headers?: Record<string, string> } | undefined

export interface CosmosEmulator {
  readonly endpoint: string
  readonly key: string
  /** Trusts the emulator's own (expired) certificate, and nothing else in the process does. */
  readonly agent: Agent
  setFault(fault: Fault | undefined): void
  stop(): Promise<void>
}

/**
 * Speaks Cosmos's protocol over HTTPS on a free port, and keeps everything in memory. What it does not do, and the real
 * service does: forget records whose time to live is over, keep a query to the partition named beside it, count request units
 * (429), refuse a bad key, transactional batches.
 */
export async function startCosmosEmulator(): Promise<CosmosEmulator> {
  let fault: Fault | undefined
  const server: Server = createHttpsServer({ keepAlive: true })
  const [answer] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[]
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const instead = fault?.(request)
    if (!instead) return answer?.(request, response)
    request.resume().on('end', () => {
      response.writeHead(instead.status, instead.headers)
      response.end('{"message":"a fault"}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ rejectUnauthorized: false, keepAlive: true, maxSockets: 16 })
  return {
    endpoint: `https://127.0.0.1:${port}`,
    key: Buffer.from('any key').toString('base64'),
    agent,
    setFault: (next) => {
      fault = next
    },
    stop: async () => {
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
