import { useGallery } from '../gallery/in-browser'
import { describeInBrowser } from '../support/browser'

const looks = ['light', 'dark'].flatMap((theme) => [320, 720].map((width) => ({ theme, width })))

/** The page and its photographs are kept: look at them after a change to a card. */
describeInBrowser('the gallery of cards', () => {
  const gallery = useGallery('gallery')

  test.each(looks)('$theme, $width pixels wide: no card is cut off', async ({ theme, width }) => {
    await gallery.show(theme, width)
    const cut = await gallery
      .page()
      .locator('.card, .card button, .card [role=heading]')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.closest('article')?.querySelector('h3')?.textContent}: ${element.textContent}`),
      )
    expect(cut.map((words) => words.slice(0, 150))).toEqual([])
    // A photograph of so long a page takes seconds; the gallery itself (npm run gallery) has every look.
    if (theme !== 'light' || width !== 320) return
    await gallery.eachGroup(async (id) => {
      const path = `${gallery.album}/${id}-${theme}-${width}.jpg`
      await gallery.page().locator('main').screenshot({ path, type: 'jpeg', quality: 80 })
    })
  })
})
