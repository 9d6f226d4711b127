import type { Activity } from 'botbuilder'
import type { Config } from '../config'

/** Hosts from which Teams calls, and to which alone we answer. Source: `docs` of Teams for proactive messages, commercial and GCC. */
const teamsHosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']

/** Who issues the tokens with which Teams knocks. Source: Microsoft Learn, authentication with the Bot Connector API. */
export const teamsIssuer = 'https://api.botframework.com'

/**
 * Why an activity is not let in, or nothing. The token has been checked before; this asks for the channel, the tenant
 * and the address to which answers would go. Everything that is absent is refused.
 */
export function refusal(
  activity: Partial<Activity>,
  config: Pick<Config, 'LOCAL_MODE' | 'ALLOWED_TENANTS'>,
): string | undefined {
  if (activity.channelId !== 'msteams') return 'channel'
  if (!mayAnswer(activity.serviceUrl, config)) return 'serviceUrl'
  if (config.LOCAL_MODE) return undefined
  const tenant = tenantOf(activity)
  if (!tenant || !config.ALLOWED_TENANTS.includes(tenant)) return 'tenant'
  return undefined
}

/** The tenant, from where the conversation says it is; in lower case. */
export function tenantOf(activity: Partial<Activity>): string | undefined {
  const fromChannel: unknown = activity.channelData?.tenant?.id
  const fromConversation = activity.conversation?.tenantId
  const named = [fromConversation, fromChannel].filter((one): one is string => typeof one === 'string' && one !== '')
  const tenants = new Set(named.map((one) => one.toLowerCase()))
  return tenants.size === 1 ? [...tenants][0] : undefined
}

/** Whether a token of ours may be sent to this address: asked when a reference is kept and again before each send. */
export function mayAnswer(serviceUrl: string | undefined, config: Pick<Config, 'LOCAL_MODE'>): boolean {
  if (!serviceUrl || !URL.canParse(serviceUrl)) return false
  const url = new URL(serviceUrl)
  if (config.LOCAL_MODE) return isLoopback(url.hostname)
  const bare = url.port === '' && url.username === '' && url.password === ''
  return url.protocol === 'https:' && bare && teamsHosts.includes(url.hostname)
}

/**
 * Whether a header may hold a token of Teams, by what it says of itself; its signature is checked afterwards. Botbuilder
 * takes tokens of its emulator and of skills too, and remembers for good the tenant that any token names, true or not.
 */
export function mayBeTeams(header: string, config: Pick<Config, 'MICROSOFT_APP_TENANT_ID'>): boolean {
  const claims = claimsOf(header)
  if (claims?.iss !== teamsIssuer) return false
  return claims.tid === undefined || claims.tid === config.MICROSOFT_APP_TENANT_ID
}

function claimsOf(header: string): { readonly iss?: unknown; readonly tid?: unknown } | undefined {
  const payload = header.match(/^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/)?.[1]
  try {
    return Object(JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}

/**
 * Local mode asks for no token, so it answers programs of this machine alone: a browser names the page that sends
 * (`Origin`), and a page whose name was made to lead to this machine gives its own name as ours (`Host`).
 */
export function isFromThisMachine(caller: Caller): boolean {
  const host = `http://${caller.host}`
  const isOurName = URL.canParse(host) && isLoopback(new URL(host).hostname)
  return isLoopback(caller.address ?? '') && isOurName && caller.origin === undefined
}

interface Caller {
  readonly address: string | undefined
  readonly host: string | undefined
  readonly origin: string | undefined
}

export const isLoopback = (host: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]', '::1', '::ffff:127.0.0.1'].includes(host)
