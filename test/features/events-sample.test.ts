import type { Event } from '../../bot/domain/event'
import { daysAfter } from '../../bot/domain/local-time'
import { placeSampleEvents } from '../../bot/sample-events'
import { startConversation } from '../support/conversation'

test('the sample programme holds its events on weekdays, whichever day it begins on', async () => {
  const chat = await startConversation()
  const { services } = chat.bot
  const held: Event[] = []
  const add = async (event: Event) => held.push(event) > 0
  for (const start of [0, 1, 2, 3, 4, 5, 6].map((days) => daysAfter('2026-11-23', days))) {
    const day = (offset: number) => daysAfter(start, offset)
    const days = { day, instant: (offset: number) => `${day(offset)}T10:00:00Z`, month: () => 'November' }
    await placeSampleEvents({ ...services, events: { ...services.events, add } }, days)
  }
  await chat.stop()
  expect(held.length).toBeGreaterThanOrEqual(7)
  const weekdays = held.map(({ starts }) => new Date(starts.slice(0, 10)).getUTCDay())
  expect(weekdays.filter((one) => one === 0 || one === 6)).toEqual([])
})
