import type { Activity } from 'botbuilder'
import type { Config } from '../config'

/** Hosts from which Teams calls, and to which alone we answer. Source: `docs` of Teams for proactive messages, commercial and GCC. */
const teamsHosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']

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
  return url.protocol === 'https:' && url.port === '' && !url.username && teamsHosts.includes(url.hostname)
}

export const isLoopback = (host: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]', '::1', '::ffff:127.0.0.1'].includes(host)
