/**
 * Painters and printmakers whose names the records give. Columns: slug | words | name | zh-Hans | zh-Hant | ja | ar (fr writes the Latin name).
 * Only people dead for more than seventy years stand here: nothing may be made after a living artist's work.
 */
export const artistRows = `
hiroshige-ii | hiroshige ii | Hiroshige II | 二代歌川广重 | 二代歌川廣重 | 二代歌川広重 | هيروشيغه الثاني
hiroshige | hiroshige | Hiroshige | 歌川广重 | 歌川廣重 | 歌川広重 | هيروشيغه
hokusai | hokusai | Hokusai | 葛饰北斋 | 葛飾北齋 | 葛飾北斎 | هوكوساي
utamaro | utamaro | Utamaro | 喜多川歌麿 | 喜多川歌麿 | 喜多川歌麿 | أوتامارو
kunisada | kunisada/toyokuni iii | Kunisada | 歌川国贞 | 歌川國貞 | 歌川国貞 | كونيسادا
kuniyoshi | kuniyoshi | Kuniyoshi | 歌川国芳 | 歌川國芳 | 歌川国芳 | كونيوشي
toyokuni | toyokuni | Toyokuni | 歌川丰国 | 歌川豐國 | 歌川豊国 | تويوكوني
toyohiro | toyohiro | Toyohiro | 歌川丰广 | 歌川豐廣 | 歌川豊広 | تويوهيرو
eisen | eisen | Keisai Eisen | 溪斋英泉 | 溪齋英泉 | 渓斎英泉 | إيسن
harunobu | harunobu | Harunobu | 铃木春信 | 鈴木春信 | 鈴木春信 | هارونوبو
shunsho | shunshô/shunsho | Shunshō | 胜川春章 | 勝川春章 | 勝川春章 | شونشو
sharaku | sharaku | Sharaku | 东洲斋写乐 | 東洲齋寫樂 | 東洲斎写楽 | شاراكو
zeshin | zeshin | Zeshin | 柴田是真 | 柴田是真 | 柴田是真 | زيشين
yoshiiku | yoshi-ikku/yoshiiku | Yoshiiku | 落合芳几 | 落合芳幾 | 落合芳幾 | يوشيإيكو
yoshitoshi | yoshitoshi | Yoshitoshi | 月冈芳年 | 月岡芳年 | 月岡芳年 | يوشيتوشي
sukenobu | sukenobu | Sukenobu | 西川祐信 | 西川祐信 | 西川祐信 | سوكينوبو
kiyomasu | kiyomasu | Kiyomasu II | 二代鸟居清倍 | 二代鳥居清倍 | 二代鳥居清倍 | كيوماسو
kiyomitsu | kiyomitsu | Kiyomitsu | 鸟居清满 | 鳥居清滿 | 鳥居清満 | كيوميتسو
kiyonaga | kiyonaga | Kiyonaga | 鸟居清长 | 鳥居清長 | 鳥居清長 | كيوناغا
shigenobu | shigenobu | Shigenobu | 柳川重信 | 柳川重信 | 柳川重信 | شيغينوبو
koryusai | koryûsai/koryusai | Koryūsai | 矶田湖龙斋 | 磯田湖龍齋 | 磯田湖龍斎 | كوريوساي
toyonobu | toyonobu | Toyonobu | 石川丰信 | 石川豐信 | 石川豊信 | تويونوبو
buncho | bunchô/buncho | Bunchō | 一笔斋文调 | 一筆齋文調 | 一筆斎文調 | بونتشو
shen-zhou | shen zhou | Shen Zhou | 沈周 | 沈周 | 沈周 | شين تشو
wen-zhengming | wen zhengming | Wen Zhengming | 文徵明 | 文徵明 | 文徴明 | ون تشنغمينغ
tang-yin | tang yin | Tang Yin | 唐寅 | 唐寅 | 唐寅 | تانغ يين
qiu-ying | qiu ying | Qiu Ying | 仇英 | 仇英 | 仇英 | تشيو يينغ
dong-qichang | dong qichang | Dong Qichang | 董其昌 | 董其昌 | 董其昌 | دونغ تشيتشانغ
chen-hongshou | chen hongshou | Chen Hongshou | 陈洪绶 | 陳洪綬 | 陳洪綬 | تشن هونغشو
song-xu | song xu | Song Xu | 宋旭 | 宋旭 | 宋旭 | سونغ شيوي
hua-yan | hua yan | Hua Yan | 华喦 | 華喦 | 華嵒 | هوا يان
fan-qi | fan qi | Fan Qi | 樊圻 | 樊圻 | 樊圻 | فان تشي
zhang-ruoai | zhang ruoai | Zhang Ruo’ai | 张若霭 | 張若靄 | 張若靄 | تشانغ روآي
zeng-yandong | zeng yandong | Zeng Yandong | 曾衍东 | 曾衍東 | 曽衍東 | تسنغ ياندونغ
wang-gai | wang gai | Wang Gai | 王概 | 王概 | 王概 | وانغ غاي
zhai-dakun | zhai dakun | Zhai Dakun | 翟大坤 | 翟大坤 | 翟大坤 | تشاي داكون
bian-shoumin | bian shoumin | Bian Shoumin | 边寿民 | 邊壽民 | 辺寿民 | بيان شومين
mei-qing | mei qing | Mei Qing | 梅清 | 梅清 | 梅清 | مي تشينغ
min-zhen | min zhen | Min Zhen | 闵贞 | 閔貞 | 閔貞 | مين تشن
shitao | shitao | Shitao | 石涛 | 石濤 | 石濤 | شيتاو
xiao-yuncong | xiao yuncong | Xiao Yuncong | 萧云从 | 蕭雲從 | 蕭雲従 | شياو يونتسونغ
zha-shibiao | zha shibiao | Zha Shibiao | 查士标 | 查士標 | 査士標 | تشا شيبياو
bada-shanren | bada shanren | Bada Shanren | 八大山人 | 八大山人 | 八大山人 | بادا شانرن
dai-jin | dai jin | Dai Jin | 戴进 | 戴進 | 戴進 | داي جين
wang-hui | wang hui | Wang Hui | 王翚 | 王翬 | 王翬 | وانغ هوي
wang-yuanqi | wang yuanqi | Wang Yuanqi | 王原祁 | 王原祁 | 王原祁 | وانغ يوانتشي
wu-li | wu li | Wu Li | 吴历 | 吳歷 | 呉歴 | وو لي
yun-shouping | yun shouping | Yun Shouping | 恽寿平 | 惲壽平 | 惲寿平 | يون شوبينغ
ren-yu | ren yu | Ren Yu | 任预 | 任預 | 任預 | رن يو
ma-yuan | ma yuan | Ma Yuan | 马远 | 馬遠 | 馬遠 | ما يوان
ma-lin | ma lin | Ma Lin | 马麟 | 馬麟 | 馬麟 | ما لين
xia-gui | xia gui/xia kui | Xia Gui | 夏圭 | 夏圭 | 夏珪 | شيا غوي
zhao-mengfu | zhao mengfu | Zhao Mengfu | 赵孟頫 | 趙孟頫 | 趙孟頫 | تشاو منغفو
ni-zan | ni zan | Ni Zan | 倪瓒 | 倪瓚 | 倪瓚 | ني زان
wu-zhen | wu zhen | Wu Zhen | 吴镇 | 吳鎮 | 呉鎮 | وو تشن
wang-mian | wang mian | Wang Mian | 王冕 | 王冕 | 王冕 | وانغ ميان
muqi | muqi | Muqi | 牧溪 | 牧溪 | 牧谿 | موتشي
mi-youren | mi youren | Mi Youren | 米友仁 | 米友仁 | 米友仁 | مي يورن
lan-ying | lan ying | Lan Ying | 蓝瑛 | 藍瑛 | 藍瑛 | لان يينغ
gong-xian | gong xian | Gong Xian | 龚贤 | 龔賢 | 龔賢 | غونغ شيان
luo-ping | luo ping | Luo Ping | 罗聘 | 羅聘 | 羅聘 | لو بينغ
huang-shen | huang shen | Huang Shen | 黄慎 | 黃慎 | 黄慎 | هوانغ شن
chen-chun | chen chun | Chen Chun | 陈淳 | 陳淳 | 陳淳 | تشن تشون
lu-zhi | lu zhi | Lu Zhi | 陆治 | 陸治 | 陸治 | لو تشي
zhou-chen | zhou chen | Zhou Chen | 周臣 | 周臣 | 周臣 | تشو تشن
wen-boren | wen boren | Wen Boren | 文伯仁 | 文伯仁 | 文伯仁 | ون بورن
qian-du | qian du | Qian Du | 钱杜 | 錢杜 | 銭杜 | تشيان دو
li-song | li song | Li Song | 李嵩 | 李嵩 | 李嵩 | لي سونغ
lin-liang | lin liang | Lin Liang | 林良 | 林良 | 林良 | لين ليانغ
bian-wenjin | bian wenjin | Bian Wenjin | 边文进 | 邊文進 | 辺文進 | بيان ونجين
hu-zhengyan | hu zhengyan/ten bamboo/shizhuzhai | Hu Zhengyan | 胡正言 | 胡正言 | 胡正言 | هو تشنغيان
mustard-seed | mustard seed | the Mustard Seed Garden | 芥子园 | 芥子園 | 芥子園 | حديقة بذرة الخردل
`;
