import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'

/** What the writer of workbooks takes for the bytes of a picture; its types want to know it of sheets too. */
export type FileContent = Stream | Buffer | Blob
