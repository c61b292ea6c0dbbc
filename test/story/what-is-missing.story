# What is missing is asked for one after the other, and an answer counts without a mention for half an hour
group 山一居民区便民群1
09:00 胖胖的猫: @志愿者 帮我配点立普妥
  > 立普妥 … 要几盒
09:03 胖胖的猫: 两盒
  > 住几号楼
09:05 胖胖的猫: 12号楼301
  > 立普妥2盒约好了 … 四川北路 … 0317-001
09:30 8-202 周老师: @志愿者 帮我配典必殊滴眼液
  > 周老师 … 要几盒
09:35 9-101 阿珍: 今朝太阳老好额
  (nothing)
until 09:51
  < 周老师 … 等您回
10:05 8-202 周老师: 一支
  (nothing)
10:06 8-202 周老师: @志愿者 要1支
  > 1支约好了 … 0317-002
= 0317-001 booked 阿托伐他汀 2盒
= 0317-002 booked 1支
