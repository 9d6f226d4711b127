import { createServer } from 'node:http'

/**
 * A stand-in for Teams in a process of its own, so that its times are its own: it knows everybody as somebody of one council,
 * the connector but for one, and keeps each card that is written into a channel or changed there, and when.
 */
const cards = []
let messages = 0

const nameOf = (id) => (id === '29:jo' ? 'jo.bright@programme.example' : `${id.slice(3)}@alderbrook.example`)

const server = createServer((request, response) => {
  const at = Date.now()
  const path = decodeURIComponent(request.url)
  let body = ''
  request.setEncoding('utf8').on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    const [, id] = path.match(/\/members\/([^/]+)$/) ?? []
    if (id) return response.end(JSON.stringify({ id, name: id.slice(3), userPrincipalName: nameOf(id) }))
    if (!path.includes('/activities'))
      return response.end(JSON.stringify({ id: 'team', name: 'Bench', conversations: [] }))
    const isEdit = request.method === 'PUT'
    const message = isEdit ? path.split('/').at(-1) : `message-${++messages}`
    const card = JSON.parse(body).attachments?.[0]?.content
    if (path.includes('@thread.tacv2')) cards.push({ at, isEdit, message, text: JSON.stringify(card) })
    response.statusCode = isEdit ? 200 : 201
    response.end(JSON.stringify({ id: message }))
  })
})

process.on('message', ({ from }) => process.send({ cards: cards.slice(from) }))
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
