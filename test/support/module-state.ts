import { type Node, wordIn } from './sources'

/** What a module keeps at its top, where all who import it share it. */

const changes = 'add clear copyWithin delete fill pop push reverse set shift sort splice unshift'.split(' ')
/** What they are handed is theirs: what they keep ends with it. */
const endWithTheirKeys = ['WeakMap', 'WeakSet']
const keepers = ['gathered', 'remembered']

/** The names of a `let` or `var`, of a constant that is changed where it stands, and of one that remembers by itself. */
export function keptAtTop(body: readonly Node[], nodes: readonly Node[]): readonly string[] {
  const changed = new Set(nodes.flatMap(changedIn).filter(Boolean))
  return body.flatMap(declared).flatMap(({ kind, declarations }) =>
    (declarations as Node[]).flatMap((one) => {
      const name = wordIn(one.id)
      const init = one.init as Node | null
      const isKept = kind !== 'const' || changed.has(name) || keepers.includes(wordIn(init?.callee))
      return isKept && !endWithTheirKeys.includes(wordIn(init?.callee)) ? [name] : []
    }),
  )
}

function declared(statement: Node): readonly Node[] {
  const one = statement.type === 'ExportDeclaration' ? (statement.declaration as Node) : statement
  return one.type === 'VariableDeclaration' && !one.declare ? [one] : []
}

/** The name of what a call, an assignment, `++` or `delete` changes in its place. */
function changedIn({ type, callee, left, argument, operator }: Node): readonly string[] {
  const called = type === 'CallExpression' ? (callee as Node) : undefined
  if (called?.type === 'MemberExpression' && changes.includes(wordIn(called.property))) return [wordIn(called.object)]
  if (type === 'AssignmentExpression') return ownerOf(left as Node)
  const isChange = type === 'UpdateExpression' || (type === 'UnaryExpression' && operator === 'delete')
  return isChange ? ownerOf(argument as Node) : []
}

const ownerOf = (node: Node): readonly string[] => (node.type === 'MemberExpression' ? [wordIn(node.object)] : [])
