import { expectWhole, many, storm } from './support/storm'

jest.setTimeout(180_000)

test('nobody is lost, and everybody has an end with its reason, when senders are killed', async () => {
  expectWhole(await storm(many), many.recipients)
})
