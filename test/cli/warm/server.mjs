import { createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

// Runs the built program again and again in one process, so that what it imports is loaded once. Each request is a line with
// the words, the working directory and the environment; each answer says how the run ended and what it wrote.
const [asking, answering, program] = process.argv.slice(2)
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const emitters = [
  [process, SIGNALS],
  [process.stdout, ['error']],
  [process.stderr, ['error']]
]
const entry = new URL('../dist/main.js', pathToFileURL(program)).href
let runs = 0

const listenersOf = () => emitters.map(([emitter, names]) => names.map(name => emitter.listeners(name)))

/** Removes the listeners that a run has left, as the end of its process would. */
const forget = before => {
  for (const [i, [emitter, names]] of emitters.entries())
    for (const [j, name] of names.entries())
      for (const listener of emitter.listeners(name))
        if (!before[i][j].includes(listener)) emitter.removeListener(name, listener)
}

/** Collects what is written to a stream; returns what puts the stream back and tells the text. */
const collect = stream => {
  const write = stream.write
  const pieces = []
  stream.write = (piece, encoding, done = encoding) => {
    pieces.push(Buffer.from(piece))
    if (typeof done === 'function') process.nextTick(done)
    return true
  }
  return () => {
    stream.write = write
    return Buffer.concat(pieces).toString('utf8')
  }
}

const answers = openSync(answering, 'w')
let end

const send = answer => {
  const text = Buffer.from(JSON.stringify(answer))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  const bytes = Buffer.concat([head, text])
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(answers, bytes, sent)
}

const run = async ({ words, cwd, env }) => {
  const listeners = listenersOf()
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
  Object.assign(process.env, env)
  process.argv = [process.execPath, program, ...words]
  process.chdir(cwd)
  process.exitCode = undefined
  const [stdout, stderr] = [collect(process.stdout), collect(process.stderr)]
  end = (code, isOver) => {
    end = undefined
    forget(listeners)
    process.exitCode = undefined
    send({ code, stdout: stdout(), stderr: stderr(), isOver })
  }
  await import(`${entry}?${++runs}`)
  end(process.exitCode ?? 0, false)
}

// A run may end the process; what it wrote until then is its answer.
process.on('exit', code => end?.(code, true))
for await (const line of createInterface({ input: createReadStream(asking) })) await run(JSON.parse(line))
