import { isFromThisMachine, mayAnswer, mayBeTeams, refusal, tenantOf } from '../../bot/teams/gate'
import { home, serviceUrl } from '../support/open-id'

const production = { LOCAL_MODE: false, ALLOWED_TENANTS: [home] }
const local = { LOCAL_MODE: true, ALLOWED_TENANTS: [] }

test.each<[string, unknown, boolean]>([
  ['the host of Teams', 'https://smba.trafficmanager.net/uk/', true],
  ['the host of Teams, without a path', 'https://smba.trafficmanager.net', true],
  ['the host of Teams for GCC', 'https://smba.infra.gcc.teams.microsoft.com/gcc/', true],
  ['upper case', 'HTTPS://SMBA.TrafficManager.NET/uk/', true],
  ['the port that https has anyway', 'https://smba.trafficmanager.net:443/uk/', true],
  ['another port', 'https://smba.trafficmanager.net:8443/uk/', false],
  ['http', 'http://smba.trafficmanager.net/uk/', false],
  ['http on the port of https', 'http://smba.trafficmanager.net:443/uk/', false],
  ['another scheme', 'wss://smba.trafficmanager.net/uk/', false],
  ['no scheme', 'smba.trafficmanager.net/uk/', false],
  ['no scheme, with slashes', '//smba.trafficmanager.net/uk/', false],
  ['a dot at the end', 'https://smba.trafficmanager.net./uk/', false],
  ['a name before it', 'https://a.smba.trafficmanager.net/', false],
  ['a name after it', 'https://smba.trafficmanager.net.evil.example/', false],
  ['a name around it', 'https://evilsmba.trafficmanager.net/', false],
  ['its parent, where anybody may have a name', 'https://trafficmanager.net/', false],
  ['its name as a user', 'https://smba.trafficmanager.net@evil.example/', false],
  ['its name as a user and password', 'https://smba.trafficmanager.net:443@evil.example/', false],
  ['a user', 'https://user@smba.trafficmanager.net/', false],
  ['a password alone', 'https://:password@smba.trafficmanager.net/', false],
  ['its name behind a backslash', 'https://evil.example\\@smba.trafficmanager.net/', false],
  ['its name in the path', 'https://evil.example/smba.trafficmanager.net/', false],
  ['its name in the query', 'https://evil.example/?smba.trafficmanager.net', false],
  ['its name in the fragment', 'https://evil.example/#smba.trafficmanager.net', false],
  ['a letter of another script', 'https://smba.trafficm\u0430nager.net/', false],
  ['IPv6 loopback', 'https://[::1]/', false],
  ['IPv4 loopback', 'https://127.0.0.1/', false],
  ['the address of cloud metadata', 'https://169.254.169.254/', false],
  ['no host', 'https:///', false],
  ['nothing', '', false],
  ['no serviceUrl', undefined, false],
])('may a token of ours go to %s? %s: %s', (_name, url, expected) => {
  expect(mayAnswer(url as string | undefined, production)).toBe(expected)
})

test.each<[string, string, boolean]>([
  ['localhost', 'http://localhost:57150/_connector', true],
  ['127.0.0.1', 'http://127.0.0.1:57150/', true],
  ['127.0.0.1 as a number, which is how a URL writes it too', 'http://2130706433/', true],
  ['IPv6', 'http://[::1]:57150/', true],
  ['Teams itself', serviceUrl, false],
  ['this machine by its other address', 'http://192.0.2.2:57150/', false],
  ['every address', 'http://0.0.0.0:57150/', false],
  ['a name that begins like it', 'http://localhost.evil.example/', false],
  ['a name that ends like it', 'http://evil.localhost/', false],
  ['an address that begins like it', 'http://127.0.0.1.evil.example/', false],
  ['its name as a user', 'http://localhost@evil.example/', false],
])('may an answer of local mode go to %s? %s: %s', (_name, url, expected) => {
  expect(mayAnswer(url, local)).toBe(expected)
})

test.each<[string, object, string | undefined]>([
  ['the conversation', { conversation: { tenantId: home } }, home],
  ['channelData', { channelData: { tenant: { id: home } } }, home],
  ['both', { conversation: { tenantId: home }, channelData: { tenant: { id: home } } }, home],
  ['both, one in capitals', { conversation: { tenantId: 'ABC' }, channelData: { tenant: { id: 'abc' } } }, 'abc'],
  ['both, and they differ', { conversation: { tenantId: 'a' }, channelData: { tenant: { id: 'b' } } }, undefined],
  ['neither', {}, undefined],
  ['an empty word', { conversation: { tenantId: '' } }, undefined],
  ['an empty word beside a tenant', { conversation: { tenantId: '' }, channelData: { tenant: { id: home } } }, home],
  ['a list', { conversation: { tenantId: [home] } }, undefined],
  ['an object', { channelData: { tenant: { id: { home } } } }, undefined],
  ['channelData that is a word', { channelData: 'tenant' }, undefined],
  ['fields that are null', { conversation: null, channelData: null }, undefined],
])('the tenant is taken from %s', (_name, activity, expected) => {
  expect(tenantOf(activity)).toBe(expected)
})

const good = { channelId: 'msteams', serviceUrl, conversation: { tenantId: home } }

test.each<[string, object, string | undefined]>([
  ['what Teams sends', good, undefined],
  ['a tenant in capitals', { ...good, conversation: { tenantId: home.toUpperCase() } }, undefined],
  ['a tenant that only begins like ours', { ...good, conversation: { tenantId: `${home}0` } }, 'tenant'],
  ['part of a tenant', { ...good, conversation: { tenantId: home.slice(0, 8) } }, 'tenant'],
  ['a channel in capitals', { ...good, channelId: 'MSTeams' }, 'channel'],
  ['a channel of its own after Teams', { ...good, channelId: 'msteams:copilot' }, 'channel'],
  ['nothing at all', {}, 'channel'],
])('the gate decides on %s', (_name, activity, expected) => {
  expect(refusal(activity, production)).toBe(expected)
})

const header = (claims: unknown) => `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
const iss = 'https://api.botframework.com'

test.each<[string, string, boolean]>([
  ["Teams' issuer", header({ iss }), true],
  ["Teams' issuer and the bot's own tenant", header({ iss, tid: home }), true],
  ['another tenant', header({ iss, tid: 'other' }), false],
  ['a tenant that is a list', header({ iss, tid: [home] }), false],
  ['another issuer', header({ iss: 'https://sts.windows.net/' }), false],
  ['issuers in a list', header({ iss: [iss] }), false],
  ['claims that are a word', header(iss), false],
  ['claims that are null', header(null), false],
  ['claims that are no JSON', 'Bearer e30.e30e30.c2ln', false],
  ['no signature', header({ iss }).replace('c2ln', ''), false],
  ['a fourth part', `${header({ iss })}.c2ln`, false],
  ['the scheme in small letters', header({ iss }).replace('Bearer', 'bearer'), false],
])('a header may be of Teams: %s', (_name, given, expected) => {
  expect(mayBeTeams(given, { MICROSOFT_APP_TENANT_ID: home })).toBe(expected)
})

test.each<[string, Partial<Parameters<typeof isFromThisMachine>[0]>, boolean]>([
  ['a program on this machine', {}, true],
  ['by way of IPv6', { address: '::1', host: '[::1]:3978' }, true],
  ['by way of IPv4 written as IPv6', { address: '::ffff:127.0.0.1' }, true],
  ['a connection from elsewhere', { address: '192.0.2.2' }, false],
  ['a connection that has ended', { address: undefined }, false],
  ['no host', { host: undefined }, false],
  ['an empty host', { host: '' }, false],
  ['two hosts', { host: '127.0.0.1, evil.example' }, false],
])('local mode is for this machine: %s', (_name, caller, expected) => {
  const usual = { address: '127.0.0.1', host: 'localhost:3978', origin: undefined }
  expect(isFromThisMachine({ ...usual, ...caller })).toBe(expected)
})
