import { DamagedRecordError } from '../../../storage/port'
import type { Occurrence } from '../../domain/occurrence'
import * as changes from '../../domain/occurrence-changes'
import type { Services } from '../../services'
import { changeOccurrence } from './records'
import { tellTrouble } from './trouble'

/**
 * Does the work for one council after the other. One whose records cannot be read holds up no other: it is named on the
 * occurrence, and the author and the administrators are told of it once. What else failed is thrown when all the others are
 * done, so that the step is taken again.
 */
export async function eachCouncil(
  one: Occurrence,
  services: Services,
  work: (council: string) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  const unreadable: string[] = []
  for (const council of one.councils) {
    try {
      await work(council)
    } catch (error) {
      if (error instanceof DamagedRecordError) unreadable.push(council)
      else failures.push(error)
    }
  }
  await note(one, unreadable, services)
  if (failures.length > 0) throw failures[0]
}

const why = 'its records cannot be read'

async function note(one: Occurrence, unreadable: readonly string[], services: Services): Promise<void> {
  if (unreadable.length === 0) return
  services.log.error({ occurrence: one.id, councils: unreadable }, 'councils are left out: a record cannot be read')
  const { nameOf } = services.content.register
  const entries = unreadable.map((council) => ({ name: nameOf(council), council, why }))
  await changeOccurrence(one, services, changes.leftOut(entries))
  for (const { name, council } of entries)
    await tellTrouble(
      one,
      `unreadable:${one.id}:${council}`,
      `${name} was left out in part or as a whole: ${why}. The other councils are not affected. Whoever runs Pioneer finds the record in its log.`,
      services,
      'A prompt left a council out',
    )
}
