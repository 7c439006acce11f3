import type { ReportSection } from '../../../figures/report/report-document.ts'

/** A section with an id that no other part of the page has. */
export type PlacedSection = ReportSection

const SHORT = /^[a-z][a-z0-9-]{0,40}$/
/** Ids of the page itself; figures have ids of two letters and a number. */
const TAKEN = ['report', 'answer', 'answer-title']

/** Sections with figures, each with an id for links: its own where that is fit and free, else its number. */
export const placedSections = (sections: readonly ReportSection[]): PlacedSection[] => {
  const taken = new Set(TAKEN)
  return sections
    .filter(({ figures }) => figures.length > 0)
    .map((section, i) => {
      const isFree = SHORT.test(section.id) && !taken.has(section.id) && !/-(title|\d+)$/.test(section.id)
      const id = isFree ? section.id : `part-${i + 1}`
      taken.add(id)
      return { ...section, id }
    })
}
