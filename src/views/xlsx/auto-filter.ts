import type { Feature } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import type { FileContent } from './file-content.ts'

/** Size of the table of a sheet, its heading among the rows. */
export interface TableSize {
  readonly rows: number
  readonly columns: number
}

const END_OF_DATA = /<\/sheetData>|<sheetData\/>/

/** Arrows in the headings that sort and filter the table; sheets, by their place in the workbook, that are absent have none. */
export function autoFilter(sizes: readonly (TableSize | undefined)[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const size = sizes[sheetIndex]
            if (size === undefined) return xml
            const last = getCellAddress(size.rows - 1, size.columns - 1)
            // The filter follows the data; the order of the parts of a sheet is fixed (ECMA-376, CT_Worksheet).
            return xml.replace(END_OF_DATA, data => `${data}<autoFilter ref="A1:${last}"/>`)
          }
        }
      }
    }
  }
}
