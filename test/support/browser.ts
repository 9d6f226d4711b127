import { type Browser, chromium, type Page } from 'playwright-core'

/** Set by `npm test` (test/run.mjs), which looks for a Chromium, and says so in words when there is none. */
const program = process.env.PIONEER_CHROMIUM

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
  '--disable-component-update',
]

/** The whole of a journey: two programs start, and people look, type and wait. */
const patience = 90_000

/** Microsoft's client shows its list of chats and channels from 1400 pixels on. */
const viewport = { width: 1440, height: 1000 }

/** The client would fetch fonts and animations of Microsoft's; tests ask nothing of the world. */
const isElsewhere = ({ protocol, hostname }: URL) =>
  protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname)

/** `describe` for tests that need a browser: without one they are skipped, and their name says why. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (program) describe(name, tests)
  else describe.skip(`${name} (skipped: no browser; "npm test" looks for one)`, tests)
}

/** A browser for a test file. Each page has its own cookies and storage, as another person's would. */
export function useBrowser(): {
  readonly newPage: () => Promise<Page>
  /** A `test` that leaves a picture of every open page under test-results/ when it fails. */
  readonly journey: (name: string, walk: () => Promise<void>) => void
} {
  let browser: Browser | undefined
  let pages: Page[] = []
  jest.setTimeout(patience)
  beforeAll(async () => {
    browser = await chromium.launch({ args: quiet, ...(program ? { executablePath: program } : {}) })
  })
  afterAll(() => browser?.close())

  async function newPage(): Promise<Page> {
    if (!browser) throw new Error('there is a page only while tests run')
    const page = await browser.newPage({ viewport })
    page.setDefaultTimeout(60_000)
    await page.route(isElsewhere, (route) => route.abort())
    pages.push(page)
    return page
  }

  async function walked(name: string, walk: () => Promise<void>): Promise<void> {
    try {
      await walk()
    } catch (error) {
      const handle = name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()
      for (const [index, page] of pages.entries())
        await page.screenshot({ path: `test-results/${handle}-${index + 1}.png` }).catch(() => undefined)
      throw error
    } finally {
      for (const page of pages) await page.close()
      pages = []
    }
  }

  return { newPage, journey: (name, walk) => test(name, () => walked(name, walk)) }
}
