import { NeuralNetwork } from '@nlpjs/neural'
import { describe, expect, it } from 'vitest'
import { openNetwork, trainNetwork } from '../../src/intake/network.ts'

const samples = [
  { features: { 要: 1, 盒: 1 }, label: 'request' },
  { features: { 要: 1, 瓶: 1, 谢: 1 }, label: 'request' },
  { features: { 不: 1, 要: 1, 了: 1 }, label: 'cancel' },
  { features: { 不: 1, 用: 1, 了: 1, 谢: 1 }, label: 'cancel' },
] as const
const labels = ['request', 'cancel'] as const
const model = trainNetwork(samples)

describe('a network', () => {
  it('weighs a text as nlp.js does', () => {
    const theirs = new NeuralNetwork()
    theirs.fromJSON(model)
    const { places, weigh } = openNetwork(model, labels)
    for (const features of [{ 要: 1, 瓶: 1 }, { 不: 1, 了: 1 }, { 从未见过: 1 }, {}]) {
      const scores = theirs.run(features)
      const ours = weigh(Object.keys(features).flatMap((feature) => places.get(feature) ?? []))
      for (const [nth, label] of labels.entries()) expect(ours[nth]).toBeCloseTo(scores[label] ?? 0, 6)
    }
  })

  it('that was trained for other labels is refused', () => {
    expect(() => openNetwork(model, ['request'])).toThrow('cancel')
  })
})
