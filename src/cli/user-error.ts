/** A mistake of the user, in words that stand alone: what is wrong and what would be right. Leads to exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
