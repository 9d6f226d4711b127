const { TestEnvironment } = require('jest-environment-node')

/** What jest leaves on the globals of a file under symbols, and would find again in the next one. */
const ofJest =
  /^(JEST_STATE_SYMBOL|EVENT_HANDLERS|TEST_TIMEOUT_SYMBOL|RETRY_|WAIT_BEFORE_RETRY|LOG_ERRORS_BEFORE_RETRY)/

class WorkerEnvironment extends TestEnvironment {
  constructor(...given) {
    super(...given)
    const { process } = this.global
    this.first = { env: { ...process.env }, exit: process.exit }
  }

  async teardown() {
    const { process } = this.global
    this.moduleMocker.restoreAllMocks()
    this.fakeTimersModern.useRealTimers()
    process.exit = this.first.exit
    for (const name of Object.keys(process.env)) if (!(name in this.first.env)) delete process.env[name]
    Object.assign(process.env, this.first.env)
    const marks = Object.getOwnPropertySymbols(this.global).filter(({ description }) => ofJest.test(description ?? ''))
    for (const mark of marks) delete this.global[mark]
  }
}

let shared

/**
 * Node's own environment, one for all test files of a worker, so that what they share (see `runtime.cjs`) is of the realm of
 * the tests that use it. After each file spies, clock, settings and jest's own marks are put back as they were.
 */
module.exports = function Environment(...given) {
  shared ??= new WorkerEnvironment(...given)
  return shared
}
