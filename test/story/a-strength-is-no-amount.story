# A strength is no answer to how many, and nothing is no amount
group 欧二居民区便民群1
08:05 4-101 李伯: @志愿者 配点二甲双胍
  > 二甲双胍要几盒
08:06 4-101 李伯: 0.5的
  > 二甲双胍0.5g要几盒
08:07 4-101 李伯: 三盒
  > 二甲双胍0.5g 3盒约好了 … 0317-001
08:11 4-103 老李: @志愿者 络活喜
  > 络活喜要几盒
08:12 4-103 老李: 0
  (nothing)
08:14 4-103 老李: 5的两盒
  > 络活喜5mg 2盒约好了 … 0317-002
08:20 5-104 王师傅: @志愿者 我的糖尿病药快没了
  > 药盒上写的什么名字
08:21 5-104 王师傅: 格华止
  > 格华止要几盒
08:22 5-104 王师傅: 1
  > 格华止1盒约好了 … 0317-003
08:30 6-101 Lee: @volunteer hi, two boxes Lipitor, one Plavix
  > 2 boxes of Lipitor and 1 × Plavix … 0317-004
08:31 6-101 Lee: @volunteer actually make the Plavix two
  > 2 boxes of Lipitor and 2 × Plavix … 0317-004
= 0317-001 booked 二甲双胍 3盒
= 0317-002 booked 氨氯地平 2盒
= 0317-003 booked 二甲双胍 1盒
= 0317-004 booked 阿托伐他汀 2盒 氯吡格雷 2
