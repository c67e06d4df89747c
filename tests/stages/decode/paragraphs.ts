/** A paragraph of made-up news in each language that can be told, by its code. */
export const paragraphs: Readonly<Record<string, string>> = {
  en: "The mayor said on Tuesday that the new bridge would be open before the end of the year, but the builders who have worked on it since March were not so sure about that.",
  de: "Der Bürgermeister sagte am Dienstag, dass die neue Brücke noch vor dem Ende des Jahres fertig wird, aber die Arbeiter, die seit März auf der Baustelle sind, waren sich nicht so sicher.",
  fr: "Le maire a dit mardi que le nouveau pont serait ouvert avant la fin de l’année, mais les ouvriers qui travaillent sur ce chantier depuis le mois de mars ne sont pas sûrs de la date.",
  es: "El alcalde dijo el martes que el nuevo puente se abrirá antes del final del año, pero los obreros que trabajan en la obra desde marzo no están muy seguros de que sea posible.",
  it: "Il sindaco ha detto martedì che il nuovo ponte sarà aperto prima della fine dell’anno, ma gli operai che lavorano nel cantiere da marzo non sono sicuri che questo sia possibile.",
  pt: "O prefeito disse na terça-feira que a nova ponte será aberta antes do fim do ano, mas os operários que trabalham na obra desde março não estão seguros de que isso seja possível.",
  nl: "De burgemeester zei dinsdag dat de nieuwe brug voor het einde van het jaar open zal zijn, maar de arbeiders die er sinds maart aan werken waren daar niet zo zeker van.",
  sv: "Borgmästaren sade på tisdagen att den nya bron ska vara öppen före slutet av året, men arbetarna som har varit på platsen från mars är inte säkra på att det kan gå.",
  da: "Borgmesteren sagde tirsdag, at den nye bro skal være åben inden slutningen af året, men arbejderne, som har været på pladsen siden marts, er ikke sikre på, at det kan nås.",
  nb: "Ordføreren sa tirsdag at den nye broen skal være åpen før slutten av året, men arbeiderne som har vært på plassen siden mars, er ikke sikre på at det kan gå.",
  fi: "Kaupunginjohtaja sanoi tiistaina, että uusi silta on valmis ennen vuoden loppua, mutta työntekijät, jotka ovat olleet paikalla maaliskuusta, eivät ole varmoja, että se on mahdollista, ja myös hän epäili sitä.",
  pl: "Burmistrz powiedział we wtorek, że nowy most jest już prawie gotowy i że otwarcie odbędzie się przed końcem roku, ale robotnicy, którzy są na budowie od marca, nie byli tego pewni, bo po zimie prace się opóźniły.",
  cs: "Starosta v úterý řekl, že nový most bude otevřen před koncem roku, ale dělníci, kteří jsou na stavbě od března, si tím nejsou jisti, protože se práce po zimě zpozdily a také chybí materiál.",
  hu: "A polgármester kedden azt mondta, hogy az új híd még az év vége előtt megnyílik, és hogy a munka már nem tart soká, de a munkások szerint ez nem lehet így, mert csak egy hónap van hátra.",
  ro: "Primarul a spus marți că podul nou va fi deschis până la sfârșitul anului, dar muncitorii care sunt pe șantier din martie nu au fost siguri că este posibil, pentru că lucrările de după iarnă au întârziat.",
  tr: "Belediye başkanı salı günü yeni köprünün yıl sonundan önce açılacağını söyledi, ama marttan bu yana orada çalışan işçiler için bu çok da kesin değil ve bir gecikme daha olabilir, ne var ki hava gibi nedenler de var.",
  id: "Wali kota mengatakan pada hari Selasa bahwa jembatan yang baru itu akan dibuka sebelum akhir tahun, tetapi para pekerja yang sudah ada di sana dari bulan Maret tidak yakin dengan rencana tersebut.",
  vi: "Thị trưởng đã nói hôm thứ ba rằng cây cầu mới sẽ được mở trước khi hết năm, nhưng những người thợ làm việc ở đó từ tháng ba không chắc là điều này có thể, và họ đã nói với các nhà báo.",
};

/** The same of languages in other scripts, which are told by their letters. */
export const otherScripts: Readonly<Record<string, string>> = {
  Cyrillic: "Мэр сказал во вторник, что новый мост будет открыт до конца года, но рабочие в этом не уверены.",
  Greek: "Ο δήμαρχος είπε την Τρίτη ότι η νέα γέφυρα θα ανοίξει πριν από το τέλος του χρόνου.",
  Arabic:
    "قال رئيس البلدية يوم الثلاثاء إن الجسر الجديد سيفتح قبل نهاية العام لكن العمال ليسوا متأكدين من ذلك",
  Hebrew: "ראש העיר אמר ביום שלישי שהגשר החדש ייפתח לפני סוף השנה אבל הפועלים לא היו בטוחים בכך כלל",
  Devanagari:
    "महापौर ने मंगलवार को कहा कि नया पुल साल के अंत से पहले खुल जाएगा लेकिन मज़दूरों को इस पर भरोसा नहीं था और काम अभी बाकी है",
  Han: "市长星期二表示，新桥将在年底之前开放，但是从三月起就在工地工作的工人们对此并不确定，因为冬天之后工程进度已经落后，而且材料也不够。市政府没有回答记者的问题，只说一切都会按照计划进行。",
  Hangul:
    "시장은 화요일에 새 다리가 올해 말 이전에 개통될 것이라고 말했지만 삼월부터 현장에서 일한 노동자들은 그것을 확신하지 못했으며 자재도 부족하다고 말했다",
};
