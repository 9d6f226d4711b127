import { loadContent } from '../../bot/content/load'
import { councilTypes, typeTitles } from '../../bot/domain/council'
import { lookedFor } from '../../bot/domain/learning-filters'

/** Filters as people type them among what they look for. */

const { plan, toolkit } = loadContent({ withSample: false })
const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title })
const choices = {
  theme: plan.themes.map(named),
  stage: toolkit.cycles.flatMap(({ stages }) => stages.map(named)),
  type: councilTypes.map((id) => ({ id, title: typeTitles[id] })),
}
const none = { theme: '', stage: '', type: '' }
const looked = (typed: string) => lookedFor(typed, {}, choices)

test.each<[string, Partial<typeof none>, string]>([
  ['type: london borough kpis', { type: 'london-borough' }, 'kpis'],
  ['type: City of London', { type: 'city-of-london' }, ''],
  ['type: metropolitan borough calls', { type: 'metropolitan' }, 'calls'],
  ['type: districts', { type: 'district' }, ''],
  ['type: counties, kpis', { type: 'county' }, 'kpis'],
  ['missed targets type: district', { type: 'district' }, 'missed targets'],
  ['contract type: framework', {}, 'contract type: framework'],
  ['theme: money, contract type: framework', { theme: 'value' }, 'contract type: framework'],
  ['stage: procurement', { stage: 'procure' }, ''],
  ['stage: managing targets', { stage: 'manage' }, 'targets'],
  ['stage: planning', { stage: 'plan' }, ''],
  ['stage: analysis', { stage: 'analyse' }, ''],
  ['stage: definition', { stage: 'define' }, ''],
  ['stage: exiting', { stage: 'exit' }, ''],
  ['stage: do', { stage: 'do' }, ''],
  ['stage: do, not renew', { stage: 'do' }, 'not renew'],
  ['theme: people, theme: people and skills', { theme: 'people' }, ''],
])('%s', (typed, look, words) => {
  expect(looked(typed)).toEqual({ words, look: { ...none, ...look } })
})

test.each([
  ['type: borough', 'District council, Unitary authority, Metropolitan district and London borough'],
  ['type: boroughs with targets', 'London borough'],
  ['type: city council', 'District council, Unitary authority, Metropolitan district and City of London'],
  ['type: authority', 'County council'],
  ['theme: s', 'Several are called “s”'],
  ['type: parish', 'Pioneer knows no type of council called “parish”'],
  ['kpis, type: parish', 'Pioneer knows no type of council called “parish”'],
  ['stage: do not renew', 'Put a comma after it: stage: do, not renew'],
  ['theme: people, theme: money', 'People and skills and Money and benefits'],
  ['stage: plan, stage: exit', 'one stage at a time'],
])('%s is asked back', (typed, part) => {
  expect(looked(typed)).toEqual({ fault: expect.stringContaining(part) })
})
