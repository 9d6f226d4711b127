import { z } from 'zod/v4'

/** The nine regions of England, as the Office for National Statistics names them. */
export const regions = [
  'North East',
  'North West',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
] as const

export const councilTypes = [
  'county',
  'district',
  'unitary',
  'metropolitan',
  'london-borough',
  'city-of-london',
  'isles-of-scilly',
] as const

/** One council. `id` is its ONS code, or starts with `sample-`; `until` is its last day where reorganisation ends it. */
export const councilSchema = z.strictObject({
  id: z.string().regex(/^(E\d{8}|sample-[a-z0-9-]+)$/, 'is neither an ONS code nor a sample'),
  name: z.string().min(3).max(100),
  type: z.enum(councilTypes),
  region: z.enum(regions),
  domains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/, 'is not a lower-case domain')),
  /** Other names that people know it by; see `tellsCouncil`. */
  short: z.array(z.string().min(3).max(60)).min(1).optional(),
  until: z.iso.date().optional(),
  becomes: z.array(z.string()).optional(),
})

export type Council = z.output<typeof councilSchema>

export const typeTitles: Readonly<Record<Council['type'], string>> = {
  county: 'County council',
  district: 'District council',
  unitary: 'Unitary authority',
  metropolitan: 'Metropolitan district',
  'london-borough': 'London borough',
  'city-of-london': 'City of London',
  'isles-of-scilly': 'Isles of Scilly',
}

export const isSample = (council: { readonly id: string }): boolean => council.id.startsWith('sample-')

/** A council's name as it is shown: a made-up one always says so. */
export const councilName = (council: Council): string => (isSample(council) ? `${council.name} (sample)` : council.name)

/** What stands after the last @, in lower case; empty when there is none. */
export const domainOf = (address: string): string =>
  address.includes('@') ? address.trim().toLowerCase().split('@').at(-1)! : ''

/**
 * The councils that a person may be of: by the domain of their sign-in name, matched whole, first (two councils can
 * share one tenant), then by the tenant. None, one, or several among which only the person can choose.
 *
 * The sign-in name is used and not the email, because Entra lets a tenant use only domains that it has proved to own in
 * a sign-in name, whereas its administrators may write anything in `mail`. A council whose tenants are listed is closed
 * to every other tenant. A guest in a council's tenant, such as a supplier's employee, is of no council,
 * and neither is somebody without a sign-in name.
 */
export function councilsOf(
  councils: readonly Council[],
  tenantsOf: ReadonlyMap<string, readonly string[]>,
  who: { readonly signInName: string; readonly tenant: string },
): readonly Council[] {
  const domain = domainOf(who.signInName)
  if (domain === '' || isGuest(who.signInName)) return []
  const listed = (council: Council) => tenantsOf.get(council.id) ?? []
  const open = councils.filter((council) => listed(council).length === 0 || listed(council).includes(who.tenant))
  const byDomain = open.filter((council) => council.domains.includes(domain))
  return byDomain.length > 0 ? byDomain : open.filter((council) => listed(council).includes(who.tenant))
}

/** Entra writes the sign-in name of a guest as `name_company.com#EXT#@tenant.onmicrosoft.com`. */
const isGuest = (signInName: string): boolean => /#ext#/i.test(signInName)
