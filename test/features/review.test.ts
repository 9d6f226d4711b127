import { type Conversation, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { days, draftOf, pass, submits } from '../support/submissions'

let chat: Conversation
let amina: Talker
let rachel: Talker

/** Two rounds of the council's own assessment, a year apart; the second is better and has notes. */
beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await amina.opens()
  await rachel.opens()
  const first = await submits(chat, amina, { point: 'developing', target: 'leader' })
  const { council, id: response, revision } = first
  await rachel.sends('decide', { council, response, revision }, { verdict: 'agreed', comment: 'A fair picture.' })
  pass(chat, days(365))
  const note = 'Audit minutes, 3 *March*, <at>Rachel</at> [see](https://x.example)'
  await submits(chat, amina, { point: 'mature', target: 'leader', note, round: 2 })
  await submits(chat, amina, { level: 'contract', subject: 'Waste', tier: 'bronze', point: 'met' })
})
afterAll(() => chat.stop())

/** Opens what waits about a subject. */
async function open(subject: string) {
  const queue = await rachel.says('review')
  const line = partsOf(queue.card).find((part) => part.type === 'Container' && wordsIn(part).includes(subject))
  return rachel.presses({ ...queue.card!, body: [line!] }, 'Open')
}

const wordsIn = (part: unknown) => JSON.stringify(partsOf(part).map((one) => one.text))

test('a response opens with who sent it and when, its scores, what moved and the widest gaps', async () => {
  const words = wordsOn(await open('Whole council'))
  expect(words).toContain('Alderbrook Borough Council (sample)')
  expect(words).toContain('Round 2, submitted by Amina Yusuf on 23 November 2027 at 09:00')
  expect(words).toContain('Engaging councillors: 3.0 of 5, nearest Mature; target 4.0; up 1.0')
  expect(words).toMatch(/Against round 1 of 23 November 2026: \d+ areas up, 0 down, 0 as before\./)
  expect(words).toContain('Widest gaps\nEngaging councillors  \n1.0 below your target')
})

test('the picture of the scores says in words what it shows', async () => {
  const picture = partsOf((await open('Whole council')).card).find((part) => part.type === 'Image')
  expect(String(picture?.url)).toMatch(/^data:image\/png;base64,/)
  expect(String(picture?.altText)).toContain('Engaging councillors')
})

test('a first round has nothing beside it, and says so; a contract shows its tier', async () => {
  const words = wordsOn(await open('Waste'))
  expect(words).toContain('Bronze tier, round 1, submitted by Amina Yusuf')
  expect(words).toContain('This is the first round, so there is nothing to compare it with yet.')
})

test('the answers open area by area, with notes, who answered, and the last round beside them', async () => {
  let card = await rachel.presses(await open('Whole council'), 'See the answers')
  const areas = Number(wordsOn(card).match(/Area 1 of (\d+)/)?.[1])
  expect(wordsOn(card)).toContain('Engaging councillors')
  expect(wordsOn(card)).toContain(
    [
      "How do councillors oversee the council's most important contracts after they are signed?",
      'Mature; target Leader',
      'Round 1: Developing; target Leader',
      'Audit minutes, 3 *March*, Rachel [see](https://x.example)',
      'Amina Yusuf, 23 November 2027 at 09:00',
    ].join('\n'),
  )
  expect(wordsOn(card)).toContain('No evidence note')
  for (let area = 2; area <= areas; area++) {
    card = await rachel.presses(card, 'Next area')
    expect(wordsOn(card)).toContain(`Area ${area} of ${areas}`)
  }
  expect(() => rachel.presses(card, 'Next area')).toThrow('No button')
  expect(wordsOn(await rachel.presses(card, 'Previous area'))).toContain(`Area ${areas - 1} of ${areas}`)
})

test("people's words carry no markdown: they stand in runs, never in text blocks", async () => {
  const card = await rachel.presses(await open('Whole council'), 'See the answers')
  const blocks = partsOf(card.card).filter((part) => part.type === 'TextBlock')
  expect(blocks.map((part) => part.text).join('\n')).not.toContain('Audit minutes')
})

test('the trail lists who did what and when', async () => {
  const first = await rachel.sends('review-trail', {
    council: 'sample-alderbrook',
    response: 'organisation:Whole council:1',
  })
  expect(wordsOn(first)).toBe(
    [
      'Who did what',
      'Organisation self-assessment: Whole council',
      'Amina Yusuf started the draft',
      '23 November 2026 at 09:00',
      'Amina Yusuf submitted',
      '23 November 2026 at 09:00',
      'Rachel Osei agreed',
      '23 November 2026 at 09:00',
      'A fair picture.',
    ].join('\n'),
  )
})

test('every view leads back to the queue', async () => {
  const review = await open('Whole council')
  const trail = await rachel.presses(review, 'Who did what')
  const back = await rachel.presses(trail, 'Back to the response')
  expect(wordsOn(back)).toBe(wordsOn(review))
  expect(wordsOn(await rachel.presses(back, 'Back to the queue'))).toContain('2 responses wait')
})

test('a card that is looked at again fetches the state of now, for the connector alone, and sends nothing', async () => {
  const review = await open('Whole council')
  expect(review.card?.refresh?.userIds).toEqual([rachel.member.id])
  const { verb, data } = review.card!.refresh!.action as unknown as { verb: string; data: { fixed: unknown } }
  const before = chat.teams.sent.length
  const again = await rachel.sends(verb, data.fixed, {}, { automatic: true })
  expect(again.card).toEqual(review.card)
  await chat.bot.services.notify.idle()
  expect(chat.teams.sent).toHaveLength(before)
})

test.each([
  ['review', {}],
  ['review-answers', { area: 0 }],
  ['review-trail', {}],
  ['review-decide', {}],
  ['reply-read', {}],
])('a draft shows nothing to a connector: %s', async (verb, more) => {
  const draft = draftOf(chat, amina, { level: 'service', subject: `Draft for ${verb}`, note: 'not yet' })
  await chat.bot.services.responses.start(draft)
  const answer = await rachel.sends(verb, { council: draft.council, response: draft.id, ...more })
  expect(answer.card).toBeUndefined()
  expect(answer.words).toBe('This response is not one of your caseload.')
  expect(wordsOn(await rachel.says('review'))).not.toContain('Draft for')
})
