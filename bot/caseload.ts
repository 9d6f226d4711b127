import type { Council } from './domain/council'
import { looksAfter, type Person } from './domain/person'
import type { Services } from './services'

/** The councils of the programme that somebody looks after, in the register's order; an administrator all that take part. */
export async function councilsOf(
  person: Person,
  { people, content }: Pick<Services, 'people' | 'content'>,
): Promise<readonly Council[]> {
  const taking = await people.participants()
  return content.register.councils.filter(({ id }) => taking(id) && looksAfter(person, id))
}
