import { connect, createServer } from 'node:net'
import { Fault } from './fault.mjs'

/** Throws one sentence when a port is in use. The windows would quietly take another, and nobody would find them. */
export async function needFree(ports) {
  for (const { port, for: use, change } of ports) {
    if (await isFree(port)) continue
    throw new Fault(`Port ${port} is in use, and Pioneer needs it for ${use}: ${change}.`)
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
