# A child's age is no amount, and a small child's high fever is met before the order: do not wait, and a person is called
group 欧二居民区便民群1
09:00 7-1101 糖糖妈: @志愿者 囡囡39.6，才九个月，泰诺林家里没了，1瓶
  > 别光等药 … 医院 … 120 … 周协调
  > 泰诺林1瓶约好了 … 0317-001
# Once is enough
09:05 7-1101 糖糖妈: @志愿者 39.6度了，再加退热贴1盒，囡囡才九个月
  > 改好了
group 平台
  < 紧急，先看人 … 糖糖妈
group 欧二居民区便民群1
09:10 7-1102 小蒋: @志愿者 孙女两岁半，烧到三十九度二，美林
  > 别光等药
  > 美林是要配吗 … 几盒
09:12 7-1103 阿康: @志愿者 我家老二2个月大，38.4度怎么办
  > 别光等药
09:14 7-1104 Amy: @volunteer my son is 18 months old, fever 40.1°C, 1 bottle of Motrin
  > don't just wait for medicine … 120
  > 1 bottle of Motrin … 0317-003
# An age without a fever, a fever that is over or feared, and a grown-up's are orders like any other
09:20 7-1105 小毛: @志愿者 八个月大的宝宝，要蒙脱石散
  > 蒙脱石散要几盒
09:22 7-1106 李妈: @志愿者 女儿上回烧到39度，备一瓶美林
  > 美林1瓶约好了 … 0317-005
09:24 7-1107 老丁: @志愿者 我39度，泰诺1盒
  > 泰诺1盒约好了 … 0317-006
09:26 7-1108 阿文: @志愿者 儿子13岁 38度5 泰诺林1瓶
  > 泰诺林1瓶约好了 … 0317-007
09:28 7-1109 何伯: @志愿者 儿子癫痫，开浦兰 3个月
  > 您家孩子的药（1样）约好了 … 0317-008
= 0317-001 booked 对乙酰氨基酚 1瓶
= 0317-008 booked 左乙拉西坦 90天
