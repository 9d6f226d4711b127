import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in for Teams' connector service on loopback: it keeps what the bot sends and knows its people. */
export interface Teams {
  readonly serviceUrl: string
  /** Every activity that the bot sent or edited, in order. */
  readonly sent: readonly Sent[]
  /** What the service answers to the next sends, first to last; afterwards 201 as always. */
  readonly answers: Answer[]
  readonly add: (member: MemberRecord) => void
  /** Tells the service of a channel; one without a name is the first of its team. */
  readonly addChannel: (channel: ChannelRecord) => void
  /** How often a member's record was asked for. */
  readonly lookups: () => number
  readonly stop: () => Promise<void>
}

export interface MemberRecord {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly userPrincipalName: string
  readonly aadObjectId: string
  readonly tenantId: string
}

export interface ChannelRecord {
  readonly id: string
  readonly name: string | null
  readonly team: string
  readonly teamName: string
}

export interface Sent {
  readonly conversation: string
  readonly edits?: string
  readonly id: string
  readonly activity: SentActivity
}

export interface SentActivity {
  readonly text?: string
  readonly summary?: string
  readonly attachments?: readonly { readonly content: unknown; readonly contentType?: string; readonly name?: string }[]
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export async function startTeams(): Promise<Teams> {
  const sent: Sent[] = []
  const answers: Answer[] = []
  const members = new Map<string, MemberRecord>()
  const channels: ChannelRecord[] = []
  const channelsOf = (team: string) => channels.filter((one) => one.team === team).map(({ id, name }) => ({ id, name }))
  const nameOfTeam = (team: string) => channels.find((one) => one.team === team)?.teamName ?? ''
  let lookups = 0
  let count = 0
  const server = createServer(async (request, response) => {
    const reply = (answer: Answer) => {
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body))
    }
    const path = decodeURIComponent(request.url ?? '')
      .split('/')
      .filter(Boolean)
    const [, kind, conversation = '', what, which] = path
    if (kind === 'teams')
      return reply(
        what === 'conversations'
          ? { status: 200, body: { conversations: channelsOf(conversation) } }
          : { status: 200, body: { id: conversation, name: nameOfTeam(conversation) } },
      )
    if (what === 'members') {
      lookups += 1
      const member = members.get(which ?? '')
      return reply(
        member
          ? { status: 200, body: member }
          : { status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } },
      )
    }
    const activity = JSON.parse((await bodyOf(request)) || '{}') as SentActivity
    const answer = answers.shift()
    if (answer && answer.status >= 300) return reply(answer)
    count += 1
    const id = request.method === 'PUT' ? (which ?? '') : `message-${count}`
    sent.push({ conversation, id, activity, ...(request.method === 'PUT' ? { edits: id } : {}) })
    reply({ status: request.method === 'PUT' ? 200 : 201, body: { id } })
  })
  await listen(server)
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    answers,
    add: (member) => void members.set(member.id, member),
    addChannel: (channel) => void channels.push(channel),
    lookups: () => lookups,
    stop: () => close(server),
  }
}

const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
