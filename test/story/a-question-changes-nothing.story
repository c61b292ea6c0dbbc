# Whoever asks whether two medicines go together has the order that was there before
group 欧三居民区便民群2
09:00 11-203 老贺: @志愿者 波立维1盒 我爸的 明天上午
  > 0317-001
09:10 11-203 老贺: @volunteer can my dad take Plavix together with ibuprofen?
  > ask a pharmacist
09:12 11-203 老贺: @volunteer is it safe to have Plavix together with aspirin?
  > pharmacist
09:13 11-203 老贺: @volunteer is Plavix safe together with aspirin?
  > pharmacist
09:15 11-203 老贺: @志愿者 波立维能跟芬必得一起吃伐
  > 请问药师
09:20 11-203 老贺: @志愿者 我爸的药呢
  > 波立维1盒 … 0317-001
09:30 11-203 老贺: @志愿者 我爸的波立维 2盒
  > 再加 … 换成
09:31 11-203 老贺: 总共2盒 不是再加
  > 波立维2盒 … 0317-001
09:40 11-203 老贺: @志愿者 改到明天上午9点 我11点要上课
  > 明天上午9:00
