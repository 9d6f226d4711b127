/** What the manifest says that is not the same everywhere. Addresses are whole; `host` is a name without https://. */
export interface ManifestSettings {
  readonly version: string
  /** The bot's id in Microsoft Entra; the app has the same. */
  readonly appId: string
  readonly host: string
  readonly website: string
  readonly privacy: string
  readonly terms: string
}

/** A row of a feature's table: what people type, what it does, who may. */
export interface ListedCommand {
  readonly name: string
  readonly does: string
  readonly for: string
  /** Left out of Teams' lists, which are short. */
  readonly unlisted?: boolean
}

/** A row of a feature's table: what can be searched from the compose box or with the words of a message, and forms that open there. */
export type ListedSearch = { readonly id: string; readonly title: string; readonly does: string } & (
  | { readonly kind: 'compose'; readonly hint: string; readonly fields?: readonly ListedField[] }
  | { readonly kind: 'message' | 'compose-form' | 'message-form' }
)

type ListedField = { readonly name: string; readonly title: string; readonly hint: string }

/** The manifest cannot be made, or Teams would refuse it; `faults` has a sentence for each reason. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
  constructor(readonly faults: readonly string[]) {
    super(`The app package cannot be built:\n${faults.map((fault) => `  * ${fault}`).join('\n')}`)
  }
}

/** The newest schema that `@microsoft/app-manifest` carries. */
export const schemaVersion = '1.30'
export const accent = '#0f5c9e'

/**
 * What Teams is told about Pioneer. It asks for no permission: neither `authorization`, with which a bot reads every
 * message of a chat, nor `webApplicationInfo`. Throws `ManifestError` for commands that Teams would cut.
 */
export function manifestOf(
  settings: ManifestSettings,
  commands: readonly ListedCommand[],
  searches: readonly ListedSearch[] = [],
) {
  const lists = commandLists(commands)
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version: settings.version,
    id: settings.appId,
    localizationInfo: { defaultLanguageTag: 'en-gb' },
    developer: {
      name: 'Pioneer',
      websiteUrl: settings.website,
      privacyUrl: settings.privacy,
      termsOfUseUrl: settings.terms,
    },
    name: { short: 'Pioneer', full: 'Pioneer for the Contract Management Pioneer Programme' },
    description: {
      short: 'Assess and improve how your council manages its contracts.',
      full: [
        'Pioneer helps councils in the Contract Management Pioneer Programme to see how well they manage contracts, and what to do next.',
        'Answer a self-assessment of your council, a service or one contract, a question at a time; stop when you like and go on later. When it is sent, your connector in the programme reviews it with you, and you both see the scores, the widest gaps and what has changed since last time.',
        'Everything happens in your chat with Pioneer. It reads only what is said to it: a message to it, a mention of it, a press on one of its cards. Write "help" to see what you can do.',
      ].join('\n\n'),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: accent,
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    bots: [
      {
        botId: settings.appId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsCalling: false,
        supportsVideo: false,
        // With consent alone: a file goes into the person's own OneDrive, and needs no permission of the tenant.
        supportsFiles: true,
        commandLists: lists,
      },
    ],
    ...(searches.length > 0
      ? { composeExtensions: [{ botId: settings.appId, commands: searches.map(extensionCommand) }] }
      : {}),
    validDomains: [settings.host],
    supportsChannelFeatures: 'tier1',
  } as const
}

/** The first search runs before anything is typed, and shows what is popular. */
function extensionCommand(search: ListedSearch) {
  const { id, title, does: description } = search
  if (search.kind !== 'compose') {
    const context = [search.kind === 'compose-form' ? ('compose' as const) : ('message' as const)]
    return { id, type: 'action', title, description, context, fetchTask: true } as const
  }
  return {
    ...{ id, type: 'query', title, description, context: ['compose', 'commandBox'], initialRun: true },
    parameters: [
      { name: 'words', title: 'What you look for', description: search.hint, inputType: 'text' },
      ...(search.fields ?? []).map(({ hint, ...field }) => ({
        ...field,
        description: hint,
        inputType: 'text' as const,
      })),
    ],
  } as const
}

/** Teams shows so many commands, and so much of each; its schema permits longer words, its clients cut them. */
const limits = { commands: 12, title: 32, description: 128 }

function commandLists(commands: readonly ListedCommand[]) {
  const lists = [
    {
      scopes: ['personal'],
      name: 'personal',
      rows: commands.filter((command) => command.for !== 'admin' && !command.unlisted),
    },
    {
      scopes: ['team', 'groupChat'],
      name: 'team and group chat',
      rows: commands.filter((command) => command.for === 'anyone'),
    },
  ].filter(({ rows }) => rows.length > 0)
  const faults = [
    ...commands.flatMap(({ name, does }) => [
      ...tooLong(`The name of the command "${name}"`, name, limits.title),
      ...tooLong(`What the command "${name}" does`, does, limits.description),
    ]),
    ...lists
      .filter(({ rows }) => rows.length > limits.commands)
      .map(({ name, rows }) => `The ${name} list has ${rows.length} commands; the most is ${limits.commands}.`),
  ]
  if (faults.length > 0) throw new ManifestError(faults)
  return lists.map(({ scopes, rows }) => ({
    scopes,
    commands: rows.map(({ name, does }) => ({ title: name, description: does })),
  }))
}

const tooLong = (what: string, words: string, most: number): string[] =>
  words.length > most ? [`${what} has ${words.length} characters; the most is ${most}.`] : []
