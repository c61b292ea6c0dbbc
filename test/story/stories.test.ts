import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storyParts } from './parts.ts'
import { play, readStory } from './story.ts'

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => name.endsWith('.story'))

describe('stories', () => {
  for (const file of files) {
    const story = readStory(join(folder, file), storyParts().directory)
    it(story.title, async () => {
      expect(await play(story)).toEqual([])
    })
  }
})
