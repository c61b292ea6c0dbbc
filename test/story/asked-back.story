# What is asked back where the bot waits for an answer is answered in a line, and the question stays open
group 欧二居民区便民群1
09:00 6-101 晏阿姨: @志愿者 降压药
  > 药盒上写的什么名字
09:01 6-101 晏阿姨: 啥叫名字啦
  > 药盒正面最大的那几个字
09:02 6-101 晏阿姨: 就那个红盒子的
  > 光看样子我认不准
09:03 6-101 晏阿姨: 代文
  > 代文要几盒
09:04 6-101 晏阿姨: 问这个干嘛
  > 怕给您配错
09:05 6-101 晏阿姨: 一瓶几粒的啊
  > 一盒几片，各家进的不一样
09:06 6-101 晏阿姨: 大概多少钱一盒
  > 价钱和报销我这里看不到
09:07 6-101 晏阿姨: 青菜多少钱一斤啦
  (nothing)
09:08 6-101 晏阿姨: 家里有人在的
  (nothing)
09:09 6-101 晏阿姨: 家里还有三盒 不急
  > 是代文不要了吗
09:10 6-101 晏阿姨: 不是
  > 代文要几盒
09:11 6-101 晏阿姨: 两盒
  > 代文2盒约好了 … 0317-001
= 0317-001 booked 缬沙坦 2盒
# A mention changes nothing in that; who cannot tell is helped
09:20 6-102 阿隆: @志愿者 降糖药
  > 药盒上写的什么名字
09:21 6-102 阿隆: @志愿者 白色的小药片
  > 光看样子我认不准
09:22 6-102 阿隆: 我哪晓得叫什么
  > 协调员
09:23 6-103 Beth: @volunteer blood pressure pills
  > What name
09:24 6-103 Beth: the little white ones
  > I can't tell it by its looks
# Much later an answer needs a mention, and whoever is reminded hears so
09:43 6-103 Beth: see you all tomorrow
  < Later on, @ me with it
