import { BpmnModdle } from 'bpmn-moddle'
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
  const asked = await tom.presses(await tom.presses(map, 'More'), 'Export')
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
