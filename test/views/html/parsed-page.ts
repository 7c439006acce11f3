import { parseHTML } from 'linkedom'

/** What tests ask of an element of a parsed page. */
export interface Node {
  readonly tagName: string
  readonly textContent: string
  readonly children: readonly Node[]
  readonly parentElement: Node | null
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => Node | null
  readonly querySelectorAll: (selector: string) => Iterable<Node>
}

/** The page as another program reads it. */
export const parsedPage = (html: string): Node => parseHTML(html).document.documentElement as unknown as Node

/** All elements that a selector finds. */
export const all = (node: Node, selector: string): Node[] => [...node.querySelectorAll(selector)]
