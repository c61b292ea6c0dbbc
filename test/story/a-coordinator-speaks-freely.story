# A coordinator takes matters up in plain words, and hears kindly of what is settled already
group 垦业居民区便民群1
09:00 1-101 桑阿姨: @志愿者 找人，我有事
  > 找人
group 平台
09:10 郑协调: 还有什么没处理
  > 等人处理1件 … 桑阿姨
09:11 郑协调: 我来接手
  > 有人去看了
09:20 郑协调: 处理好了
  > 处理好了
09:21 郑协调: 处理好了
  > 已经处理好了，之前就记下了
09:22 郑协调: 有什么要处理的
  > 没有等人处理的
