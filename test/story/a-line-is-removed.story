# A line that its owner takes out of the list is taken back, one that somebody else leaves out stands
group 欧四居民区便民群3
08:30 楼长阿芳: @志愿者 接龙 / 1. 5-101 可定2盒 / 2. 5-102 达喜1盒 / 3. 5-103 美林1盒
  > 3份都约好了
08:40 5-102 小吉: 接龙 / 1. 5-101 可定2盒 / 2. 5-103 美林1盒 / 3. 5-104 波依定1盒
  > 5-104
08:50 楼长阿芳: 接龙 / 1. 5-102 达喜1盒 / 2. 5-103 美林1盒 / 3. 5-104 波依定1盒
  > 可定2盒不取了（0317-001）
= 0317-001 cancelled
= 0317-002 booked
= 0317-003 booked
= 0317-004 booked
