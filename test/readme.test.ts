import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandTable } from '../bot/features'
import { sampleSettings } from './support/env-sample'

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8')

/** The rows of the first table under a heading, its head first; each cell without the space around it. */
function tableUnder(heading: string): string[][] {
  const [, section = ''] = readme.split(new RegExp(`^## ${heading}$`, 'm'))
  const lines = section.split(/^## /m)[0]!.split('\n')
  const first = lines.findIndex((line) => line.startsWith('|'))
  const after = lines.findIndex((line, at) => at > first && !line.startsWith('|'))
  const table = lines.slice(first, after < 0 ? undefined : after)
  const rows = table.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  return rows.filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell)))
}

const named = (word: string): string => `\`${word}\``

test('the table of what Pioneer can do is the table of its commands, in the same order', () => {
  const [head, ...rows] = tableUnder('What it can do')
  expect(head).toEqual(['Say', 'What it does', 'For'])
  expect(rows).toEqual(commandTable.map((command) => [named(command.name), command.does, command.for]))
})

test('the table of settings is env.sample, in the same order and the same words', () => {
  const [head, ...rows] = tableUnder('Settings')
  expect(head).toEqual(['Setting', 'What it is'])
  expect(rows).toEqual(sampleSettings().map(({ name, sentence }) => [named(name), sentence]))
})

test('every script that it tells of is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const told = [...readme.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name!)
  expect(told.filter((name) => !scripts[name])).toEqual([])
})
