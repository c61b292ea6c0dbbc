# A community's group that wants to hear little gets bookings together, and what is asked at once
group 欧二居民区便民群1
09:01 周协调: @志愿者 安静
  > 攒一攒
09:02 3-502 王阿姨: @志愿者 络活喜2盒
09:03 5-201 小红: @志愿者 达喜1盒
09:04 6-301 大刘: @志愿者 拜新同
  > 大刘 … 拜新同要几盒
until 09:12
= 0317-001 booked 氨氯地平 2盒
= 0317-002 booked 铝碳酸镁 1盒
= 0317-003 proposed
