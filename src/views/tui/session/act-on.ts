import type { Effect } from '../state/step.ts'
import type { Session } from './session.ts'

/** Does what keys and commands ask of the session; whatever is asked of the terminal is no part of it. */
export const actOn = (session: Session, effect: Effect): void => {
  if (effect.kind === 'trace') void session.trace()
  if (effect.kind === 'rerun') void session.rerun(effect.changes)
  if (effect.kind === 'cancel') session.cancel()
  if (effect.kind === 'write') void session.save(effect.file, effect.mayReplace)
  if (effect.kind === 'export') void session.store(effect.file, effect.mayReplace)
}
