# Whoever only calls is asked what they want, and says it without a mention

day 2026-03-17
group 欧二居民区便民群1

08:00 1-101 甲阿姨: @志愿者 在吗
  > 我在。要什么药、几盒，跟我说就行
08:01 1-101 甲阿姨: 我要配点降压药
  > 有好多种
08:02 1-101 甲阿姨: 络活喜 2盒
  > 络活喜2盒约好了
08:03 2-202 乙阿姨: @志愿者
  > 我在
08:04 2-202 乙阿姨: 今天下雨了
  (nothing)
08:05 2-202 乙阿姨: 达喜一盒
  > 达喜1盒约好了

# What is said long after, or by others, is not for the bot.
08:10 3-303 丙阿姨: @志愿者 在吗
  > 我在
08:11 4-404 丁阿姨: 达喜一盒
  (nothing)
08:16 3-303 丙阿姨: 达喜一盒
  (nothing)

# A size is no strength, and is passed on as it was written.
08:20 5-505 戊阿姨: @志愿者 针头要4mm的 两盒
  > 针头2盒约好了
group 欧阳路康乐大药房
  < 针头2盒 … 备注：针头要4mm的
group 欧二居民区便民群1
08:25 5-505 戊阿姨: @志愿者 改成急的，家里没了
  > 针头2盒改好了
group 欧阳路康乐大药房
  < 〔急〕
