/** What it is made of, and the shelves it stands on. Columns: slug | words | name | zh-Hans | zh-Hant | ja | fr | ar. */
export const materialRows = `
porcelain | porcelain/bone china | Porcelain | 瓷 | 瓷 | 磁器 | Porcelaine | الخزف الصيني
stoneware | stoneware/basalt/jasper/yixing/granite ware | Stoneware | 炻器 | 炻器 | 炻器 | Grès | الخزف الحجري
earthenware | earthenware/terracotta/pottery/faience/clay/ceramic/tin glaze/tin-glaze | Earthenware | 陶 | 陶 | 陶器 | Terre cuite | الفخار
silk | silk/satin/velvet/taffeta/damask/brocade | Silk | 丝 | 絲 | 絹 | Soie | الحرير
wool | wool | Wool | 毛 | 毛 | 羊毛 | Laine | الصوف
cotton | cotton | Cotton | 棉 | 棉 | 木綿 | Coton | القطن
linen | linen/flax/hemp | Linen and flax | 麻 | 麻 | 麻 | Lin | الكتّان
bronze | bronze | Bronze | 青铜 | 青銅 | 青銅 | Bronze | البرونز
silver | silver | Silver | 银 | 銀 | 銀 | Argent | الفضة
brass | brass/paktong | Brass | 黄铜 | 黃銅 | 真鍮 | Laiton | النحاس الأصفر
iron | iron/steel | Iron and steel | 铁与钢 | 鐵與鋼 | 鉄 | Fer et acier | الحديد والصلب
pewter | pewter | Pewter | 锡 | 錫 | 錫 | Étain | القصدير
gold | gold/gilt/gilded | Gold | 金 | 金 | 金 | Or | الذهب
copper | copper/aluminum/metal/chrome | Copper and other metals | 铜及其他金属 | 銅及其他金屬 | 銅ほか金属 | Cuivre et autres métaux | النحاس ومعادن أخرى
jade | jade/nephrite | Jade | 玉 | 玉 | 玉 | Jade | اليشم
agate | agate/onyx/carnelian/chalcedony | Agate | 玛瑙 | 瑪瑙 | 瑪瑙 | Agate | العقيق
rock-crystal | rock crystal/quartz | Rock crystal | 水晶 | 水晶 | 水晶 | Cristal de roche | البلّور الصخري
amber | amber | Amber | 琥珀 | 琥珀 | 琥珀 | Ambre | الكهرمان
glass | glass/crystal | Glass | 玻璃 | 玻璃 | ガラス | Verre | الزجاج
lacquer | lacquer | Lacquer | 漆 | 漆 | 漆 | Laque | اللكّ
bamboo | bamboo | Bamboo | 竹 | 竹 | 竹 | Bambou | الخيزران
paper | paper/print/book/album/scroll/ink on | Paper | 纸 | 紙 | 紙 | Papier | الورق
ink | ink cake/molded ink/ink stick | Pine-soot ink | 墨 | 墨 | 墨 | Encre | الحبر
stone | limestone/marble/sandstone/stone/turquoise/lapis | Stone | 石 | 石 | 石 | Pierre | الحجر
wood | wood/mahogany/walnut/oak/maple/pine/huanghuali/cherry | Wood | 木 | 木 | 木 | Bois | الخشب
bone | bone/ivory/horn/tortoise/shell | Bone, horn and shell | 骨角贝 | 骨角貝 | 骨角貝 | Os, corne et nacre | العظم والقرن والصدف
leather | leather/hide/skin | Leather | 皮革 | 皮革 | 革 | Cuir | الجلد
plastic | plastic/lucite/nylon/polymer/acrylic | Plastic | 塑料 | 塑料 | 樹脂 | Plastique | البلاستيك
other | * | Mixed materials | 综合材料 | 綜合材料 | その他の素材 | Matériaux divers | مواد متنوعة
`;

export const categoryRows = `
tea | - | Tea ware | 茶器 | 茶器 | 茶器 | Objets de thé | أواني الشاي
table | - | Table | 餐桌 | 餐桌 | 食卓 | Table | المائدة
vases | - | Vases and vessels | 瓶尊 | 瓶尊 | 花器と瓶 | Vases | المزهريات
boxes | - | Boxes and jars | 盒与罐 | 盒與罐 | 箱と壺 | Boîtes et jarres | العلب والجرار
desk | - | Scholar’s desk | 文房 | 文房 | 文房 | Table du lettré | مكتب الأديب
incense | - | Incense | 香事 | 香事 | 香道具 | Encens | البخور
scrolls | - | Scrolls and album leaves | 书画卷轴 | 書畫卷軸 | 書画 | Rouleaux et albums | اللفائف وأوراق الألبوم
prints | - | Prints | 版画 | 版畫 | 版画 | Estampes | المطبوعات
textiles | - | Textiles | 织绣 | 織繡 | 染織 | Textiles | المنسوجات
wear | - | To wear | 穿戴 | 穿戴 | 身につけるもの | À porter | للزينة واللباس
figures | - | Figures | 造像与摆件 | 造像與擺件 | 置物 | Figures | التماثيل
mirrors | - | Mirrors | 铜镜 | 銅鏡 | 鏡 | Miroirs | المرايا
light | - | Light | 灯烛 | 燈燭 | 灯り | Lumière | الإضاءة
glassware | - | Glassware | 玻璃器 | 玻璃器 | ガラス器 | Verrerie | الزجاجيات
tiles | - | Tiles and panels | 砖与饰板 | 磚與飾板 | タイルと板 | Carreaux et panneaux | البلاط والألواح
furniture | - | Furniture | 家具 | 傢俱 | 家具 | Mobilier | الأثاث
kitchen | - | Kitchen appliances | 厨房电器 | 廚房電器 | キッチン家電 | Appareils de cuisine | أجهزة المطبخ
home-air | - | Air and floor | 空气与清洁 | 空氣與清潔 | 空調と掃除 | Air et sols | الهواء والأرضيات
care | - | Personal care | 个人护理 | 個人護理 | パーソナルケア | Soins personnels | العناية الشخصية
other | - | Other objects | 其他器物 | 其他器物 | その他 | Autres objets | قطع أخرى
`;
