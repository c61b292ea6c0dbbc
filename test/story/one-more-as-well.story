# More of something is put into the order that is there, however long its name
group 欧二居民区便民群1
08:28 8-101 阿华: @志愿者 波立维一盒
  > 波立维1盒约好了 … 0317-001
08:30 8-101 阿华: @志愿者 拜阿司匹灵也加一盒
  > 波立维1盒、拜阿司匹灵1盒改好了 … 0317-001
08:31 8-102 Amy: @volunteer 1 box of Plavix, tomorrow pm
  > Tomorrow (Wed) 12:00 … 0317-002
= 0317-001 booked 氯吡格雷 1盒 阿司匹林 1盒
= 0317-002 booked 氯吡格雷 1盒
