import type { Store } from '../storage/port'
import { changeKept } from '../storage/writes'
import { missedNotices } from './check-in-notices'
import type { Content } from './content/load'
import type { Notify } from './delivery/notify'
import { type CouncilRound, councilRounds } from './domain/council-round'
import type { People } from './people'

/** What becomes of a council's round besides answers: whom it reached, and how it ends. Each done again is done once. */
export function createEndings(with_: {
  store: Store
  pulse: (council: string) => Promise<void>
  roundsOf: (council: string) => Promise<readonly CouncilRound[]>
  people: Pick<People, 'staffOf'>
  notify: Pick<Notify, 'keep'>
  content: Content
  /** When what can wait for working hours may come, in milliseconds since 1970; at once where it is absent. */
  opens?: () => number
}) {
  const { store, pulse, roundsOf, people, notify, content, opens } = with_
  return {
    /**
     * A council's round is over: nothing is taken any more, and a second missed one is told, unless nobody there got it
     * (`unsent`). Done again, it is done once.
     */
    close: async (council: string, round: string, { unsent = false } = {}): Promise<void> => {
      const closing = (one: CouncilRound) =>
        one.closed ? one : { ...one, closed: true, ...(unsent ? { unsent } : {}) }
      if (!(await changeKept(store, councilRounds, { partition: council, id: round }, closing))) return
      await pulse(council)
      const missed = await missedNotices(await roundsOf(council), council, round, { people, content })
      await notify.keep(missed.map((notice) => (opens ? { ...notice, at: opens() } : notice)))
    },
    /** Whom nothing of what a round asks has reached, of all that were asked. */
    noteUnreached: async (council: string, round: string, unreached: string[]): Promise<void> => {
      let isNews = false
      await changeKept(store, councilRounds, { partition: council, id: round }, (one) => {
        isNews = (one.unreached ?? []).join() !== unreached.join()
        return isNews ? { ...one, unreached } : one
      })
      if (isNews) await pulse(council)
    },
    /** What a round asks was cancelled, before anybody of a council had got it (`unsent`) or afterwards. */
    callOff: async (council: string, round: string, { unsent }: { readonly unsent: boolean }): Promise<void> => {
      const at = { partition: council, id: round }
      const more = { cancelled: true, ...(unsent ? { unsent } : {}) }
      const isKnown = (one: CouncilRound) => one.cancelled && !!one.unsent === unsent
      await changeKept(store, councilRounds, at, (one) => (isKnown(one) ? one : { ...one, ...more }))
      await pulse(council)
    },
  }
}
