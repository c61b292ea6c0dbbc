/** What may stand behind an amount that is said by itself, and nothing that it would count. */
export const loneBehind =
  /^(?:$|再[来要拿配买带加]|另外|还要|[^\u4e00-\u9fffA-Za-z0-9]|新的|[的吧呀哦啊呢就行好够可谢给拜多吗行喇啦嘞哈得算])/

/** 一台欧姆龙的, 一个轻便的: where a device is named, one of that make. */
export const oneSuch = /^[\u4e00-\u9fff]{1,8}(?:的|款|牌)(?=$|[\s,，。;；!])/
