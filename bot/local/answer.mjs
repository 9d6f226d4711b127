import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from './fault.mjs'

const patience = 60_000

/** Waits until an address answers 200. Throws when its process ends first, with what the process complained of. */
export async function answered(url, running, what) {
  const until = Date.now() + patience
  while (!(await isOk(url))) {
    if (running.over) throw new Fault(running.complaints() || `${what} ended as it started: see ${running.log}.`)
    if (Date.now() > until) throw new Fault(`${what} does not answer on ${url}: see ${running.log}.`)
    await Promise.race([pause(50), running.ended])
  }
}

function isOk(url) {
  return new Promise((resolve) => {
    const request = get(url, (response) => resolve(response.resume().statusCode === 200))
    request.setTimeout(5_000, () => request.destroy())
    request.once('error', () => resolve(false))
  })
}
