import { endOf, isUnheard } from './fates.mjs'

/** How long before a kill, in milliseconds, a message may have been taken that came again: it was on its way when its sender died. */
const inFlight = 5_000

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]

/** What became of everybody. `unheard` had it twice because Teams' answer was lost, `doubles` because a sender died. `wrong` has a sentence for each thing that must not be; it is empty when all is well. */
export function reportOf({
  recipients,
  perSecond,
  fates,
  isPaused,
  ended,
  tally,
  taken,
  came,
  killedAt,
  began,
  memory,
}) {
  const numberOf = (delivery) => Number(delivery.to.split(':')[1])
  const wrong = []
  const endedOf = new Map(ended.map((one) => [numberOf(one), one]))
  const takenOf = grouped(taken, ([, , number]) => number)
  for (let number = 0; number < recipients; number++) {
    const end = endedOf.get(number)
    const wanted = isPaused(number) ? 'paused' : endOf(number, fates)
    if (!end) wrong.push(`officer ${number} has no end`)
    else if (end.state !== wanted)
      wrong.push(`officer ${number} ended as ${end.state}, not as ${wanted}: ${end.reason}`)
    else if (end.state !== 'sent' && !end.reason) wrong.push(`officer ${number} ended as ${end.state} without a reason`)
    const times = takenOf.get(number)?.length ?? 0
    if (wanted === 'sent' && times === 0) wrong.push(`officer ${number} got nothing`)
    if (wanted !== 'sent' && times > 0) wrong.push(`officer ${number} got a message`)
  }
  for (const [state, all] of grouped(ended, (one) => one.state))
    if (tally?.[state] !== all.length)
      wrong.push(`the prompt's progress says ${tally?.[state]} ${state}, not ${all.length}`)
  const twice = [...takenOf.values()].filter((times) => times.length > 1)
  const unheard = twice.filter(([[, , number]]) => isUnheard(number, fates))
  const doubles = twice.filter((times) => !unheard.includes(times))
  for (const [[at, , number]] of doubles)
    if (!killedAt.some((kill) => at <= kill && at > kill - inFlight))
      wrong.push(`officer ${number} got it twice, and no process was killed meanwhile`)
  const started = came.map(([, tenant, , start]) => [start, tenant])
  if (started.some(([start]) => !(start > 0))) wrong.push('a request does not say when it started')
  const fastest = mostInASecond(started)
  if (perSecond > 0 && fastest > perSecond)
    wrong.push(`a tenant was sent ${fastest} in a second, the limit is ${perSecond}`)
  const times = taken.map(([at]) => at).toSorted((one, other) => one - other)
  const requests = came.map(([at]) => at).toSorted((one, other) => one - other)
  return {
    wrong,
    sent: takenOf.size,
    doubles: doubles.length,
    unheard: unheard.length,
    fastest,
    fastestAsTheyCame: mostInASecond(came),
    seconds: (times.at(-1) - began) / 1000,
    untilFirst: (times[0] - began) / 1000,
    sustained: sustained(requests),
    memory: memoryOf(memory),
    recovered: killedAt.map((kill) => recovery(kill, ended)),
    ends: Object.fromEntries([...grouped(ended, (one) => one.state)].map(([state, all]) => [state, all.length])),
  }
}

/** Requests a second in the middle four fifths. */
function sustained(requests) {
  const [from, to] = [Math.floor(requests.length * 0.1), Math.floor(requests.length * 0.9)]
  return ((to - from) * 1000) / (requests[to] - requests[from])
}

/** The most of one tenant in any 1,000 milliseconds. When they started is what counts: on their way they may be held up in a row. */
function mostInASecond(all) {
  let most = 0
  for (const mine of grouped(all, ([, tenant]) => tenant).values()) {
    const times = mine.map(([at]) => at).toSorted((one, other) => one - other)
    let first = 0
    for (let last = 0; last < times.length; last++) {
      while (times[last] - times[first] >= 1000) first += 1
      most = Math.max(most, last - first + 1)
    }
  }
  return most
}

/** Megabytes at the first and the last third of the longest life of a process. */
function memoryOf(memory) {
  const mine = memory.filter(([, place]) => place === memory.at(-1)?.[1]).map(([, , bytes]) => bytes / 1048576)
  const third = Math.max(1, Math.floor(mine.length / 3))
  return { early: median(mine.slice(third, 2 * third)), late: median(mine.slice(-third)) }
}

/** Seconds from a kill until the last delivery of that process had its end: what was tried a second time, and ended after it. */
function recovery(kill, ended) {
  const again = ended.filter((one) => one.tries > 1 && Date.parse(one.made) < kill && Date.parse(one.ended) > kill)
  const untroubled = again.filter((one) => !one.reason && endOf(Number(one.to.split(':')[1]), true) === 'sent')
  return untroubled.length === 0 ? 0 : (Math.max(...untroubled.map((one) => Date.parse(one.ended))) - kill) / 1000
}

function grouped(all, keyOf) {
  const groups = new Map()
  for (const one of all) {
    const key = keyOf(one)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(one)
  }
  return groups
}
