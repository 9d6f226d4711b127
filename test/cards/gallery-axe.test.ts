import AxeBuilder from '@axe-core/playwright'
import { useGallery } from '../gallery/in-browser'
import { describeInBrowser } from '../support/browser'

describeInBrowser('the gallery of cards, read by axe', () => {
  const gallery = useGallery('gallery-axe')

  /** The themes differ in colours alone. */
  test.each([
    ['light', {}],
    ['dark', { runOnly: ['color-contrast'] }],
  ])('%s: axe finds nothing serious', async (theme, rules) => {
    const violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'] = []
    await gallery.show(theme, 480)
    await gallery.eachGroup(async () => {
      const axe = new AxeBuilder({ page: gallery.page() })
      const options = { ...rules, resultTypes: ['violations' as const] }
      violations.push(...(await axe.setLegacyMode().options(options).analyze()).violations)
    })
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      serious.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.failureSummary} ${nodes[0]?.html}`),
    ).toEqual([])
  })
})
