import type { Conversation } from './conversation'

/** What a turn itself asks of the database, without what follows after its answer. */

type Work = Parameters<Conversation['bot']['services']['afterwards']['start']>[0]

/** `calls` are noted by the store of the conversation; see `countedStore`. What follows is held back until the turn is over. */
export async function turnOf<T>(
  { bot }: Conversation,
  calls: string[],
  press: () => Promise<T>,
): Promise<{ readonly turn: string[]; readonly answered: T }> {
  const { afterwards, notify } = bot.services
  await afterwards.idle()
  await notify.idle()
  const work: Work[] = []
  const later = jest.spyOn(afterwards, 'start').mockImplementation((one) => void work.push(one))
  calls.length = 0
  const answered = await press()
  const turn = [...calls].toSorted()
  later.mockRestore()
  for (const one of work) afterwards.start(one)
  await afterwards.idle()
  await notify.idle()
  return { turn, answered }
}

/** Starts without the clock of jobs, which would come between the calls of a turn; tests run jobs themselves. */
export async function withoutTimedJobs<T>(start: () => Promise<T>): Promise<T> {
  const timers = jest.spyOn(globalThis, 'setInterval').mockReturnValue({ unref: () => undefined } as never)
  const started = await start()
  timers.mockRestore()
  return started
}
