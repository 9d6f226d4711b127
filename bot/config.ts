import { z } from 'zod/v4'
import { address, flag, hours, ids, numberOf, queueConnection, queueName, trusted } from './setting-values'

/**
 * Every setting, its default and its sentence stand in `env.sample`; a test compares the two. Settings that contradict or
 * are missing are told all at once, and the bot does not start.
 */
export const settings = z.object({
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must be 0 to 65535')
    .max(65535, 'must be 0 to 65535')
    .default(3978),
  LOCAL_MODE: flag(false),
  SAMPLE_DATA: flag(true),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI')
    .default('SingleTenant'),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  ALLOWED_TENANTS: ids,
  PROGRAMME_ADMINS: ids,
  STORAGE: z.enum(['sqlite', 'cosmos'], 'must be sqlite or cosmos').default('sqlite'),
  SQLITE_FILE: z.string().default('data/pioneer.sqlite'),
  COSMOS_ENDPOINT: z.url('must be a web address').optional(),
  COSMOS_KEY: z.string().optional(),
  COSMOS_DATABASE: z.string().default('pioneer'),
  QUEUE: z.enum(['embedded', 'azure'], 'must be embedded or azure').default('embedded'),
  QUEUE_ENDPOINT: address.optional(),
  QUEUE_CONNECTION: queueConnection.optional(),
  QUEUE_NAME: queueName.default('pioneer-deliveries'),
  SENDS_PER_SECOND_TENANT: numberOf(0, 50).default(20),
  SENDS_PER_SECOND_CHAT: numberOf(0, 7).default(1),
  SEND_HOURS: hours.prefault('08:00-18:00'),
  CONTENT_DIR: z.string().optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('info'),
  PUBLIC_HOST: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, 'must be a host name such as pioneer.example.gov.uk, without https://')
    .default('localhost'),
  WEBSITE_URL: address.default('https://pioneer.example/'),
  PRIVACY_URL: address.default('https://pioneer.example/privacy'),
  TERMS_URL: address.default('https://pioneer.example/terms'),
  OPENID_METADATA_URL: trusted.optional(),
})

export type Config = z.output<typeof settings>

/** The settings are not complete or not right; `faults` has a sentence for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  constructor(readonly faults: readonly string[]) {
    super(`Pioneer cannot start. Please mend these settings:\n${faults.map((fault) => `  * ${fault}`).join('\n')}`)
  }
}

/** Reads settings from an environment; an empty value counts as absent. Throws `SettingsError`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = new Map(Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])))
  const wrong = settings.safeParse(Object.fromEntries(given)).error?.issues ?? []
  for (const issue of wrong) given.delete(String(issue.path[0]))
  const config = settings.parse(Object.fromEntries(given))
  const isWrong = (name: string) => wrong.some((issue) => issue.path[0] === name)
  const faults = [
    ...wrong.map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    ...(isWrong('LOCAL_MODE') ? [] : missing(config, isWrong)),
  ]
  if (faults.length > 0) throw new SettingsError(faults)
  return config
}

/** What is absent, and what contradicts. A setting that is wrong stands at its default here, and is told already. */
function missing(config: Config, isWrong: (name: string) => boolean): string[] {
  const faults: string[] = []
  const need = (name: keyof Config, why: string) => {
    if (isWrong(name)) return
    if (!config[name] || (Array.isArray(config[name]) && config[name].length === 0))
      faults.push(`${name} is missing: ${why}.`)
  }
  if (config.STORAGE === 'cosmos') need('COSMOS_ENDPOINT', 'STORAGE is cosmos, so it must say where the database is')
  if (config.QUEUE === 'azure') faults.push(...accountFaults(config, isWrong))
  if (config.LOCAL_MODE) {
    if (config.MICROSOFT_APP_ID)
      faults.push(
        'LOCAL_MODE is true and MICROSOFT_APP_ID is set: local mode is for trying Pioneer without credentials, so set only one of them.',
      )
    return faults
  }
  need('MICROSOFT_APP_ID', 'it is the id of the bot in Microsoft Entra')
  need('MICROSOFT_APP_TENANT_ID', 'it is the tenant in which the bot is registered')
  if (config.MICROSOFT_APP_TYPE === 'SingleTenant')
    need('MICROSOFT_APP_PASSWORD', 'a SingleTenant bot signs in with it')
  else if (config.MICROSOFT_APP_PASSWORD)
    faults.push(
      'MICROSOFT_APP_PASSWORD is set, and MICROSOFT_APP_TYPE UserAssignedMSI signs in without one: leave it empty.',
    )
  need('ALLOWED_TENANTS', 'without it nobody may knock')
  if (faults.length > 0) faults.push('To try Pioneer on this machine without credentials, run "npm start".')
  return faults
}

/** The account of the queue is named in one way of two. */
function accountFaults({ QUEUE_ENDPOINT, QUEUE_CONNECTION }: Config, isWrong: (name: string) => boolean): string[] {
  if (isWrong('QUEUE_ENDPOINT') || isWrong('QUEUE_CONNECTION')) return []
  if (QUEUE_ENDPOINT && QUEUE_CONNECTION)
    return ['QUEUE_ENDPOINT and QUEUE_CONNECTION are both set: each names the account of the queue, so set only one.']
  if (QUEUE_ENDPOINT || QUEUE_CONNECTION) return []
  return ['QUEUE_ENDPOINT is missing: QUEUE is azure, so it (or QUEUE_CONNECTION) must say where the queue is.']
}
