import { runInContext } from 'node:vm'

/** All test files of a worker have one environment, so what one of them changes must be put back before the next. */

interface Environment {
  readonly global: typeof globalThis & Record<string | symbol, unknown>
  readonly moduleMocker: { spyOn: (on: object, name: string) => { mockReturnValue: (value: unknown) => void } }
  readonly fakeTimersModern: { useFakeTimers: () => void }
  readonly getVmContext: () => Parameters<typeof runInContext>[1]
  readonly teardown: () => Promise<void>
}

const Shared: new (config: unknown, context: unknown) => Environment = require('./support/environment.cjs')
const opened = () =>
  new Shared({ projectConfig: { testEnvironmentOptions: {}, globals: {}, fakeTimers: {} }, globalConfig: {} }, {})

test('there is one, and a file finds nothing in it that another has left', async () => {
  const first = opened()
  const { process, Math: numbers } = first.global
  const { exit } = process
  const isExact = () => runInContext('Math.abs(-2) === 2 && Math.abs(Date.now()) > 1e12', first.getVmContext())
  expect(isExact()).toBe(true)

  process.env.LEFT_BY_A_TEST = 'yes'
  const path = process.env.PATH
  delete process.env.PATH
  process.exit = (() => undefined) as never
  first.moduleMocker.spyOn(numbers, 'abs').mockReturnValue(0)
  first.fakeTimersModern.useFakeTimers()
  first.global[Symbol.for('TEST_TIMEOUT_SYMBOL')] = 1
  expect(isExact()).toBe(false)
  await first.teardown()

  const second = opened()
  expect(second).toBe(first)
  expect(isExact()).toBe(true)
  expect(second.global.process.env.LEFT_BY_A_TEST).toBeUndefined()
  expect(second.global.process.env.PATH).toBe(path)
  expect(second.global.process.exit).toBe(exit)
  expect(Symbol.for('TEST_TIMEOUT_SYMBOL') in second.global).toBe(false)
  expect('clock' in second.global.setTimeout).toBe(false)
})

test('what a test file imports is the same for all files, and nothing can be put in its place', () => {
  expect(() => jest.doMock('./support/http', () => ({}))).toThrow('hand it over as an argument')
})
