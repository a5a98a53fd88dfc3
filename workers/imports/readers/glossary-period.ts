/**
 * When: dynasties and eras, in six languages. Columns: slug | words that betray it | name | zh-Hans | zh-Hant | ja | fr | ar.
 * Reigns stand before their dynasty. Centuries are worked out from years and named in `centuries`.
 */
export const periodRows = `
kangxi | kangxi | Qing dynasty, Kangxi reign | 清康熙 | 清康熙 | 清・康熙年間 | Dynastie Qing, règne de Kangxi | سلالة تشينغ، عهد كانغشي
yongzheng | yongzheng | Qing dynasty, Yongzheng reign | 清雍正 | 清雍正 | 清・雍正年間 | Dynastie Qing, règne de Yongzheng | سلالة تشينغ، عهد يونغتشنغ
qianlong | qianlong | Qing dynasty, Qianlong reign | 清乾隆 | 清乾隆 | 清・乾隆年間 | Dynastie Qing, règne de Qianlong | سلالة تشينغ، عهد تشيانلونغ
jiaqing | jiaqing | Qing dynasty, Jiaqing reign | 清嘉庆 | 清嘉慶 | 清・嘉慶年間 | Dynastie Qing, règne de Jiaqing | سلالة تشينغ، عهد جياتشينغ
daoguang | daoguang | Qing dynasty, Daoguang reign | 清道光 | 清道光 | 清・道光年間 | Dynastie Qing, règne de Daoguang | سلالة تشينغ، عهد داوغوانغ
wanli | wanli | Ming dynasty, Wanli reign | 明万历 | 明萬曆 | 明・万暦年間 | Dynastie Ming, règne de Wanli | سلالة مينغ، عهد وانلي
jiajing | jiajing | Ming dynasty, Jiajing reign | 明嘉靖 | 明嘉靖 | 明・嘉靖年間 | Dynastie Ming, règne de Jiajing | سلالة مينغ، عهد جياجينغ
chongzhen | chongzhen | Ming dynasty, Chongzhen reign | 明崇祯 | 明崇禎 | 明・崇禎年間 | Dynastie Ming, règne de Chongzhen | سلالة مينغ، عهد تشونغتشن
chenghua | chenghua reign/chenghua mark | Ming dynasty, Chenghua reign | 明成化 | 明成化 | 明・成化年間 | Dynastie Ming, règne de Chenghua | سلالة مينغ، عهد تشنغهوا
yongle | yongle | Ming dynasty, Yongle reign | 明永乐 | 明永樂 | 明・永楽年間 | Dynastie Ming, règne de Yongle | سلالة مينغ، عهد يونغلي
xuande | xuande | Ming dynasty, Xuande reign | 明宣德 | 明宣德 | 明・宣徳年間 | Dynastie Ming, règne de Xuande | سلالة مينغ، عهد شواندي
qing | qing dynasty | Qing dynasty | 清代 | 清代 | 清時代 | Dynastie Qing | سلالة تشينغ
ming | ming dynasty/ming period | Ming dynasty | 明代 | 明代 | 明時代 | Dynastie Ming | سلالة مينغ
yuan | yuan dynasty | Yuan dynasty | 元代 | 元代 | 元時代 | Dynastie Yuan | سلالة يوان
northern-song | northern song | Northern Song dynasty | 北宋 | 北宋 | 北宋時代 | Dynastie des Song du Nord | سلالة سونغ الشمالية
southern-song | southern song | Southern Song dynasty | 南宋 | 南宋 | 南宋時代 | Dynastie des Song du Sud | سلالة سونغ الجنوبية
western-jin | western jin | Western Jin dynasty | 西晋 | 西晉 | 西晋時代 | Dynastie des Jin de l’Ouest | سلالة جين الغربية
eastern-jin | eastern jin | Eastern Jin dynasty | 东晋 | 東晉 | 東晋時代 | Dynastie des Jin de l’Est | سلالة جين الشرقية
jin | jin dynasty | Jin dynasty | 金代 | 金代 | 金時代 | Dynastie Jin | سلالة جين
song | song dynasty | Song dynasty | 宋代 | 宋代 | 宋時代 | Dynastie Song | سلالة سونغ
liao | liao dynasty/liao kingdom | Liao dynasty | 辽代 | 遼代 | 遼時代 | Dynastie Liao | سلالة لياو
dali | dali kingdom | Dali kingdom | 大理国 | 大理國 | 大理国 | Royaume de Dali | مملكة دالي
five-dynasties | five dynasties | Five Dynasties | 五代 | 五代 | 五代 | Cinq Dynasties | السلالات الخمس
tang | tang dynasty | Tang dynasty | 唐代 | 唐代 | 唐時代 | Dynastie Tang | سلالة تانغ
sui | sui dynasty | Sui dynasty | 隋代 | 隋代 | 隋時代 | Dynastie Sui | سلالة سوي
northern-wei | northern wei | Northern Wei dynasty | 北魏 | 北魏 | 北魏時代 | Dynastie des Wei du Nord | سلالة وي الشمالية
eastern-wei | eastern wei/western wei | Eastern and Western Wei | 东西魏 | 東西魏 | 東西魏時代 | Wei de l’Est et de l’Ouest | سلالتا وي الشرقية والغربية
northern-qi | northern qi | Northern Qi dynasty | 北齐 | 北齊 | 北斉時代 | Dynastie des Qi du Nord | سلالة تشي الشمالية
six-dynasties | six dynasties/southern dynasties/northern dynasties/southern and northern | Southern and Northern Dynasties | 南北朝 | 南北朝 | 南北朝時代 | Dynasties du Nord et du Sud | السلالات الجنوبية والشمالية
three-kingdoms | three kingdom | Three Kingdoms | 三国 | 三國 | 三国時代 | Trois Royaumes | الممالك الثلاث
xin | xin dynasty | Xin dynasty | 新莽 | 新莽 | 新時代 | Dynastie Xin | سلالة شين
western-han | western han | Western Han dynasty | 西汉 | 西漢 | 前漢時代 | Dynastie des Han de l’Ouest | سلالة هان الغربية
eastern-han | eastern han | Eastern Han dynasty | 东汉 | 東漢 | 後漢時代 | Dynastie des Han de l’Est | سلالة هان الشرقية
qin | qin dynasty | Qin dynasty | 秦代 | 秦代 | 秦時代 | Dynastie Qin | سلالة تشين
han | han dynasty | Han dynasty | 汉代 | 漢代 | 漢時代 | Dynastie Han | سلالة هان
warring-states | warring states | Warring States period | 战国 | 戰國 | 戦国時代（中国） | Royaumes combattants | عصر الممالك المتحاربة
spring-autumn | spring and autumn | Spring and Autumn period | 春秋 | 春秋 | 春秋時代 | Printemps et Automnes | عصر الربيع والخريف
western-zhou | western zhou | Western Zhou dynasty | 西周 | 西周 | 西周時代 | Dynastie des Zhou de l’Ouest | سلالة تشو الغربية
eastern-zhou | eastern zhou | Eastern Zhou dynasty | 东周 | 東周 | 東周時代 | Dynastie des Zhou de l’Est | سلالة تشو الشرقية
zhou | zhou dynasty | Zhou dynasty | 周代 | 周代 | 周時代 | Dynastie Zhou | سلالة تشو
shang | shang dynasty | Shang dynasty | 商代 | 商代 | 殷時代 | Dynastie Shang | سلالة شانغ
neolithic | neolithic | Neolithic | 新石器时代 | 新石器時代 | 新石器時代 | Néolithique | العصر الحجري الحديث
republic | republican period/republic | Republic of China | 民国 | 民國 | 中華民国期 | République de Chine | عهد الجمهورية الصينية
edo | edo period | Edo period | 江户时代 | 江戶時代 | 江戸時代 | Époque d’Edo | عصر إيدو
meiji | meiji period | Meiji period | 明治时代 | 明治時代 | 明治時代 | Époque Meiji | عصر ميجي
momoyama | momoyama | Momoyama period | 桃山时代 | 桃山時代 | 桃山時代 | Époque Momoyama | عصر موموياما
muromachi | muromachi | Muromachi period | 室町时代 | 室町時代 | 室町時代 | Époque Muromachi | عصر موروماتشي
goryeo | goryeo/koryo | Goryeo dynasty | 高丽 | 高麗 | 高麗時代 | Dynastie Goryeo | سلالة غوريو
joseon | joseon/choson/yi dynasty | Joseon dynasty | 朝鲜王朝 | 朝鮮王朝 | 朝鮮時代 | Dynastie Joseon | سلالة جوسون
safavid | safavid | Safavid period | 萨法维王朝 | 薩法維王朝 | サファヴィー朝 | Époque safavide | العصر الصفوي
qajar | qajar | Qajar period | 恺加王朝 | 愷加王朝 | カージャール朝 | Époque qajare | العصر القاجاري
mughal | mughal | Mughal period | 莫卧儿王朝 | 莫臥兒王朝 | ムガル朝 | Époque moghole | العصر المغولي الهندي
`;
