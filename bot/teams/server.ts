import type { Application, TurnState } from '@microsoft/teams-ai'
import { type Activity, type InvokeResponse, StatusCodes } from 'botbuilder'
import type { Logger } from 'pino'
import * as restify from 'restify'
import type { Config } from '../config'
import { type Adapter, Refused } from './adapter'
import { isFromThisMachine } from './gate'

/** The most that one activity may weigh, in bytes: Azure Bot Service itself passes on no more. */
const largestBody = 256 * 1024

/** The door: POST /api/messages for Teams, GET /healthz (I am running) and GET /readyz (and my database answers). */
export function createServer(parts: {
  adapter: Adapter
  app: Application<TurnState>
  config: Config
  log: Logger
  ready: () => Promise<void>
}): restify.Server {
  const { adapter, app, config, log, ready } = parts
  const server = restify.createServer({ name: 'Pioneer', handleUncaughtExceptions: false })

  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { status: 'running' })
  })
  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const works = await ready().then(
      () => true,
      () => false,
    )
    response.send(works ? 200 : 503, { status: works ? 'ready' : 'the database does not answer' })
  })
  server.head('/api/messages', async (_request: restify.Request, response: restify.Response) => {
    response.send(405)
  })
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    // Nothing may be returned from here: restify would log it, with the request and its token.
    const answer = await answerTo(request)
    response.send(answer.status, answer.body)
  })

  async function answerTo(request: restify.Request): Promise<InvokeResponse> {
    if (config.LOCAL_MODE && !isFromThisMachine(callerOf(request))) return { status: 403 }
    const body = await bodyOf(request)
    if (body === 'too large') return { status: 413 }
    const activity = activityIn(body)
    return activity ? admitted(request.header('authorization') ?? '', activity) : { status: 400 }
  }

  async function admitted(header: string, activity: Activity): Promise<InvokeResponse> {
    try {
      const answer = await adapter.admit(header, activity, async (context) => {
        await app.run(context)
      })
      return answer ?? { status: StatusCodes.OK }
    } catch (error) {
      if (!(error instanceof Refused)) log.error({ err: error }, 'a turn failed before it was answered')
      else log.warn({ why: error.why }, 'refused at the gate')
      return { status: error instanceof Refused ? error.status : StatusCodes.INTERNAL_SERVER_ERROR }
    }
  }

  return server
}

const callerOf = (request: restify.Request) => ({
  address: request.socket.remoteAddress,
  host: request.header('host'),
  origin: request.header('origin'),
})

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string | 'too large'> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > largestBody) return 'too large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The activity as botbuilder expects it (its times are dates), or nothing when the body is none. */
function activityIn(body: string): Activity | undefined {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string')
      return undefined
    const { timestamp, localTimestamp, ...rest } = value as Activity
    return {
      ...rest,
      ...(timestamp ? { timestamp: new Date(timestamp) } : {}),
      ...(localTimestamp
        ? { rawLocalTimestamp: String(localTimestamp), localTimestamp: new Date(localTimestamp) }
        : {}),
    } as Activity
  } catch {
    return undefined
  }
}
