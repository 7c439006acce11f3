/** Elements that a page is made of: none that loads, embeds, submits or runs anything. */
export type Tag =
  | 'a'
  | 'bdi'
  | 'body'
  | 'caption'
  | 'dd'
  | 'desc'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'footer'
  | 'g'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'header'
  | 'li'
  | 'line'
  | 'main'
  | 'nav'
  | 'ol'
  | 'p'
  | 'path'
  | 'rect'
  | 'section'
  | 'span'
  | 'summary'
  | 'svg'
  | 'table'
  | 'tbody'
  | 'td'
  | 'text'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul'
  | 'wbr'

/** Attributes that hold texts or numbers; none of them is a style, an address or a script. */
type Plain =
  | 'aria-describedby'
  | 'aria-hidden'
  | 'aria-label'
  | 'aria-labelledby'
  | 'class'
  | 'd'
  | 'data-across'
  | 'data-high'
  | 'data-low'
  | 'data-tip'
  | 'data-unit'
  | 'data-value'
  | 'data-verdict'
  | 'dx'
  | 'dy'
  | 'height'
  | 'id'
  | 'preserveAspectRatio'
  | 'role'
  | 'rx'
  | 'scope'
  | 'start'
  | 'tabindex'
  | 'text-anchor'
  | 'vector-effect'
  | 'viewBox'
  | 'width'
  | 'x'
  | 'x1'
  | 'x2'
  | 'y'
  | 'y1'
  | 'y2'

/** Attributes by name; what is undefined is left out. */
export type Attributes = { readonly [name in Plain]?: string | number | undefined } & {
  /** A place of the same page, never an address. */
  readonly href?: `#${string}` | undefined
}

/** An element of the page. */
export interface Element {
  readonly tag: Tag
  readonly attributes: Attributes
  readonly children: readonly Content[]
}

/** What stands inside an element: other elements, and text, which is never read as markup. */
export type Content = Element | string

/** An element with what is in it. */
export const element = (tag: Tag, attributes: Attributes = {}, ...children: readonly Content[]): Element => ({
  tag,
  attributes,
  children
})
