// Loaded into the program before it starts: what SIGURG makes happen in the midst of it, by the name in MISHAP.
const mishaps = {
  throw: () => {
    throw new Error('thrown by a timer')
  },
  reject: () => void Promise.reject(new Error('nobody caught this')),
  exit: () => process.exit(5),
  logs: () => {
    console.log('a log on stdout')
    console.error('a log on stderr \u001b[31m\u001b[2J')
    process.emitWarning('something will be taken away', 'DeprecationWarning')
    setImmediate(() => {
      for (let i = 0; i < 100_000; i++) process.stdout.write(`log ${i} ${'.'.repeat(60)}\n`)
    })
  },
  gone: () => process.stdout.destroy(Object.assign(new Error('write EIO'), { code: 'EIO' }))
}

process.on('SIGURG', mishaps[process.env.MISHAP])
