# A name that is part of one of the choices, and of its own besides, is asked about once more

day 2026-03-17
group 欧二居民区便民群1

07:50 3-303 丙阿姨: @志愿者 咳嗽药水 来一瓶
  > 3 蛇胆川贝枇杷膏
07:51 3-303 丙阿姨: 就是那个川贝的
  > 1 川贝 … 2 蛇胆川贝枇杷膏
07:52 3-303 丙阿姨: 2
  > 蛇胆川贝枇杷膏1瓶约好了
07:55 3-304 丁阿姨: @志愿者 咳嗽药来一瓶
  > 5 氨溴索
07:56 3-304 丁阿姨: 氨溴索
  > 氨溴索1瓶约好了
