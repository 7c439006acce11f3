const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22
/** 1980-01-01 00:00, the first instant that the format knows. */
const FIRST_DATE = 0x21

/**
 * The same ZIP archive with every file dated to the first day that the format knows, so that the same files give the same bytes. Writes into
 * the bytes it is given.
 *
 * Layout: APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16; archives without a comment only.
 * @throws Error where the bytes are no such archive
 */
export function stillZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const expect = (at: number, mark: number): void => {
    if (at < 0 || at + 4 > bytes.length || view.getUint32(at, true) !== mark)
      throw new Error(`byte ${at} of ${bytes.length} is not where a part of a ZIP archive begins`)
  }
  const end = bytes.length - END_BYTES
  expect(end, END)
  const files = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let file = 0; file < files; file++) {
    expect(at, CENTRAL)
    const local = view.getUint32(at + 42, true)
    expect(local, LOCAL)
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, 0, true)
      view.setUint16(time + 2, FIRST_DATE, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
