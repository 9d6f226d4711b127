import { contractId } from '../../bot/domain/contract'
import { dutiesTool } from '../../bot/features/duties/model'
import { mayUpload } from '../../bot/teams/files'
import { buttonsOf, type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { checksDuties, chosen, dutyFacts } from '../support/duties'
import { type OneDrive, startOneDrive } from '../support/one-drive'

/** The dates of duties as a file for the person's calendar: asked for, agreed to, put into their own OneDrive. */

let chat: Conversation
let drive: OneDrive
let tom: Talker
let rachel: Talker
let helena: Talker

const council = 'sample-alderbrook'
const name = 'Parks; lawns, "and" trees/=1+1'
const of = { council, id: `named:${contractId(name)}` }
const context = { kind: 'duty-dates', of }

beforeEach(async () => {
  chat = await startConversation()
  drive = await startOneDrive()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const one of [tom, rachel, helena]) await one.opens()
})
afterEach(async () => {
  await chat.stop()
  await drive.stop()
})

const uploadInfo = (path = '/upload') => ({
  uploadUrl: `${drive.url}${path}`,
  contentUrl: 'https://contoso-my.sharepoint.com/personal/tom/duties.ics',
  name: 'duties.ics',
  uniqueId: 'file-1',
  fileType: 'ics',
})
const accept = (more: object = {}) => ({
  type: 'fileUpload',
  action: 'accept',
  context,
  uploadInfo: uploadInfo(),
  ...more,
})

const consentOf = (talker: Talker) => talker.received().at(-1)?.activity.attachments?.[0]

/** The file's lines, with those that were folded whole again. */
const linesOf = (text: string) => text.replace(/\r\n /g, '').split('\r\n')

test('Teams asks first; then the file is put into the OneDrive, and says so', async () => {
  const answer = await checksDuties(tom, name)
  const asked = await tom.presses(answer, 'Dates for my calendar')
  expect(wordsOn(asked)).toContain('Pioneer asks below whether the dates may be put into your OneDrive.')
  const consent = consentOf(tom)
  expect(consent).toMatchObject({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'Procurement Act duties - Parks lawns and trees 1 1.ics',
    content: { acceptContext: context, declineContext: context },
  })
  expect(drive.files).toEqual([])
  const saved = await tom.consents(accept())
  expect(saved.status).toBe(200)
  expect(tom.received().at(-1)?.activity.attachments).toEqual([
    {
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: 'https://contoso-my.sharepoint.com/personal/tom/duties.ics',
      name: 'duties.ics',
      content: { uniqueId: 'file-1', fileType: 'ics' },
    },
  ])
  const [file] = drive.files
  const size = Buffer.byteLength(file!.text)
  expect(file).toMatchObject({ path: '/upload', range: `bytes 0-${size - 1}/${size}` })
  expect((consent!.content as { sizeInBytes: number }).sizeInBytes).toBe(size)
})

test('the file has a whole day for each open duty, its why and section, and ids that stay', async () => {
  const answer = await checksDuties(tom, name)
  await tom.presses(answer, 'Mark as done', chosen(answer, 'kpis', 'details'))
  await tom.consents(accept())
  await tom.consents(accept())
  const [first, second] = drive.files.map((file) => linesOf(file.text))
  const having = (start: string) => first!.filter((line) => line.startsWith(start))
  expect(having('DTSTART')).toEqual(
    ['20261229', '20270429', '20270930', '20290526', '20300930', '20301029'].map((day) => `DTSTART;VALUE=DATE:${day}`),
  )
  expect(having('UID')).toContain(`UID:${council}/${of.id}/copy@pioneer`)
  expect(having('UID')).toEqual(second!.filter((line) => line.startsWith('UID')))
  expect(new Set(having('UID')).size).toBe(6)
  expect(having('SUMMARY')[0]).toBe('SUMMARY:Publish a copy of the contract: Parks\\; lawns\\, "and" trees/=1+1')
  expect(having('DESCRIPTION')[0]).toContain('Procurement Act 2023\\, section 53(3)')
  expect(having('DESCRIPTION')[0]).toContain('Check with your procurement or legal team.')
  expect(first![0]).toBe('BEGIN:VCALENDAR')
})

test('the days of a change are in it, with ids that come from the change', async () => {
  const form = await tom.presses(await checksDuties(tom, name), 'Add a change')
  await tom.presses(form, 'Show what it asks for', { newValue: '9000000', day: '2027-01-11' })
  await tom.consents(accept())
  const lines = linesOf(drive.files[0]!.text)
  const [change] = (await chat.bot.services.store.get(dutiesTool.sheets, council, of.id))!.value.body.changes
  const dayOf = (key: string) => {
    const at = lines.indexOf(`UID:${council}/${of.id}/${key}@pioneer`)
    return at < 0 ? undefined : lines.slice(at).find((line) => line.startsWith('DTSTART'))
  }
  expect(dayOf(`change:${change!.id}`)).toBe('DTSTART;VALUE=DATE:20270111')
  expect(dayOf(`standstill:${change!.id}`)).toBe('DTSTART;VALUE=DATE:20261229')
  expect(dayOf(`modified:${change!.id}`)).toBe('DTSTART;VALUE=DATE:20270410')
})

test('a day that moved has the id that it had, and a higher number, so that calendars take it', async () => {
  const first = await checksDuties(tom, name)
  await tom.consents(accept())
  const form = await tom.presses(first, 'Change the facts')
  await tom.presses(form, 'Show the duties', { ...dutyFacts, ends: '2032-09-30' })
  await tom.consents(accept())
  const endOf = (text: string) => {
    const event = text.split('BEGIN:VEVENT').find((one) => one.includes('/end@pioneer'))!
    return { day: event.match(/DTSTART;VALUE=DATE:(\d+)/)![1], sequence: Number(event.match(/SEQUENCE:(\d+)/)![1]) }
  }
  const [before, after] = drive.files.map(({ text }) => endOf(linesOf(text).join('\n')))
  expect([before!.day, after!.day]).toEqual(['20301029', '20321029'])
  expect(after!.sequence).toBeGreaterThan(before!.sequence)
})

test('an old client, which sends presses as messages, is asked too', async () => {
  await checksDuties(tom, name)
  await tom.sends('duties-dates', of, {}, { asSubmit: true })
  expect(consentOf(tom)).toMatchObject({ content: { acceptContext: context } })
})

test('a connector may have it too; declined, nothing happens', async () => {
  await checksDuties(tom, name)
  await rachel.consents(accept())
  expect(drive.files).toHaveLength(1)
  const before = rachel.received().length
  expect((await rachel.consents({ ...accept(), action: 'decline', uploadInfo: undefined })).status).toBe(200)
  expect(rachel.received()).toHaveLength(before)
  expect(drive.files).toHaveLength(1)
})

test('another council has none of it, whatever its client sends', async () => {
  await checksDuties(tom, name)
  expect((await helena.consents(accept())).words).toBe('This is not one of your council or of your caseload.')
  expect((await helena.sends('duties-dates', of)).words).toBe('This is not one of your council or of your caseload.')
  expect(drive.files).toEqual([])
})

test.each<[name: string, value: () => unknown, words: string]>([
  ['a kind that there is not', () => accept({ context: { kind: 'scores', of } }), 'cannot be had any more'],
  ['a contract that there is not', () => accept({ context: { ...context, of: { council, id: 'x' } } }), 'any more'],
  ['nothing to be put', () => accept({ uploadInfo: undefined }), ''],
  ['an odd context', () => accept({ context: 'x' }), ''],
  ['no value', () => undefined, ''],
  [
    'an address elsewhere',
    () => accept({ uploadInfo: { ...uploadInfo(), uploadUrl: 'http://192.0.2.1/x' } }),
    'could not be put into your OneDrive',
  ],
])('an answer with %s puts nothing anywhere', async (_name, value, words) => {
  await checksDuties(tom, name)
  const answer = await tom.consents(value())
  expect(answer.status).toBe(200)
  expect(answer.words).toContain(words)
  expect(drive.files).toEqual([])
})

test.each([403, 500, 303])('when OneDrive answers %i, it is said, and it can be asked for again', async (status) => {
  await checksDuties(tom, name)
  drive.answers.push(status)
  expect((await tom.consents(accept())).words).toContain('could not be put into your OneDrive')
  await tom.consents(accept())
  expect(drive.files).toHaveLength(1)
})

test('nothing is put anywhere from a channel, where Teams has no such way', async () => {
  await checksDuties(tom, name)
  expect((await tom.consents(accept(), { in: 'channel' })).status).toBe(200)
  expect(drive.files).toEqual([])
})

test('there is no button where there are no dates', async () => {
  const answer = await checksDuties(tom, name, { procured: '2025-02-23' })
  expect(buttonsOf(answer.card!).map((button) => button.title)).not.toContain('Dates for my calendar')
  expect((await tom.sends('duties-dates', of)).words).toBe('There are no open dates for a calendar.')
})

test.each([
  ['https://contoso-my.sharepoint.com/personal/x', true],
  ['http://contoso-my.sharepoint.com/personal/x', false],
  ['https://contoso-my.sharepoint.com:8443/x', false],
  ['https://user:secret@contoso-my.sharepoint.com/x', false],
  ['https://sharepoint.com.evil.example/x', false],
  ['https://evilsharepoint.com/x', false],
  ['https://127.0.0.1/x', false],
  ['file:///etc/passwd', false],
  ['x', false],
])('on a server, a file may be put to %s: %s', (address, may) => {
  expect(mayUpload(address, { LOCAL_MODE: false })).toBe(may)
})
