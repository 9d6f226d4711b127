import { loadContent } from '../bot/content/load'
import { stages } from '../bot/domain/tool'
import { day } from '../bot/domain/words'
import { commandTable } from '../bot/features'
import { contentFolders } from './support/content-folder'
import { smallToolkit } from './support/small-toolkit'

const { tools, toolkit, procurement } = loadContent({ withSample: false })
const { faultsOf } = contentFolders()
const all = [...tools.values()]

describe('the catalogue', () => {
  test.each([
    ['self-assessment templates at three levels', 'self-assessment'],
    ['contract management framework', 'contract-management-framework'],
    ['introductory training slides', 'intro-training'],
    ['contract tiering', 'contract-tiering'],
    ['RAID-A', 'raid-a-log'],
    ['supplier relationships', 'supplier-relationships'],
    ['alternative delivery models', 'alternative-delivery-models'],
    ['improving capability, with the survey', 'capability-survey'],
    ['the value of contract management', 'value-of-contract-management'],
    ['business process mapping', 'process-mapping'],
    ['the duties of the Procurement Act 2023', 'procurement-act-duties'],
    ['contract management plan', 'contract-management-plan'],
    ['KPI and performance', 'kpis-and-performance'],
    ['change control', 'change-control'],
    ['exit and transition', 'exit-and-transition'],
    ['mobilisation', 'mobilisation'],
    ['stakeholder management', 'stakeholder-management'],
    ['risk management', 'risk-management'],
    ['negotiation', 'negotiation'],
    ['social value', 'social-value'],
    ['payment and invoicing', 'payment-and-invoicing'],
    ['contract handover', 'contract-handover'],
    ['contract register', 'contract-register'],
    ['pipeline', 'pipeline'],
  ])('has %s', (_name, id) => {
    expect(tools.get(id)?.id).toBe(id)
  })

  test('has at least 30 tools, each with a title of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(30)
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  })

  test.each(stages)('has at least five tools for the stage "%s"', (stage) => {
    expect(all.filter((tool) => tool.stages.includes(stage)).length).toBeGreaterThanOrEqual(5)
  })

  test('shows each stage in one of two cycles, in their order', () => {
    expect(toolkit.cycles.flatMap((cycle) => cycle.stages.map(({ id }) => id))).toEqual(stages)
    expect(toolkit.cycles.map((cycle) => cycle.stages.length)).toEqual([4, 4])
  })

  test('says of what is not public that it is not, and whose the rest is', () => {
    const programme = all.filter(({ owner }) => owner === 'Contract Management Pioneer Programme')
    expect(programme.length).toBeGreaterThanOrEqual(8)
    expect(programme.filter(({ where }) => !where.startsWith('Not a public file.')).map(({ id }) => id)).toEqual([])
    const written = all.filter(({ source }) => /[Ww]ritten by Pioneer|Pioneer's own\./.test(source))
    expect(written.filter(({ owner }) => !owner.startsWith("Pioneer's own")).map(({ id }) => id)).toEqual([])
  })

  test('says for each how long it takes, and which training goes with it, or that none is known', () => {
    expect(all.filter(({ minutes }) => !minutes).map(({ id }) => id)).toEqual([])
    expect(all.filter(({ training }) => !training?.length).map(({ id }) => id)).toEqual([])
  })

  test.each([
    ['intro-training', /^Slide, .+ Message: .+ Say: .+/, 10],
    ['capability-survey', /^.+ \([AB]\d\)\. /, 8],
  ])('has what people need of %s, as Pioneer’s own', (id, shape, least) => {
    const { steps = [], source, where } = tools.get(id)!
    expect(steps.filter((step) => shape.test(step)).length).toBeGreaterThanOrEqual(least)
    expect(`${where} ${source}`).toMatch(/Pioneer's own .+ on this page.*Pioneer's own/)
  })

  test('says of what works in the chat what to type there', () => {
    const inChat = all.filter(({ command }) => command && commandTable.some(({ name }) => name === command))
    expect(inChat.length).toBeGreaterThanOrEqual(12)
    expect(
      inChat.filter(({ where, command }) => !where.includes(`n Pioneer: type ${command}`)).map(({ id }) => id),
    ).toEqual([])
  })

  test('says of the law what the duties say', () => {
    const duty = (id: string) => procurement.duties.find((one) => one.id === id)!
    const steps = (id: string) => tools.get(id)!.steps!.join('\n')
    const spend = duty('over-30000')
    expect(spend.notFor).toEqual(['concession'])
    for (const id of ['procurement-act-duties', 'payment-and-invoicing']) {
      expect(steps(id)).toContain(`began on or after ${day(spend.procuredFrom!)}`)
      expect(steps(id)).not.toMatch(/[Ss]ince 1 April 2026/)
      expect(steps(id)).toMatch(/[Nn]ot for concessions/)
    }
    const { goodsAndServices, works, term } = duty('change').percent!
    expect(steps('procurement-act-duties')).toContain(
      `unless value moves by ${goodsAndServices}% or less (${works}% for works) and the term by ${term}% or less`,
    )
  })

  test('has eight to twelve problems to begin from, which between them lead to most tools', () => {
    expect(toolkit.problems.length).toBeGreaterThanOrEqual(8)
    const reached = new Set(toolkit.problems.flatMap((problem) => problem.tools))
    expect(reached.size).toBeGreaterThan(all.length * 0.75)
  })

  test('says each word of a tool, and each word to pass over, once', () => {
    for (const { id, words } of all)
      expect([id, words.filter((word, at) => words.indexOf(word) < at)]).toEqual([id, []])
    expect(toolkit.ignore.filter((word, at) => toolkit.ignore.indexOf(word) < at)).toEqual([])
  })
})

describe('a fault is told with its line', () => {
  test('there is none in the least that a catalogue may hold', () => {
    expect(aboutTools(smallToolkit)).toEqual([])
  })

  test.each<[string, string, string, readonly string[]]>([
    [
      'a related tool that is not there',
      'related: [exit-list]',
      'related: [exit-lists]',
      ['22: tools.0.related.0: there is no tool "exit-lists" in this file'],
    ],
    [
      'a tool that goes with itself',
      'related: []',
      'related: [exit-list]',
      ['37: tools.1.related: a tool does not go with itself'],
    ],
    [
      'an id used twice',
      '- id: exit-list',
      '- id: raid-a-log',
      ['26: tools.1.id: the id "raid-a-log" is used twice', '22: tools.0.related.0: there is no tool "exit-list"'],
    ],
    [
      'a stage that is in no cycle',
      'stages: [exit]',
      'stages: [plan]',
      ['34: tools.1.stages.0: the stage "plan" is in none of the cycles'],
    ],
    ['a stage that does not exist', 'stages: [exit]', 'stages: [ending]', ['34: tools.1.stages.0: must be']],
    [
      'a stage named twice',
      'id: exit, title',
      'id: manage, title',
      [
        '7: cycles.0.stages.0.id: the stage "manage" is named twice',
        '8: cycles.0.stages.1.id: the stage "manage" is named twice',
        '34: tools.1.stages.0: the stage "exit" is in none of the cycles',
      ],
    ],
    ['a link that is not https', 'https://tools', 'http://tools', ['16: tools.0.link: must be an https address']],
    ['a link that runs something', 'https://tools.example/log', 'javascript:x', ['16: tools.0.link: must be an https']],
    [
      'a title of 61 characters',
      'title: A log',
      `title: ${'x'.repeat(61)}`,
      ['11: tools.0.title: must have at most 60'],
    ],
    [
      'a title that another tool has',
      'title: A list',
      'title: a LOG',
      [
        '11: tools.0.title: another tool has the title "A log"',
        '27: tools.1.title: another tool has the title "a LOG"',
      ],
    ],
    [
      'a tool that takes its own place',
      'related: []',
      'related: []\n    retired: { on: 2026-11-26, why: Old now, instead: exit-list }',
      ['38: tools.1.retired.instead: a tool does not take its own place'],
    ],
    [
      'a place taken by a tool that is not there',
      'related: []',
      'related: []\n    retired: { on: 2026-11-26, why: Old now, instead: gone }',
      ['38: tools.1.retired.instead: there is no tool "gone" in this file'],
    ],
    [
      'retired without a reason',
      'related: []',
      'related: []\n    retired: { on: 2026-11-26 }',
      ['38: tools.1.retired.why: is missing'],
    ],
    [
      'no time',
      '    minutes: 5\n    training: [None known]\nproblems',
      '    training: [None known]\nproblems',
      ['26: tools.1.minutes: is missing'],
    ],
    [
      'no training',
      'training: [None known]\nproblems',
      'training: []\nproblems',
      ['40: tools.1.training: must have at least 1 in its list'],
    ],
    ['no words', 'words: [list]', 'words: []', ['36: tools.1.words: must have at least 1 in its list']],
    [
      'a day that is none',
      'checked: 2026-11-24',
      'checked: 2026-11-31',
      ['23: tools.0.checked: must be a day such as'],
    ],
    [
      'a problem that leads nowhere',
      'tools: [raid-a-log, exit-list]',
      'tools: [raid-a-log, gone]',
      ['42: problems.0.tools.1: there is no tool "gone" in this file'],
    ],
    ['a synonym of nothing', '[log, diary]', '[log]', ['44: synonyms.0: must have at least 2 in its list']],
  ])('%s', (_name, words, others, expected) => {
    expect(smallToolkit).toContain(words)
    const faults = aboutTools(smallToolkit.replace(words, others))
    expect(faults.length).toBeGreaterThan(0)
    expected.forEach((fault, at) => {
      expect(faults[at]).toMatch(new RegExp(`^toolkit\\.yaml:${fault.replace(/[[\].]/g, '\\$&')}`))
    })
  })
})

/** What is wrong with toolkit.yaml; that self-assessments ask for tools that it does not have is another matter. */
const aboutTools = (text: string) =>
  faultsOf({ 'toolkit.yaml': text }).filter((fault) => fault.startsWith('toolkit.yaml'))
