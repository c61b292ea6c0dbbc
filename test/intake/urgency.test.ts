import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/intake/normalise.ts'
import { readUrgent } from '../../src/intake/urgency.ts'

const urgent = (text: string): boolean => readUrgent(normalise(text).text)

describe('urgent', () => {
  it.each([
    '急!!',
    '急用',
    '有点急',
    '加急',
    '尽快送来',
    '马上要用',
    '明天就要断药了',
    '断药两天了',
    '今天就没药了',
    '今晚冇藥喇',
    '最后一粒',
    '最后一天的药了',
    '只剩一片了',
    '已经没有了',
    '一粒都没了',
    '救命',
    '快啲啦唔該',
    '等着用',
    '越快越好',
    '现在就要',
    'ASAP please',
    'it is urgent',
    'none left as of today',
    'this is my last pill',
    'we are out of it today, right away please',
  ])('is %s', (text) => expect(urgent(text)).toBe(true))

  it.each([
    '不急',
    '不着急',
    '唔急',
    '勿急,慢慢来',
    '先问一声不急着要',
    '没那么急',
    '快吃完了',
    '马上就吃完了',
    '只剩四粒了',
    '眼药水用完了',
    '急支糖浆1瓶',
    '急性支气管炎',
    '尿急尿频',
    '挂了急诊',
    '速效救心丸1瓶',
    '断货了吗',
    '祝早日康复,快点好起来',
    '马上过年了',
    '放假前最后一天上班',
    'no rush',
    'not urgent',
    'running low',
    '络活喜2盒',
  ])('is not %s', (text) => expect(urgent(text)).toBe(false))
})
