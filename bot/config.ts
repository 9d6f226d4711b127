import { z } from 'zod/v4'

/**
 * Every setting, its default and its sentence stand in `env.sample`; a test compares the two. Settings that contradict or
 * are missing are told all at once, and the bot does not start.
 */
const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'], 'must be true or false')
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true')

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter(Boolean),
  )

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
  ALLOWED_TENANTS: list,
  PROGRAMME_ADMINS: list,
  STORAGE: z.enum(['sqlite', 'cosmos'], 'must be sqlite or cosmos').default('sqlite'),
  SQLITE_FILE: z.string().default('data/pioneer.sqlite'),
  COSMOS_ENDPOINT: z.string().optional(),
  COSMOS_KEY: z.string().optional(),
  COSMOS_DATABASE: z.string().default('pioneer'),
  CONTENT_DIR: z.string().optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('info'),
  PUBLIC_HOST: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, 'must be a host name such as pioneer.example.gov.uk, without https://')
    .default('localhost'),
  WEBSITE_URL: z.url('must be a web address').default('https://pioneer.example/'),
  PRIVACY_URL: z.url('must be a web address').default('https://pioneer.example/privacy'),
  TERMS_URL: z.url('must be a web address').default('https://pioneer.example/terms'),
  OPENID_METADATA_URL: z.url('must be a web address').optional(),
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
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = settings.safeParse(given)
  const faults = parsed.success
    ? missing(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  if (faults.length > 0 || !parsed.success) throw new SettingsError(faults)
  return parsed.data
}

function missing(config: Config): string[] {
  const faults: string[] = []
  const need = (name: keyof Config, why: string) => {
    if (!config[name] || (Array.isArray(config[name]) && config[name].length === 0))
      faults.push(`${name} is missing: ${why}.`)
  }
  if (config.STORAGE === 'cosmos') need('COSMOS_ENDPOINT', 'STORAGE is cosmos, so it must say where the database is')
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
  need('ALLOWED_TENANTS', 'without it nobody may knock')
  if (faults.length > 0) faults.push('To try Pioneer on this machine without credentials, run "npm start".')
  return faults
}
