# A known name within a longer word that is not known is asked about: a liver medicine is no cough medicine

day 2026-03-17
group 欧二居民区便民群1

08:00 1-101 甲阿姨: @志愿者 复方甘草酸铵 1盒
  > 名字我没认全，是复方甘草，还是别的药 … 1 是复方甘草 … 2 不是
08:01 1-101 甲阿姨: 不是
  > 不敢猜，正请协调员看

08:10 2-202 乙阿姨: @志愿者 维格列汀汀片50mg 1盒
  > 名字我没认全，是维格列汀
08:11 2-202 乙阿姨: 对
  > 维格列汀50mg 1盒约好了

# What people misspell is read all the same, and so is what only looks longer.
08:20 3-303 丙阿姨: @志愿者 拜瑞拖15mg 2盒，左旋氨氯地平1盒
  > 约好了

= 0317-001 pending 复方甘草 1盒
