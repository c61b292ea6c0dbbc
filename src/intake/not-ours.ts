import { pattern } from '../pattern/pattern.ts'
import { announces, commandsProgram, sells } from './intent/cues.ts'

const goods =
  '(?:大米|面粉|鸡蛋|鸭蛋|牛奶|酸奶|蔬菜|青菜|白菜|水果|苹果|橘子|橙子|西瓜|草莓|杨梅|荔枝|车厘子|[猪牛羊鸡]肉|排骨|海鲜|小龙虾|大闸蟹|粽子|月饼|汤圆|饺子|馄饨|包子|馒头|面包|蛋糕|奶茶|咖啡|[啤白黄红老]酒|(?<![戒抽吸油止])烟(?![酸酰碱雾熏台感])|矿泉水|桶装水|食用油|酱油|纸巾|卷纸|洗衣液|[猫狗]粮)'

/** 能团点大米吗 我要2袋: people order dinners together in the same groups. */
export const asksForGoods = pattern(
  new RegExp(
    `(?:团|拼|订|买|要|来|带|捎|送)[^,，。;；吃喝]{0,6}${goods}|${goods}[^,，。;；]{0,8}(?:团|拼单|要|来[\\d一二两三几]|订|多少钱)`,
  ),
)

/** 转我500块. What is paid back is spoken of otherwise. */
const asksForMoney = pattern(
  /(?:(?:转|打|借|赏|发|[vV])给?我|给我(?:转|打|发))[^,，。;；]{0,2}(?:\d+|[一二两三四五六七八九十百千万几]+)(?:块|元|万|百|千|$|[\s,，。!！])|(?:给|转|打|借)我(?:点|些)?钱/,
)

/**
 * What is no business of a bot that orders medicine: commands to a program, adverts, money, groceries. Nobody needs to be
 * called for it. @param text normalised
 */
export const readNotOurs = (text: string): boolean =>
  commandsProgram.test(text) ||
  sells.test(text) ||
  announces.test(text) ||
  asksForMoney.test(text) ||
  asksForGoods.test(text)
