import AxeBuilder from '@axe-core/playwright'
import type { RunOptions } from 'axe-core'
import { describeInBrowser } from '../support/browser'
import { useGallery } from './in-browser'

/** The gallery in one theme, read by axe. A test file for each theme, since it takes a processor's whole attention. */
export function describeByAxe(theme: string, rules: Pick<RunOptions, 'runOnly'> = {}): void {
  describeInBrowser('the gallery of cards, read by axe', () => {
    const gallery = useGallery(`gallery-axe-${theme}`)

    test(`${theme}: axe finds nothing serious`, async () => {
      const violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'] = []
      await gallery.show(theme, 480, 'welcome')
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
}
