import type { Person } from './domain/person'
import { mayReadSheets, mayWriteSheets } from './domain/worksheet'
import { NotAllowed } from './feature'

export function mustRead(person: Person, council: string): void {
  if (!mayReadSheets(person, council)) throw new NotAllowed('This is not one of your council or of your caseload.')
}

export function mustWrite(person: Person, council: string): void {
  mustRead(person, council)
  if (!mayWriteSheets(person, council)) throw new NotAllowed('Only officers of the council can change this.')
}
