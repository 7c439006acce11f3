import { copyScript } from './copy-script.ts'
import { sortScript } from './sort-script.ts'
import { tipScript } from './tip-script.ts'

/** The script of a page, as it is written there; it makes texts only as text. */
export const pageScript = `'use strict'
${tipScript}
${sortScript}
${copyScript}`
