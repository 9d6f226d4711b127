import type { Card } from '../../../cards/card'
import { roomBeside } from '../../../cards/picture'
import { type PlacingMap, placingPicture, placingWords } from '../../../cards/supplier-placing-chart'
import { supplierMapCard } from '../../../cards/supplier-placing-picture'
import type { Person } from '../../domain/person'
import type { Placing } from '../../domain/supplier-placing-sheet'
import { placingTool } from '../../domain/supplier-placing-sheet'
import { short } from '../../domain/words'
import type { Services } from '../../services'
import { inOrder, titleIn } from './rules'
import { labelOf } from './view'

/** So many circles can be told apart. */
const mostShown = 20

/** The two by two with the council's suppliers; those that were put away are not in it. */
export async function openMap(person: Person, council: string, services: Services): Promise<Card> {
  const { placing, register } = services.content
  const sheets = inOrder(await services.worksheets.list(person, placingTool, council))
  const map = mapOf(sheets.slice(0, mostShown), services)
  const more = sheets.length - mostShown
  const view = {
    ...{ council, councilName: register.nameOf(council), label: labelOf(services) },
    places: placing.places.map(({ id, title, meaning }) => ({
      ...{ title, meaning },
      suppliers: map.suppliers
        .filter(({ place }) => place === id)
        .map(({ mark, name }) => `${mark} ${name}`)
        .join(', '),
    })),
    more: more > 0 ? `The picture shows the first ${mostShown}; ${more} more are in the list.` : '',
  }
  if (sheets.length === 0) return supplierMapCard({ ...view, picture: undefined })
  const alt = placingWords(map)
  const room = roomBeside(supplierMapCard({ ...view, picture: { url: '', alt } }))
  return supplierMapCard({ ...view, picture: { url: (await placingPicture(map, room)).url, alt } })
}

export function mapOf(sheets: readonly Placing[], { content }: Pick<Services, 'content'>): PlacingMap {
  const { axes, highFrom, places } = content.placing
  return {
    ...{ title: 'Suppliers by supply risk and impact', risk: axes.risk.title, impact: axes.impact.title, highFrom },
    places: {
      strategic: titleIn(places, 'strategic'),
      bottleneck: titleIn(places, 'bottleneck'),
      leverage: titleIn(places, 'leverage'),
      routine: titleIn(places, 'routine'),
    },
    suppliers: sheets.map(({ title, body: { result } }, at) => ({
      ...{ mark: String(at + 1), name: short(title) },
      ...{ place: result.place, risk: result.risk, impact: result.impact },
    })),
  }
}
