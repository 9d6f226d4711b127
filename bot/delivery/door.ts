/** A message that started: when (ms since 1970), and to which chat or channel. */
export interface Started {
  readonly at: number
  readonly to: string
}

/** The most messages a second, of one tenant and of one chat; no limit where it is 0. */
export interface Limits {
  readonly tenant: number
  readonly chat: number
}

/** A second, and so many milliseconds as may lie between counting a message and writing it. */
export const second = 1000 + 20

/** For so many milliseconds a process may make up for time in which it could not send. */
const catchUp = 250

/** The door of one tenant, in the one process that sends to it. */
export interface Door {
  /** When somebody who comes now may start, at the earliest; their place in the queue is kept. */
  readonly queue: (to: string, now: number, isEdit: boolean) => number
  /** How long, in milliseconds, somebody who came now would wait for the tenant. */
  readonly wait: (now: number) => number
  /** How long, in milliseconds, somebody who came now would wait for the chat. */
  readonly chatWait: (to: string, now: number) => number
  /** When somebody should come back for whom the queue is too long; each is told a later instant. */
  readonly later: (now: number) => number
  /** From when on another may start, by what has started. */
  readonly free: (now: number) => number
  /** Starts, unless that would be one too many in a second; whoever starts must write at once. */
  readonly enter: (to: string, now: number) => boolean
  /** What was entered at `at` was written by `now`: it counts from then on. */
  readonly began: (to: string, at: number, now: number) => void
  /** What has started in the last second. */
  readonly recent: (now: number) => readonly Started[]
}

/**
 * Lets messages start so that no second has more than the limits allow, whatever was late: places in the queue are as far apart as
 * the limit asks for, and right before it starts each is counted with those of the second before it. `before` are messages that another
 * process started, `opens` (ms since 1970) is when the first may start.
 */
export function createDoor(limits: Limits, before: readonly Started[], opens: number): Door {
  const spacing = limits.tenant === 0 ? 0 : second / limits.tenant
  const ofChat = limits.chat === 0 ? 0 : second / limits.chat
  /** Those of the last second at least, the earliest first. */
  let started = [...before]
  let next = opens
  let parked = 0
  const chats = new Map(before.map(({ at, to }) => [to, at + ofChat]))

  function trim(now: number): void {
    started = started.filter(({ at }) => at > now - second)
    if (chats.size < 1000) return
    for (const [to, at] of chats) if (at <= now) chats.delete(to)
  }

  const free = (now: number): number => {
    const first = limits.tenant === 0 ? undefined : started.at(-limits.tenant)
    const full = started.length < limits.tenant || !first ? now : first.at + second
    return Math.max(now, opens, full)
  }

  return {
    queue: (to, now, isEdit) => {
      const at = Math.max(now, next, isEdit ? 0 : (chats.get(to) ?? 0))
      next = Math.max(next, now - catchUp) + spacing
      if (ofChat > 0 && !isEdit) chats.set(to, at + ofChat)
      return at
    },
    wait: (now) => Math.max(0, next - now),
    chatWait: (to, now) => Math.max(0, (chats.get(to) ?? 0) - now),
    later: (now) => {
      // A little closer together than they can start, so that the queue never runs dry.
      parked = Math.max(parked, next, now) + spacing * 0.9
      return parked
    },
    free,
    enter: (to, now) => {
      if (free(now) > now) return false
      started.push({ at: now, to })
      if (ofChat > 0) chats.set(to, Math.max(chats.get(to) ?? 0, now + ofChat))
      if (started.length > 2 * limits.tenant + 10) trim(now)
      return true
    },
    began: (to, at, now) => {
      const place = started.findLastIndex((one) => one.at === at && one.to === to)
      if (place < 0 || now <= at) return
      started[place] = { at: now, to }
      started.sort((one, other) => one.at - other.at)
      if (ofChat > 0) chats.set(to, Math.max(chats.get(to) ?? 0, now + ofChat))
    },
    recent: (now) => started.filter(({ at }) => at > now - second),
  }
}
