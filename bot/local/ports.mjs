import { connect, createServer } from 'node:net'
import { Fault } from './fault.mjs'

/** A port from the environment, or the usual one. */
export function portIn(setting, usual) {
  const given = process.env[setting]
  const port = Number(given || usual)
  if (Number.isInteger(port) && port > 0 && port < 65535) return port
  throw new Fault(`${setting} is ${given}, and it must be a whole number from 1 to 65534.`)
}

/** Throws one sentence when a port is in use. The windows would quietly take another, and nobody would find them. */
export async function needFree(ports) {
  for (const { port, use, setting } of ports) {
    if (await isFree(port)) continue
    const elsewhere = `${setting}=${port + 10}`
    throw new Fault(
      `Port ${port}, which Pioneer needs for ${use}, is in use: stop what uses it, perhaps another Pioneer, or set ${elsewhere} and try again.`,
    )
  }
}

/** Free means: nobody answers there, and we may listen there, on this machine alone and on all its addresses. */
export async function isFree(port) {
  return !(await answers(port)) && (await mayListen(port, '127.0.0.1')) && (await mayListen(port, '::'))
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true) || socket.destroy())
    socket.once('error', () => resolve(false))
  })
}

function mayListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(!['EADDRINUSE', 'EACCES'].includes(error.code)))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
