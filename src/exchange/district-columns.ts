import type { ColumnNames } from './columns.ts'

/** The tables that make a district, each known by its columns, whatever its sheet is called. */
export const districtColumns = {
  districts: {
    code: ['区代码', '区县代码', 'district code'],
    name: ['区名', '区', '区县', 'district'],
    timezone: ['时区', 'time zone', 'timezone'],
  },
  streets: {
    streetCode: ['街道代码', '街镇代码', 'street code'],
    street: ['街道', '街道名称', '街镇', 'street'],
    communityCode: ['居委代码', '社区代码', '居民区代码', 'community code'],
    community: ['居委', '社区', '居民区', '居委名称', '社区名称', 'community'],
  },
  pharmacies: {
    id: ['机构编号', '机构代码', '药店编号', 'pharmacy id'],
    name: ['机构名称', '药店名称', '药店', 'pharmacy', 'pharmacy name'],
    kind: ['类型', '机构类型', 'kind'],
    street: ['所在街道', 'street'],
    serves: ['服务街道', '定点街道', 'serves'],
    prescription: ['可配处方药', '处方药', 'prescription'],
    conditions: ['病种', '可配病种', 'conditions'],
    hours: ['营业时间', '开放时间', 'hours', 'opening hours'],
    slotMinutes: ['时段分钟', '每段分钟', 'slot minutes'],
    slotCapacity: ['时段人数', '每段人数', 'slot capacity'],
    address: ['地址', 'address'],
    phone: ['电话', '联系电话', 'phone'],
    closed: ['休息日', '停业日', 'closed'],
  },
  groups: {
    platform: ['平台', 'network', 'platform'],
    id: ['群号', '群id', 'group id'],
    name: ['群名', '群名称', 'group', 'group name'],
    role: ['用途', '群类型', 'role'],
    of: ['属于', '所属', '居委或机构', 'of'],
  },
  people: {
    platform: ['平台', 'network', 'platform'],
    id: ['账号', '帐号', '账号id', 'account'],
    name: ['姓名', '名字', 'name'],
    role: ['身份', '角色', 'role'],
    of: ['负责', '属于', '所属', 'responsible for', 'of'],
    phone: ['电话', '联系电话', '手机', 'phone'],
  },
  runs: {
    community: ['居委', '社区', '居民区', 'community'],
    cutoff: ['截止', '截止时间', 'cutoff'],
    start: ['出发', '出发时间', 'start'],
  },
} as const satisfies Record<string, ColumnNames<string>>

/** What a table cannot do without, and what tells it from the others. */
export const requiredColumns = {
  districts: ['code', 'name'],
  streets: ['streetCode', 'street', 'communityCode', 'community'],
  pharmacies: ['id', 'name', 'serves', 'hours'],
  groups: ['platform', 'id', 'name', 'role'],
  people: ['platform', 'id', 'name', 'role'],
  runs: ['community', 'cutoff', 'start'],
} as const

/** What the template is filled with, so that it explains itself: the columns as people know them, and one line of each. */
export const templateTables: readonly {
  readonly sheet: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}[] = [
  { sheet: '区', header: ['区代码', '区名', '时区'], rows: [['990101', '示例区', 'Asia/Shanghai']] },
  {
    sheet: '街道和居委',
    header: ['街道代码', '街道', '居委代码', '居委'],
    rows: [
      ['990101001', '示例街道', '990101001001', '一居民区'],
      ['990101001', '示例街道', '990101001002', '二居民区'],
    ],
  },
  {
    sheet: '定点机构',
    header: [
      '机构编号',
      '机构名称',
      '类型',
      '所在街道',
      '服务街道',
      '可配处方药',
      '病种',
      '营业时间',
      '时段分钟',
      '时段人数',
      '地址',
      '电话',
      '休息日',
    ],
    rows: [
      [
        'P-1',
        '示例大药房',
        '药店',
        '示例街道',
        '示例街道',
        '是',
        '高血压、糖尿病',
        '08:30-17:30',
        '30',
        '6',
        '示例路1号',
        '021-55500100',
        '',
      ],
      [
        'H-1',
        '示例医院',
        '医院',
        '示例街道',
        '示例街道',
        '是',
        '高血压、糖尿病、恶性肿瘤',
        '每天 08:00-12:00；周一至周五 13:00-17:00',
        '30',
        '8',
        '示例路2号',
        '021-55500200',
        '2026-05-01、2026-05-02',
      ],
    ],
  },
  {
    sheet: '群',
    header: ['平台', '群号', '群名', '用途', '属于'],
    rows: [
      ['微信', '10001@chatroom', '一居民区便民群', '居民群', '一居民区'],
      ['微信', '10002@chatroom', '示例大药房工作群', '药店群', '示例大药房'],
      ['微信', '10003@chatroom', '示例区购药平台', '平台群', ''],
    ],
  },
  {
    sheet: '人员',
    header: ['平台', '账号', '姓名', '身份', '负责', '电话'],
    rows: [
      ['微信', 'wxid_agent', '志愿者小陈', '志愿者', '一居民区、二居民区', ''],
      ['微信', 'wxid_rx', '示例大药房药师', '药师', '示例大药房', ''],
      ['微信', 'wxid_coord', '周协调', '协调员', '示例街道', ''],
    ],
  },
  { sheet: '统一代取', header: ['居委', '截止', '出发'], rows: [['一居民区', '11:00', '14:00']] },
]
