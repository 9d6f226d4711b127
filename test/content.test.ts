import { loadContent } from '../bot/content/load'
import { type Council, councilTypes, regions } from '../bot/domain/council'
import { levels, type Questionnaire, stepsOf } from '../bot/domain/questionnaire'

const content = loadContent({ withSample: true })
const { sample } = content
const councils = content.register.councils.filter((council) => !council.id.startsWith('sample-'))

describe('the councils of England', () => {
  // Source: GOV.UK, local government structure (domain notes, section 7.3).
  test.each<[Council['type'], number]>([
    ['county', 21],
    ['district', 164],
    ['unitary', 62],
    ['metropolitan', 36],
    ['london-borough', 32],
    ['city-of-london', 1],
    ['isles-of-scilly', 1],
  ])('%s: %i', (type, count) => {
    expect(councils.filter((council) => council.type === type)).toHaveLength(count)
  })

  test('are 317 in all, each with its own name', () => {
    expect(councils).toHaveLength(317)
    expect(new Set(councils.map(({ name }) => name)).size).toBe(317)
  })

  test('are of every type and every region', () => {
    expect(new Set(councils.map(({ type }) => type))).toEqual(new Set(councilTypes))
    expect(new Set(councils.map(({ region }) => region))).toEqual(new Set(regions))
  })

  test('can be told by a domain of .gov.uk, and by no domain that anybody may have', () => {
    const domains = councils.flatMap((council) => council.domains)
    expect(domains.filter((domain) => !domain.endsWith('.gov.uk'))).toEqual([])
    expect(councils.filter((council) => council.domains.length === 0).length).toBeLessThan(10)
  })

  test('that are to end say when, and what takes over from them', () => {
    for (const council of councils.filter(({ until, becomes }) => until || becomes))
      expect([council.name, council.until, council.becomes?.length]).toEqual([
        council.name,
        expect.any(String),
        expect.any(Number),
      ])
  })

  test('of which none takes part as Pioneer comes: the programme names them', () => {
    expect(councils.filter((council) => content.register.participates(council.id))).toEqual([])
  })
})

describe('the sample programme', () => {
  const ids = new Set(sample!.councils.map(({ id }) => id))

  test('has at least 12 councils, all of them made up, of several types and regions', () => {
    expect(ids.size).toBeGreaterThanOrEqual(12)
    expect([...ids].filter((id) => !id.startsWith('sample-'))).toEqual([])
    expect(new Set(sample!.councils.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5)
    const real = new Set(councils.map(({ name }) => name))
    expect(sample!.councils.filter(({ name }) => real.has(name))).toEqual([])
  })

  test('sends nothing to anybody: every address ends in .example', () => {
    const addresses = [
      ...sample!.councils.flatMap(({ domains }) => domains),
      ...sample!.people.map(({ email }) => email),
      sample!.connectorDomain,
    ]
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  test('points only at what it has', () => {
    const people = new Set(sample!.people.map(({ id }) => id))
    const contracts = new Map(sample!.contracts.map(({ id, council }) => [id, council]))
    const astray = [
      ...sample!.people.filter(({ council }) => council !== null && !ids.has(council)),
      ...sample!.contracts.filter(({ council }) => !ids.has(council)),
      ...sample!.responses.filter(({ council, person }) => !ids.has(council) || !people.has(person)),
      ...sample!.responses.filter(({ contract, council }) => contract && contracts.get(contract) !== council),
    ]
    expect(astray).toEqual([])
  })

  test('uses each id once', () => {
    for (const list of [sample!.councils, sample!.people, sample!.contracts, sample!.responses])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  test('is not loaded when it is not asked for', () => {
    const without = loadContent({ withSample: false })
    expect(without.sample).toBeUndefined()
    expect(without.register.councils).toHaveLength(317)
  })
})

describe('the questions', () => {
  test.each([
    ['organisation', 10, 20],
    ['service', 8, 20],
    ['contract', 11, 30],
  ] as const)('of level %s have at least %i areas and %i questions', (level, areas, questions) => {
    const questionnaire = content.questionnaires[level]
    expect(questionnaire.areas.length).toBeGreaterThanOrEqual(areas)
    expect(stepsOf(questionnaire, undefined).length).toBeGreaterThanOrEqual(questions)
  })

  test('of a contract grow with its tier', () => {
    const [bronze, silver, gold] = (['bronze', 'silver', 'gold'] as const).map(
      (tier) => stepsOf(content.questionnaires.contract, tier).length,
    )
    expect(bronze).toBeGreaterThan(0)
    expect(silver).toBeGreaterThan(bronze!)
    expect(gold).toBeGreaterThan(silver!)
  })

  const statements = (questionnaire: Questionnaire) =>
    stepsOf(questionnaire, undefined).flatMap(({ question }) =>
      Object.entries(question.statements).map(([point, words]) => ({ place: `${question.id}.${point}`, words })),
    )

  test.each(levels)('of level %s have statements of 15 to 45 words', (level) => {
    const counted = statements(content.questionnaires[level]).map(
      ({ place, words }) => `${place}: ${words.split(/\s+/).length}`,
    )
    const isOdd = (line: string) => Number(line.split(': ')[1]) < 15 || Number(line.split(': ')[1]) > 45
    expect(counted.filter(isOdd)).toEqual([])
  })

  test.each(levels)('of level %s say each statement once', (level) => {
    const words = statements(content.questionnaires[level]).map((statement) => statement.words)
    expect(words.filter((one, at) => words.indexOf(one) < at)).toEqual([])
  })

  test('name tools that exist, each level on its own scale', () => {
    const used = levels.flatMap((level) => content.questionnaires[level].areas.flatMap(({ tools }) => tools))
    expect(used.filter(({ tool }) => !content.tools.has(tool))).toEqual([])
    expect(new Set(levels.map((level) => content.questionnaires[level].scale.name)).size).toBe(3)
  })
})
