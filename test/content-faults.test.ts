import { contentFolders, organisation, small } from './support/content-folder'

const { faultsOf } = contentFolders()

test.each<[string, string, string, string[]]>([
  ['a key twice', 'minutes: 5', 'title: Again', ['6: Map keys must be unique']],
  ['a tab', `version: '1'`, `\tversion: '1'`, ['3: Tabs are not allowed as indentation']],
  ['a text that does not end', `version: '1'`, `version: '1`, [`29: Missing closing 'quote`]],
  [
    'a bracket that does not end',
    'meaning: Little is there. }',
    'meaning: Little is there.',
    ['13: Flow map in block collection must be sufficiently indented and end with a }'],
  ],
  ['a name that is missing', 'credit: Written for a test.', '', ['1: credit: is missing']],
  ['a name that is unknown', 'minutes: 5', 'minutes: 5\nhours: 1', ['7: hours: is not a name that belongs here']],
  ['words where a number belongs', 'minutes: 5', 'minutes: five', ['6: minutes: must be a number']],
  ['half a minute', 'minutes: 5', 'minutes: 0.5', ['6: minutes: must be a whole number']],
  ['a day that there is not', '2026-11-23', '2026-11-31', ['4: checked: must be a day such as 2026-11-23']],
  ['another level', 'level: organisation', 'level: service', ['1: level: must be organisation, as the file is named']],
  [
    'a level that there is not',
    'level: organisation',
    'level: borough',
    ['1: level: must be organisation or service or contract'],
  ],
  ['a yes where true belongs', 'doesNotApply: false', 'doesNotApply: yes', ['14: doesNotApply: must be true or false']],
  [
    'values that do not rise by one',
    'value: 2',
    'value: 3',
    ['13: scale.points.1.value: values must rise by one, lowest first'],
  ],
  [
    'a title that no card has room for',
    'title: Low',
    'title: So low that nobody can see it',
    ['12: scale.points.0.title: must have at most 20 characters'],
  ],
  [
    'an id of an area and of a question',
    'id: people-enough',
    'id: people',
    ['21: areas.0.questions.0.id: the id "people" is used twice'],
  ],
  [
    'an id with spaces',
    'id: people-enough',
    'id: Enough people',
    ['21: areas.0.questions.0.id: is not a short name of small letters, figures and hyphens'],
  ],
  [
    'a statement that is missing',
    '          high: There are enough people for the work.\n',
    '',
    ['25: areas.0.questions.0.statements: the statement for "high" is missing'],
  ],
  [
    'a statement of two words',
    'There are too few people for the work.',
    'Too few.',
    ['25: areas.0.questions.0.statements.low: must have at least 20 characters'],
  ],
  [
    'a tool that there is not',
    'tool: raid-a-log',
    'tool: raid-log',
    ['28: areas.0.tools.0.tool: there is no tool "raid-log" in toolkit.yaml'],
  ],
  [
    'no tools, and a name that is unknown',
    '    tools:',
    '    tools: []\n    more:',
    ['27: areas.0.tools: must have at least 1 in its list', '29: areas.0.more: is not a name that belongs here'],
  ],
  ['a list in place of all', small, '- one\n- two\n', ['1: the file: must be a group of names with values']],
  ['nothing', small, '', ['1: the file: must be a group of names with values']],
  [
    'a point that there is not',
    '          high: There',
    '          highest: There',
    [
      '25: areas.0.questions.0.statements: the statement for "high" is missing',
      '26: areas.0.questions.0.statements.highest: "highest" is not a point of the scale',
    ],
  ],
])('%s is a fault, told with its line', (_name, words, instead, expected) => {
  expect(small).toContain(words)
  const faults = faultsOf({ [organisation]: small.replace(words, instead) })
  expect(faults).toEqual(expected.map((fault) => `${organisation}:${fault}`))
})
