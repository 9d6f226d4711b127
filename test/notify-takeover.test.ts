import { notice, type PostOffice, saying, startPostOffice } from './support/post-office'

/** What a process that died, or is slow, leaves to the others. */

let office: PostOffice
beforeEach(async () => {
  office = await startPostOffice()
})
afterEach(() => office.stop())

describe('a process that dies after it has claimed a notice', () => {
  /** Claims the notice, and is never heard of again. */
  const died = () =>
    new Promise<void>((resolve) => {
      const transport = () => {
        resolve()
        return new Promise<never>(() => undefined)
      }
      void office.process({ transport }).keep([notice('amina', 'Hello')])
    })

  test('keeps it for a minute, after which another takes it over', async () => {
    await died()
    const other = office.process()
    office.pass(59_999)
    await other.sendDue()
    expect(office.received('amina')).toEqual([])
    office.pass(1)
    await other.sendDue()
    expect(office.received('amina')).toEqual(['Hello'])
    expect(await office.kept('amina', 'Hello')).toMatchObject({ state: 'sent', tries: 2 })
  })

  test('does not stop an edit that came later', async () => {
    await died()
    const other = office.process()
    await other.edit('amina', 'message-7', saying('Decided'))
    await other.idle()
    expect(office.received('amina')).toEqual(['Decided'])
  })
})

test('a slow process whose notice was taken over does not undo what the other has kept', async () => {
  let finish = () => {}
  const slow = await new Promise<ReturnType<typeof office.process>>((resolve) => {
    const transport = () => {
      resolve(notify)
      return new Promise<{ end: 'failed'; reason: string }>((done) => {
        finish = () => done({ end: 'failed', reason: 'too late' })
      })
    }
    const notify = office.process({ transport })
    void notify.keep([notice('amina', 'Hello')])
  })
  office.pass(60_000)
  await office.process().sendDue()
  finish()
  await slow.idle()
  expect(await office.kept('amina', 'Hello')).toMatchObject({ state: 'sent', tries: 2 })
})
