import { type PostOffice, saying, startPostOffice } from './support/post-office'

/** What a message shows is changed to the newest wish for it, and to no older one. */

let office: PostOffice
beforeEach(async () => {
  office = await startPostOffice()
})
afterEach(() => office.stop())

test('an edit changes the message that it names', async () => {
  const notify = office.process()
  await notify.edit('amina', 'message-7', saying('Submitted'))
  await notify.idle()
  expect(office.teams.sent).toMatchObject([{ edits: 'message-7', activity: { summary: 'Submitted' } }])
})

test('an edit that waits is replaced by the newest, which starts afresh', async () => {
  office.teams.answers.push({ status: 503 }, { status: 503 })
  const notify = office.process({ random: () => 1 })
  await notify.edit('amina', 'message-7', saying('Submitted'))
  await notify.idle()
  await notify.edit('amina', 'message-7', saying('Decided'))
  await notify.idle()
  expect(await office.kept('amina', 'edit:message-7')).toMatchObject({ state: 'waiting', tries: 1 })
  office.pass(2000)
  await notify.sendDue()
  expect(office.received('amina')).toEqual(['Decided'])
})

test('an edit that comes while an older one is on its way follows it', async () => {
  let second: Promise<void> | undefined
  const notify = office.process({
    transport: async (reference, message) => {
      const answer = await office.transport(reference, message)
      second ??= notify.edit('amina', 'message-7', saying('Decided'))
      await second
      return answer
    },
  })
  await notify.edit('amina', 'message-7', saying('Submitted'))
  await notify.idle()
  expect(office.received('amina')).toEqual(['Submitted', 'Decided'])
  expect(await office.kept('amina', 'edit:message-7')).toMatchObject({ state: 'sent', tries: 1 })
})

test('an edit that was made can be made again, when the message is to show something new', async () => {
  const notify = office.process()
  for (const words of ['Submitted', 'Decided']) {
    await notify.edit('amina', 'message-7', saying(words))
    await notify.idle()
  }
  expect(office.received('amina')).toEqual(['Submitted', 'Decided'])
})
