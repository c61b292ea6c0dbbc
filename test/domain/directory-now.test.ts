import { describe, expect, it } from 'vitest'
import { groupAt } from '../../src/domain/directory-now.ts'
import { storyParts } from '../story/parts.ts'

describe('a group of the directory', () => {
  const { directory } = storyParts()
  const [first] = directory.groups
  if (first === undefined) throw new Error('the sample district has groups')

  it('is found by its network and the id there, whatever else was found before', () => {
    for (const group of directory.groups) expect(groupAt(directory, group)).toBe(group)
    const other = { ...first, name: 'another' }
    expect(groupAt({ ...directory, groups: [other] }, first)).toBe(other)
  })

  it('is the first of two under one id', () => {
    const twice = { ...directory, groups: [first, { ...first, name: 'another' }] }
    expect(groupAt(twice, first)).toBe(first)
  })

  it('is none where the network or the id is another', () => {
    expect(groupAt(directory, { platform: first.platform, id: 'nowhere' })).toBeNull()
    expect(groupAt(directory, { platform: 'paste', id: first.id })).toBeNull()
  })
})
