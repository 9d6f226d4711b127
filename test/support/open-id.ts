import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The bot's own id, its tenant, and where Teams wants to be answered. */
export const app = '99999999-9999-4999-8999-999999999999'
export const home = '11111111-1111-4111-8111-111111111111'
export const serviceUrl = 'https://smba.trafficmanager.net/uk/'

/** Seconds since 1970, as tokens count. */
export const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from

/** What stands in a token. A field that is `undefined` is left out of it. */
export interface Token {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  /** A key that the issuer does not publish, in place of its own. */
  readonly key?: KeyObject
}

/** A stand-in for the place where Bot Framework publishes the keys that its tokens are signed with. */
export interface Issuer {
  readonly metadataUrl: string
  readonly publicKey: KeyObject
  /** A signed token: RS256 by the published key unless its header or key says otherwise. */
  readonly token: (claims: Token['claims'], other?: Pick<Token, 'header' | 'key'>) => string
  readonly stop: () => Promise<void>
}

export const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = newKey()
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig' }
  const keys = [
    { ...jwk, kid: 'key-1', endorsements: ['msteams', 'webchat', 'directline', 'emulator', 'agents'] },
    { ...jwk, kid: 'key-for-webchat', endorsements: ['webchat'] },
  ]
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys'
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(isKeys ? { keys } : { issuer: 'local', jwks_uri: `${address()}/keys` }))
  })
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    metadataUrl: `${address()}/openidconfiguration`,
    publicKey,
    token: (claims, { header, key = privateKey } = {}) => {
      const unsigned = `${encoded({ typ: 'JWT', alg: 'RS256', kid: 'key-1', ...header })}.${encoded(claims)}`
      return `${unsigned}.${signatureOf(unsigned, String(header?.alg ?? 'RS256'), key)}`
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** HS256 takes the published key for a shared secret: the oldest forgery there is. */
function signatureOf(unsigned: string, algorithm: string, key: KeyObject): string {
  if (algorithm === 'none') return ''
  if (algorithm === 'HS256')
    return createHmac('sha256', key.export({ type: 'pkcs1', format: 'pem' }))
      .update(unsigned)
      .digest('base64url')
  return sign('sha256', Buffer.from(unsigned), key).toString('base64url')
}
