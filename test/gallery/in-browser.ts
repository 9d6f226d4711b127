import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { useBrowser } from '../support/browser'
import { writeGallery } from './write'

/** The gallery in a browser, kept under test-results/. `folder` is each test file's own: they may run side by side. */
export function useGallery(folder: string): {
  readonly page: () => Page
  readonly album: string
  /** All of it, or one group alone. */
  readonly show: (theme: string, width: number, only?: string) => Promise<void>
  /** Every group in turn, alone on the page: what is done with a page grows faster than the page. */
  readonly eachGroup: (act: (id: string) => Promise<void>) => Promise<void>
} {
  const album = resolve(__dirname, '../../test-results', folder)
  const file = join(album, 'index.html')
  const browser = useBrowser()
  let page: Page
  jest.setTimeout(300_000)

  beforeAll(async () => {
    await writeGallery(file)
    page = await browser.newPage()
    await page.setViewportSize({ width: 2240, height: 1000 })
  })

  return {
    page: () => page,
    album,
    show: async (theme, width, only) => {
      await page.goto(`${pathToFileURL(file)}?theme=${theme}&width=${width}${only ? `&only=${only}` : ''}`)
      await page.locator('html[data-drawn]').waitFor({ state: 'attached' })
    },
    eachGroup: async (act) => {
      for (const id of await page.locator('main > section').evaluateAll((all) => all.map((one) => one.id))) {
        await page.evaluate(`gallery.only('${id}')`)
        await act(id)
      }
    },
  }
}
