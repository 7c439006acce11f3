import { chartStyle } from './chart-style.ts'
import { colourStyle } from './colour-style.ts'
import { figureStyle } from './figure-style.ts'
import { pageLayoutStyle } from './page-layout-style.ts'
import { paperStyle } from './paper-style.ts'
import { scriptedStyle } from './scripted-style.ts'

/** The style of a page, as it is written there; later parts rely on earlier ones. */
export const pageStyle = [colourStyle, pageLayoutStyle, figureStyle, chartStyle, scriptedStyle, paperStyle].join('')
