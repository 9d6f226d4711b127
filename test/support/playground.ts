import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Chat, openChat } from './chat'
import { answering, freePort, root, startProgram } from './child-program'

export interface PlaygroundUser {
  readonly name: string
  /** Also the sign-in name. */
  readonly email: string
  /** As Teams knows a person in a chat; made from the address when absent. */
  readonly id?: string
  readonly aadObjectId?: string
}

/** One window of Microsoft's local Teams client, in which one person talks to the bot. */
export interface Playground {
  readonly url: string
  /** Opens the window in a browser: only now does the bot hear that it was installed. A page that is opened again is empty. */
  readonly open: (page: Page) => Promise<Chat>
  readonly stop: () => Promise<void>
}

const client = join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js')

/** Starts a window for a person, against a bot's address such as http://127.0.0.1:3978, and waits until it can be opened. */
export async function startPlayground(user: PlaygroundUser, botUrl: string): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-playground-'))
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(settingsFor(user)))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = [client, 'start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt']
  const program = startProgram(args, { cwd: folder, env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' } })
  const stop = async () => {
    if (!program.ended) await program.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  await answering(`${url}/_debug/ping`, program).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { url, open: (page) => openChat(page, url, user.name), stop }
}

/** The client's settings (YAML, of which JSON is a part); `npm start` uses the same other people and places. */
function settingsFor({ name, email, ...given }: PlaygroundUser): object {
  const shared: object = JSON.parse(readFileSync(join(root, 'bot/local/playground.json'), 'utf8'))
  const handle = email.replace(/[^a-z0-9]+/gi, '-')
  const [givenName = '', ...rest] = name.split(' ')
  const currentUser = {
    id: given.id ?? `29:${handle}`,
    aadObjectId: given.aadObjectId ?? `aad-${handle}`,
    name,
    givenName,
    surname: rest.join(' '),
    email,
    userPrincipleName: email,
  }
  return { ...shared, currentUser, personalChat: { id: `a:${handle}` } }
}
