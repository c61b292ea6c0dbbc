# While an address is asked for, a house that is only spoken of is none
group 山二居民区便民群2
09:00 胖胖的猫: @志愿者 达喜2盒
  > 您住几号楼几室
09:02 胖胖的猫: 1号楼的快递到了
  (nothing)
09:03 胖胖的猫: 5号楼电梯又坏了吗
  (nothing)
09:04 胖胖的猫: 我住5号楼
  > 达喜2盒约好了 … 您住几室
09:05 胖胖的猫: 602室的猫跑出来了
  (nothing)
09:06 胖胖的猫: 302室，谢谢
  > 达喜2盒
= 0317-001 booked 铝碳酸镁 2盒
