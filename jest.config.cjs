/** Tests run through swc, so types are checked by `npm run types`, not here. */
module.exports = {
  roots: ['<rootDir>/test'],
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  // Not in the folder for temporary files, which `npm test` takes away.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  runtime: '<rootDir>/test/support/runtime.cjs',
  testMatch: ['**/*.test.ts'],
  testTimeout: 60_000,
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: ['/node_modules/(?!(adaptivecards|jose|bpmn-moddle|moddle|moddle-xml|min-dash|saxen)/)'],
  moduleNameMapper: { '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js' },
}
