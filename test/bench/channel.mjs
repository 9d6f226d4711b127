import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { prepare, press } from './channel-setup.mjs'

/**
 * A card in a channel that 500 people press at once: a learning that they find useful, and an event with 300 places. The bot
 * is a real process with its usual pace, Teams a stand-in; every tenth press comes twice, as Teams repeats what it thinks lost.
 */
const people = 500
const places = 300
/** In milliseconds: a chat takes a message a second; the stand-in may look at its watch a moment late. */
const rest = 950
const patience = 60_000

/** Answers rows for `print`, and what is wrong. `start(file, args, env)` starts a child that tells its port; `ask` asks it. */
export async function channelCards({ start, ask, folder }) {
  const teams = await start('channel-teams.mjs', {})
  const bot = await start('pioneer.cjs', {
    ...{ LOCAL_MODE: 'true', SAMPLE_DATA: 'false', PORT: '0', LOG_LEVEL: 'error' },
    SQLITE_FILE: `${folder}/channel.sqlite`,
  })
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const chat = { serviceUrl: `http://127.0.0.1:${teams.port}/`, bot, agent }
  const all = Array.from({ length: people }, (_, number) => `bench-${number + 1}`)
  try {
    const { learning, event } = await prepare(chat, places)
    const simple = (who) => press(chat, who, 'command', { name: 'how it works' }, {}, 'own')
    await Promise.all(all.map(simple))
    const plain = await timed(() => Promise.all(all.map(simple)))
    const calls = () => ask(bot, 'calls')
    const run = (one) => pressed({ ...one, all, chat, calls, cards: (from) => ask(teams, { from }) })
    const useful = await run({
      ...{ verb: 'learning-useful', fixed: { learning, useful: true }, right: `${people} people found it useful.` },
      ...{ card: 'Learning:', answers: [['it is counted', people]] },
    })
    const going = await run({
      ...{ verb: 'event-answer', fixed: { event, answer: 'going' }, card: 'Event:' },
      right: `${places} going, 0 maybe, 0 not going. All ${places} places taken. ${people - places} people are on the reserve list.`,
      answers: [
        ['You are going', places],
        ['on the reserve list"', people - places],
      ],
    })
    return {
      rows: [
        ['presses a second, the simplest', (people / plain).toFixed(0), ''],
        ...rowsOf('useful', useful, plain),
        ...rowsOf('going', going, plain),
      ],
      wrong: [...useful.wrong, ...going.wrong],
    }
  } finally {
    agent.destroy()
    bot.child.kill('SIGKILL')
    teams.child.kill('SIGKILL')
  }
}

const rowsOf = (name, one, plain) => [
  [`${name}: presses a second`, (one.presses / one.seconds).toFixed(0), ''],
  [`  as many times as the simplest take`, ((one.seconds / plain) * (people / one.presses)).toFixed(1), 'about 3'],
  [`  reads and writes a press`, `${one.reads.toFixed(2)}, ${one.writes.toFixed(2)}`, 'at most 2, 1'],
  [`  edits of the card`, String(one.edits), 'at most 1 a second'],
  [`  seconds until the card is right`, one.until.toFixed(1), ''],
  [`  what must not be`, one.wrong.length === 0 ? 'nothing' : one.wrong.slice(0, 3).join('; '), 'nothing'],
]

/** Presses as everybody at once, and waits for the card to be right. */
async function pressed({ verb, fixed, card, right, answers, all, chat, calls, cards }) {
  // Sockets that have been idle for as long as the server keeps them would be reset; the agent opens others.
  chat.agent.destroy()
  const { cards: before } = await cards(0)
  const counted = await calls()
  const began = Date.now()
  const twice = all.filter((_, at) => at % 10 === 0)
  const texts = []
  const seconds = await timed(() =>
    Promise.all([...all, ...twice].map(async (who) => void texts.push([who, await press(chat, who, verb, fixed)]))),
  )
  const after = await calls()
  const drawn = await until(async () => {
    const mine = (await cards(before.length)).cards.filter(({ text }) => text.includes(card))
    return mine.some(({ text }) => text.includes(right)) && mine
  })
  // One more turn of the pace: what comes after the right card has to be right too.
  await pause(2500)
  const mine = (await cards(before.length)).cards.filter(({ text }) => text.includes(card))
  const presses = all.length + twice.length
  const wrong = [
    ...(drawn ? [] : [`${verb}: the card was not right after ${patience / 1000} s`]),
    ...(mine.at(-1)?.text.includes(right) ? [] : [`${verb}: the last card does not say: ${right}`]),
    ...(mine.every(({ isEdit }) => isEdit) ? [] : [`${verb}: the card was posted a second time`]),
    ...(new Set(mine.map(({ message }) => message)).size <= 1 ? [] : [`${verb}: two cards stand there`]),
    ...mine.flatMap(({ at }, n) =>
      n > 0 && at - mine[n - 1].at < rest ? [`${verb}: edits ${at - mine[n - 1].at} ms apart`] : [],
    ),
    ...answers.flatMap(([words, count]) => {
      const had = new Set(texts.filter(([, text]) => text.includes(words)).map(([who]) => who)).size
      return had === count ? [] : [`${verb}: ${had} were told “${words}”, not ${count}`]
    }),
  ]
  const first = mine.find(({ text }) => text.includes(right))
  return {
    ...{ presses, seconds, edits: mine.length, wrong, until: first ? (first.at - began) / 1000 : Number.NaN },
    reads: (after.reads - counted.reads) / presses,
    writes: (after.writes - counted.writes) / presses,
  }
}

async function timed(act) {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}

async function until(ready) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const found = await ready()
    if (found) return found
  }
  return undefined
}
