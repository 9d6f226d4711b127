import type { Store } from '../storage/port'
import { type Known, known, type Member, memberSchema, members } from './people-records'

/** The line that a council's list has of somebody: made from their own record, so that a list is read without each of its people. */

export const memberOf = ({ id, council, name, email, lead, references, pausedUntil }: Known): Member => ({
  council: council!,
  person: id,
  name,
  email,
  lead,
  reached: references.personal !== undefined,
  ...(pausedUntil === undefined ? {} : { pausedUntil }),
})

/**
 * Writes somebody's record over the version that was read, and their line after it. Within `persist`: the line is read before
 * the record is written, so that of two who write at once the second does both again, and no older line stays.
 */
export async function putPerson(store: Store, record: Known, version: string | undefined): Promise<void> {
  const { council, id } = record
  const line = council === undefined ? undefined : await store.get(members, council, id)
  await store.put(known, record, version)
  if (council === undefined || isSame(line?.value, memberOf(record))) return
  await store.put(members, memberOf(record), line?.version)
}

const fields = Object.keys(memberSchema.shape) as (keyof Member)[]

const isSame = (line: Member | undefined, now: Member): boolean =>
  line !== undefined && fields.every((field) => line[field] === now[field])
