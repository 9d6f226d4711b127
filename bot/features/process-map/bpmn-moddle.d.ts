/** What is used of the library, which is without types of its own. */
declare module 'bpmn-moddle' {
  export interface Element {
    readonly $type: string
    readonly id: string
    readonly [name: string]: unknown
  }
  export class BpmnModdle {
    create(type: string, attributes?: Readonly<Record<string, unknown>>): Element
    toXML(element: Element, options?: { readonly format?: boolean }): Promise<{ xml: string }>
    fromXML(xml: string): Promise<{ rootElement: Element; warnings: readonly unknown[] }>
  }
}
