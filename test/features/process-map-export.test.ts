import { BpmnModdle } from 'bpmn-moddle'
import read from 'read-excel-file/node'
import { sheetFile } from '../../bot/features/process-map/export'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { type OneDrive, startOneDrive } from '../support/one-drive'
import { addsStep, beginsMap, placeOfMap } from '../support/process-maps'

/** A map as a file: asked for, agreed to, put into the person's own OneDrive. */

let chat: Conversation
let drive: OneDrive
let tom: Talker
let helena: Talker

beforeEach(async () => {
  chat = await startConversation()
  drive = await startOneDrive()
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const one of [tom, helena]) await one.opens()
})
afterEach(async () => {
  await chat.stop()
  await drive.stop()
})

const accept = (context: unknown) => ({
  ...{ type: 'fileUpload', action: 'accept', context },
  uploadInfo: {
    ...{ uploadUrl: `${drive.url}/upload`, contentUrl: 'https://contoso-my.sharepoint.com/personal/tom/map.bpmn' },
    ...{ name: 'map.bpmn', uniqueId: 'file-1', fileType: 'bpmn' },
  },
})

test('Teams asks first; then the drawing is put into the OneDrive, and is read without a warning', async () => {
  const map = await addsStep(tom, await beginsMap(tom, 'Buying / <care>'), 'Ask <b>"first"</b>', { 'next-0': 'end' })
  const asked = await tom.presses(await tom.presses(map, 'More'), 'Export as a drawing')
  expect(wordsOn(asked)).toContain('Pioneer asks below whether the drawing may be put into your OneDrive.')
  const consent = tom.received().at(-1)?.activity.attachments?.[0]
  const { council, id } = placeOfMap(map)
  const context = { kind: 'process-map', of: { council, id, version: 'as-is' } }
  expect(consent).toMatchObject({
    name: 'Process map - Buying care - as it is.bpmn',
    content: { acceptContext: context },
  })
  expect(drive.files).toEqual([])
  await tom.consents(accept(context))
  const { rootElement, warnings } = await new BpmnModdle().fromXML(drive.files[0]!.text)
  expect([rootElement.$type, warnings]).toEqual(['bpmn:Definitions', []])
  expect(drive.files[0]!.text).toContain('Ask &#60;b&#62;')
})

test('the spreadsheet has a row for each step, both versions, and nothing that is a formula', async () => {
  const first = await addsStep(tom, await beginsMap(tom, 'Buying'), '=1+1', { days: '2.5' })
  const map = await addsStep(tom, first, 'Sign', { days: '3', 'next-0': 'end' })
  await tom.presses(await tom.presses(map, 'More'), 'Plan how it should be')
  await tom.presses(await tom.presses(map, 'More'), 'Export as a spreadsheet')
  expect(tom.received().at(-1)?.activity.attachments?.[0]).toMatchObject({ name: 'Process map - Buying.xlsx' })
  const person = (await chat.bot.services.people.now(tom.id))!
  const of = { council: placeOfMap(map).council, id: placeOfMap(map).id }
  const { bytes } = await sheetFile.make({ person, of }, chat.bot.services)
  const sheets = await read(bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['As it is', 'As it should be', 'About'])
  const [headers, one, other] = sheets[0]!.data
  expect(headers!.slice(0, 3)).toEqual(['Step', 'Stage', 'What is done'])
  expect([one![0], one![2], one![6], one![11]]).toEqual([1, "'=1+1", 2.5, 'step 2'])
  expect([other![0], other![2], other![6], other![11]]).toEqual([2, 'Sign', 3, 'the end'])
  expect(sheets[2]!.data).toContainEqual(['As it is', 'Longest way: 5.5 days'])
  expect(sheets[2]!.data).toContainEqual(['Last changed by', 'Tom Garland'])
  expect(sheets[2]!.data).toContainEqual(['Stages and roles checked on', expect.any(Date)])
  const stranger = (await chat.bot.services.people.now(helena.id))!
  await expect(sheetFile.make({ person: stranger, of }, chat.bot.services)).rejects.toThrow('not one of your council')
})

test('another council has none of it, and nothing is put for what there is not', async () => {
  const map = await beginsMap(tom)
  const { council, id } = placeOfMap(map)
  const context = { kind: 'process-map', of: { council, id, version: 'as-is' } }
  expect((await helena.consents(accept(context))).words).toBe('This is not one of your council or of your caseload.')
  expect((await helena.sends('map-export', context.of)).words).toBe(
    'This is not one of your council or of your caseload.',
  )
  expect((await tom.sends('map-export', context.of)).words).toBe('There is no step to export yet.')
  expect((await tom.consents(accept(context))).words).toBe('There is no step to export yet.')
  const toBe = { ...context, of: { ...context.of, version: 'to-be' } }
  expect((await tom.consents(accept(toBe))).words).toContain('Nobody has begun the map as it should be.')
  expect(drive.files).toEqual([])
})
