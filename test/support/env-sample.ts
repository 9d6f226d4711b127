import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The settings of `env.sample`, each with the line of comment above it. */
export function sampleSettings(): readonly { name: string; value: string; sentence: string }[] {
  const lines = readFileSync(join(__dirname, '../../env.sample'), 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    const [, name, value = ''] = line.match(/^([A-Z_]+)=(.*)$/) ?? []
    return name === undefined ? [] : [{ name, value, sentence: lines[at - 1]?.match(/^# (.*)$/)?.[1] ?? '' }]
  })
}
