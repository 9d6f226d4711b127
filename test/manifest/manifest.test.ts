import { commandTable, searchTable } from '../../bot/features'
import { faultsOf } from '../../manifest/check'
import { type ListedCommand, ManifestError, type ManifestSettings, manifestOf } from '../../manifest/manifest'

const settings: ManifestSettings = {
  version: '1.2.3',
  appId: '5d1f1f6e-3c8e-4a55-9d0b-0a5c5f3b7a11',
  host: 'pioneer.example.gov.uk',
  website: 'https://council.example/',
  privacy: 'https://council.example/privacy',
  terms: 'https://council.example/terms',
}

const row = (name: string, who: ListedCommand['for'], does = 'Do it'): ListedCommand => ({ name, does, for: who })

const commands = [
  row('help', 'anyone'),
  row('assess', 'officer'),
  row('council', 'lead'),
  row('review', 'connector'),
  row('leads', 'admin'),
]

describe('the manifest', () => {
  const manifest = manifestOf(settings, commands)

  test.each([
    ['of these commands', manifest],
    ['of our own commands', manifestOf(settings, commandTable)],
    ['of our own commands and searches', manifestOf(settings, commandTable, searchTable)],
    ['without commands', manifestOf(settings, [])],
  ])('%s is what Microsoft says a manifest is', (_name, made) => {
    expect(faultsOf(made)).toEqual([])
  })

  test.each([
    ['an id that is no GUID', { ...manifest, id: 'pioneer' }, '/id must match pattern'],
    ['an unknown property', { ...manifest, colour: 'blue' }, 'It must NOT have additional properties.'],
    ['an older version', { ...manifest, manifestVersion: '1.17' }, '/manifestVersion must be equal to constant.'],
    ['a missing name', { ...manifest, name: undefined }, "It must have required property 'name'."],
  ])('is refused with %s', (_name, made, fault) => {
    expect(faultsOf(JSON.parse(JSON.stringify(made))).join('\n')).toContain(fault)
  })

  test('has the bot in chats of one, of several and in teams, under the id of the app', () => {
    const [bot] = manifest.bots
    expect(manifest.id).toBe(settings.appId)
    expect(bot.botId).toBe(settings.appId)
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(manifest.validDomains).toEqual(['pioneer.example.gov.uk'])
    expect(manifest.localizationInfo.defaultLanguageTag).toBe('en-gb')
    expect(manifest.developer).toMatchObject({ privacyUrl: settings.privacy, termsOfUseUrl: settings.terms })
  })

  test.each(['authorization', 'webApplicationInfo', 'permissions', 'devicePermissions'])(
    'asks for no %s',
    (property) => {
      expect(manifest).not.toHaveProperty(property)
    },
  )

  test('has the searches from the compose box, which run before anything is typed, and the actions there and on a message', () => {
    const { composeExtensions } = manifestOf(settings, commandTable, searchTable)
    expect(composeExtensions).toMatchObject([
      {
        botId: settings.appId,
        commands: [
          { type: 'query', title: 'Find a tool', context: ['compose', 'commandBox'], initialRun: true },
          { type: 'action', title: 'Find a tool for this', context: ['message'], fetchTask: true },
          { type: 'query', title: 'Find learning', context: ['compose', 'commandBox'], initialRun: true },
          { type: 'action', title: 'Share learning', context: ['compose'], fetchTask: true },
          { type: 'action', title: 'Keep this as learning', context: ['message'], fetchTask: true },
        ],
      },
    ])
    expect(composeExtensions?.[0]?.commands[0]).toHaveProperty('parameters', [
      expect.objectContaining({ title: 'What you look for', inputType: 'text' }),
    ])
    const learning = composeExtensions?.[0]?.commands[2]
    expect(
      (learning as { readonly parameters: readonly { readonly name: string }[] }).parameters.map(({ name }) => name),
    ).toEqual([...['words', 'theme', 'stage', 'type']])
    expect(manifest).not.toHaveProperty('composeExtensions')
  })

  test('lists commands for people in their own chat, and only what is for anyone where others read', () => {
    const lists = manifest.bots[0].commandLists.map(({ scopes, commands }) => [
      scopes,
      commands.map((one) => one.title),
    ])
    expect(lists).toEqual([
      [['personal'], ['help', 'assess', 'council', 'review']],
      [['team', 'groupChat'], ['help']],
    ])
  })

  test.each([
    [
      'a long name',
      [row('n'.repeat(33), 'anyone')],
      `The name of the command "${'n'.repeat(33)}" has 33 characters; the most is 32.`,
    ],
    [
      'a long sentence',
      [row('help', 'admin', 'd'.repeat(129))],
      'What the command "help" does has 129 characters; the most is 128.',
    ],
    [
      'too many commands',
      Array.from({ length: 13 }, (_, index) => row(`c${index}`, 'officer')),
      'The personal list has 13 commands; the most is 12.',
    ],
  ])('cannot be made with %s', (_name, rows, fault) => {
    expect(() => manifestOf(settings, rows)).toThrow(new ManifestError([fault]))
  })

  test.each([
    ['a name as long as it may be', [row('n'.repeat(32), 'anyone', 'd'.repeat(128))]],
    [
      'twelve commands and more for admins',
      Array.from({ length: 20 }, (_, i) => row(`c${i}`, i < 12 ? 'lead' : 'admin')),
    ],
  ])('can be made with %s', (_name, rows) => {
    expect(faultsOf(manifestOf(settings, rows))).toEqual([])
  })
})
