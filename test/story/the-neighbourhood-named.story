# In private the neighbourhood is asked for, and its short name or its English spelling will do
private
08:00 远方的女儿: 拜新同2盒，给我妈，1号楼101
  > 哪个居委
08:01 远方的女儿: 垦业
  > 您妈妈的拜新同2盒约好了 … 0317-001
08:10 Linda: Hi, 2 boxes of Plavix for my grandfather at Kenye community building 2 room 201
  > Booked … 0317-002
08:20 老蔡: 达喜1盒，2号楼101
  > 哪个居委
08:21 老蔡: 我住庆源的
  > 达喜1盒约好了 … 0317-003
= 0317-001 booked
= 0317-002 booked
= 0317-003 booked
