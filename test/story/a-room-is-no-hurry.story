# A building is enough to book; the room is asked for in the same answer
group 玉一居民区便民群1
09:00 大刘: @志愿者 我住6号楼，达喜一盒
  > 达喜1盒约好了 … 住几室
09:02 大刘: 1102
  > 0317-001
group 曲阳路惠民药房
09:03 曲阳路惠民药房药师: 0317-001
  > 6-1102 大刘 … 等药房备药
= 0317-001 booked 1盒
