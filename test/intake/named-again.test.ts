import { describe, expect, it } from 'vitest'
import { items, read } from './reading.ts'

describe('a kind or a plain name that is made precise in the same breath', () => {
  it.each([
    ['益生菌两盒 要金双歧', '双歧杆菌乳杆菌三联活菌 2盒'],
    ['钙片三瓶 要迪巧', '碳酸钙D3 3瓶'],
    ['缬沙坦一盒 缬沙坦氢氯噻嗪那种', '缬沙坦氢氯噻嗪 1盒'],
    ['丹参片两盒 是复方丹参片', '复方丹参 2盒'],
    // Two things, for all that is said.
    ['鱼油一瓶 要辅酶Q10', '鱼油 1瓶, 辅酶Q10'],
    ['缬沙坦一盒 缬沙坦氢氯噻嗪一盒', '缬沙坦 1盒, 缬沙坦氢氯噻嗪 1盒'],
  ])('%s', (text, expected) => expect(items(text)).toBe(expected))

  it('is taken back by its precise name', () => {
    expect(read('益生菌那份 我要取消 金双歧').intent).toBe('cancel')
    expect(items('益生菌那份 我要取消 金双歧')).toBe('双歧杆菌乳杆菌三联活菌')
  })
})

describe('a name that is put right', () => {
  it.each([
    ['非洛的平缓释片 5mg 两盒 打错了 是非洛地平', '非洛地平 5mg2盒'],
    ['拜心同30mg 两盒 打错字了 是拜新同', '硝苯地平 30mg2盒'],
    ['安心护麦灵 两盒 打错了 是稳心颗粒', '稳心颗粒 2盒'],
    ['达喜? 不是 可定一盒', '瑞舒伐他汀 1盒'],
    ['清脑丸?不对 是正天丸 一盒', '正天丸 1盒'],
  ])('%s', (text, expected) => {
    expect(read(text).intent).toBe('request')
    expect(items(text)).toBe(expected)
  })
})

describe('what nobody may have', () => {
  it.each([
    ['络活喜 阿司匹林过敏的 要3盒', '氨氯地平 3盒'],
    ['阿奇霉素 头孢过敏 两盒', '阿奇霉素 2盒'],
    ['孩子青霉素过敏 头孢克洛一盒', '头孢克洛 1盒'],
    ['对青霉素过敏 各来一盒达喜和可定', '铝碳酸镁 1盒, 瑞舒伐他汀 1盒'],
    ['藿香正气水里头有酒精 要藿香正气软胶囊一盒', '藿香正气 1盒'],
    // It may be what it is for.
    ['开瑞坦过敏 一盒 络活喜 2盒', '氯雷他定? 1盒, 氨氯地平 2盒'],
    ['过敏 开瑞坦一盒', '氯雷他定 1盒'],
  ])('%s', (text, expected) => expect(items(text)).toBe(expected))
})

describe('an amount goes to its medicine', () => {
  it.each([
    ['格华止0.5g 糖尿病 3盒', '二甲双胍 0.5g3盒'],
    ['百令 慢性肾炎 两盒', '百令 2盒'],
    ['优泌乐笔芯一打 共12支', '赖脯胰岛素 12支'],
    ['二甲双胍还有不要 采血针半打 就是6个', '采血针 6个'],
    ['达喜有的 来两盒', '铝碳酸镁 2盒'],
    ['爸爸要一盒达喜 我不用', '铝碳酸镁 1盒'],
    ['可定加立普妥两盒', '瑞舒伐他汀?, 阿托伐他汀 2盒'],
  ])('%s', (text, expected) => expect(items(text)).toBe(expected))

  it('takes back what is named so, and not what came in its place', () => {
    expect(items('络活喜不用给我弄了 吃代文好了 那单撤了吧')).toBe('氨氯地平')
    expect(items('我吃络活喜就好了 代文撤了')).toBe('缬沙坦')
  })

  it('is left out where only another is wanted after all', () => {
    expect(items('one Voltaren gel and 2 boxes of Lipitor... actually just the Voltaren')).toBe('双氯芬酸 1')
    expect(items('达喜一盒 可定两盒 还是就要达喜吧')).toBe('铝碳酸镁 1盒')
  })

  it('begins anew behind what is counted in front', () => {
    expect(items('血压计一个再拿两盒达喜')).toBe('血压计 1个, 铝碳酸镁 2盒')
  })
})
