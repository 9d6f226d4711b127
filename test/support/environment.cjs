const { TestEnvironment } = require('jest-environment-node')

/**
 * Node's own environment, and one copy of large libraries for all test files of a worker: each file has its own copy of
 * Pioneer, but to load botbuilder anew for each took longer than most tests. See `shared.cjs`.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.sharedLibrary = require
  }
}
