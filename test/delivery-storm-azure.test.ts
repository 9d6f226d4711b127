import { startAzurite } from './support/azurite'
import { expectWhole, many, storm } from './support/storm'

jest.setTimeout(180_000)

const fewer = { ...many, recipients: 600, kills: 1 }

test('nobody is lost when senders are killed and the work is told by a queue of Azure', async () => {
  const azurite = await startAzurite()
  try {
    const env = { QUEUE: 'azure', QUEUE_CONNECTION: azurite.connection, QUEUE_NAME: 'storm' }
    expectWhole(await storm({ ...fewer, env }), fewer.recipients)
  } finally {
    await azurite.stop()
  }
})
