import {
  AdaptiveCard,
  CardElement,
  Column,
  GlobalRegistry,
  type SerializableObject,
  SerializationContext,
  TextRun,
  Versions,
} from 'adaptivecards'
import type { Card } from '../../cards/card'
import { partsOf } from './card-parts'

/** What Microsoft's own parser of cards complains of, in a sentence each. */
export function complaintsOn(card: Card): string[] {
  const context = new SerializationContext(Versions.v1_5)
  const parsed = new AdaptiveCard()
  CardElement.langProperty.regEx!.lastIndex = 0 // it is global, so that otherwise every second "en" does not fit
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place).message)
  const failures = parsed.validateProperties().validationEvents.map((event) => event.message)
  return [...events, ...failures, ...partsOf(card).flatMap(unknownIn)]
}

/** The parser passes over a property that it does not know, such as a misspelt one; this does not. */
function unknownIn(part: { readonly type: string }): string[] {
  const known = propertiesOf(part.type)
  return Object.keys(part)
    .filter((name) => known && !known.has(name) && !nested.includes(name))
    .map((name) => `${part.type} has no "${name}"`)
}

/** Read by the parser itself, apart from the properties that it lists. */
const nested = ['body', 'items', 'columns', 'inlines', 'actions', 'fallback']

const known = new Map<string, ReadonlySet<string> | undefined>()

function propertiesOf(type: string): ReadonlySet<string> | undefined {
  if (!known.has(type)) known.set(type, namesIn(instanceOf(type)))
  return known.get(type)
}

const namesIn = (instance: SerializableObject | undefined): ReadonlySet<string> | undefined => {
  const schema = instance?.getSchema()
  return schema && new Set(Array.from({ length: schema.getCount() }, (_, place) => schema.getItemAt(place).name))
}

function instanceOf(type: string): SerializableObject | undefined {
  if (type === 'AdaptiveCard') return new AdaptiveCard()
  if (type === 'Column') return new Column()
  if (type === 'TextRun') return new TextRun()
  const { defaultElements, defaultActions } = GlobalRegistry
  return (
    defaultElements.createInstance(type, Versions.v1_5) ??
    defaultActions.createInstance(type, Versions.v1_5) ??
    undefined
  )
}
