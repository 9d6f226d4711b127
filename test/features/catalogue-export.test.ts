import { loadContent } from '../../bot/content/load'
import { adds, changes, leasing, retires, startCatalogue } from '../support/catalogue'
import { contentFolders } from '../support/content-folder'
import { type Conversation, type Talker, wordsOn } from '../support/conversation'
import { type OneDrive, startOneDrive } from '../support/one-drive'

/** The catalogue as a file that the content's own loader reads. */

const { folderOf } = contentFolders()
let chat: Conversation
let drive: OneDrive
let ada: Talker

beforeAll(async () => {
  const begun = await startCatalogue()
  chat = begun.chat
  ada = begun.ada
  drive = await startOneDrive()
})
afterAll(async () => {
  await chat.stop()
  await drive.stop()
})

const uploadInfo = () => ({
  ...{ uploadUrl: `${drive.url}/upload`, contentUrl: 'https://contoso-my.sharepoint.com/personal/ada/toolkit.yaml' },
  ...{ name: 'toolkit.yaml', uniqueId: 'file-1', fileType: 'yaml' },
})
const context = { kind: 'catalogue-yaml', of: {} }
const agreed = () => ({ type: 'fileUpload', action: 'accept', context, uploadInfo: uploadInfo() })

test('what was added, changed and retired in Teams is content, once the file is put into CONTENT_DIR', async () => {
  const odd = {
    title: 'Yes: #1, "quoted" & *starred*',
    words: 'yes\n- no\n{a: b}\n🦔 fleet',
    summary: "It's: a # summary\twith 'odd' signs.",
  }
  await adds(ada, { ...leasing, ...odd })
  await changes(ada, 'negotiation', { link: '', minutes: '50', steps: '' })
  await retires(ada, 'raid-a-log', { why: 'There is a better one.', instead: 'negotiation' })
  const asked = await ada.presses(await ada.says('catalogue'), 'Take the catalogue as YAML')
  expect(wordsOn(asked)).toContain('Pioneer asks below whether the file may be put into your OneDrive.')
  expect(ada.received().at(-1)?.activity.attachments?.[0]).toMatchObject({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'toolkit.yaml',
    content: { acceptContext: context },
  })
  await ada.consents(agreed())
  const text = drive.files.at(-1)!.text
  expect(text).toMatch(/^# The catalogue of tools as it was on 23 November 2026, with what was changed in Teams\.\n/)

  const loaded = loadContent({ folder: folderOf({ 'toolkit.yaml': text }), withSample: false })
  expect([...loaded.tools]).toEqual([...chat.bot.services.catalogue.everyTool()])
  expect(loaded.toolkit).toEqual({ ...chat.bot.services.content.toolkit, tools: [...loaded.tools.values()] })
  expect(loaded.tools.get('raid-a-log')?.retired).toEqual({
    on: '2026-11-23',
    why: 'There is a better one.',
    instead: 'negotiation',
  })
})

test('a bot that starts with the file offers what this one offers', async () => {
  const folder = folderOf({ 'toolkit.yaml': drive.files.at(-1)!.text })
  const next = await startCatalogue({ CONTENT_DIR: folder })
  const { catalogue } = next.chat.bot.services
  expect([...catalogue.tools()]).toEqual([...chat.bot.services.catalogue.tools()])
  expect(wordsOn(await next.ada.sends('tool', { tool: 'raid-a-log' }))).toContain('Retired on 23 November 2026')
  const card = await next.ada.sends('catalogue-entry', { tool: 'raid-a-log' })
  expect(wordsOn(card)).toContain('Retired in the content files.')
  expect(wordsOn(await next.ada.presses(card, 'Bring it back'))).toContain('The tool is offered again.')
  expect(catalogue.tool('raid-a-log')?.title).toBe('RAID-A log template')
  await next.chat.stop()
})

test('nobody else gets it, though they agree to what they were never asked', async () => {
  const before = drive.files.length
  for (const [name, domain] of [
    ['Tom Garland', 'alderbrook.example'],
    ['Rachel Osei', 'programme.example'],
  ] as const) {
    const talker = chat.person(name, domain)
    await talker.opens()
    await talker.consents(agreed())
  }
  expect(drive.files).toHaveLength(before)
})
