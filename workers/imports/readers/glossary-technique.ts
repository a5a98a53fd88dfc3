/**
 * How a thing is made, in six languages. Columns: slug | family | words that betray it (a/b/c) | name | as an English
 * adjective in a title | zh-Hans | zh-Hant | ja | fr | ar. The first row that matches wins, so the particular stands before the general.
 */
export const techniqueRows = `
inlaid-celadon | ceramic | inlaid celadon | Inlaid celadon | Inlaid celadon | 镶嵌青瓷 | 鑲嵌青瓷 | 象嵌青磁 | Céladon incrusté | السيلادون المطعّم
yaozhou | ceramic | yaozhou | Yaozhou celadon | Yaozhou celadon | 耀州青瓷 | 耀州青瓷 | 耀州窯青磁 | Céladon de Yaozhou | سيلادون ياوتشو
yue | ceramic | yue ware/green-glazed stoneware | Yue ware | Yue celadon | 越窑青瓷 | 越窯青瓷 | 越州窯青磁 | Grès de Yue | سيلادون يويه
celadon | ceramic | celadon/longquan/green-glazed/green-colored stoneware | Celadon | Celadon | 青瓷 | 青瓷 | 青磁 | Céladon | السيلادون
qingbai | ceramic | qingbai/bluish-white/blue-white | Qingbai porcelain | Qingbai | 青白瓷 | 青白瓷 | 青白磁 | Porcelaine qingbai | خزف تشينغباي
ding | ceramic | ding ware | Ding ware | Ding white | 定窑白瓷 | 定窯白瓷 | 定窯白磁 | Porcelaine de Ding | خزف دينغ الأبيض
jun | ceramic | jun ware | Jun ware | Jun-glazed | 钧瓷 | 鈞瓷 | 鈞窯 | Grès de Jun | خزف جون
guan | ceramic | guan ware/ge ware/crackle | Crackled ware | Crackled | 开片釉瓷 | 開片釉瓷 | 貫入釉磁 | Grès craquelé | الخزف المشعّر
cizhou | ceramic | cizhou/slip-painted/underglaze slip/slip decoration/traces of slip/white slip/sgraffito | Slip ware | Slip-carved | 磁州窑化妆土瓷 | 磁州窯化妝土瓷 | 磁州窯白化粧 | Grès à engobe | خزف البطانة الطينية
jian | ceramic | jian ware/hare's fur/temmoku/dark brown glaze/black glaze | Jian ware | Hare’s-fur | 建盏黑釉 | 建盞黑釉 | 天目釉 | Grès de Jian | خزف جيان الأسود
jizhou | ceramic | jizhou | Jizhou ware | Jizhou leaf-glaze | 吉州窑瓷 | 吉州窯瓷 | 吉州窯 | Grès de Jizhou | خزف جيتشو
sancai | ceramic | sancai/three-color/3-color/fahua | Sancai | Three-colour | 三彩 | 三彩 | 三彩 | Sancai | السانكاي ثلاثي الألوان
famille-rose | ceramic | famille rose/pink enamel | Famille rose | Famille-rose | 粉彩瓷 | 粉彩瓷 | 粉彩 | Famille rose | خزف العائلة الوردية
famille-verte | ceramic | famille verte | Famille verte | Famille-verte | 五彩绿瓷 | 五彩綠瓷 | 五彩（緑手） | Famille verte | خزف العائلة الخضراء
wucai | ceramic | wucai/doucai/five color/five-color/underglaze blue and red/overglaze enamels in red | Wucai | Five-colour | 五彩瓷 | 五彩瓷 | 五彩磁 | Wucai | خزف الألوان الخمسة
jasperware | ceramic | jasper | Jasperware | Jasperware | 碧玉细炻器 | 碧玉細炻器 | ジャスパーウェア | Jaspe | خزف الجاسبر
blue-and-white | ceramic | underglaze blue/underglaze cobalt/blue and white/blue-and-white/blue underglaze/blue-painted/underglaze decoration | Blue-and-white porcelain | Blue-and-white | 青花瓷 | 青花瓷 | 染付 | Bleu et blanc | الخزف الأزرق والأبيض
copper-red | ceramic | peach bloom/sang de/copper red/copper-red/oxblood/red glaze/glazed red/flambé | Copper-red glaze | Copper-red | 铜红釉瓷 | 銅紅釉瓷 | 辰砂釉 | Rouge de cuivre | خزف الأحمر النحاسي
yellow-glaze | ceramic | yellow glaze/cafe-au-lait | Imperial yellow glaze | Yellow-glazed | 黄釉瓷 | 黃釉瓷 | 黄釉磁 | Glaçure jaune | الخزف ذو الطلاء الأصفر
turquoise-glaze | ceramic | peacock-blue/peacock blue/turquoise glaze/robin's egg/camellia-leaf green/green glaze | Turquoise glaze | Turquoise-glazed | 孔雀釉瓷 | 孔雀釉瓷 | 孔雀釉 | Glaçure turquoise | الخزف الفيروزي
cobalt-glaze | ceramic | blue glaze/blue-glazed/powder blue/mottled blue/clair de lune | Cobalt glaze | Cobalt-glazed | 霁蓝釉瓷 | 霽藍釉瓷 | 瑠璃釉 | Bleu de cobalt | الخزف ذو الطلاء اللازوردي
blanc-de-chine | ceramic | dehua/blanc de chine | Blanc de Chine | Dehua white | 德化白瓷 | 德化白瓷 | 徳化白磁 | Blanc de Chine | خزف ديهوا الأبيض
yixing | ceramic | yixing/redware/purple clay | Yixing stoneware | Purple-clay | 紫砂 | 紫砂 | 紫砂 | Grès de Yixing | طين ييشينغ
black-basalt | ceramic | basalt | Black basalt | Black-basalt | 黑色玄武岩炻器 | 黑色玄武岩炻器 | ブラックバサルト | Basalte noir | خزف البازلت الأسود
lustre | ceramic | lustre/iridized | Lustreware | Lustre | 虹彩陶 | 虹彩陶 | ラスター彩陶器 | Faïence lustrée | الخزف ذو البريق المعدني
tin-glaze | ceramic | tin-glaze/tin glaze/faience/faïence/majolica/maiolica/delft | Tin-glazed earthenware | Tin-glazed | 锡釉彩陶 | 錫釉彩陶 | 錫釉陶器 | Faïence | الفخار المطلي بالقصدير
transferware | ceramic | transfer | Transfer-printed ware | Transfer-printed | 转印瓷 | 轉印瓷 | 銅版転写磁器 | Faïence imprimée | الخزف المطبوع بالنقل
gilded-porcelain | ceramic | porcelain with enamel and gil*/porcelain, gilt/porcelain with gil*/gilded porcelain/overglaze enamel and gil*/hard-paste porcelain with enamel and gil* | Gilded porcelain | Gilded porcelain | 描金彩瓷 | 描金彩瓷 | 金彩磁器 | Porcelaine dorée | الخزف المذهّب
salt-glaze | ceramic | salt-glaze/salt glaze/salt-glazed | Salt-glazed stoneware | Salt-glazed | 盐釉炻器 | 鹽釉炻器 | 塩釉炻器 | Grès salé | الخزف الملحي
creamware | ceramic | cream-colored/creamware/pearlware/queen's ware | Creamware | Creamware | 奶油色陶 | 奶油色陶 | クリームウェア | Faïence fine | الفخار الكريمي
oribe | ceramic | oribe/raku/shino/seto | Tea-ceremony glaze | Oribe-glazed | 织部釉陶 | 織部釉陶 | 織部 | Oribe | خزف أوريبه
enamelled-porcelain | ceramic | porcelain with enamel/porcelain with overglaze/overglaze/polychrome enamel/polychrome glazed enamel/enameled porcelain/ceramic with enamel | Enamelled porcelain | Enamelled porcelain | 釉上彩瓷 | 釉上彩瓷 | 色絵磁器 | Porcelaine émaillée | الخزف المزجج بالمينا
bone-china | ceramic | bone china | Bone china | Bone-china | 骨瓷 | 骨瓷 | ボーンチャイナ | Porcelaine tendre anglaise | خزف العظم
soft-paste | ceramic | soft paste/soft-paste/biscuit | Soft-paste porcelain | Soft-paste porcelain | 软质瓷 | 軟質瓷 | 軟質磁器 | Porcelaine tendre | الخزف اللين
painted-earthenware | ceramic | painted earthenware/painted terracotta/painted pottery/earthenware with polychromy/earthenware with painted/earthenware with enamel | Painted earthenware | Painted earthenware | 彩绘陶 | 彩繪陶 | 彩絵陶器 | Terre cuite peinte | الفخار المرسوم
white-porcelain | ceramic | porcelain | Porcelain | Porcelain | 白瓷 | 白瓷 | 白磁 | Porcelaine | الخزف الأبيض
stoneware | ceramic | stoneware/granite ware | Stoneware | Stoneware | 炻器 | 炻器 | 炻器 | Grès | الخزف الحجري
lead-glaze | ceramic | lead glaze/glazed earthenware/low-fired/earthenware with green | Lead-glazed earthenware | Lead-glazed | 铅釉陶 | 鉛釉陶 | 鉛釉陶 | Terre vernissée | الفخار المطلي بالرصاص
earthenware | ceramic | earthenware/terracotta/pottery/ceramic/clay/redware/majolika/tile | Earthenware | Earthenware | 陶器 | 陶器 | 陶器 | Terre cuite | الفخار
ink-colour | painting | ink and color/ink and light color/ink and slight color/ink and colors/ink, color/color on silk/color on paper/painting on pith/gouache | Ink and colour | Ink-and-colour | 设色水墨 | 設色水墨 | 紙本着色 | Encre et couleurs | الحبر والألوان
miniature | painting | tempera on paper/opaque watercolor/illuminated folio/manuscript/watercolor, ink, and gilding | Manuscript painting | Manuscript-style | 细密画 | 細密畫 | 細密画 | Miniature | المنمنمات
ink-painting | painting | ink on/hanging scroll/handscroll/album leaf/fan painting/ink wash | Ink painting | Ink | 水墨 | 水墨 | 水墨 | Encre de Chine | رسم الحبر
kesi | textile | tapestry weave/tapestry woven/kesi | Kesi tapestry | Kesi silk | 缂丝 | 緙絲 | 綴織 | Tapisserie de soie | نسيج كيسي الحريري
embroidery | textile | embroider*/needleloop*/satin ground/chain stitch/couched | Silk embroidery | Embroidered | 丝绣 | 絲繡 | 刺繍 | Broderie | التطريز
lace | textile | lace/flax thread/reticella/bobbin/needlepoint/crochet/filet/cutwork | Lace | Lace | 蕾丝 | 蕾絲 | レース | Dentelle | الدانتيل
velvet | textile | velvet/velour | Silk velvet | Velvet | 丝绒 | 絲絨 | ビロード | Velours de soie | المخمل الحريري
brocade | textile | brocad*/lampas/compound weave/compund weave/metal thread/metallic thread/gold thread/compound twill/diasper/supplementary | Brocade | Brocaded silk | 织锦 | 織錦 | 錦 | Brocart | الديباج
damask | textile | damask/diaper weave/patterned tabby/self-patterned | Damask | Damask | 暗花绸 | 暗花綢 | 綾 | Damas | الدمقس
gauze | textile | gauze/leno | Silk gauze | Gauze | 罗纱 | 羅紗 | 羅 | Gaze de soie | الشاش الحريري
resist-dye | textile | batik/resist/ikat/tie-dye/stencil-dyed/kasuri | Resist dyeing | Resist-dyed | 蜡染 | 蠟染 | 型染 | Teinture à réserve | الصباغة بالشمع
knotted-pile | textile | knotted/carpet/rug/pile wool | Knotted pile | Hand-knotted | 栽绒毯 | 栽絨毯 | 絨毯 | Tapis noué | السجاد المعقود
wool-tapestry | textile | woven wool/wool/kashmir | Woven wool | Woven wool | 毛织 | 毛織 | 毛織 | Laine tissée | الصوف المنسوج
printed-cotton | textile | printed cotton/cotton/calico | Printed cotton | Cotton | 印花棉布 | 印花棉布 | 木綿更紗 | Coton imprimé | القطن المطبوع
woven-silk | textile | silk/satin/taffeta/twill/tabby | Woven silk | Silk | 丝织 | 絲織 | 絹織物 | Soie tissée | الحرير المنسوج
linen | textile | linen/flax/hemp | Linen | Linen | 亚麻布 | 亞麻布 | 麻布 | Lin | الكتّان
woodblock | print | woodblock print/woodblock-printed/wood block/woodcut/bound woodcuts/color woodblock/woodcuts | Woodblock print | Woodblock | 木版水印 | 木版水印 | 木版画 | Estampe sur bois | الطباعة بالقوالب الخشبية
etching | print | etching/engraving/mezzotint/aquatint/drypoint | Etching | Etched | 铜版画 | 銅版畫 | 銅版画 | Eau-forte | الحفر
lithograph | print | lithograph/screenprint/collotype/linoleum/stencil/printed | Print | Printed | 版画 | 版畫 | 版画 | Estampe | الطباعة
photograph | print | gelatin silver/photograph/chromogenic/albumen/inkjet | Photography | Photographic | 摄影 | 攝影 | 写真 | Photographie | التصوير الفوتوغرافي
drawing | painting | pencil/watercolor/charcoal/drawing/marker/oil on/acrylic/tempera | Drawing and painting | Painted | 绘画 | 繪畫 | 絵画 | Dessin et peinture | الرسم
ink-cake | ink | ink cake/molded ink/ink stick/inkstick | Moulded ink | Moulded | 墨锭 | 墨錠 | 唐墨 | Encre moulée | الحبر المصبوب
cloisonne | metal | cloisonn* | Cloisonné enamel | Cloisonné | 景泰蓝 | 景泰藍 | 七宝 | Émail cloisonné | المينا المحجّزة
painted-enamel | metal | painted enamel/enameled copper/enamel on copper/enamel/enameled | Painted enamel | Painted-enamel | 画珐琅 | 畫琺琅 | 琺瑯 | Émail peint | المينا المرسومة
inlaid-bronze | metal | inlaid/inlay/damascen* | Inlaid metal | Inlaid bronze | 错金银 | 錯金銀 | 象嵌 | Métal incrusté | المعدن المطعّم
gilt-bronze | metal | gilt bronze/gilded bronze/gilt copper/ormolu | Gilt bronze | Gilt-bronze | 鎏金铜 | 鎏金銅 | 鍍金銅 | Bronze doré | البرونز المذهّب
cast-bronze | metal | bronze/paktong | Cast bronze | Bronze | 铸铜 | 鑄銅 | 鋳銅 | Bronze | البرونز المصبوب
chased-silver | metal | silver/sterling/niello | Chased silver | Silver | 錾银 | 鏨銀 | 彫銀 | Argent ciselé | الفضة المنقوشة
brass | metal | brass | Brass | Brass | 黄铜 | 黃銅 | 真鍮 | Laiton | النحاس الأصفر
ironwork | metal | iron/steel | Forged iron | Iron | 锻铁 | 鍛鐵 | 鍛鉄 | Fer forgé | الحديد المطروق
pewter | metal | pewter/tin | Pewter | Pewter | 锡器 | 錫器 | 錫 | Étain | القصدير
goldwork | metal | gold | Goldwork | Gold | 金工 | 金工 | 金工 | Orfèvrerie | صياغة الذهب
copper | metal | copper/aluminum/aluminium/metal/chrome | Worked metal | Copper | 铜器 | 銅器 | 銅器 | Métal travaillé | المعدن المشغول
carved-lacquer | lacquer | cinnabar/carved lacquer/carved red lacquer/tihong | Carved lacquer | Carved-lacquer | 雕漆 | 雕漆 | 彫漆 | Laque sculptée | اللكّ المنحوت
lacquer | lacquer | lacquer/maki-e | Lacquer | Lacquer | 漆器 | 漆器 | 漆 | Laque | اللكّ
jade | stone | jade/nephrite/jadeite | Carved jade | Jade | 玉雕 | 玉雕 | 玉彫 | Jade sculpté | اليشم المنحوت
rock-crystal | stone | rock crystal/quartz | Rock crystal | Rock-crystal | 水晶雕 | 水晶雕 | 水晶彫 | Cristal de roche | البلّور الصخري
agate | stone | agate/chalcedony/carnelian/onyx | Carved agate | Agate | 玛瑙雕 | 瑪瑙雕 | 瑪瑙彫 | Agate sculptée | العقيق المنحوت
amber | stone | amber | Carved amber | Amber | 琥珀雕 | 琥珀雕 | 琥珀彫 | Ambre sculpté | الكهرمان المنحوت
stone-carving | stone | limestone/marble/sandstone/stone/soapstone/turquoise/lapis/malachite/coral | Stone carving | Stone | 石雕 | 石雕 | 石彫 | Pierre sculptée | نحت الحجر
stained-glass | glass | stained glass/leaded glass/cut leaded | Stained glass | Stained-glass | 彩绘玻璃 | 彩繪玻璃 | ステンドグラス | Vitrail | الزجاج المعشّق
pressed-glass | glass | pressed glass/pattern-molded/lacy pressed/mold | Pressed glass | Pressed-glass | 压制玻璃 | 壓制玻璃 | プレスガラス | Verre pressé | الزجاج المضغوط
cut-glass | glass | cut glass/crystal/engraved glass/etched/cut and/cut-glass/wheel-engraved | Cut glass | Cut-glass | 刻花玻璃 | 刻花玻璃 | 切子 | Verre taillé | الزجاج المقطوع
glass | glass | glass | Blown glass | Glass | 吹制玻璃 | 吹制玻璃 | 吹きガラス | Verre soufflé | الزجاج المنفوخ
bamboo | wood | bamboo | Bamboo carving | Bamboo | 竹刻 | 竹刻 | 竹彫 | Bambou sculpté | حفر الخيزران
fine-joinery | wood | huanghuali/rosewood/zitan/mahogany/walnut/tielimu/hardwood | Fine joinery | Hardwood | 细木作 | 細木作 | 指物 | Ébénisterie | النجارة الدقيقة
wood-carving | wood | wood/oak/maple/pine/boxwood/cherry/fruitwood/bocote/ash | Wood carving | Wood | 木雕 | 木雕 | 木彫 | Bois sculpté | حفر الخشب
basketry | wood | grass/rattan/wicker/basket/raffia | Basketry | Woven-cane | 编织 | 編織 | 籠編み | Vannerie | السلال
bone-carving | stone | ivory/bone/horn/tortoise/shell/mother of pearl | Bone and shell carving | Carved | 骨角雕 | 骨角雕 | 骨角彫 | Tabletterie | حفر العظم والصدف
leatherwork | wood | leather/hide/skin | Leatherwork | Leather | 皮革 | 皮革 | 革細工 | Cuir | الجلد
paper | print | paper/book/album | Paper and books | Paper | 纸本 | 紙本 | 紙本 | Papier et livres | الورق والكتب
`;
