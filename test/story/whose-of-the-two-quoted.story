# Who quotes the answer about several orders and says whose means that one
group 山一居民区便民群1
09:00 3-502 王阿姨: @志愿者 我妈要拜新同2盒，我自己立普妥1盒
  > 0317-001 … 0317-002
09:20 3-502 王阿姨: (quotes bot 09:00) 妈妈的改成3盒
  > 您妈妈的拜新同3盒改好了 … 0317-001
09:40 3-502 王阿姨: (quotes bot 09:00) 我自己的改2盒
  > 立普妥2盒改好了 … 0317-002
10:00 6-101 Rita: @volunteer Norvasc 2 boxes for my dad, cetirizine 1 box for me
  > 0317-003 … 0317-004
10:20 6-101 Rita: (quotes bot 10:00) make dad's 3 boxes
  > Norvasc … 0317-003
10:40 6-101 Rita: (quotes bot 10:00) change mine to 2 boxes
  > 0317-004
10:50 6-101 Rita: (quotes bot 10:00) dad's to 1 box please
  > 0317-003
= 0317-001 booked 3盒
= 0317-002 booked 2盒
= 0317-003 booked 1盒
= 0317-004 booked 2盒
