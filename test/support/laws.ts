import type { Import, Source } from './sources'

/** A law of the house: what is wrong with a file by it, and what to do. */
export type Law = (source: Source) => readonly string[]

const isIn = (folder: string, path: string): boolean => path.startsWith(folder)
const isOurs = (from: string): boolean => /^(bot|cards|storage|manifest|test)\//.test(from)
const wrong = (source: Source, imports: readonly Import[], advice: string): string[] =>
  imports.map(({ from }) => `${source.path} imports ${from}. ${advice}`)

const pictures = ['echarts', '@resvg/resvg-js', 'dejavu-fonts-ttf', 'node:util', 'node:zlib']

/** 1. A card is drawn from what it is handed. */
export const cardsAreAlone: Law = (source) => {
  if (!isIn('cards/', source.path)) return []
  const draws = /^cards\/(chart[a-z-]*|picture|png|progress)\.ts$/.test(source.path)
  const mayImport = ({ from }: Import) =>
    isIn('cards/', from) ||
    from === 'zod/v4' ||
    (draws && pictures.some((one) => from === one || isIn(`${one}/`, from)))
  return wrong(
    source,
    source.imports.filter((one) => !mayImport(one)),
    'cards/ imports only cards/ and zod (its pictures also the libraries that draw): declare the fields that the card needs, and let the feature hand them over.',
  )
}

/** 2. The store knows no feature. */
export const storageKnowsNobody: Law = (source) =>
  isIn('storage/', source.path)
    ? wrong(
        source,
        source.imports.filter(({ from }) => isOurs(from) && !isIn('storage/', from)),
        'storage/ knows nothing of bot/ or cards/: what it needs to know of a record stands in the Collection that it is handed.',
      )
    : []

const isPure = (path: string): boolean => isIn('bot/domain/', path) || /^bot\/features\/[^/]+\/rules\.ts$/.test(path)
const pureLibraries = ['zod/v4', 'luxon', 'minisearch', 'rrule']

/** 3. Rules and the domain are the same today and tomorrow. */
export const rulesArePure: Law = (source) => {
  if (!isPure(source.path)) return []
  const own = source.path.slice(0, source.path.lastIndexOf('/') + 1)
  const mayImport = ({ from, typesOnly, names }: Import) =>
    isPure(`${from}.ts`) ||
    pureLibraries.includes(from) ||
    (isIn(own, from) && from.endsWith('/model')) ||
    (from === 'node:crypto' && names.join() === 'createHash') ||
    (typesOnly && (isIn('cards/', from) || from === 'storage/port' || from === 'bot/feature'))
  return [
    ...source.uses.map(
      (use) =>
        `${source.path} uses ${use}. Rules and bot/domain/ are pure: let the time, the id or what was read arrive as an argument.`,
    ),
    ...wrong(
      source,
      source.imports.filter((one) => !mayImport(one)),
      'Rules and bot/domain/ import only one another, pure libraries, and types of cards/ and of the store: leave the asking to the feature, and let its answer arrive as an argument.',
    ),
  ]
}

const featureOf = (path: string): string | undefined => path.match(/^bot\/features\/([^/]+)/)?.[1]

/** 4. A feature can be deleted without another noticing. */
export const featuresAreStrangers: Law = (source) => {
  const own = featureOf(source.path)
  const others = source.imports.filter(({ from }) => featureOf(from) !== undefined && featureOf(from) !== own)
  if (own === undefined && source.path === 'bot/features.ts') return []
  return wrong(
    source,
    others,
    'Only bot/features.ts and the feature itself import a feature: put what two share into bot/domain/, or let it go through services.',
  )
}

/** 5. Microsoft's SDKs stay in one room. */
export const oneRoomKnowsTeams: Law = (source) =>
  isIn('bot/teams/', source.path)
    ? []
    : wrong(
        source,
        source.imports.filter(({ from }) => /^(botbuilder|botframework-|@microsoft\/teams-ai|restify)/.test(from)),
        'Only bot/teams/ knows the SDKs of Teams: take out of the activity what you need there (bot/teams/turn.ts).',
      )

/** 6. Settings come in by one door. */
export const oneReaderOfSettings: Law = (source) => {
  if (source.path === 'bot/index.ts' || source.path === 'manifest/build.ts') return []
  if (/^bot\/local\/[^/]+\.mjs$/.test(source.path)) return []
  const asks = source.uses.includes('process.env') || source.imports.some(({ from }) => /^(node:)?process$/.test(from))
  return asks
    ? [
        `${source.path} reads process.env. Only bot/index.ts does: add a setting to bot/config.ts and take it from Config.`,
      ]
    : []
}

/** What is worked out once and is the same each time, by file and name, with the reason why it may stay. */
export const harmlessMemos: Readonly<Record<string, string>> = {
  'bot/content/yaml.ts memo': 'what the build left beside it, which is the same for as long as a process runs',
  'cards/progress.ts pictures': 'pictures by their number alone: there are 41 of them',
}

/** 7. What is kept is handed over: two bots in one process, or two files of tests, do not meet. */
export const modulesKeepNothing: Law = ({ path, keeps }) =>
  /^(bot|cards|storage)\/.+\.ts$/.test(path)
    ? keeps
        .filter((name) => !harmlessMemos[`${path} ${name}`])
        .map(
          (name) =>
            `${path} keeps ${name} at its top. All who import it share it: make it where it is handed over (services), or keep it in a WeakMap by what you were handed.`,
        )
    : []

/** 8. A name leads to the place where a thing is made. */
export const noBarrels: Law = (source) => {
  const faults: string[] = []
  if (/(^|\/)index\.ts$/.test(source.path) && !/^bot\/(features\/[^/]+\/)?index\.ts$/.test(source.path))
    faults.push(`${source.path} is an index. Only a feature has one: import from the file that makes what you need.`)
  if (source.onlyHandsOn)
    faults.push(`${source.path} only hands on what others make. Delete it, and import from the files that make it.`)
  if (/(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(source.path))
    faults.push(
      `${source.path} is named after nothing. Name the file for what it knows, and put it beside who needs it.`,
    )
  return faults
}
