import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { features } from '../bot/features'
import * as laws from './support/laws'
import { productSources, sourceOf } from './support/sources'

const sources = productSources()
const root = join(__dirname, '..')

test('the laws are asked of every file', () => {
  expect(sources.length).toBeGreaterThan(80)
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
})

test.each<[string, laws.Law]>([
  ['cards/ imports only cards/, zod and, for pictures, the libraries that draw', laws.cardsAreAlone],
  ['storage/ imports nothing of bot/ or cards/', laws.storageKnowsNobody],
  ['rules and bot/domain/ are pure', laws.rulesArePure],
  ['a feature does not import another feature', laws.featuresAreStrangers],
  ['only bot/teams/ imports the SDKs of Teams', laws.oneRoomKnowsTeams],
  ['only bot/index.ts reads process.env', laws.oneReaderOfSettings],
  ['a module keeps nothing at its top', laws.modulesKeepNothing],
  ['there are no barrels, and no folder for odds and ends', laws.noBarrels],
])('%s', (_name, law) => {
  expect(sources.flatMap(law)).toEqual([])
})

describe('each law sees', () => {
  test.each<[string, laws.Law, string, string]>([
    ['a card that asks the bot', laws.cardsAreAlone, 'cards/a.ts', "import { x } from '../bot/people'"],
    [
      'a card that takes a type from the bot',
      laws.cardsAreAlone,
      'cards/a.ts',
      "import type { X } from '../bot/people'",
    ],
    ['a card that draws by itself', laws.cardsAreAlone, 'cards/a.ts', "import { init } from 'echarts'"],
    ['a chart that draws by itself', laws.cardsAreAlone, 'cards/plan-chart.ts', "import { init } from 'echarts'"],
    ['a chart that reads a file', laws.cardsAreAlone, 'cards/chart.ts', "const fs = require('node:fs')"],
    ['a card that loads late', laws.cardsAreAlone, 'cards/a.ts', "const x = () => import('../storage/port')"],
    [
      'a store that knows a feature',
      laws.storageKnowsNobody,
      'storage/a.ts',
      "import { x } from '../bot/domain/response'",
    ],
    [
      'a store that knows a card by its type',
      laws.storageKnowsNobody,
      'storage/a.ts',
      "let a: import('../cards/card').Card",
    ],
    ['a rule that waits', laws.rulesArePure, 'bot/features/a/rules.ts', 'export const a = async () => await b()'],
    ['a domain that looks at the clock', laws.rulesArePure, 'bot/domain/a.ts', 'export const a = () => new Date()'],
    ['a domain that asks the time', laws.rulesArePure, 'bot/domain/a.ts', 'export const a = () => Date.now()'],
    ['a rule that throws dice', laws.rulesArePure, 'bot/features/a/rules.ts', 'export const a = Math.random()'],
    ['a rule that makes ids', laws.rulesArePure, 'bot/domain/a.ts', "import { randomUUID } from 'node:crypto'"],
    [
      'a rule that has services',
      laws.rulesArePure,
      'bot/features/a/rules.ts',
      "import type { Services } from '../../services'",
    ],
    ['a rule that draws', laws.rulesArePure, 'bot/features/a/rules.ts', "import { card } from '../../../cards/card'"],
    ['a domain that knows a feature', laws.rulesArePure, 'bot/domain/a.ts', "import { x } from '../features/a/index'"],
    [
      'a feature that knows another',
      laws.featuresAreStrangers,
      'bot/features/a/b.ts',
      "import { x } from '../help/rules'",
    ],
    [
      'a service that knows a feature',
      laws.featuresAreStrangers,
      'bot/people.ts',
      "import { x } from './features/help'",
    ],
    ['a feature that knows Teams', laws.oneRoomKnowsTeams, 'bot/features/a/b.ts', "import { x } from 'botbuilder'"],
    [
      'a part of teams-ai',
      laws.oneRoomKnowsTeams,
      'bot/app.ts',
      "import { x } from '@microsoft/teams-ai/lib/Application'",
    ],
    ['a server elsewhere', laws.oneRoomKnowsTeams, 'bot/start.ts', "import * as restify from 'restify'"],
    ['another reader of settings', laws.oneReaderOfSettings, 'bot/people.ts', 'export const a = process.env.A'],
    ['settings taken apart', laws.oneReaderOfSettings, 'bot/people.ts', 'const { env } = process'],
    ['settings that are imported', laws.oneReaderOfSettings, 'cards/a.ts', "import { env } from 'node:process'"],
    ['a count at the top', laws.modulesKeepNothing, 'bot/a.ts', 'let count = 0\nexport const next = () => ++count'],
    ['a late export', laws.modulesKeepNothing, 'storage/a.ts', 'export var last: string | undefined'],
    [
      'a map that is filled',
      laws.modulesKeepNothing,
      'bot/a.ts',
      'const m = new Map()\nexport const a = (b) => m.set(b, 1)',
    ],
    [
      'a set that is filled',
      laws.modulesKeepNothing,
      'cards/a.ts',
      'export const s = new Set()\nconst a = () => s.add(1)',
    ],
    [
      'a list that grows',
      laws.modulesKeepNothing,
      'storage/a.ts',
      'const l: string[] = []\nconst a = () => l.push("a")',
    ],
    [
      'a list that is written by place',
      laws.modulesKeepNothing,
      'cards/a.ts',
      'const l = []\nconst a = (i) => (l[i] ??= 1)',
    ],
    ['an object that is filled', laws.modulesKeepNothing, 'bot/a.ts', 'const o = {}\nconst a = (k) => { o[k] = 1 }'],
    [
      'an object that is emptied',
      laws.modulesKeepNothing,
      'bot/a.ts',
      'const o = { a: 1 }\nconst a = () => delete o.a',
    ],
    [
      'a memory for everybody',
      laws.modulesKeepNothing,
      'bot/a.ts',
      "import { remembered } from './remembered'\nconst m = remembered(now)",
    ],
    ['an index', laws.noBarrels, 'cards/index.ts', 'export const a = 1'],
    ['a file that hands on', laws.noBarrels, 'cards/all.ts', "export * from './card'\nexport { x } from './help'"],
    ['a folder for odds and ends', laws.noBarrels, 'bot/utils/words.ts', 'export const a = 1'],
  ])('%s', (_name, law, path, text) => {
    const [fault, ...more] = law(sourceOf(path, text)).slice(0, 2)
    expect(fault).toMatch(new RegExp(`^${path} .{30,}[.]$`))
    expect(more.every((one) => one.startsWith(path))).toBe(true)
  })

  test('nothing wrong in what is allowed', () => {
    const allowed: readonly [laws.Law, string, string][] = [
      [laws.cardsAreAlone, 'cards/chart-rows.ts', "import { init } from 'echarts'"],
      [laws.cardsAreAlone, 'cards/picture.ts', "import { init } from 'echarts'"],
      [laws.rulesArePure, 'bot/domain/a.ts', "import type { Collection } from '../../storage/port'\nnew Date(0)"],
      [laws.rulesArePure, 'bot/features/a/rules.ts', "import { type Card } from '../../../cards/card'"],
      [laws.rulesArePure, 'bot/features/a/rules.ts', "import { a } from './model'"],
      [laws.featuresAreStrangers, 'bot/features.ts', "import { help } from './features/help'"],
      [laws.oneReaderOfSettings, 'bot/local/start.mjs', 'const { PORT } = process.env'],
      [laws.oneReaderOfSettings, 'bot/people.ts', 'process.once("exit", () => {})'],
      [laws.modulesKeepNothing, 'bot/a.ts', 'const m = new WeakMap()\nexport const a = (b) => m.set(b, 1)'],
      [laws.modulesKeepNothing, 'bot/a.ts', 'const s = new Set([1])\nexport const a = (b) => s.has(b)'],
      [laws.modulesKeepNothing, 'bot/a.ts', 'export const a = () => { let b = 0; const l = []; l.push(b++) }'],
      [laws.modulesKeepNothing, 'bot/local/a.mjs', 'let running'],
      [laws.noBarrels, 'bot/features/help/index.ts', 'export const help = 1'],
    ]
    for (const [law, path, text] of allowed) expect(law(sourceOf(path, text))).toEqual([])
  })
})

test('each memo of the list is there', () => {
  const there = sources.flatMap(({ path, keeps }) => keeps.map((name) => `${path} ${name}`))
  expect(Object.keys(laws.harmlessMemos).filter((one) => !there.includes(one))).toEqual([])
})

/** Files above 150 lines, each with the reason why it is not two. A file that has shrunk is taken off. */
const longFiles: Readonly<Record<string, string>> = {}

test('no file is over 150 lines without a reason', () => {
  const long = sources.filter(({ lines }) => lines > 150)
  const lines = (path: string) => `${path} has ${sources.find((one) => one.path === path)?.lines} lines`
  expect(
    long.filter(({ path }) => !longFiles[path]).map(({ path }) => `${lines(path)}: split it by what its parts know.`),
  ).toEqual([])
  const shrunk = Object.keys(longFiles).filter((path) => !long.some((one) => one.path === path))
  expect(shrunk.map((path) => `${lines(path)}: take it off the list of long files.`)).toEqual([])
})

describe.each(features.map(({ name }) => name))('the feature %s', (name) => {
  test('has a folder of its name, with an index', () => {
    expect(existsSync(join(root, 'bot/features', name, 'index.ts'))).toBe(true)
  })

  test('has a test of its name', () => {
    const tests = readdirSync(join(root, 'test/features'))
    expect(tests.filter((file) => file.startsWith(name) && file.endsWith('.test.ts'))).not.toEqual([])
  })
})

test('every folder of features is a feature', () => {
  const folders = new Set(sources.flatMap(({ path }) => path.match(/^bot\/features\/([^/]+)\//)?.[1] ?? []))
  expect([...folders].sort()).toEqual(features.map(({ name }) => name).sort())
})
