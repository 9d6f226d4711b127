import { request } from 'node:http'

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent one after another; without a content-length among the headers, as chunks. */
  readonly body?: readonly (string | Buffer)[]
}

export interface HttpAnswer {
  readonly status: number
  readonly body: string
}

/** An HTTP request with exactly these headers, such as `fetch` would not send. */
export function ask(url: string, { method = 'POST', headers = {}, body = [] }: Asked = {}): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') })
    })
    asking.on('error', reject)
    for (const part of body) asking.write(part)
    asking.end()
  })
}

/** The least that Teams would say: an event, which the bot lets in and does not answer. */
export const event = (serviceUrl: string) => ({
  type: 'event',
  name: 'a knock',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:amina' },
  recipient: { id: '28:pioneer' },
  conversation: { id: 'a:amina' },
})
