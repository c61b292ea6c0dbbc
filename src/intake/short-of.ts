import { pattern } from '../pattern/pattern.ts'

const count = '(?:\\d+|[一两二三四五六七八九十半几])\\s?(?:盒|瓶|板|粒|片|支|样|袋|包|个)'

/** 少给了一盒, 说好两盒只拿到一盒, 定了三盒怎么只有两盒: less came than was asked for. */
const shortOf = pattern(
  new RegExp(
    [
      `(?:少|漏)(?:给|发|送|拿|装|配|付)?(?:了|我|掉)*${count}|(?:给|发|送|拿|装|配|付)(?:我)?(?:的)?(?:少|漏)(?:了)?${count}`,
      `(?:只|才|就)(?:给|发|送|拿|收|领|取|配)(?:到|了|我|来)+${count}`,
      `(?:怎么|为什么|却|但|可)(?:是)?(?:只|才|就)(?:有|是)?${count}`,
      String.raw`\bonly\s+(?:got|received|gave\s+me|given)\b|\b(?:one|two|\d)\s+(?:box|bottle|strip)e?s?\s+short\b`,
    ].join('|'),
    'i',
  ),
)
/** 少配一盒吧, 那就只拿一盒: it is still to come. */
const wishes = pattern(
  /(?:想|要|请|麻烦|帮我|那就|改成?|能不能|可以|可不可以)[^,，。;；]{0,4}(?:少|只)|吧$|少(?:给|发|配)?(?:我)?[一两二\d]\S{0,2}(?:行|可以|好)/,
)

/** Whether somebody says that less came than they had asked for. @param text normalised, without mentions */
export const readShortOf = (text: string): boolean => shortOf.test(text) && !wishes.test(text)
