# In a private message the community is read from the text, else from the last order, else asked
private
09:00 王家小妹: 你好，我想配络活喜2盒，3号楼501
  > 哪个小区
09:01 王家小妹: 玉二的
  > 约好了 … 0317-001
12:00 王家小妹: 再帮我爸配一盒立普妥
  > 约好了 … 0317-002
12:05 王家小妹: 谢谢
  (nothing)
13:00 老高: 广水 5号202 达喜一盒
  > 约好了 … 凉城 … 0317-003
= 0317-001 booked 氨氯地平 2盒
= 0317-002 booked 阿托伐他汀 1盒
= 0317-003 booked 1盒
