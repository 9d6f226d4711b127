import type { Council } from '../domain/council'
import { councilName, councilsOf } from '../domain/council'
import type { Participant, Sample } from './schemas'

/** The register of councils: every English council, which of them take part, and whose officer somebody is. */
export interface Register {
  readonly councils: readonly Council[]
  readonly get: (id: string) => Council | undefined
  /** A council's name as it is shown; its id when the register has it no longer. */
  readonly nameOf: (id: string) => string
  /** The councils that a person may be of: see `councilsOf`. */
  readonly of: (who: { readonly signInName: string; readonly tenant: string }) => readonly Council[]
  /** Whether content says that the council takes part; an admin may have admitted it since (see people). */
  readonly participates: (id: string) => boolean
  /** The cohort in which a council joined the programme, where content says it. */
  readonly cohortOf: (id: string) => string | undefined
}

export function registerOf(
  councils: readonly Council[],
  participants: readonly Participant[],
  sample: Sample | undefined,
): Register {
  const all = [...councils, ...(sample?.councils ?? [])]
  const byId = new Map(all.map((council) => [council.id, council]))
  const taking = new Set([...participants.map((one) => one.council), ...(sample?.councils ?? []).map((one) => one.id)])
  const tenants = new Map(participants.map((one) => [one.council, one.tenants]))
  const cohorts = new Map(participants.map((one) => [one.council, one.cohort]))
  return {
    councils: all,
    get: (id) => byId.get(id),
    nameOf: (id) => {
      const council = byId.get(id)
      return council ? councilName(council) : id
    },
    of: (who) => councilsOf(all, tenants, who),
    participates: (id) => taking.has(id),
    cohortOf: (id) => cohorts.get(id),
  }
}
