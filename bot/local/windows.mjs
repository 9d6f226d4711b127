import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answered } from './answer.mjs'
import { place } from './places.mjs'

const client = 'node_modules/@microsoft/m365agentsplayground/cli.js'

/** The two people whom `npm start` puts in front of you. The bot's sample content knows them by their sign-in names. */
export const windowsFrom = (port) => [
  {
    name: 'officer',
    port,
    person: 'Amina Yusuf, procurement officer at Alderbrook',
    user: userOf('Amina Yusuf', 'amina.yusuf@alderbrook.example', '101'),
  },
  {
    name: 'connector',
    port: port + 1,
    person: 'Jo Bright, programme connector',
    user: userOf('Jo Bright', 'jo.bright@programme.example', '102'),
  },
]

/** Starts a window of Microsoft's local Teams client for one person, and waits until it is ready to be opened. */
export async function openWindow(processes, { name, port, user }, botUrl) {
  const folder = place('data/playground', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '.m365agentsplayground.yml'), settingsOf(user))
  const args = [place(client), 'start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt']
  const env = { TEAMSAPPTESTER_BROWSER: 'none' }
  const running = processes.startNode(`${name}-window`, args, { cwd: folder, env })
  await answered(`http://127.0.0.1:${port}/_debug/ping`, running, `The ${name}'s window`)
  return running
}

/** The client's settings file is YAML, of which JSON is a part. It wants exactly five other users. */
function settingsOf(user) {
  const shared = JSON.parse(readFileSync(place('bot/local/playground.json'), 'utf8'))
  return JSON.stringify({ ...shared, currentUser: user, personalChat: { id: `a:${user.id.slice(3)}` } }, null, 2)
}

function userOf(name, email, number) {
  const [givenName, surname] = name.split(' ')
  return {
    id: `29:${email.split('@')[0].replace('.', '-')}`,
    name,
    givenName,
    surname,
    email,
    userPrincipleName: email,
    aadObjectId: `5a3b1e00-0000-4000-8000-000000000${number}`,
  }
}
