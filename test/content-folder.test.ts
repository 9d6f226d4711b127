import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../bot/content/load'
import { contentFolders, organisation, small } from './support/content-folder'
import { smallPlan } from './support/small-plan'
import { smallToolkit } from './support/small-toolkit'

const { folderOf, faultsOf } = contentFolders()

test('a file in CONTENT_DIR stands in the place of the one that came with Pioneer, and the others stay', () => {
  const { questionnaires, tools } = loadContent({ folder: folderOf({ [organisation]: small }), withSample: false })
  expect(questionnaires.organisation.title).toBe('A small one')
  expect(questionnaires.service.areas.length).toBeGreaterThan(1)
  expect(tools.has('raid-a-log')).toBe(true)
})

test('with other questions and tools, Pioneer’s plan gives way: what it cannot point at is passed over', () => {
  const folder = folderOf({
    [organisation]: small,
    [service]: ofService,
    [contract]: ofContract,
    'toolkit.yaml': smallToolkit,
  })
  const { plan, calendar } = loadContent({ folder, withSample: false })
  expect(plan.gaps.map(({ level, area }) => `${level} ${area}`)).toEqual(['service people', 'contract people'])
  const named = [...plan.gaps, ...plan.templates.flatMap(({ actions }) => actions)].flatMap(({ tools }) => tools)
  expect(new Set(named)).toEqual(new Set(['raid-a-log']))
  expect(plan.templates.map(({ actions }) => actions.length)).toEqual([9, 12, 11, 10])
  expect(calendar.zone).toBe('Europe/London')
})

const service = 'self-assessment/service.yaml'
const contract = 'self-assessment/contract.yaml'
const ofService = small.replace('level: organisation', 'level: service')
const ofContract = small.replace('level: organisation', 'level: contract')

test('with its own plan, that plan is checked in full', () => {
  const faults = faultsOf({
    [organisation]: small,
    'plan.yaml': smallPlan.replaceAll('area: people', 'area: councillors'),
  })
  expect(faults).toHaveLength(7)
  expect(faults[0]).toBe(
    'plan.yaml:17: gaps.0.area: there is no area "councillors" in self-assessment/organisation.yaml',
  )
})

test.each([
  ['that two councils have', ['[Near]', '[NEAR]']],
  ['that is the name of another', ['[Worthing]', '[Far]']],
])('a short name %s is refused', (_what, [adur, worthing]) => {
  const councils = `title: Ours
checked: 2026-11-26
source: A test
types: []
councils:
  - { id: E07000223, name: Adur, type: district, region: South East, domains: [], short: ${adur} }
  - { id: E07000229, name: Worthing, type: district, region: South East, domains: [], short: ${worthing} }
`
  expect(faultsOf({ 'councils.yaml': councils })[0]).toContain('a short name is used twice')
})

const participants = (list: string) => `title: Ours\nchecked: 2026-11-23\nparticipants:\n${list}`

test.each([
  [
    'an unknown council',
    '  - { council: E99999999, tenants: [] }',
    '4: participants.0.council: there is no council "E99999999" in councils.yaml',
  ],
  [
    'a council named twice',
    '  - { council: E07000223, tenants: [] }\n  - { council: E07000223, tenants: [] }',
    '5: participants.1.council: the council "E07000223" is named twice',
  ],
  [
    'a made-up council',
    '  - { council: sample-alderbrook, tenants: [] }',
    '4: participants.0.council: there is no council "sample-alderbrook" in councils.yaml',
  ],
  [
    'a tenant that is no id',
    '  - { council: E07000223, tenants: [adur.gov.uk] }',
    '4: participants.0.tenants.0: must be an id such as 11111111-2222-3333-4444-555555555555',
  ],
  ['no list of tenants', '  - council: E07000223', '4: participants.0.tenants: is missing'],
])('of those who take part: %s', (_name, list, expected) => {
  const faults = faultsOf({ 'participants.yaml': participants(list) })
  expect(faults).toEqual([`participants.yaml:${expected}`])
})

test('who takes part is known by their council and tenants', () => {
  const tenant = '1B1B1B1B-1111-4111-8111-111111111111'
  const list = `  - { council: E07000223, tenants: [${tenant}] }\n`
  const { register } = loadContent({ folder: folderOf({ 'participants.yaml': participants(list) }), withSample: false })
  expect(register.participates('E07000223')).toBe(true)
  expect(register.participates('E07000032')).toBe(false)
  expect(register.of({ signInName: 'a@unknown.example', tenant: tenant.toLowerCase() })).toMatchObject([
    { id: 'E07000223' },
  ])
})

test('every fault of every file is told at once', () => {
  const faults = faultsOf({
    [organisation]: small.replace('minutes: 5', 'minutes: five').replace('tool: raid-a-log', 'tool: Raid a log'),
    'participants.yaml': participants('  - { council: E99999999, tenants: [] }'),
    'toolkit.yaml': 'title: [',
  })
  expect(faults.map((fault) => fault.match(/^[^:]+:\d+/)?.[0])).toEqual(
    expect.arrayContaining([`${organisation}:6`, `${organisation}:28`, 'participants.yaml:4']),
  )
  expect(faults.join('\n')).toContain('toolkit.yaml:')
})

test('when the tools cannot be read, nothing else is blamed for it', () => {
  expect(faultsOf({ 'toolkit.yaml': 'title: Tools\ntitle: Tools' })).toEqual([
    'toolkit.yaml:2: Map keys must be unique',
  ])
})

test('tools in the file of an older version are not passed over without a word', () => {
  expect(faultsOf({ 'tools.yaml': 'title: Tools' })).toEqual([
    'tools.yaml: is no longer read: its tools belong in toolkit.yaml',
  ])
})

test('a folder that is not there is named', () => {
  expect(() => loadContent({ folder: '/no/such/folder', withSample: false })).toThrow(
    '  * /no/such/folder: CONTENT_DIR names a folder that is not there',
  )
})

test('a file that cannot be read is named', () => {
  const folder = folderOf({})
  mkdirSync(join(folder, 'toolkit.yaml'))
  expect(() => loadContent({ folder, withSample: false })).toThrow(
    `${folder}/toolkit.yaml: the file is not there or cannot be read`,
  )
})
