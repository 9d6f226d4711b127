import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { writeGallery } from '../gallery/write'
import { describeInBrowser, useBrowser } from '../support/browser'

/** The page and its photographs are kept: look at them after a change to a card. */
const album = resolve(__dirname, '../../test-results/gallery')

const file = join(album, 'index.html')

const looks = ['light', 'dark'].flatMap((theme) => [320, 720].map((width) => ({ theme, width })))

describeInBrowser('the gallery of cards', () => {
  const browser = useBrowser()
  let page: Page
  jest.setTimeout(300_000)

  beforeAll(async () => {
    await writeGallery(file)
    page = await browser.newPage()
    await page.setViewportSize({ width: 2240, height: 1000 })
  })

  const groups = () => page.locator('main > section').evaluateAll((all) => all.map((one) => one.id))

  async function show(theme: string, width: number) {
    await page.goto(`${pathToFileURL(file)}?theme=${theme}&width=${width}`)
    await page.locator('html[data-drawn]').waitFor({ state: 'attached' })
  }

  test.each(looks)('$theme, $width pixels wide: no card is cut off', async (look) => {
    const { theme, width } = look
    await show(theme, width)
    const cut = await page
      .locator('.card, .card button, .card [role=heading]')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.closest('article')?.querySelector('h3')?.textContent}: ${element.textContent}`),
      )
    expect(cut.map((words) => words.slice(0, 150))).toEqual([])
    // Two of the four show all that there is to see, and a photograph of a long group takes seconds.
    if ((theme === 'light') !== (width === 320)) return
    for (const group of await page.locator('main > section').all()) {
      const name = `${await group.getAttribute('id')}-${theme}-${width}`
      await group.screenshot({ path: `${album}/${name}.jpg`, type: 'jpeg', quality: 80 })
    }
  })

  /** The themes differ in colours alone. */
  test.each([
    ['light', {}],
    ['dark', { runOnly: ['color-contrast'] }],
  ])('%s: axe finds nothing serious', async (theme, rules) => {
    const violations = []
    await show(theme, 480)
    // A group at a time, alone on its page: the time that axe takes grows much faster than the page.
    for (const id of await groups()) {
      await show(theme, 480)
      await page.evaluate(`for (const one of document.querySelectorAll('main > section:not(#${id})')) one.remove()`)
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...rules, resultTypes: ['violations'] })
      violations.push(...(await axe.analyze()).violations)
    }
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      serious.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.failureSummary} ${nodes[0]?.html}`),
    ).toEqual([])
  })
})
