import { type BotProcess, startBot } from './bot-process'
import { useBrowser } from './browser'
import type { Chat } from './chat'
import { type Playground, type PlaygroundUser, startPlayground } from './playground'

/** An officer and a connector, each in a window of the local Teams client, and the bot that both talk to. */
export interface TwoWindows {
  readonly bot: BotProcess
  readonly officer: Chat
  readonly connector: Chat
}

/** For one test file: they are there while its tests run, which go on from one another. Each leaves pictures of both windows. */
export function useTwoWindows(
  name: string,
  people: { readonly officer: PlaygroundUser; readonly connector: PlaygroundUser },
  env: NodeJS.ProcessEnv,
): { readonly opened: () => TwoWindows } {
  const browser = useBrowser()
  let bot: BotProcess | undefined
  let windows: Playground[] = []
  let opened: TwoWindows | undefined

  beforeAll(async () => {
    bot = await startBot({ LOG_LEVEL: 'error', ...env })
    const { url } = bot
    windows = await Promise.all([people.officer, people.connector].map((person) => startPlayground(person, url)))
    const [one, other] = windows
    const officer = await one!.open(await browser.newPage())
    const connector = await other!.open(await browser.newPage())
    await officer.waitForCard('Welcome to Pioneer')
    await connector.waitForCard(/wait/)
    opened = { bot, officer, connector }
  })
  afterEach(async () => {
    const { currentTestName = '' } = expect.getState()
    const slug = currentTestName.replace(/[^a-z0-9]+/gi, '-').slice(-40)
    if (!opened) return
    await opened.officer.screenshot(`${name}-officer-${slug}`)
    await opened.connector.screenshot(`${name}-connector-${slug}`)
  })
  afterAll(async () => {
    await Promise.all(windows.map((window) => window.stop()))
    await bot?.stop()
  })

  return {
    opened: () => {
      if (!opened) throw new Error('the windows are open only while tests run')
      return opened
    },
  }
}
