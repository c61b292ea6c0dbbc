# What is written wrongly is read back by its right name, so that whoever wrote it sees what was understood
group 新市南路居民区便民群2
09:00 4-201 老焦: @志愿者 洛活洗2盒 尔甲双瓜1盒
  > 络活喜（洛活洗）2盒、二甲双胍（尔甲双瓜）1盒约好了
09:02 4-201 老焦: @志愿者 我的药呢
  > 络活喜（洛活洗）2盒
09:04 4-202 小霍: @志愿者 络活喜1盒
  > 络活喜1盒约好了
09:05 4-203 丁姐: @志愿者 感冒药1盒
  > 哪种
= 0317-001 booked 氨氯地平 2盒
