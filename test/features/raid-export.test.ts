import { raidTool } from '../../bot/domain/raid'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { type OneDrive, startOneDrive } from '../support/one-drive'
import { addsItem, beginsLog } from '../support/raids'

/** A log as a spreadsheet: asked for, agreed to, put into the person's own OneDrive; for nobody else's eyes. */

let chat: Conversation
let drive: OneDrive

beforeAll(async () => {
  chat = await startConversation()
  drive = await startOneDrive()
})
afterAll(async () => {
  await chat.stop()
  await drive.stop()
})

test('Teams asks first, and only those who may read the log get it', async () => {
  const tom: Talker = chat.person('Tom Garland', 'alderbrook.example')
  const helena: Talker = chat.person('Helena Ost', 'brackenshire.example')
  for (const one of [tom, helena]) await one.opens()
  const log = await beginsLog(tom, 'Bins')
  await addsItem(tom, log, 'risk')
  const asked = await tom.presses(log, 'Export as a spreadsheet')
  expect(wordsOn(asked)).toContain('Pioneer asks below whether the spreadsheet may be put into your OneDrive.')
  const [kept] = (await chat.bot.services.store.list(raidTool.sheets, 'sample-alderbrook')).items
  const context = { kind: 'raid-spreadsheet', of: { council: 'sample-alderbrook', id: kept!.value.id } }
  expect(tom.received().at(-1)?.activity.attachments?.[0]).toMatchObject({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'RAID-A log Bins.xlsx',
    content: { acceptContext: context },
  })
  const uploadInfo = {
    ...{ uploadUrl: `${drive.url}/upload`, contentUrl: 'https://contoso-my.sharepoint.com/personal/tom/bins.xlsx' },
    ...{ name: 'bins.xlsx', uniqueId: 'file-1', fileType: 'xlsx' },
  }
  const consent = { type: 'fileUpload', action: 'accept', context, uploadInfo }
  await helena.consents(consent)
  expect(drive.files).toEqual([])
  await tom.consents(consent)
  expect(drive.files.map(({ text }) => text.slice(0, 2))).toEqual(['PK'])
  expect((await helena.sends('raid-export', context.of)).words).toBe(
    'This is not one of your council or of your caseload.',
  )
})

test('the made-up council has a log of each kind, one item overdue and one without an owner', async () => {
  const sampled = await startConversation({ sample: true })
  const david = sampled.person('David Okonkwo', 'brackenshire.example')
  await david.opens()
  const words = wordsOn(await david.says('raid'))
  expect(words).toContain('Open: 2 risks, 1 assumption, 1 issue and 1 dependency.')
  expect(words).toContain('1 high risk, 1 overdue and 1 with no owner. 1 closed.')
  await sampled.stop()
})
