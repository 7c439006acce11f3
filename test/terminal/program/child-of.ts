import { execFileSync } from 'node:child_process'

/** Process id of the one program that a process has started. */
export const childOf = (pid: number): number => {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return Number(children.trim().split('\n')[0])
}
