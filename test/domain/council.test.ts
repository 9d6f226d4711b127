import { registerOf } from '../../bot/content/register'
import { type Council, councilName, councilSchema, councilsOf, domainOf, isSample } from '../../bot/domain/council'

const council = (id: string, domains: string[]): Council => ({
  id,
  name: `Council ${id}`,
  type: 'district',
  region: 'South East',
  domains,
})

const [home, other, closed, tenantless] = ['tenant-home', 'tenant-other', 'tenant-closed', 'tenant-none']
const councils = [
  council('alone', ['alone.gov.uk', 'alone.org.uk']),
  council('east', ['shared.gov.uk']),
  council('west', ['shared.gov.uk', 'west.gov.uk']),
  council('closed', ['closed.gov.uk']),
  council('half', ['half.gov.uk']),
  council('other-half', ['half.gov.uk']),
  council('addressless', []),
]
const tenants = new Map<string, readonly string[]>([
  ['alone', []],
  ['closed', [closed, home]],
  ['half', [closed]],
  ['addressless', [other]],
])

test.each<[name: string, signInName: string, tenant: string, expected: string[]]>([
  ['its domain', 'x@alone.gov.uk', tenantless, ['alone']],
  ['its second domain', 'x@alone.org.uk', tenantless, ['alone']],
  ['capitals and spaces', '  X@Alone.GOV.uk ', tenantless, ['alone']],
  ['a domain that two share', 'x@shared.gov.uk', tenantless, ['east', 'west']],
  ['the domain that one of those has alone', 'x@west.gov.uk', tenantless, ['west']],
  ['a domain that ends alike', 'x@notalone.gov.uk', tenantless, []],
  ['a domain below', 'x@mail.alone.gov.uk', tenantless, []],
  ['a domain above', 'x@gov.uk', tenantless, []],
  ['its domain before the last @', 'x@alone.gov.uk@else.example', tenantless, []],
  ['a guest', 'x_alone.gov.uk#EXT#@else.example', tenantless, []],
  ['a guest in the tenant of a council', 'x_supplier.example#EXT#@else.example', other, []],
  ['a guest in a tenant of its domain', 'x_supplier.example#ext#@alone.gov.uk', tenantless, []],
  ['no sign-in name', '', tenantless, []],
  ['no @', 'alone.gov.uk', tenantless, []],
  ['a closed council, from its tenant', 'x@closed.gov.uk', closed, ['closed']],
  ['a closed council, from its second tenant', 'x@closed.gov.uk', home, ['closed']],
  ['a closed council, from another tenant', 'x@closed.gov.uk', tenantless, []],
  ['another domain, from the tenant of two', 'x@else.example', closed, ['closed', 'half']],
  ['another domain, from the tenant of one', 'x@else.example', other, ['addressless']],
  ['no sign-in name, from the tenant of one', '', other, []],
  ['the domain first, then the tenant', 'x@alone.gov.uk', other, ['alone']],
  ['a shared domain, one of them closed to this tenant', 'x@half.gov.uk', tenantless, ['other-half']],
  ['a shared domain, from the tenant of one of them', 'x@half.gov.uk', closed, ['half', 'other-half']],
  ['another council, from its own tenant', 'x@closed.gov.uk', other, ['addressless']],
  ['an unknown tenant and domain', 'x@else.example', tenantless, []],
])('by %s', (_name, signInName, tenant, expected) => {
  expect(councilsOf(councils, tenants, { signInName, tenant }).map((one) => one.id)).toEqual(expected)
})

describe('the register', () => {
  const sample = { councils: [council('sample-a', ['a.example'])] } as Parameters<typeof registerOf>[2]
  const participants = [
    { council: 'closed', tenants: [closed] },
    { council: 'alone', tenants: [] },
  ]
  const register = registerOf(councils, participants, sample)

  test.each([
    ['a participant', 'alone', true],
    ['a participant with tenants', 'closed', true],
    ['a council that is not one', 'east', false],
    ['a sample council', 'sample-a', true],
    ['nobody', 'nothing', false],
  ])('%s: takes part %s', (_name, id, expected) => {
    expect(register.participates(id)).toBe(expected)
  })

  test.each([
    ['a participant is closed to tenants that are not listed', 'x@closed.gov.uk', home, []],
    ['and open to those that are', 'x@closed.gov.uk', closed, ['closed']],
    ['one without tenants is open', 'x@alone.gov.uk', home, ['alone']],
    ['a council that takes no part is known all the same', 'x@west.gov.uk', home, ['west']],
    ['a sample council is known by its domain', 'x@a.example', home, ['sample-a']],
  ])('%s', (_name, signInName, tenant, expected) => {
    expect(register.of({ signInName, tenant }).map((one) => one.id)).toEqual(expected)
  })

  test('knows every council by its id, and no sample ones without a sample', () => {
    expect(register.get('sample-a')?.name).toBe('Council sample-a')
    expect(register.get('nothing')).toBeUndefined()
    expect(registerOf(councils, participants, undefined).get('sample-a')).toBeUndefined()
  })
})

test.each([
  ['an address', 'Amina@Alderbrook.Example', 'alderbrook.example'],
  ['two @', 'a@b@c.example', 'c.example'],
  ['no @', 'alderbrook.example', ''],
  ['nothing', '', ''],
])('the domain of %s', (_name, address, expected) => {
  expect(domainOf(address)).toBe(expected)
})

test('a made-up council always says so beside its name', () => {
  const [real, made] = [council('E07000032', []), council('sample-a', [])]
  expect([isSample(real), isSample(made)]).toEqual([false, true])
  expect([councilName(real), councilName(made)]).toEqual(['Council E07000032', 'Council sample-a (sample)'])
})

test.each<[name: string, more: Record<string, unknown>, fits: boolean]>([
  ['an ONS code', {}, true],
  ['a sample id', { id: 'sample-a' }, true],
  ['another id', { id: 'alone' }, false],
  ['a domain in capitals', { domains: ['Alone.gov.uk'] }, false],
  ['an address for a domain', { domains: ['x@alone.gov.uk'] }, false],
  ['no domain', { domains: [] }, true],
  ['an unknown region', { region: 'Wales' }, false],
  ['a field of another name', { tenant: home }, false],
  ['a short name', { short: ['BCP'] }, true],
  ['a short name of two letters', { short: ['MK'] }, false],
  ['a last day', { until: '2027-03-31' }, true],
  ['a last day that is none', { until: '31 March' }, false],
])('a council with %s fits the schema: %s', (_name, more, fits) => {
  const given = { ...council('E07000032', ['alone.gov.uk']), ...more }
  expect(councilSchema.safeParse(given).success).toBe(fits)
})
