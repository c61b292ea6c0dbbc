import type { Office } from '../../domain/directory.ts'
import type { ToAnyRole } from '../phrases/any-role.ts'
import { plain } from '../plain.ts'
import { placedLegs } from '../views.ts'
import { standing } from './progress.ts'
import { more, mostListed, rosterLine, rosterLines } from './roster.ts'
import { lines, slotTime } from './words.ts'

/** What each role can say, as people say it. */
const helpFor: Readonly<Record<Office['role'], string>> = {
  pharmacist: lines(
    '照平时说话就行，带上编号：',
    '0317-005 审核通过｜0317-005 审核不通过，理由……',
    '0317-005 备好了｜备错了回“0317-005 备错了，先别来”',
    '络活喜没货，立普妥有｜络活喜到货20盒｜库存',
    '今天还有几单｜明天休息｜今天下午3点后休息',
  ),
  agent: lines(
    '照平时说话就行，几单一起报也行：',
    '取药单｜还有哪些没送｜王阿姨的怎么样了｜0317-005 医保卡收了',
    '0317-005、006 已取｜全部取了｜0317-005 已送达｜0317-005 没来取',
    '报错了、没办成就回“0317-005 没取到”“没送到”“没收到卡”；卡还了回“0317-005 卡还了”',
    '打过电话，回“0317-005 络活喜2盒”或“王阿姨打不通”；没人在家，回“王阿姨的药放门卫了”',
  ),
  coordinator: lines(
    '照平时说话就行：',
    '汇总｜待处理｜看板｜谁还没备好｜哪些晚了｜谁没送到',
    '0317-005、王阿姨、3-502（看这单怎么样了）',
    '改派 0317-005 到 药房名｜某药房的单子都挪到另一家｜0317-005 没送到',
    '暂停 药房名｜暂停 药房名 到周五｜恢复 药房名｜挪回 药房名',
    '提醒来了回“我来”，完了回“处理好了”，引用那条更清楚',
    '登记 药师 药房名｜手机丢了马上回“停用 姓名”',
  ),
  operator: lines(
    '替打电话来的人约：把他说的原样发我，连小区、门牌、电话一起，比如：',
    '欧二居民区3号502王阿姨，络活喜2盒，明天下午，13800000000',
    '要看板的链接，私下回“看板”。',
  ),
}

export const toAnyRole: ToAnyRole = {
  standingForRole: (line, view, scene) => {
    const where = placedLegs(view).map(({ at }) => `${at.pharmacy.name}，${slotTime(at.slot, scene)}`)
    const stands = view.status === 'proposed' ? '等居民回话' : standing(view)
    return lines(rosterLine(line), [stands, ...where].join('；'))
  },
  noSuchOrder: (code) =>
    plain(code, 12) === ''
      ? '说的是哪一单？请带上编号，比如0317-005。'
      : `没找到${plain(code, 12)}，看看是不是错了一位？`,
  noOrderOf: (names) => `没找到${names.map((name) => `“${plain(name, 12)}”`).join('、')}的单子，这句没记。`,
  leftOut: (codes, isAllElseNoted) => `${isAllElseNoted ? '别的都记过了；' : ''}${codes.join('、')} 没动。`,
  whichOfThese: (roster) =>
    lines(
      '说的是哪一单？带上编号再说一声：',
      ...rosterLines(roster.slice(0, mostListed)),
      more(roster.length - mostListed),
    ),
  partNotNoted: (words) => `“${plain(words, 24)}”这半句没记，要记就带上编号单说一声。`,
  notTheirs: (name) => `${plain(name, 24)} 不归这边管，这句没记。`,
  helpForRole: (role) => helpFor[role],
  boardLink: (link) => lines('看板在这里，只能您自己用，用一次，15分钟内打开：', link),
  boardInPrivate: () => '看板的链接只发给本人，请私下跟我说“看板”。',
}
