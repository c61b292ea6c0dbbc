# With an emergency open, 我来 and what is done for the patient are of the emergency, not of what else waits
group 欧二居民区便民群1
09:00 2-401 符老太: @志愿者 找人，我看不清药名
  > 人
09:02 2-402 申叔: @志愿者 老太婆摔倒头破了血流不停
  > 请马上打120
private
09:03 周协调: 我来
  > 申叔 … 有人去看了
group 平台
  < 有人去看了 … 申叔 … 周协调
private
until 09:12
  (quiet)
group 欧二居民区便民群1
09:20 2-403 邓阿姨: @志愿者 我爸胸口痛得打滚
  > 请马上打120
private
09:21 周协调: 120打过了，已经送医院，人昏迷
  > 邓阿姨 … 有人去看了
until 09:30
  (quiet)
