import { type Config, readConfig, SettingsError } from '../bot/config'

/** Settings of what is sent unasked: by which queue, how fast and when. */

const local = { LOCAL_MODE: 'true' }

function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig({ ...local, ...env })
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
}

const endpoint = 'https://pioneer.queue.core.windows.net/'
const connection = 'DefaultEndpointsProtocol=https;AccountName=pioneer;AccountKey=a2V5;EndpointSuffix=core.windows.net'

test.each<[string, Record<string, string>, Partial<Config>]>([
  [
    'what is not given is at its default',
    {},
    {
      QUEUE: 'embedded',
      QUEUE_NAME: 'pioneer-deliveries',
      SENDS_PER_SECOND_TENANT: 20,
      SENDS_PER_SECOND_CHAT: 1,
      SEND_HOURS: { from: '08:00', to: '18:00' },
    },
  ],
  ['a queue has an address', { QUEUE: 'azure', QUEUE_ENDPOINT: endpoint }, { QUEUE_ENDPOINT: endpoint }],
  ['or a connection string', { QUEUE: 'azure', QUEUE_CONNECTION: connection }, { QUEUE_CONNECTION: connection }],
  ['a queue may serve a database in a file', { STORAGE: 'sqlite', QUEUE: 'azure', QUEUE_ENDPOINT: endpoint }, {}],
  ['an address without its use is no fault', { QUEUE_ENDPOINT: endpoint }, { QUEUE: 'embedded' }],
  [
    'the pace may have no limit',
    { SENDS_PER_SECOND_TENANT: '0', SENDS_PER_SECOND_CHAT: '0' },
    { SENDS_PER_SECOND_CHAT: 0 },
  ],
  ['the pace may be slow', { SENDS_PER_SECOND_CHAT: '0.5' }, { SENDS_PER_SECOND_CHAT: 0.5 }],
  ['the pace may be what Teams bears', { SENDS_PER_SECOND_TENANT: '50' }, { SENDS_PER_SECOND_TENANT: 50 }],
  ['prompts may go out at any time', { SEND_HOURS: 'always' }, { SEND_HOURS: 'always' }],
  ['prompts may go out in some hours', { SEND_HOURS: '00:30-23:59' }, { SEND_HOURS: { from: '00:30', to: '23:59' } }],
])('%s', (_name, env, expected) => {
  expect(readConfig({ ...local, ...env })).toMatchObject(expected)
})

test.each(['abc', 'a-b', '0-0', 'a'.repeat(63), 'queue-1-of-3'])('%s may be the name of a queue', (QUEUE_NAME) => {
  expect(readConfig({ ...local, QUEUE_NAME }).QUEUE_NAME).toBe(QUEUE_NAME)
})

const name = 'QUEUE_NAME must be 3 to 63 small letters and digits, with single hyphens between them.'
const hours = 'SEND_HOURS must be always, or two times such as 08:00-18:00, the earlier first.'
const account = 'QUEUE_CONNECTION must be the connection string of a storage account.'

test.each([
  ['QUEUE', 'redis', 'QUEUE must be embedded or azure.'],
  [
    'QUEUE_ENDPOINT',
    'http://pioneer.queue.core.windows.net',
    'QUEUE_ENDPOINT must be an address that starts with https://.',
  ],
  ['QUEUE_CONNECTION', endpoint, account],
  ['QUEUE_CONNECTION', 'AccountName=pioneer', account],
  ['QUEUE_CONNECTION', 'AccountKey=a2V5', account],
  ['QUEUE_NAME', 'ab', name],
  ['QUEUE_NAME', 'a'.repeat(64), name],
  ['QUEUE_NAME', 'Pioneer', name],
  ['QUEUE_NAME', 'a--b', name],
  ['QUEUE_NAME', '-ab', name],
  ['QUEUE_NAME', 'ab-', name],
  ['QUEUE_NAME', 'a_b', name],
  ['SENDS_PER_SECOND_TENANT', 'fast', 'SENDS_PER_SECOND_TENANT must be a number.'],
  ['SENDS_PER_SECOND_TENANT', '51', 'SENDS_PER_SECOND_TENANT must be 0 to 50.'],
  ['SENDS_PER_SECOND_TENANT', '-1', 'SENDS_PER_SECOND_TENANT must be 0 to 50.'],
  ['SENDS_PER_SECOND_CHAT', '8', 'SENDS_PER_SECOND_CHAT must be 0 to 7.'],
  ['SENDS_PER_SECOND_CHAT', 'Infinity', 'SENDS_PER_SECOND_CHAT must be a number.'],
  ['SEND_HOURS', 'never', hours],
  ['SEND_HOURS', '18:00-08:00', hours],
  ['SEND_HOURS', '08:00-08:00', hours],
  ['SEND_HOURS', '8:00-18:00', hours],
  ['SEND_HOURS', '08:00-24:00', hours],
  ['SEND_HOURS', '08:00-18:60', hours],
  ['SEND_HOURS', '08:00 18:00', hours],
])('%s=%s is refused', (setting, value, fault) => {
  expect(faultsOf({ [setting]: value })).toEqual([fault])
})

test.each<[string, Record<string, string>, string]>([
  [
    'no account',
    { QUEUE: 'azure' },
    'QUEUE_ENDPOINT is missing: QUEUE is azure, so it (or QUEUE_CONNECTION) must say where the queue is.',
  ],
  [
    'two accounts',
    { QUEUE: 'azure', QUEUE_ENDPOINT: endpoint, QUEUE_CONNECTION: connection },
    'QUEUE_ENDPOINT and QUEUE_CONNECTION are both set: each names the account of the queue, so set only one.',
  ],
  ['a wrong account, told once', { QUEUE: 'azure', QUEUE_CONNECTION: 'pioneer' }, account],
])('%s is refused', (_name, env, fault) => {
  expect(faultsOf(env)).toEqual([fault])
})
