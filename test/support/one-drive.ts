import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in for somebody's OneDrive on loopback: it keeps what is put there. */
export interface OneDrive {
  readonly url: string
  readonly files: readonly { readonly path: string; readonly range: string; readonly text: string }[]
  /** What it answers to the next files, first to last; afterwards 201 as always. */
  readonly answers: number[]
  readonly stop: () => Promise<void>
}

export async function startOneDrive(): Promise<OneDrive> {
  const files: { path: string; range: string; text: string }[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const status = answers.shift() ?? 201
    const range = String(request.headers['content-range'] ?? '')
    const text = Buffer.concat(chunks).toString('utf8')
    if (request.method === 'PUT' && status < 300) files.push({ path: request.url ?? '', range, text })
    response.writeHead(request.method === 'PUT' ? status : 200, status === 303 ? { location: '/elsewhere' } : {})
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    answers,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
