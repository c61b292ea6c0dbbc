# An order that begins with whom it is for, or in English, goes on without a mention
group 欧二居民区便民群1
08:00 9-801 老陶: @志愿者 给我奶奶配药
  > 要什么药
08:01 9-801 老陶: 安博诺和拜唐苹50mg
  > 各要几盒
08:02 9-801 老陶: 各两盒 明天下午
  > 奶奶的安博诺2盒、拜唐苹50mg 2盒约好了 … 0317-001
08:10 3-1502 Tom: @volunteer I need my blood pressure pills
  > What name is printed on the box
08:12 3-1502 Tom: telmisartan 80mg, 2 boxes, tomorrow morning
  > 2 boxes of telmisartan 80mg … 0317-002
# A name that no catalogue knows is kept as it was written, whatever it holds
08:20 4-201 大飞: @志愿者 玉面通络散 3包 下午
  > 玉面通络散3包我没认准 … 0317-003
= 0317-003 pending 玉面通络散 3包
# Of what was offered a name without its form is enough, whatever else has that name
08:30 5-402 Summer: @志愿者 眼药水1支 明天下午
  > 玻璃酸钠滴眼液
08:31 5-402 Summer: 玻璃酸钠的 看手机看得眼睛干
  > 玻璃酸钠1支约好了 … 0317-004
= 0317-004 booked 玻璃酸钠滴眼液 1支
# What no catalogue knows is never passed over beside what is known
08:40 6-103 老邢: @志愿者 我要络活喜2盒 还有乡下那种仙鹤百草灵膏 2贴
  > 仙鹤百草灵膏2贴我没认准
= 0317-005 pending 氨氯地平 仙鹤百草灵膏
# Of two kinds of medicine both are asked about, one after the other
08:50 7-101 老钱: @志愿者 我的高血压药和糖尿病药都快没了
  > 高血压药有好多种
08:51 7-101 老钱: 络活喜2盒
  > 糖尿病药有好多种
08:52 7-101 老钱: 格华止2盒
  > 络活喜2盒、格华止2盒约好了 … 0317-006
