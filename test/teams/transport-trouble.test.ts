import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../../bot/config'
import { Adapter } from '../../bot/teams/adapter'
import { createTransport } from '../../bot/teams/transport'
import { card } from '../../cards/card'
import { heading } from '../../cards/parts'
import { startTeams } from '../support/teams'

/** A Teams that does not answer, and addresses that are none of its own. */

const local = readConfig({ LOCAL_MODE: 'true', LOG_LEVEL: 'silent' })
const transport = createTransport(new Adapter(local), local)
const hello = card('Hello', [heading('Hello')])
const reference = (serviceUrl: string) => ({
  place: 'personal' as const,
  serviceUrl,
  conversation: 'a:amina',
  bot: '28:pioneer',
  tenant: 't',
})

describe('a Teams that does not answer', () => {
  const servers: Server[] = []
  afterAll(() => {
    for (const server of servers) server.close().closeAllConnections()
  })

  async function serviceThat(does: (server: Server) => void): Promise<string> {
    const server = createServer()
    servers.push(server)
    does(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  test('but drops the connection is tried again later, not at once', async () => {
    let requests = 0
    const url = await serviceThat((server) =>
      server.on('request', (request) => {
        requests += 1
        request.socket.destroy()
      }),
    )
    expect(await transport(reference(url), { card: hello })).toMatchObject({
      end: 'retry',
      reason: 'no answer ECONNRESET',
    })
    expect(requests).toBe(1)
  })

  test('because nothing listens there is tried again later', async () => {
    expect(await transport(reference('http://127.0.0.1:1/'), { card: hello })).toMatchObject({ end: 'retry' })
  })

  test('in full is given up, and tried again later', async () => {
    const url = await serviceThat((server) => server.on('request', (_request, response) => response.write('{"id":')))
    const impatient = createTransport(new Adapter(local), local, 50)
    expect(await impatient(reference(url), { card: hello })).toMatchObject({ end: 'retry' })
  })

  test('at all is given up before the claim of the delivery is over, and tried again later', async () => {
    const url = await serviceThat((server) => server.on('request', () => undefined))
    const impatient = createTransport(new Adapter(local), local, 50)
    expect(await impatient(reference(url), { card: hello })).toMatchObject({ end: 'retry' })
  })
})

describe('an address that is not allowed', () => {
  const production = readConfig({
    MICROSOFT_APP_ID: '33333333-3333-4333-8333-333333333333',
    MICROSOFT_APP_TENANT_ID: 't',
    MICROSOFT_APP_PASSWORD: 'p',
    ALLOWED_TENANTS: '11111111-1111-4111-8111-111111111111',
    LOG_LEVEL: 'silent',
  })

  test.each([
    ['in production', production, 'loopback'],
    ['in production', production, 'https://smba.trafficmanager.net.attacker.example/'],
    ['in local mode', local, 'https://smba.trafficmanager.net/uk/'],
    ['in local mode', local, 'no address'],
  ])('is sent nothing %s', async (_name, config, address) => {
    const teams = await startTeams()
    const url = address === 'loopback' ? teams.serviceUrl : address
    const sending = createTransport(new Adapter(config), config)(reference(url), { card: hello })
    expect(await sending).toEqual({ end: 'failed', reason: 'the kept address is not one of Teams' })
    expect(teams.sent).toEqual([])
    await teams.stop()
  })
})
