import { type Contract, contractId } from '../../bot/domain/contract'
import { formOf, lineOf, saidWhole } from '../../bot/features/contracts/rules'
import { contractFormCard } from '../../cards/contract-form'
import { contractSavedCard, contractsCard } from '../../cards/contracts'
import { actorsOf, longName, type Typed } from './people'
import { content } from './responses'
import { type Sample, sampled } from './sample'

const now = new Date('2026-11-23T09:00:00Z')

export function contractSamples(typed: Typed): Sample[] {
  const changed = { by: actorsOf(typed).tom, at: '2026-11-20T09:00:00Z' }
  const contracts = content.sample!.contracts.map(
    (one): Contract => ({
      ...one,
      id: contractId(one.reference),
      title: typed(one.title),
      reference: typed(one.reference),
      supplier: typed(one.supplier),
      changed,
      revision: 2,
    }),
  )
  const long: Contract = {
    ...contracts[0]!,
    title: typed(longName),
    reference: typed('WM-2026-017/B '.repeat(5).slice(0, 60)),
    supplier: typed(longName),
    annualValue: 123_456_789_012.5,
    endDate: '2025-03-31',
  }
  const lines = (count: number) => contracts.slice(0, count).map((contract) => lineOf(contract, now))
  const longLine = lineOf(long, now)
  return [
    ...sampled(contractsCard, {
      'an empty register': [{ contracts: [], page: 0, pages: 1, all: 0 }],
      'one contract': [{ contracts: lines(1), page: 0, pages: 1, all: 1 }],
      'the first page of three': [{ contracts: lines(5), page: 0, pages: 3, all: 14 }],
      'a page between': [{ contracts: lines(5), page: 1, pages: 3, all: 14 }],
      'the last page': [{ contracts: lines(4), page: 2, pages: 3, all: 14 }],
      'names as long as they may be, ended': [{ contracts: Array(5).fill(longLine), page: 0, pages: 1, all: 5 }],
    }),
    ...sampled(contractFormCard, {
      'a new contract': [{}],
      'one that is there': [{ existing: contracts[0]!, values: formOf(contracts[0]!) }],
      'somebody else changed it meanwhile': [
        {
          existing: long,
          values: formOf(long),
          note: `${changed.by.name} changed this contract since you opened it. It is now: ${saidWhole(longLine)}. What you typed is below and is not saved yet. Save puts it in the place of theirs.`,
        },
      ],
    }),
    ...sampled(contractSavedCard, {
      'a contract': [lines(1)[0]!],
      'one that has ended, long names': [longLine],
    }),
  ]
}
