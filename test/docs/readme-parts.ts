/** A command of a documentation page. */
export interface DocumentedCommand {
  readonly line: number
  readonly text: string
}

/** Commands of the `sh` blocks of a Markdown text, in order; lines that end in `\` are joined, comments left out. */
export const commandsOf = (markdown: string): DocumentedCommand[] => {
  const found: DocumentedCommand[] = []
  let isShell = false
  let isInside = false
  let pending = ''
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^\s*```(\w*)/.exec(text)
    if (fence) {
      isShell = !isInside && fence[1] === 'sh'
      isInside = !isInside
    } else if (isShell && text.endsWith('\\')) {
      pending += `${text.slice(0, -1).trim()} `
    } else if (isShell) {
      const command = `${pending}${text.trim()}`.replace(/\s+#\s.*$/, '')
      pending = ''
      if (command !== '' && !command.startsWith('#')) found.push({ line: index + 1, text: command })
    }
  }
  return found
}

/** Targets of the links of a Markdown text that lead to files of the project or to headings. */
export const relativeLinksOf = (markdown: string): string[] =>
  [...markdown.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
    .map(([, target]) => target ?? '')
    .filter(target => !/^[a-z]+:/i.test(target))

/** Anchors of the headings of a Markdown text. */
export const anchorsOf = (markdown: string): Set<string> =>
  new Set(
    [...markdown.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ +(.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .replaceAll(' ', '-')
    )
  )
