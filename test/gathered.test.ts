import { gathered } from '../bot/gathered'

/** Work that serves everybody who asked before it began. */

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

function recording() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const work = async (name: string) => {
    begun.push(name)
    await new Promise<void>((resolve) => ends.push(resolve))
  }
  return { begun, end: () => ends.shift()!(), ask: gathered(work) }
}

test('those who ask before it begins are served by one', async () => {
  const { begun, end, ask } = recording()
  const all = Promise.all([ask('a'), ask('a'), ask('a')])
  await nextTurn()
  end()
  await all
  expect(begun).toEqual(['a'])
})

test('those who ask while it goes on are served by one more, after it', async () => {
  const { begun, end, ask } = recording()
  const first = ask('a')
  await nextTurn()
  const later = Promise.all([ask('a'), ask('a')])
  await nextTurn()
  expect(begun).toEqual(['a'])
  end()
  await first
  while (begun.length < 2) await nextTurn()
  end()
  await later
  expect(begun).toEqual(['a', 'a'])
})

test('names do not wait for one another, and a failure is told to its own alone', async () => {
  const ask = gathered(async (name) => {
    if (name === 'bad') throw new Error('broken')
  })
  await expect(ask('bad')).rejects.toThrow('broken')
  await expect(ask('good')).resolves.toBeUndefined()
  await expect(ask('bad')).rejects.toThrow('broken')
})
