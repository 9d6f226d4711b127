import { loadContent } from '../bot/content/load'
import { levels } from '../bot/domain/questionnaire'
import { contentFolders, organisation, small } from './support/content-folder'
import { smallPlan } from './support/small-plan'

const { folderOf, faultsOf } = contentFolders()
const { plan, questionnaires, tools } = loadContent({ withSample: false })
const actions = plan.templates.flatMap((template) => template.actions)
const all = [...plan.gaps, ...actions]
const titles = all.flatMap(({ title, milestones }) => [title, ...milestones.map((milestone) => milestone.title)])

describe('the plan that comes with Pioneer', () => {
  test.each(levels)('has one suggestion for every area of level %s, in the order of the areas', (level) => {
    const suggested = plan.gaps.filter((gap) => gap.level === level).map(({ area }) => area)
    expect(suggested).toEqual(questionnaires[level].areas.map((area) => area.id))
  })

  test('points only at areas and tools that there are, from templates too', () => {
    const areas = new Set(levels.flatMap((level) => questionnaires[level].areas.map(({ id }) => `${level} ${id}`)))
    expect(actions.filter(({ level, area }) => !areas.has(`${level} ${area}`))).toEqual([])
    expect(all.flatMap((one) => one.tools).filter((tool) => !tools.has(tool))).toEqual([])
  })

  test('uses each of its themes', () => {
    expect(new Set(plan.gaps.map(({ theme }) => theme))).toEqual(new Set(plan.themes.map(({ id }) => id)))
  })

  test('says what each rating means, of an action and of the whole, each in words of its own', () => {
    expect(plan.ratings.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'blue: Complete',
      'green: On track',
      'amber: At risk',
      'red: Off track',
    ])
    const meanings = plan.ratings.flatMap(({ meaning, overall }) => [meaning, overall])
    expect(new Set(meanings).size).toBe(8)
  })

  test('begins every title with what to do', () => {
    expect(titles.filter((title) => !verbs.has(title.split(' ')[0]!))).toEqual([])
  })

  test('promises nothing vague, and ends no title like a sentence', () => {
    const vague =
      /\b(improv\w* (governance|management|performance|processes)|enhanc|strengthen|embed|ensur|leverag|robust|holistic|best practice|as appropriate|where possible|stakeholder|etc\b|going forward)|[.;:]$/i
    expect([...titles, ...all.map(({ why }) => why.slice(0, -1))].filter((words) => vague.test(words))).toEqual([])
  })

  test('gives every action steps in order of time, the last of them when the action is due', () => {
    const odd = all.filter(({ weeks, milestones }) => {
      const steps = milestones.map((milestone) => milestone.weeks)
      return steps.at(-1) !== weeks || steps.some((step, at) => step < (steps[at - 1] ?? 0))
    })
    expect(odd.map(({ title }) => title)).toEqual([])
  })

  test('names the section of a law, and sends people to those who know it', () => {
    const lawful = all.filter(({ why }) => /\bsections?\b|Procurement Act|\bthe law\b/i.test(why))
    expect(lawful.length).toBeGreaterThan(12)
    expect(
      lawful.filter(({ why }) => !/Check with your (legal or )?procurement team/.test(why)).map(({ why }) => why),
    ).toEqual([])
    const sections = lawful.flatMap(({ why }) => [...why.matchAll(/sections? (\d+)(?: and (\d+))?/gi)])
    const numbers = sections.flatMap(([, one, other]) => [one, other]).filter((number) => number !== undefined)
    // The domain notes, section 5, have no other.
    expect(numbers.filter((number) => !duties.has(Number(number)))).toEqual([])
  })

  test('holds the figures of the Procurement Act, each beside its section', () => {
    const duty = (id: string) => actions.find((action) => action.id === id)!.why
    expect(duty('details-notices')).toMatch(/Section 53 .*30 days.*120 if light touch.*£5 million.*90 days/)
    expect(duty('kpis')).toMatch(/Section 52 .*at least three/)
    expect(duty('kpi-ratings')).toMatch(/Section 71\(2\).*1 January 2026.*12 months and on termination/)
    expect(duty('poor-performance')).toMatch(/Section 71\(3\) to \(5\).*30 days/)
    expect(duty('changes')).toMatch(/Section 75 .*10% or less \(works 15%\) or term 10% or less/)
    expect(duty('endings')).toMatch(/Section 80 .*30 days/)
    expect(duty('payments')).toMatch(/Section 69 .*30 days of each 31 March and 30 September.*£30,000/)
    expect(duty('pipeline')).toMatch(/Section 93 .*£2 million.*18 months.*1 April and 26 May/)
    expect(duty('records')).toMatch(/Section 98 .*three years/)
  })

  test('has ready-made plans that say they are its own, and last as long as they say', () => {
    expect(plan.templates.map(({ id, actions: of }) => [id, Math.max(...of.map(({ weeks }) => weeks))])).toEqual([
      ['foundations', 26],
      ['procurement-act-duties', 16],
      ['gold-contract', 20],
      ['exit-or-reprocure', 82],
    ])
    expect(plan.templates.filter(({ source }) => !source.startsWith("Pioneer's own"))).toEqual([])
  })

  test('says nothing twice', () => {
    const said = all.flatMap(({ title, why }) => [title, why])
    expect(said.filter((words, at) => said.indexOf(words) < at)).toEqual([])
  })
})

const verbs = new Set(
  `Add Agree Ask Book Brief Bring Check Choose Claim Close Compare Confirm Copy Do Draft Draw Enter Estimate File Find
  Finish Follow Gather Get Give Go Hand Have Hold Inspect Issue Keep Let List Log Make Mark Match Measure Name Open
  Publish Put Read Record Rehearse Report Review Run Set Settle Sign Sort Start Take Talk Tell Test Trace Turn Use Watch
  Work Write`.split(/\s+/),
)

const duties = new Set([52, 53, 68, 69, 70, 71, 74, 75, 76, 77, 78, 79, 80, 93, 98])

describe('a plan of a council’s own', () => {
  const files = (text: string) => ({ [organisation]: small, 'plan.yaml': text })

  test('may be small, and need not have a suggestion for every area', () => {
    expect(faultsOf(files(smallPlan))).toEqual([])
    const own = loadContent({ folder: folderOf(files(smallPlan)), withSample: false }).plan
    expect(own.gaps).toMatchObject([{ level: 'organisation', area: 'people', tools: ['raid-a-log'] }])
  })

  test.each<[string, string, string, string]>([
    ['an unknown theme', 'theme: people', 'theme: pepole', '18: gaps.0.theme: there is no theme "pepole" in this file'],
    [
      'an unknown tool',
      '[raid-a-log]',
      '[raid-a-log, raid-log]',
      '25: gaps.0.tools.1: there is no tool "raid-log" in toolkit.yaml',
    ],
    [
      'an unknown area',
      'area: people',
      'area: pepole',
      '17: gaps.0.area: there is no area "pepole" in self-assessment/organisation.yaml',
    ],
    [
      'an area of another level',
      'level: organisation\n    area: people',
      'level: service\n    area: councillors',
      '17: gaps.0.area: there is no area "councillors" in self-assessment/service.yaml',
    ],
    [
      'an unknown level',
      'level: organisation',
      'level: borough',
      '16: gaps.0.level: must be organisation or service or contract',
    ],
    [
      'an unknown area in a ready-made plan',
      `        area: people`,
      `        area: pepole`,
      '34: templates.0.actions.0.area: there is no area "pepole" in self-assessment/organisation.yaml',
    ],
    [
      'an area with two suggestions',
      'templates:',
      `  - { level: organisation, area: people, theme: people, title: Count them again, why: It was wrong the first time., weeks: 1, milestones: [{ weeks: 1, title: Count them }], tools: [] }\ntemplates:`,
      '26: gaps.1.area: the area "people" of level organisation has a suggestion already',
    ],
    ['a theme twice', '{ id: process', '{ id: people', '5: themes.1.id: the id "people" is used twice'],
    [
      'a ready-made plan twice',
      smallPlan.slice(smallPlan.indexOf('  - id: start')),
      smallPlan.slice(smallPlan.indexOf('  - id: start')).repeat(2),
      '92: templates.1.id: the id "start" is used twice',
    ],
    ['an action twice', 'id: two', 'id: one', '42: templates.0.actions.1.id: the id "one" is used twice'],
    [
      'ratings in another order',
      '{ id: blue, title: Complete',
      '{ id: green, title: Complete',
      '11: ratings: must be blue, green, amber, red, each once and in that order',
    ],
    [
      'a rating too few',
      '  - { id: red, title: Off track, meaning: All of it is late., overall: All of it is late. }\n',
      '',
      '11: ratings: must be blue, green, amber, red, each once and in that order',
    ],
    ['a colour that there is not', 'id: red', 'id: purple', '14: ratings.3.id: must be blue or green or amber or red'],
    [
      'a milestone after its action',
      'weeks: 2',
      'weeks: 9',
      "23: gaps.0.milestones.0.weeks: must not be after the action's own 8 weeks",
    ],
    [
      'a title that begins small',
      'title: Count',
      'title: count',
      '19: gaps.0.title: must say what to do, beginning with a capital letter',
    ],
    [
      'a plan of five actions',
      smallPlan.slice(smallPlan.indexOf('      - id: six')),
      '',
      '32: templates.0.actions: must have at least 6 in its list',
    ],
  ])('with %s is told so, with the line', (_name, words, instead, expected) => {
    expect(smallPlan).toContain(words)
    expect(faultsOf(files(smallPlan.replace(words, instead)))).toEqual([`plan.yaml:${expected}`])
  })

  test('is not blamed for a questionnaire or tools that cannot be read', () => {
    const faults = faultsOf({ ...files(smallPlan), [organisation]: 'title: [', 'toolkit.yaml': 'title: [' })
    expect(faults.filter((fault) => fault.startsWith('plan.yaml'))).toEqual([])
    expect(faults.length).toBeGreaterThan(1)
  })
})
