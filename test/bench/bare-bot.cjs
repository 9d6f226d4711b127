/** A bare teams-ai bot: it only returns a card. What every bot on these SDKs costs before it does anything. */
const { Application } = require('@microsoft/teams-ai')
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder')
const restify = require('restify')
const { readFileSync } = require('node:fs')

const card = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const app = new Application({ startTypingTimer: false })
app.adaptiveCards.actionExecute('answer', async () => card)

const server = restify.createServer()
server.use(restify.plugins.bodyParser({ mapParams: false }))
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => app.run(context))
})
server.get('/readyz', async (_request, response) => response.send(200))
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
