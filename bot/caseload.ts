import type { Council } from './domain/council'
import { looksAfter, type Person } from './domain/person'
import { NotAllowed } from './feature'
import type { Services } from './services'

/** The councils of the programme that somebody looks after, in the register's order; an administrator all that take part. */
export async function councilsOf(
  person: Person,
  { people, content }: Pick<Services, 'people' | 'content'>,
): Promise<readonly Council[]> {
  const taking = await people.participants()
  return content.register.councils.filter(({ id }) => taking(id) && looksAfter(person, id))
}

/** Asked anew for each press: what a card says of a council is a claim. */
export function mustLookAfter(person: Person, council: string): void {
  if (!looksAfter(person, council)) throw new NotAllowed('This council is not one of your caseload.')
}
