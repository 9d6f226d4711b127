const { default: Runtime } = require('jest-runtime')

let shared

/**
 * Jest's runtime. It evaluates each test file anew, and what test files import once for all files of a worker, in their one
 * environment (see `environment.cjs`): to load botbuilder and Pioneer again for each file took longer than most tests. So a module may keep
 * nothing between tests but what it is handed; and Pioneer's keep nothing.
 */
module.exports = class SharingRuntime extends Runtime {
  constructor(...given) {
    super(...given)
    shared ??= new Runtime(...given)
    // Stacks point into both.
    this.transformCache.sourceMaps = shared.getSourceMaps()
  }

  requireModule(from, name, options, isActual) {
    const isShared = name !== undefined && !options?.isInternalModule
    return (isShared ? shared.requireModule : super.requireModule).call(
      isShared ? shared : this,
      from,
      name,
      options,
      isActual,
    )
  }

  setMock() {
    throw new Error(
      'Test files share what they import, so nothing can be put in its place: hand it over as an argument',
    )
  }
}
