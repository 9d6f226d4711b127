const { default: Sequencer } = require('@jest/test-sequencer')

/** What drives browsers and whole processes: it takes long, and waits for most of it. */
const slow = /\/test\/(journeys\/|.*(gallery|storm|start)[^/]*\.test\.ts$)/

/** The slow ones first, so that none is left over when all else has ended; which of them is first says the name, so that each run goes the same way. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => `${slow.test(path) ? 0 : 1}${path}`
    return [...tests].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
  }
}
