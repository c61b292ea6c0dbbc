# Whoever has no card at hand hears what to do instead, and nothing that only the counter can promise
run 欧二 11:00 14:00
group 山二居民区便民群2
09:00 5-301 何伯伯: @志愿者 倍他乐克2盒，医保卡没带来
  > 约好了 … 医保卡不在身边，请家里人带上，或先问药房电子凭证、自费行不行；病历或处方照带 … 0317-001
10:00 6-201 老钱: @志愿者 达喜1盒
  > 带医保卡；药备好我叫您 … 0317-002
10:01 6-201 老钱: @志愿者 卡勿在身边
  > 达喜1盒照旧 … 先问药房电子凭证、自费行不行 … 0317-002
10:02 6-201 老钱: @志愿者 我的药到了吗
  > 医保卡（不在身边就先问药房）
10:03 6-201 老钱: @志愿者 医保卡找到了
  > 达喜1盒照旧 … 带医保卡；药备好我叫您
11:00 7-502 May: @volunteer 2 boxes of 美林, I don't have my card with me
  > Booked … No card at hand … ask the pharmacy whether the electronic one or paying yourself will do … 0317-003
11:30 8-101 秦老师: @志愿者 医保卡不在身边怎么办
  > 没有卡能不能取，要柜台说了算，先问一声再去 … 电子医保凭证、自费认不认
group 欧二居民区便民群1
12:00 5-301 李师傅: @志愿者 代文2盒，卡在我女儿那里
  > 医保卡（不在身边就跟小陈说一声）、病历或处方装袋挂门把手
= 0317-001 booked 美托洛尔 2盒
= 0317-003 booked 布洛芬 2盒
