import { partsOf, startConversation, wordsOn } from '../support/conversation'

test('a sample response that was decided does not come back to the queue when the bot starts again', async () => {
  const chat = await startConversation({ sample: true })
  const rachel = chat.person('Rachel Osei', 'programme.example')
  await rachel.opens()
  const queue = await rachel.says('review')
  const waiting = Number(wordsOn(queue).match(/(\d+) responses wait/)?.[1])
  const line = partsOf(queue.card).find((part) => part.type === 'Container' && JSON.stringify(part).includes('"Open"'))
  const form = await rachel.presses(await rachel.presses({ ...queue.card!, body: [line!] }, 'Open'), 'Decide')
  await rachel.presses(form, 'Send the decision', { verdict: 'agreed', comment: 'Agreed.' })
  const left = wordsOn(await rachel.says('review'))
  expect(left).not.toContain(`${waiting} responses wait`)
  await chat.restart()
  expect(wordsOn(await rachel.says('review'))).toBe(left)
  await chat.stop()
})
