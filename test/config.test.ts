import { type Config, readConfig, SettingsError, settings } from '../bot/config'

const complete = {
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  MICROSOFT_APP_PASSWORD: 'password',
  ALLOWED_TENANTS: '00000000-0000-4000-8000-00000000000a',
}
const ids = ['a', 'b', 'c'].map((last) => `00000000-0000-4000-8000-00000000000${last}`)

function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
}

test.each<[string, Record<string, string>, Partial<Config>]>([
  ['what is not given is at its default', {}, { PORT: 3978, LOCAL_MODE: false, STORAGE: 'sqlite', LOG_LEVEL: 'info' }],
  [
    'an empty value counts as absent',
    { PORT: '', SQLITE_FILE: ' ' },
    { PORT: 3978, SQLITE_FILE: 'data/pioneer.sqlite' },
  ],
  ['a port is a number', { PORT: '80' }, { PORT: 80 }],
  ['port 0 lets the machine choose', { PORT: '0' }, { PORT: 0 }],
  ['white space around a value is left out', { MICROSOFT_APP_ID: ' app\n' }, { MICROSOFT_APP_ID: 'app' }],
  ['lists have commas between', { ALLOWED_TENANTS: `${ids[0]}, ${ids[1]},,${ids[2]} ` }, { ALLOWED_TENANTS: ids }],
  ['administrators are in small letters', { PROGRAMME_ADMINS: ids[0]!.toUpperCase() }, { PROGRAMME_ADMINS: [ids[0]!] }],
  ['false is false', { SAMPLE_DATA: 'false' }, { SAMPLE_DATA: false }],
  ['what is not ours is passed over', { PATH: '/bin', PORT: '1' }, { PORT: 1 }],
])('%s', (_name, env, expected) => {
  expect(readConfig({ ...complete, ...env })).toMatchObject(expected)
})

test.each([
  ['PORT', 'many', 'PORT must be a number.'],
  ['PORT', '3978.5', 'PORT must be a whole number.'],
  ['PORT', '65536', 'PORT must be 0 to 65535.'],
  ['PORT', '-1', 'PORT must be 0 to 65535.'],
  ['LOCAL_MODE', 'yes', 'LOCAL_MODE must be true or false.'],
  ['LOCAL_MODE', 'TRUE', 'LOCAL_MODE must be true or false.'],
  ['SAMPLE_DATA', '1', 'SAMPLE_DATA must be true or false.'],
  ['MICROSOFT_APP_TYPE', 'MultiTenant', 'MICROSOFT_APP_TYPE must be SingleTenant or UserAssignedMSI.'],
  ['STORAGE', 'memory', 'STORAGE must be sqlite or cosmos.'],
  ['COSMOS_ENDPOINT', 'pioneer', 'COSMOS_ENDPOINT must be a web address.'],
  ['LOG_LEVEL', 'trace', 'LOG_LEVEL must be silent, error, warn, info or debug.'],
  ['WEBSITE_URL', 'pioneer.example', 'WEBSITE_URL must be an address that starts with https://.'],
  ['PRIVACY_URL', 'http://pioneer.example', 'PRIVACY_URL must be an address that starts with https://.'],
  ['TERMS_URL', 'javascript:alert(1)', 'TERMS_URL must be an address that starts with https://.'],
  ['OPENID_METADATA_URL', 'keys', 'OPENID_METADATA_URL must be an address that starts with https://.'],
  ['OPENID_METADATA_URL', 'http://keys.example', 'OPENID_METADATA_URL must be an address that starts with https://.'],
  [
    'OPENID_METADATA_URL',
    'http://127.0.0.1.evil.example/',
    'OPENID_METADATA_URL must be an address that starts with https://.',
  ],
  [
    'PUBLIC_HOST',
    'https://pioneer.example',
    'PUBLIC_HOST must be a host name such as pioneer.example.gov.uk, without https://.',
  ],
])('%s=%s is refused', (name, value, fault) => {
  expect(faultsOf({ ...complete, [name]: value })).toEqual([fault])
})

const hint = 'To try Pioneer on this machine without credentials, run "npm start".'
const local = { LOCAL_MODE: 'true' }
const { MICROSOFT_APP_PASSWORD: _password, ...withoutPassword } = complete
const managed = { ...withoutPassword, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }

test.each<[string, Record<string, string>, string[]]>([
  ['a complete SingleTenant bot', complete, []],
  ['a managed identity, which has no password', managed, []],
  ['local mode, which needs nothing', local, []],
  ['local mode with empty credentials', { ...local, MICROSOFT_APP_ID: '' }, []],
  ['Cosmos with an identity', { ...complete, STORAGE: 'cosmos', COSMOS_ENDPOINT: 'https://a.example/' }, []],
  [
    'a SingleTenant bot without a password',
    withoutPassword,
    ['MICROSOFT_APP_PASSWORD is missing: a SingleTenant bot signs in with it.', hint],
  ],
  [
    'a managed identity with a password',
    { ...complete, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
    [
      'MICROSOFT_APP_PASSWORD is set, and MICROSOFT_APP_TYPE UserAssignedMSI signs in without one: leave it empty.',
      hint,
    ],
  ],
  [
    'nobody allowed',
    { ...complete, ALLOWED_TENANTS: ' , ' },
    ['ALLOWED_TENANTS is missing: without it nobody may knock.', hint],
  ],
  [
    'Cosmos without an address',
    { ...local, STORAGE: 'cosmos' },
    ['COSMOS_ENDPOINT is missing: STORAGE is cosmos, so it must say where the database is.'],
  ],
  [
    'Cosmos with a wrong address, told once',
    { ...local, STORAGE: 'cosmos', COSMOS_ENDPOINT: 'pioneer' },
    ['COSMOS_ENDPOINT must be a web address.'],
  ],
  [
    'a mode that is not known, so nothing is asked for in vain',
    { LOCAL_MODE: 'yes' },
    ['LOCAL_MODE must be true or false.'],
  ],
])('%s', (_name, env, faults) => {
  expect(faultsOf(env)).toEqual(faults)
})

test('local mode and credentials at once are refused, lest a server be left open', () => {
  expect(faultsOf({ ...complete, LOCAL_MODE: 'true' })).toEqual([
    expect.stringContaining('LOCAL_MODE is true and MICROSOFT_APP_ID is set'),
  ])
})

test('all faults are told at once, what is wrong and what is missing', () => {
  const faults = faultsOf({ PORT: 'many', LOG_LEVEL: 'loud', STORAGE: 'cosmos' })
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'PORT',
    'LOG_LEVEL',
    'COSMOS_ENDPOINT',
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_TENANT_ID',
    'MICROSOFT_APP_PASSWORD',
    'ALLOWED_TENANTS',
    'To',
  ])
})

test('no fault repeats a value, which may be a secret put in the wrong place', () => {
  const secret = 'hunter2-hunter2'
  const env = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, secret]))
  expect(faultsOf(env).join()).not.toContain(secret)
})
