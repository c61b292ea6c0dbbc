# Who wants a medicine and has no name for it is asked for it, and the second time that nobody understands them a person is called
group 欧二居民区便民群1
14:00 5-505 老赵: @志愿者 要药
  > 要什么药 … 拍药盒 … 帮我看
14:01 5-505 老赵: @志愿者 我老伴吃的那种药
  > 正在请社区的人给您打电话
14:02 5-506 老潘: @志愿者 圆的小药片，管心脏的那个
  > 要什么药
14:03 5-506 老潘: 倍他乐克两盒
  > 倍他乐克2盒约好了
14:04 5-507 石阿姨: @志愿者 就给我配上个月那种
  > 上次要的药我没找到
14:05 5-508 小孟: @志愿者 阿拉屋里厢伊个物事
  > 没听懂 … 找人
14:06 5-508 小孟: @志愿者 弄勿来呀哪能办
  > 正在帮你找人
14:07 5-508 小孟: @志愿者 侬看看伊个
  > 正在帮你找人
14:08 5-509 老唐: @志愿者 唱首歌来听听
  > 没听懂
14:09 5-509 老唐: @志愿者 今天外头好冷
  > 没听懂
14:10 5-510 汪老师: @志愿者 你们到底怎么搞的，火大
  > 对不起 … 正在找人听您说
14:11 5-511 褚阿姨: @志愿者 后天开刀，拜阿司匹灵要先停吗
  > 请问药师或医生
14:12 5-511 褚阿姨: @志愿者 早上要抽血，降糖药照常吃伐
  > 请问药师或医生
14:13 5-512 Tom: @volunteer should I stop my warfarin before surgery?
  > doctor
14:14 5-513 老姚: @志愿者 立普妥
  > 几盒
14:15 5-513 老姚: @志愿者 伊个勿晓得
  > 请社区的人给您打电话
14:16 5-514 阿方: @志愿者 我的药呢
  > 没有在约的药
14:17 5-514 阿方: 药
  (nothing)
14:20 5-515 老魏: @志愿者 药名我想不起来了
  > 要什么药 … 帮我看
14:20 5-516 阿金: @志愿者 配药
  > 要什么药
14:21 5-517 Linda: @volunteer I need my pills
  > which medicine … someone will call you
14:21 5-518 Ben: @volunteer the small white tablets for my heart
  > which medicine
14:22 5-519 Joe: @volunteer you are useless
  > sorry
14:22 5-520 老何: @志愿者 火大，立普妥催了三天没人理
  > 对不起
14:23 5-521 老顾: @志愿者 我的药忘记拿了
  > 没
= 0317-001 pending
= 0317-002 booked 美托洛尔 2盒
= 0317-004 pending
