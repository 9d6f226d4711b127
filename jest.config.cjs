const { availableParallelism } = require('node:os')

/** Tests run through swc, so types are checked by `npm run types`, not here. */
module.exports = {
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testTimeout: 20_000,
  // Journeys wait for a browser as often as they work: on two cores, one worker leaves half of the machine idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: ['/node_modules/(?!(adaptivecards|jose)/)'],
  moduleNameMapper: { '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js' },
}
