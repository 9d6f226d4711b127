import { app, home, newKey, seconds, type Token } from '../support/open-id'
import { type Production, productionStarter, savePressed } from '../support/production'

const startProduction = productionStarter()
let production: Production

beforeAll(async () => {
  // Botbuilder writes why it refuses a token; here that is every test.
  console.error = () => undefined
  production = await startProduction()
})
afterAll(() => production.stop())

/** A header with a token like Teams' but for some claims. */
const bearer = (claims: Record<string, unknown> = {}) => `Bearer ${production.issuer.token(production.claims(claims))}`

const otherTenant = '33333333-3333-4333-8333-333333333333'
const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'
const inTenants = (one: unknown, other: unknown) => ({
  conversation: { id: 'a:amina', conversationType: 'personal', tenantId: one },
  channelData: { tenant: { id: other } },
})
const fromUrl = (url: string) => ({ header: () => bearer({ serviceurl: url }), activity: { serviceUrl: url } })

interface Knock {
  readonly header?: () => string | undefined
  readonly activity?: Readonly<Record<string, unknown>>
}

async function refused({ header = bearer, activity }: Knock, ...statuses: number[]) {
  const before = [production.records(), production.outside().length]
  const { status, body } = await production.knock(header(), savePressed(activity))
  expect(statuses).toContain(status)
  expect(body).toBe('')
  expect([production.records(), production.outside().length]).toEqual(before)
}

describe('refused for its token', () => {
  const token = (other: Pick<Token, 'header' | 'key'> = {}) => production.issuer.token(production.claims(), other)
  const forged = (alg: string) => `Bearer ${token({ header: { alg }, key: production.issuer.publicKey })}`
  const header = (make: () => string | undefined): Knock => ({ header: make })

  test.each<[string, Knock]>([
    ['no header, though it comes from this machine', header(() => undefined)],
    ['an empty header', header(() => '')],
    ['a scheme without a token', header(() => 'Bearer')],
    ['another scheme', header(() => `Basic ${token()}`)],
    ['a token without its scheme', header(() => token())],
    ['a malformed token', header(() => 'Bearer abc.def.ghi')],
    ['two tokens', header(() => `${bearer()} ${token()}`)],
    ['a token whose end is cut off', header(() => bearer().slice(0, -4))],
    ['claims changed after it was signed', header(() => changed(bearer()))],
    ['a token that has expired', header(() => bearer({ exp: seconds(-301) }))],
    ['a token that is not valid yet', header(() => bearer({ nbf: seconds(+330) }))],
    ['a token for another bot', header(() => bearer({ aud: otherTenant }))],
    ['a token for several bots', header(() => bearer({ aud: [app, otherTenant] }))],
    ['a token for no bot', header(() => bearer({ aud: undefined }))],
    ['another issuer', header(() => bearer({ iss: 'https://login.microsoftonline.com/' }))],
    ['an issuer that looks alike', header(() => bearer({ iss: 'https://api.botframework.com/' }))],
    ['no issuer', header(() => bearer({ iss: undefined }))],
    ['an unknown key id', header(() => `Bearer ${token({ header: { kid: 'key-9' } })}`)],
    ['no key id', header(() => `Bearer ${token({ header: { kid: undefined } })}`)],
    ['a key that is not published', header(() => `Bearer ${token({ key: newKey().privateKey })}`)],
    ['the algorithm none', header(() => forged('none'))],
    ['a signature by the public key (HS256)', header(() => forged('HS256'))],
    ['a claim of another serviceUrl', header(() => bearer({ serviceurl: 'https://smba.trafficmanager.net/emea/' }))],
    ['no claim of a serviceUrl', header(() => bearer({ serviceurl: undefined }))],
    ["the emulator's issuer", header(() => bearer({ iss: emulator, ver: '1.0', appid: app }))],
    ["the bot's own token", header(() => bearer({ iss: `https://sts.windows.net/${home}/`, ver: '1.0', appid: app }))],
    ['a token that another bot got', header(() => bearer({ ver: '1.0', appid: otherTenant, tid: otherTenant }))],
    ['a key that is not for Teams', header(() => `Bearer ${token({ header: { kid: 'key-for-webchat' } })}`)],
  ])('%s', (_name, knock) => refused(knock, 401))
})

describe('refused for what it says, with a good token', () => {
  test.each<[string, Knock]>([
    ['no serviceUrl', { activity: { serviceUrl: undefined } }],
    ['a host that is not of Teams', fromUrl('https://evil.example/uk/')],
    ['a host that begins like that of Teams', fromUrl('https://smba.trafficmanager.net.evil.example/uk/')],
    ['http in place of https', fromUrl('http://smba.trafficmanager.net/uk/')],
    ['a loopback address', fromUrl('http://127.0.0.1:3978/')],
    ['a tenant that is not on the list', { activity: inTenants(otherTenant, otherTenant) }],
    ['no tenant', { activity: inTenants(undefined, undefined) }],
    ['two tenants that differ', { activity: inTenants(home, otherTenant) }],
    ['two tenants the other way round', { activity: inTenants(otherTenant, home) }],
  ])('%s', (_name, knock) => refused(knock, 403))
})

test.each(['emulator', 'directline', 'webchat', 'agents', 'AseChannel', '', undefined, 7, ['msteams']])(
  'another channel than Teams is refused: %j',
  (channelId) => refused({ activity: { channelId } }, 401, 403),
)

test('a token that names a tenant leaves nothing in memory', async () => {
  const { ToBotFromBotOrEmulatorTokenValidationParameters: remembered } = jest.requireActual<{
    ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] }
  }>('botframework-connector/lib/auth/tokenValidationParameters')
  const before = remembered.issuer.length
  for (const tid of ['one', 'two', ['three']]) await production.knock(bearer({ tid, iss: emulator }), savePressed())
  for (const tid of ['four', ['five']]) await production.knock(bearer({ tid }), savePressed())
  expect(remembered.issuer).toHaveLength(before)
})

test('a good token is let in: the press is answered, and a record is kept', async () => {
  const before = production.records()
  const { status, body } = await production.knock(bearer(), savePressed())
  expect(status).toBe(200)
  expect(JSON.parse(body).type).toBe('application/vnd.microsoft.card.adaptive')
  expect(production.records()).not.toBe(before)
})

test.each<[string, Record<string, unknown>]>([
  ['a clock that is five minutes ahead', { nbf: seconds(+240) }],
  ['a clock that is five minutes behind', { exp: seconds(-240) }],
  ['a tenant in capitals', {}],
])('a good token is let in in spite of %s', async (_name, claims) => {
  const tenants = inTenants(home.toUpperCase(), home)
  expect((await production.knock(bearer(claims), savePressed(tenants))).status).toBe(200)
})

test('a bot that signs in by its managed identity asks for the same tokens', async () => {
  const managed = await startProduction({ MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: '' })
  const token = (claims = {}) => `Bearer ${managed.issuer.token(managed.claims(claims))}`
  const headers = [token(), token({ aud: otherTenant }), undefined]
  const answers = await Promise.all(headers.map((header) => managed.knock(header, savePressed())))
  await managed.stop()
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 401])
})

/** The same signature under other claims. */
function changed(header: string): string {
  const [start, , signature] = header.split('.')
  const claims = Buffer.from(JSON.stringify(production.claims({ serviceurl: 'https://evil.example/' })))
  return [start, claims.toString('base64url'), signature].join('.')
}
