import { z } from 'zod/v4'

/**
 * An action is one value, shared by the card that draws its button and the handler that answers it.
 *
 * `data` is fixed when the card is drawn (opaque ids and revisions: a claim, never a fact); `inputs` is what the person
 * fills in. Both are checked before a handler runs.
 */
export interface Action<D extends z.ZodRawShape = z.ZodRawShape, I extends z.ZodRawShape = z.ZodRawShape> {
  readonly verb: string
  readonly data: z.ZodObject<D>
  readonly inputs: z.ZodObject<I>
}

export type DataOf<A> = A extends Action<infer D, z.ZodRawShape> ? z.output<z.ZodObject<D>> : never
export type InputsOf<A> = A extends Action<z.ZodRawShape, infer I> ? z.output<z.ZodObject<I>> : never
export type InputName<A extends Action> = keyof A['inputs']['shape'] & string

const none = {}

/**
 * Names an action: `defineAction('contract-open', { contract: id })`. The verb is unique in the whole bot. What checks its data
 * and inputs is made when they are first checked: there are hundreds of actions, and making all would slow each start.
 */
export function defineAction<D extends z.ZodRawShape = typeof none, I extends z.ZodRawShape = typeof none>(
  verb: string,
  data: D = none as D,
  inputs: I = none as I,
): Action<D, I> {
  let dataSchema: z.ZodObject<D> | undefined
  let inputsSchema: z.ZodObject<I> | undefined
  return {
    verb,
    get data() {
      dataSchema ??= z.strictObject(data) as z.ZodObject<D>
      return dataSchema
    },
    get inputs() {
      inputsSchema ??= z.object(inputs) as z.ZodObject<I>
      return inputsSchema
    },
  }
}

/** What a button carries to us: the verb (for clients that only know Action.Submit) and the fixed data, apart from inputs. */
export function carried<A extends Action>(action: A, data: DataOf<A>): { verb: string; fixed: DataOf<A> } {
  return { verb: action.verb, fixed: data }
}
