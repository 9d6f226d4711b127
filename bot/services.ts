import type { Logger } from 'pino'
import type { Store } from '../storage/port'
import type { Catalogue } from './catalogue'
import type { Channels } from './channels'
import type { CheckIns } from './check-ins'
import type { Content } from './content/load'
import type { Contracts } from './contracts'
import type { Notify } from './delivery/notify'
import type { SendingHours } from './domain/sending-hours'
import type { Events } from './events'
import type { Groups } from './groups'
import type { Homes } from './homes'
import type { Learnings } from './learning'
import type { People } from './people'
import type { Plans } from './plans'
import type { Responses } from './responses'
import type { Toolkit } from './toolkit'
import type { UnderWay } from './under-way'
import type { Worksheets } from './worksheets'

/** All that a feature may ask for. Handed over, never imported, so that a test can hand over others. */
export interface Services {
  readonly store: Store
  readonly clock: () => Date
  readonly newId: () => string
  /** By which Teams knows the bot; none in local mode. */
  readonly appId?: string | undefined
  readonly log: Logger
  readonly content: Content
  /** When prompts may reach people. */
  readonly calendar: SendingHours
  readonly people: People
  readonly notify: Notify
  /** What nobody waits for: it is owed by a record, so that a job does it where this process died. */
  readonly afterwards: UnderWay
  readonly responses: Responses
  readonly plans: Plans
  readonly checkIns: CheckIns
  readonly catalogue: Catalogue
  readonly toolkit: Toolkit
  readonly contracts: Contracts
  readonly worksheets: Worksheets
  readonly channels: Channels
  readonly groups: Groups
  readonly homes: Homes
  readonly learning: Learnings
  readonly events: Events
}
