import { readConfig, settings } from '../bot/config'
import { sampleSettings } from './support/env-sample'

/** `env.sample` is the one place where settings are explained; the README repeats its sentences (see readme.test.ts). */
const sample = sampleSettings()

test('names every setting that there is, and no other, in the same order', () => {
  expect(sample.map(({ name }) => name)).toEqual(Object.keys(settings.shape))
})

test.each(sample)('$name stands at its default, with a sentence above it', ({ name, value, sentence }) => {
  const setting = settings.shape[name as keyof typeof settings.shape]
  const fallback = setting.parse(undefined)
  if (value === '') expect(fallback ?? []).toEqual([])
  else expect(setting.parse(value)).toEqual(fallback)
  expect(sentence).toMatch(/^(true: t|[A-Z]).{20,}\.$/)
})

test('as it stands it is not enough to start, and says what is missing', () => {
  const env = Object.fromEntries(sample.map(({ name, value }) => [name, value]))
  expect(() => readConfig(env)).toThrow(/MICROSOFT_APP_ID is missing.*ALLOWED_TENANTS is missing/s)
})
