import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { linesOf, runChild } from './child'

/**
 * What a program asks of the machine's managed identity: the client ids, each once; null for the machine's own. A stand-in
 * answers, which speaks as Azure App Service does, on loopback, and refuses. The program finds `given` in `settings`.
 */
export async function identitiesAskedBy(program: string, given: object): Promise<readonly (string | null)[]> {
  const asked: (string | null)[] = []
  const server = createServer((request, response) => {
    asked.push(new URL(request.url!, 'http://127.0.0.1').searchParams.get('client_id'))
    response.statusCode = 400
    response.end('{"error":"invalid_request"}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const service = `
    const settings = JSON.parse(process.argv[1])
    const service = { IDENTITY_ENDPOINT: process.argv[2], IDENTITY_HEADER: 'x' }
    Object.assign(process.env, service, { AZURE_TOKEN_CREDENTIALS: 'prod' })`
  await linesOf(runChild(service + program, JSON.stringify(given), endpoint))
  server.close()
  return [...new Set(asked)]
}
