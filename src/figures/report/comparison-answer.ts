import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { type ForemostChanges, foremostChanges } from '../comparison/foremost-changes.ts'
import { isShown, otherLabels, outcomesOf } from '../comparison/read-comparison.ts'
import { verdicts } from '../comparison/verdict-words.ts'
import { counted, listed } from '../in-words.ts'

const MOST_CHANGES = 3

/** The answer in three sentences: what changes most, what else is better or worse and what it costs, and how far to trust it. */
export const comparisonAnswer = (comparison: Comparison): string[] => {
  const labels = otherLabels(comparison)
  if (labels.length > 1) return labels.map(label => changeSentence(comparison, label))
  const [label] = labels
  return [changeSentence(comparison, label), outcomeSentence(comparison, label), trustSentence(comparison)]
}

const CERTAINTY: Readonly<Record<ForemostChanges['certainty'], string>> = {
  'beyond chance': 'beyond chance',
  'one replication': 'one replication, so chance may explain it',
  same: 'no figure differs in any replication',
  none: 'no figure differs beyond chance'
}

const changeSentence = (comparison: Comparison, label: string): string => {
  const { changes, certainty } = foremostChanges(comparison, label, MOST_CHANGES)
  const words = CERTAINTY[certainty]
  const of = `${label} beside ${comparison.arms[0].label}`
  return changes.length === 0 ? `${of}: ${words}.` : `${of}: ${changes.map(({ text }) => text).join('; ')} (${words}).`
}

const outcomeSentence = (comparison: Comparison, label: string): string => {
  const { better, worse, neither, none } = outcomesOf(comparison, label)
  const cost = verdicts(comparison, label).find(({ key, priority }) => key === 'paidHours' && priority === null)
  return (
    `Of ${counted(better + worse + neither + none, 'figure')} ${better} are better beyond chance and ${worse} worse; ` +
    `${cost === undefined ? 'paid hours are not shown to differ' : lowerFirst(cost.text.replace(/\.$/, ''))}.`
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const trustSentence = (comparison: Comparison): string => {
  const { replications, warnings, measures, arms } = comparison
  if (warnings.length > 0)
    return `To bear in mind: ${warnings.map(({ arm, message }) => `${arm}: ${message}`).join('; ')}.`
  const shown = measures.flatMap(({ differences }) => differences).filter(isShown).length
  return `${counted(replications, 'pair')} of replications with the same tickets and the same luck, so what differs is the change${shown > 0 ? `; look at the settings of ${listed(arms.map(({ label }) => label))} next` : '; more replications would show smaller differences'}.`
}
