import { z } from 'zod/v4'
import type { Collection, Store } from '../../storage/port'
import { persist } from '../../storage/writes'

/** Up to when the moments of one line (a tenant, or a chat) are given away, in milliseconds since 1970. */
const lineSchema = z.object({ line: z.string(), next: z.number() })
type Line = z.output<typeof lineSchema>

const lines: Collection<Line> = {
  name: 'pace',
  schema: lineSchema,
  partition: (one) => one.line,
  id: () => 'pace',
  timeToLive: 24 * 3600,
}

/** How late, in milliseconds, a message may start after its moment; one that is later waits for another. */
export const tolerance = 20

/** How much later still it may arrive than others do, on its way through both machines. */
const transit = 10

export interface Pace {
  /** Milliseconds from one message to the next; 0 when there is no limit. */
  readonly spacing: number
  /** The next moment of a line that is nobody's yet, at or after `from`. It is given once, whatever process asks. */
  readonly moment: (line: string, from: number) => Promise<number>
}

/**
 * Gives away the moments at which messages may start, so that all processes together stay under `perSecond` in any second:
 * moments stand a little wider apart than the limit asks for, by what a message may be late. Those who ask in one turn of
 * the event loop share one write.
 */
export function createPace(with_: { store: Store; perSecond: number; name: string }): Pace {
  const { store, perSecond, name } = with_
  const spacing = perSecond === 0 ? 0 : (1000 + tolerance + transit) / perSecond
  const asking = new Map<string, { from: number; give: (at: number) => void; fail: (error: unknown) => void }[]>()

  async function giveAway(line: string): Promise<void> {
    const mine = (asking.get(line) ?? []).toSorted((one, other) => one.from - other.from)
    asking.delete(line)
    try {
      const moments = await persist(async () => {
        const kept = await store.get(lines, line, 'pace')
        let next = kept?.value.next ?? 0
        const given = mine.map(({ from }) => {
          const at = Math.max(next, from)
          next = at + spacing
          return at
        })
        await store.put(lines, { line, next }, kept?.version)
        return given
      })
      for (const [place, one] of mine.entries()) one.give(moments[place]!)
    } catch (error) {
      for (const one of mine) one.fail(error)
    }
  }

  return {
    spacing,
    moment: (of, from) => {
      if (spacing === 0) return Promise.resolve(from)
      const line = `${name}:${of}`
      return new Promise<number>((give, fail) => {
        const waiting = asking.get(line)
        if (waiting) return void waiting.push({ from, give, fail })
        asking.set(line, [{ from, give, fail }])
        setImmediate(() => void giveAway(line))
      })
    },
  }
}
