import { parseArgs } from 'node:util'
import type { Lesson } from '../domain/lesson.ts'
import { accountKey } from '../domain/message.ts'
import type { Said } from '../domain/said.ts'
import { trainingLine } from '../intake/intent/taught.ts'
import { inspect } from '../store/inspect.ts'
import { nodeDisk } from '../store/node-disk.ts'
import type { Command } from './command.ts'
import { nothingIn } from './complaints.ts'
import { readConfig } from './config.ts'
import { findSealing } from './home-key.ts'
import { lessonsIn, taughtName, taughtReading } from './reports.ts'
import { complain, sayHere } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { export: { type: 'boolean' }, home: { type: 'string' }, config: { type: 'string' } },
  })
  const { home } = readConfig(values, process.env)
  const disk = nodeDisk(home)
  if ((await disk.list('districts')).length === 0) {
    complain(nothingIn(home))
    return 0
  }
  for (const { code, book } of await inspect(disk, await findSealing(process.env, { disk, home }))) {
    const lessons = [...book.lessons.values()].toSorted((a, b) => a.at - b.at)
    if (values.export === true) for (const lesson of lessons) console.log(JSON.stringify(exported(lesson)))
    else {
      console.log(sayHere(lessonsIn(code, lessons.length)))
      for (const lesson of lessons) console.log(sayHere(shown(lesson)))
    }
  }
  return 0
}

/** What is worth learning from, and nothing of who taught it, when, or in whose order. */
export const exported = (lesson: Lesson): Readonly<Record<string, string | null>> =>
  lesson.kind === 'alias'
    ? { name: lesson.name, drug: lesson.drug, brand: lesson.brand }
    : { intent: lesson.intent, text: trainingLine(lesson.masked) }

function shown(lesson: Lesson): Said {
  const when = `${new Date(lesson.at).toISOString().slice(0, 16)}Z`
  const by = accountKey(lesson.by)
  return lesson.kind === 'alias'
    ? taughtName(lesson.name, lesson.brand ?? lesson.drug, when, by)
    : taughtReading(trainingLine(lesson.masked), lesson.intent, when, by)
}

export const command: Command = {
  name: 'lessons',
  run,
}
