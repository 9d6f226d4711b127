import { adminsOf, leasing, startCatalogue } from '../support/catalogue'
import { type Answered, type Conversation, inputsOf, partsOf, type Talker, wordsOn } from '../support/conversation'

/** What administrators type is held to what content is held to, and shown as they typed it. */

let chat: Conversation
let ada: Talker
let form: Answered

beforeAll(async () => {
  const begun = await startCatalogue()
  chat = begun.chat
  ada = begun.ada
  form = await ada.presses(await ada.says('catalogue'), 'Add a tool')
})
afterAll(() => chat.stop())

const looks = (values: Readonly<Record<string, string>>) =>
  ada.presses(form, 'See how it will look', { ...leasing, ...values })

describe('a fault is told beside the form, which keeps what was typed', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no title', { title: ' ' }, 'The title is missing.'],
    ['a title of two letters', { title: 'ab' }, 'Title: must have at least 3 characters.'],
    ['a title of 61 characters', { title: 'x'.repeat(61) }, 'Title: must have at most 60 characters.'],
    [
      'a title that a tool has',
      { title: 'raid-a LOG template' },
      'Title: another tool has the title "raid-a LOG template".',
    ],
    ['a summary of nine characters', { summary: 'x'.repeat(9) }, 'What it is for: must have at least 10 characters.'],
    ['a summary of 501 characters', { summary: 'x'.repeat(501) }, 'What it is for: must have at most 500 characters.'],
    ['no use', { use: '' }, 'When to use it: must have at least 10 characters.'],
    ['a link that is not https', { link: 'http://fleet.example' }, 'Link: must be an https address.'],
    ['a link that runs something', { link: 'javascript:alert(1)' }, 'Link: must be an https address.'],
    ['a link that is none', { link: 'fleet' }, 'Link: must be an https address.'],
    ['no stage', { stages: '' }, 'Stages: must have at least 1 in its list.'],
    ['an unknown stage', { stages: 'plan,ending' }, 'Stages, number 2: must be analyse or plan or'],
    ['no level', { levels: '' }, 'For: must have at least 1 in its list.'],
    ['an unknown level', { levels: 'galaxy' }, 'For, number 1: must be organisation or service or contract.'],
    ['a time that is none', { minutes: 'long' }, 'Time for a first use: must be a number.'],
    ['an empty time', { minutes: '' }, 'Time for a first use: is missing.'],
    ['no time at all', { minutes: '0' }, 'Time for a first use:'],
    ['half a minute', { minutes: '0.5' }, 'Time for a first use: must be a whole number.'],
    ['no words', { words: '\n \n' }, 'Words people use for it: must have at least 1 in its list.'],
    [
      'a word of one letter',
      { words: 'fleet\nx' },
      'Words people use for it, number 2: must have at least 2 characters.',
    ],
    [
      '41 words',
      { words: Array.from({ length: 41 }, (_, at) => `word ${at}`).join('\n') },
      'Words people use for it: must have at most 40 in its list.',
    ],
    [
      'a related tool that is not there',
      { related: 'gone' },
      'Goes well with, number 1: there is no tool "gone" in the catalogue.',
    ],
    [
      'six related tools',
      { related: 'raci,negotiation,mobilisation,pipeline,raid-a-log,social-value' },
      'Goes well with: must have at most 5 in its list.',
    ],
    ['thirteen steps', { steps: 'Do the next thing.\n'.repeat(13) }, 'Steps: must have at most 12 in its list.'],
    ['no training', { training: ' ' }, 'Training that goes with it: is missing.'],
    ['a short step', { steps: 'Do it.' }, 'Steps, number 1: must have at least 10 characters.'],
    [
      'a long training',
      { training: 'x'.repeat(121) },
      'Training that goes with it, number 1: must have at most 120 characters.',
    ],
    ['no source', { source: '' }, 'Source: must have at least 10 characters.'],
    ['a day that is none', { checked: '2026-11-31' }, 'Compared with its source on: must be a day such as 2026-11-23.'],
    ['what is past all reason', { summary: 'x'.repeat(6001) }, 'What it is for is too long'],
  ])('%s', async (_name, values, words) => {
    const answer = await looks(values)
    expect(answer.card).toBeUndefined()
    expect(answer.words).toContain(words)
    expect(chat.bot.services.catalogue.tools().size).toBe(47)
  })

  test('all at once', async () => {
    expect((await looks({ format: 'x', owner: 'y' })).words).toBe(
      'Whose it is: must have at least 3 characters. Format: must have at least 3 characters.',
    )
  })

  test('a tool does not go with itself', async () => {
    const change = await ada.presses(await ada.sends('catalogue-entry', { tool: 'raci' }), 'Change')
    const answer = await ada.presses(change, 'See how it will look', { related: 'raci' })
    expect(answer.words).toContain('Goes well with: a tool does not go with itself.')
  })

  test('a title that was taken after the look is told when it is published', async () => {
    const shown = await looks({ title: 'Twice thought of' })
    const other = await ada.presses(await ada.says('catalogue'), 'Add a tool')
    await ada.presses(
      await ada.presses(other, 'See how it will look', { ...leasing, title: 'Twice Thought Of' }),
      'Publish',
    )
    expect((await ada.presses(shown, 'Publish')).words).toBe('Title: another tool has the title "Twice thought of".')
  })
})

describe.each([
  ['markup', '**bold** <b>x</b> [a](https://x.example)'],
  ['a formula', '=1+1+2+3+4'],
  ['emoji', '🦔 hedgehogs 🦔'],
  ['another script', 'Инструмент для всех'],
  ['a date macro', '{{DATE(2026-11-23,SHORT)}}'],
])('%s', (_name, typed) => {
  test('is kept as it was typed, and shown as text', async () => {
    const values = { title: typed, summary: typed.padEnd(12, ' x'), words: typed, steps: typed.padEnd(12, ' x') }
    const shown = await looks(values)
    const published = await ada.presses(shown, 'Publish')
    for (const card of [shown, published]) {
      const parts = partsOf(card.card!.body)
      expect(parts.some(({ type, text }) => type === 'TextRun' && String(text).includes(typed))).toBe(true)
      expect(parts.filter(({ type, text }) => type === 'TextBlock' && String(text).includes(typed))).toEqual([])
    }
    const again = await ada.presses(published, 'Change')
    expect(inputsOf(again.card!)).toMatchObject({ title: typed, words: typed })
  })
})

test('a press with an id of 300 characters, or of a built-in, finds nothing and breaks nothing', async () => {
  for (const tool of ['x'.repeat(300), '__proto__', 'constructor'])
    for (const [verb, fixed] of [
      ['catalogue-entry', { tool }],
      ['catalogue-edit', { tool }],
      ['catalogue-retire-ask', { tool }],
      ['catalogue-retire', { tool, revision: 0 }],
      ['catalogue-back', { tool, revision: 0 }],
      ['catalogue-versions', { tool, page: 0 }],
      ['catalogue-preview', { tool, key: 'k', revision: 0 }],
    ] as const)
      expect((await ada.sends(verb, fixed, { ...leasing, why: 'Because', instead: 'none' })).words).toContain(
        'This entry is not in the catalogue.',
      )
  expect((await ada.sends('catalogue-publish', { key: 'x'.repeat(300), turn: 1 })).words).toContain(
    'is not here any more',
  )
})

test('the draft of another cannot be published or read', async () => {
  const shown = await looks({ title: 'Ours alone' })
  const { bea } = await adminsOf(chat)
  const button = partsOf({ body: [], actions: shown.card!.actions }).find(({ title }) => title === 'Publish')!
  const { fixed } = button.data as { fixed: { key: string; turn: number } }
  expect((await bea.sends('catalogue-publish', fixed)).words).toContain('What you wrote is not here any more')
  expect((await bea.sends('catalogue-rewrite', { key: fixed.key })).words).toContain(
    'What you wrote is not here any more',
  )
  expect(wordsOn(await bea.says('catalogue'))).not.toContain('Ours alone')
})
