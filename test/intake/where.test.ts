import { describe, expect, it } from 'vitest'
import type { Community } from '../../src/domain/directory.ts'
import type { Address } from '../../src/domain/request.ts'
import { normalise } from '../../src/intake/normalise.ts'
import {
  isOfSeveralHouseholds,
  readAddress,
  readCommunity,
  readNameAddress,
  readOtherHouse,
} from '../../src/intake/where.ts'

/** lane|building|unit|room */
const written = ({ lane, building, unit, room }: Address): string =>
  [lane, building, unit, room].map((part) => part ?? '').join('|')

const address = (text: string): string => written(readAddress(normalise(text).text).address)
const nothing = '|||'

describe('an address in a text', () => {
  it.each([
    ['住690弄2号1402室', '690|2||1402'],
    ['曲阳路690弄2号', '690|2||'],
    ['351弄19-502', '351|19||502'],
    ['690-2-1402', '690|2||1402'],
    ['690弄2号楼3单元1402', '690|2|3|1402'],
    ['六百九十弄二号一四零二', '690|2||1402'],
    ['6栋1单元302周建国', '|6|1|302'],
    ['8幢2单元 501', '|8|2|501'],
    ['8号楼2-402', '|8|2|402'],
    ['4栋三楼左手边301', '|4||301'],
    ['住6栋4楼 门牌号是402', '|6||402'],
    ['7栋2单元 房号是603', '|7|2|603'],
    ['building 5, door number 402', '|5||402'],
    ['6号楼四楼', '|6||'],
    ['6号楼,402', '|6||402'],
    ['8号楼的402', '|8||402'],
    ['12号301', '|12||301'],
    ['十二号楼三零一', '|12||301'],
    ['我是9号的老邻居', '|9||'],
    ['A座1203', '|A||1203'],
    ['3#502', '|3||502'],
    ['6号楼402A', '|6||402A'],
    ['14-1105', '|14||1105'],
    ['7-2-1103', '|7|2|1103'],
    ['３—５０２', '|3||502'],
    ['8號樓2單元301', '|8|2|301'],
    ['7号楼,房间1202', '|7||1202'],
    ['我住3号楼,药放门口就行,502室', '|3||502'],
    ['Building 15, 1904. Thanks', '|15||1904'],
    ['Block 6 Unit 2 Room 403', '|6|2|403'],
    ['Room 1506, bldg 3', '|3||1506'],
    ['apt 1904 in building 15', '|15||1904'],
    ['Lane 1088 No.17-501', '1088|17||501'],
    ['Lane 351, No. 19, Room 502', '351|19||502'],
    ['脑壳痛得遭不住 7栋1单元503', '|7|1|503'],
    ['送9-1-302没人，请放到6栋101', '|6||101'],
    ['住18号乙…没有乙，就是18号601', '|18||601'],
    ['处方是600号的医生开的，喹硫平一盒', nothing],
    ['my prescription from 600号 is here', nothing],
    ['再来一板7号…电池', nothing],
  ])('%s', (text, expected) => expect(address(text)).toBe(expected))

  it.each([
    '15号之前要',
    '4月30号中午',
    '20号漏报的补一下',
    '22号起屋里没人',
    '19号开始出差',
    '15号来拿',
    '本月20号',
    '30号上午',
    '第37楼那个是我',
    '三号丸2瓶',
    '5号电池',
    '地铁3号线',
    '挂号排在12号',
    '住三楼',
    '舒利迭50/250',
    '血压100-120',
    '血压150-110',
    '每次10-120mg',
    '2-8°C',
    '1-2盒',
    '100-150元',
    '2026-03-17',
    '9:00-11:00',
    '0317-005',
    '139-0000-1127',
    '021-6512 3456',
    '维生素B12-500',
    'stuck at gate 3',
    '2 boxes, 500mg',
    '打120',
    '690弄堂口',
    '单元门密码 4321# 送到门口',
    '降压0号三盒',
  ])('is none: %s', (text) => expect(address(text)).toBe(nothing))

  it.each([
    ['袁老师是24号203,不是我家201', '|24||203'],
    ['我住18-2-802,想帮楼下婆婆订,她家是18-2-402', '|18|2|402'],
    ['我妈住9号楼302,我住5号楼1101', '|9||302'],
    ['不是5号楼,是6号楼1101', '|6||1101'],
    ['写错了,6号楼1101,不对,6号楼1102', '|6||1102'],
    ['我在12-301,麻烦送到15-602', '|15||602'],
    ['原来住3-502,现在搬到7-801', '|7||801'],
    ["I'm in 5-201 but it is for my mother, she lives at 7-302", '|7||302'],
  ])('of several is that of the patient: %s', (text, expected) => expect(address(text)).toBe(expected))

  it('comes with its place in the text', () => {
    const text = '络活喜2盒 6号楼402 谢谢'
    const { span } = readAddress(text)
    expect(span && text.slice(...span)).toBe('6号楼402')
    expect(readAddress('络活喜2盒').span).toBeNull()
  })
})

describe('an address in a group name', () => {
  it.each([
    ['3-502 王阿姨', '|3||502'],
    ['7-2-1103', '|7|2|1103'],
    ['13号 老裘', '|13||'],
    ['3座1502 陳生', '|3||1502'],
    ['新村22号404 胡', '|22||404'],
    ['40-502失眠的人', '|40||502'],
    ['26号602', '|26||602'],
    ['Stefan 20-1-801', '|20|1|801'],
    ['17-602宝宝巴士', '|17||602'],
    ['16-1904夏', '|16||1904'],
    ['17弄6号 秀珍', '17|6||'],
    ['周伯伯 11号', '|11||'],
    ['502室小李', '|||502'],
    ['03-0502 小陆', '|3||0502'],
    ['8幢老王', '|8||'],
    ['520的老夫老妻', nothing],
    ['三楼的蔡', nothing],
    ['5网格员肖', nothing],
    ['13812345678', nothing],
    ['夏天2026', nothing],
    ['24小时不睡', nothing],
    ['小红', nothing],
    ['16号 早起的老顾', '|16||'],
    ['9号 来福的爸', '|9||'],
  ])('%s', (name, expected) => expect(written(readNameAddress(normalise(name).text))).toBe(expected))
})

describe('a community', () => {
  const communities: readonly Community[] = [
    '欧二居民区',
    '商业一村居民区',
    '祥德路居民区',
    '西安居民区',
    '惠民居民区',
    '大连居民区',
    '大连新村第二居民区',
    '同心路居民区',
    '新同心路居民区',
  ].map((name, index) => ({ code: String(310109009001 + index), name }))
  const named = (text: string): string | undefined => {
    const code = readCommunity(normalise(text).text, communities)
    return communities.find((community) => community.code === code)?.name
  }

  it.each([
    ['我是欧二居民区10号楼1202', '欧二居民区'],
    ['住欧二6号楼402', '欧二居民区'],
    ['商业一村8-301', '商业一村居民区'],
    ['歐二小區6號樓', '欧二居民区'],
    ['西安6号楼402', '西安居民区'],
    ['西安居委的群', '西安居民区'],
    ['大连新村二22号404', '大连新村第二居民区'],
    ['祥德路居民区3号', '祥德路居民区'],
    ['新同心路居委', '新同心路居民区'],
  ])('is named: %s', (text, expected) => expect(named(text)).toBe(expected))

  it.each([
    '我在西安上班',
    '惠民药房有吗',
    '祥德路274弄',
    '大连新村22号404',
    '大连西路550号',
    '不是欧二,是别处',
    '',
  ])('is not named: %s', (text) => expect(named(text)).toBeUndefined())

  it('is not guessed where two share a name', () => {
    const twins = [
      { code: '1', name: '和平一村居民区' },
      { code: '2', name: '和平一村居民区' },
    ]
    expect(readCommunity('和平一村3号楼', twins)).toBeNull()
    expect(readCommunity('和平一村3号楼', [])).toBeNull()
  })

  it.each([
    ['I live in Kenye', '垦业居民区'],
    ['ken ye community, building 2', '垦业居民区'],
    ['Changle residential', '长乐居民区'],
    // However the characters of a name may be read.
    ['Changyue residential', '长乐居民区'],
    ['I live in Zhongqing', '重庆居民区'],
    ['I live in Chongqing', '重庆居民区'],
    ['I live in Wuhan', undefined],
    ['Changle is a fine town', undefined],
  ])('is named in Latin letters: %s', (text, expected) => {
    const named = ['垦业居民区', '长乐居民区', '重庆居民区'].map((name) => ({ code: name, name }))
    expect(readCommunity(normalise(text).text, named) ?? undefined).toBe(expected)
  })

  it('is not guessed where two may be spelt alike', () => {
    const alike = ['长乐居民区', '常乐居民区'].map((name) => ({ code: name, name }))
    expect(readCommunity('I live in Changle', alike)).toBeNull()
    expect(readCommunity('I live in Changyue', [{ code: '1', name: '长乐居民区' }])).toBe('1')
  })
})

describe('the room in a group name', () => {
  it('is no count of what the name means', () => {
    expect(written(readNameAddress('9-804 米粒妈'))).toBe('|9||804')
  })
})

describe('numbers of everyday messages', () => {
  it.each([
    ['6号楼十二楼1203', '|6||1203'],
    ['6幢二单元三零一', '|6|2|301'],
    ['政和路88弄5号1202室', '88|5||1202'],
    ['Unit 1, Building 9, 2503', '|9|1|2503'],
    ['十四号楼六零二', '|14||602'],
    ['七楼... 哦不对 七号楼 三零一', '|7||301'],
    ['C座1105', '|C||1105'],
    ['Bldg 2 apt 605', '|2||605'],
    ['Block 11 flat 4B', '|11||4B'],
    ['Lane 120, No. 8, Room 204', '120|8||204'],
    ['5栋3门402', '|5|3|402'],
    ['16-1701老陈', '|16||1701'],
    ['住3号楼', '|3||'],
    ['二十一栋101', '|21||101'],
    ['他住20栋2单元901', '|20|2|901'],
    ['我搬到3号803了', '|3||803'],
  ])('are an address: %s', (text, expected) => expect(written(readAddress(text).address)).toBe(expected))

  it.each([
    '最后一粒 47.5毫克的',
    '改到4月7号下午吧',
    '27号之前要',
    '12号要去复诊 两盒',
    '3号电池',
    '血压160-100 两盒',
    '门诊5号窗口说没有',
    '我排到18号',
    '坐15号线去',
    '5月8号到15号都在家',
    '诺和灵30R 2支 优泌林70-30',
    '这个月20号就断药',
    '信必可160/4.5 1支',
  ])('are none: %s', (text) => expect(readAddress(text).span).toBeNull())

  it('are a building and a unit where a name has two short ones', () => {
    expect(written(readNameAddress('13-2 郑师傅'))).toBe('|13|2|')
    expect(written(readNameAddress('郑师傅 2026-2-1'))).toBe('|||')
  })
})

describe('a message of several households', () => {
  it.each(['3-502 络活喜2盒; 5-301 达喜1盒', '6栋101 马家 波立维一盒\n8栋202 牛家 耐信两盒'])(
    'is one: %s',
    (text) => expect(isOfSeveralHouseholds(text)).toBe(true),
  )

  it.each([
    '3-502 络活喜2盒 达喜1盒',
    '3-502 络活喜2盒; 不对 写错了\n5-502 络活喜2盒',
    '我住18-2-802, 帮对门18-2-803登记',
    '3-502\n络活喜2盒\n3-502',
  ])('is none: %s', (text) => expect(isOfSeveralHouseholds(text)).toBe(false))
})

describe('addresses as people write them', () => {
  it.each([
    ['|3|2|102', '我是三栋二单元幺零二的 氨氯地平两盒'],
    ['|5||1201', '五号楼幺二零幺 氨氯地平两盒'],
    ['|7|1|302', '七栋幺单元三零二 氨氯地平两盒'],
    ['|29|1|106', '氨氯地平一盒 工地在29栋旁边 我住29栋1单元106'],
    ['|8||301', '我在6栋对面的8栋301 氨氯地平一盒'],
    ['|12||605', '缬沙坦一盒 超市在3号楼楼下 我家12号楼605'],
    ['|2||', '2号后楼 阿司匹林一盒'],
    ['|14||', '14号石库门三楼 阿司匹林一盒'],
    ['88|6||', '88弄6号前楼 阿司匹林一盒'],
    ['1250|32||401', '1250弄32号401 阿司匹林一盒'],
    ['|32||401', '三十二号四楼401 阿司匹林一盒'],
    ['|3|2|501', '3幢2单元501室 阿司匹林一盒'],
    ['|3|2|501', '3#2单元501 阿司匹林一盒'],
    ['|3|2|501', '3#-2-501 阿司匹林一盒'],
    ['|3||501', '3号501 阿司匹林一盒'],
    ['|B||1203', 'B座1203 阿司匹林一盒'],
    ['|A2||503', 'A2栋503 阿司匹林一盒'],
    ['|3||502', '地址写错了 不是2-501 是3-502'],
    ['|6||702', '搬家了 从5-301搬到6-702 单子改一下'],
    ['|6||702', '我不在5-301了 现在住6-702'],
    ['|3||502', '送药在3号楼502，取药我自己 缬沙坦一盒'],
    ['|9||1101', 'Bldg 9, Rm 1101, one box of losartan'],
    ['|9||1101', 'Building 9 room 1101 losartan one box'],
    ['|9||1101', 'i live in 9-1101 losartan one box'],
    ['|10|3|1502', 'bldg 10 unit 3 apt 1502, losartan one box'],
    ['|10||1502', 'Block 10, 15th floor, flat 1502 losartan one box'],
    ['|10||15B', 'Tower 10 flat 15B losartan one box'],
    ['|3||502', 'losartan one box to #3-502 please'],
    ['|4||602', '四号六零二 氯沙坦一盒'],
    ['|4||602', '4号楼602的小李 氯沙坦一盒'],
    ['|11||2304', '11号楼2304房 氯沙坦一盒'],
    ['|16|1|902', '十六栋一单元九零二 氯沙坦一盒'],
    ['|16|1|902', '16栋1门902 氯沙坦一盒'],
    ['|12||1406', '12座1406 氯沙坦一盒'],
    ['|5||', '我妈在5号楼 门牌忘了 氯沙坦一盒'],
    ['|3||502', '502室 3号楼 氯沙坦一盒'],
    ['|3|2|402', '二单元402 3号楼 氯沙坦一盒'],
    ['|3||502', '3号楼5楼502 左手边 氯沙坦一盒'],
    ['|7||201', '七号二楼201 氯沙坦一盒'],
    ['|21||504', '21栋504那家 氯沙坦一盒 送上来'],
    ['|6||303', '我爸住6号楼303，我住2号楼101，给我爸配氯沙坦一盒'],
    ['|15||804', '十五号楼八〇四 氯沙坦一盒'],
    ['|15|2|804', '15-2-804 氯沙坦一盒'],
    ['|15|2|804', '15号楼2单元8楼804 氯沙坦一盒'],
    ['|15||804', '15号楼804室 两个人 氯沙坦一盒'],
    ['|8||', '住坤厚里8号 要氯沙坦一盒'],
    ['|12||', '吉祥里12号要氯沙坦一盒'],
    ['|||', '住到8号就出院 氯沙坦一盒'],
    ['|||', '我家里8号来拿 氯沙坦一盒'],
  ])('%s: %s', (expected, text) => expect(address(text)).toBe(expected))

  it.each([
    ['|10||', '10号前客堂 柳'],
    ['|1||', '1号后楼 邬家'],
    ['|12||', '12号后门 阿珍'],
    ['|3||502', '3_502 王'],
    ['|3||502', '3 502 王'],
    ['|3||502', '3-502-王'],
  ])('%s, of the name %s', (expected, name) => expect(written(readNameAddress(name))).toBe(expected))
})

describe('a room next door', () => {
  it.each([
    ['隔壁503要两盒达喜', '|||503'],
    ['帮楼下402的李阿姨配代文', '|||402'],
    ['602邻居要达喜一盒', '|||602'],
    ['替1203老张配立普妥一盒', '|||1203'],
    ['对门301家也要一盒', '|||301'],
    ['隔壁楼102要一盒倍他乐克', '|||102'],
    ['隔壁100片的买不到', nothing],
    ['楼上说要500的', nothing],
  ])('%s → %s', (text, expected) => expect(address(text)).toBe(expected))
  it.each([
    ['隔壁楼102要一盒倍他乐克', true],
    ['对面那栋的张阿姨要达喜', true],
    ['隔壁单元201要达喜', true],
    ['隔壁102要达喜', false],
    ['隔壁楼下的药房', false],
    ['对面楼道', false],
  ])('in a house that nobody names: %s → %s', (text, expected) => expect(readOtherHouse(text)).toBe(expected))
})
