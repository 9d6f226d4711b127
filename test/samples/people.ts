import type { Actor } from '../../bot/domain/person'

/**
 * All that somebody typed, or that a directory says of them, goes through this on a sample: the gallery shows it as it
 * is, a test marks it and looks where the mark comes out.
 */
export type Typed = (words: string) => string

export const actorsOf = (typed: Typed) => ({
  amina: actor('amina-yusuf', typed('Amina Yusuf')),
  tom: actor('tom-garland', typed('Tom Garland')),
  grace: actor('grace-bello', typed('Grace Bello')),
  long: actor('long', typed(longName)),
})

const actor = (id: string, name: string): Actor => ({ id: `11111111-1111-4111-8111-111111111111:${id}`, name })

export const mri = '29:1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_amina'

/** 120 characters, as long as a title of a contract may be. */
export const longName =
  'Household waste, recycling, street cleansing and grounds maintenance for the northern and the eastern districts, lot two'

/** 1,000 characters, as many as a note may have: markup, a mention, emoji and an address that has no place to break. */
export const longNote = `${[
  'The plan is in the shared drive & was checked on 3 March. **Not bold**, _not slanted_, <b>not html</b>, <at>Grace</at>.',
  '- a line that looks like a list\n1. another one\n# and a heading',
  '[a link](https://evil.example/press-me) and https://intranet.alderbrook.example/sites/contracts/Shared%20Documents/2026/Waste/Reviews/Quarter-3/Minutes-and-actions-final-FINAL-v7.docx?web=1&csf=1&e=AbCdEf',
  '📎 ✅ 👩‍💼 Review meetings happen each month; the minutes name an owner and a date for each action 🗓️.',
].join('\n')} `
  .padEnd(1000, 'The supplier sends its figures five working days before, and the manager checks a tenth of them. ')
  .slice(0, 1000)
