import { useEffect, useState } from 'react'
import type { Device } from './device.ts'

/** Cells of a terminal. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** The size of the device now and after every change; whatever ink does about it, which is nothing where it takes the place for a build. */
export const useSize = (device: Device): Size => {
  const [size, setSize] = useState(() => sizeOf(device))
  useEffect(() => {
    const follow = (): void => setSize(before => (isSame(before, device) ? before : sizeOf(device)))
    // It may have changed between the first frame and now.
    follow()
    return device.onResize(follow)
  }, [device])
  return size
}

const sizeOf = ({ columns, rows }: Size): Size => ({ columns, rows })
const isSame = (a: Size, b: Size): boolean => a.columns === b.columns && a.rows === b.rows
