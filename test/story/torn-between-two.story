# Whoever cannot decide between two names is asked which one it is, and nothing is booked before

day 2026-03-17
group 欧二居民区便民群1

08:00 1-505 戊阿姨: @志愿者 我妈吃的是络活喜还是代文来着，要2盒
  > 络活喜还是代文，是哪种？不能弄错 … 1 络活喜 … 2 代文 … 3 都不是
08:01 1-505 戊阿姨: 1
  > 络活喜2盒约好了
08:02 1-606 己阿姨: @志愿者 要一盒络活喜或者代文，忘了是哪个
  > 络活喜还是代文，是哪种
08:03 1-606 己阿姨: 3
  > 不敢猜，正请协调员看
08:04 1-707 庚阿姨: @志愿者 络活喜还是代文我不记得了，就是白色小片的
  > 络活喜还是代文，是哪种
08:05 1-707 庚阿姨: 应该是代文
  > 代文要几盒
08:06 1-707 庚阿姨: 1盒
  > 代文1盒约好了
08:07 1-808 Ann: @volunteer not sure if it was Norvasc or Diovan, 2 boxes
  > Norvasc or Diovan: which one is it

# Either of two, and a question which is better, are something else.
08:10 1-909 辛阿姨: @志愿者 络活喜2盒，忘了说还要代文1盒
  > 络活喜2盒、代文1盒约好了
08:11 1-901 壬阿姨: @志愿者 络活喜还是代文哪个好，我忘了医生怎么讲的
  > 请问药师或医生

= 0317-001 booked 氨氯地平 2盒
= 0317-002 pending
