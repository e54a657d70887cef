<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF" sourcelanguage="en">
<context>
    <name>annotated_copy</name>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>pictures</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>shapes and text boxes</source>
        <translation>شکل‌ها و قوطی‌های متن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>charts</source>
        <translation>چارت‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>rules and colours of newer Excel versions</source>
        <translation>قواعد و رنگ‌های نسخه‌های جدیدتر اکسل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>saved results of formulas</source>
        <translation>نتیجه‌های ذخیره‌شدهٔ فرمول‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>discussions in comments</source>
        <translation>گفتگوها در تبصره‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>buttons and other controls</source>
        <translation>دکمه‌ها و کنترول‌های دیگر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>macros</source>
        <translation>ماکروها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>pivot tables and slicers</source>
        <translation>جدول‌های محوری و برش‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>links to other files</source>
        <translation>پیوندها به فایل‌های دیگر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>digital signatures</source>
        <translation>امضاهای دیجیتل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>{file} cannot be copied without losing: {lost}.</source>
        <translation>{file} بدون از دست دادن این‌ها کاپی نمی‌شود: {lost}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>Send the import report instead; it names every cell.</source>
        <translation>به جای آن راپور وارد کردن را بفرستید؛ هر خانه را نام می‌برد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>the file itself, which is no .xlsx workbook</source>
        <translation>خود فایل، که فایل ⁨.xlsx⁩ نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/annotated_copy.py"/>
        <source>Import report</source>
        <translation>راپور وارد کردن</translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" is not a number.</source>
        <translation>«{value}» عدد نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Write the number in figures, or leave the cell empty.</source>
        <translation>عدد را به رقم بنویسید، یا خانه را خالی بگذارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" has more than three decimals and would be rounded.</source>
        <translation>«{value}» بیشتر از سه رقم اعشار دارد و گرد خواهد شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Round it to at most three decimals, or use a smaller unit.</source>
        <translation>آن را حداکثر تا سه رقم اعشار گرد کنید، یا واحد کوچکتری به کار ببرید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" is too large to be an amount.</source>
        <translation>«{value}» برای یک مقدار بسیار بزرگ است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" can be read as {first} or as {second}.</source>
        <translation>«{value}» را می‌توان {first} یا {second} خواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Say which one is meant; nothing else in the column decides it.</source>
        <translation>بگویید کدام یک مراد است؛ هیچ چیز دیگری در این ستون آن را روشن نمی‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" is a date where a number is expected.</source>
        <translation>«{value}» تاریخ است، در حالی که اینجا عدد لازم است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Excel may have changed what was typed into a date: type the number again.</source>
        <translation>ممکن است اکسل عدد تایپ‌شده را به تاریخ تبدیل کرده باشد: عدد را دوباره بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" is not a date.</source>
        <translation>«{value}» تاریخ نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Write it as year-month-day, such as 2022-06-22, or leave the cell empty.</source>
        <translation>آن را به شکل سال-ماه-روز بنویسید، مانند ⁨2022-06-22⁩، یا خانه را خالی بگذارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" can be {first} or {second}.</source>
        <translation>«{value}» می‌تواند {first} یا {second} باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Say which day is meant; nothing else in the column decides it.</source>
        <translation>بگویید کدام روز مراد است؛ هیچ چیز دیگری در این ستون آن را روشن نمی‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" names no day.</source>
        <translation>«{value}» روزی را نام نمی‌برد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>The row goes in without a day; write one if it matters when.</source>
        <translation>سطر بدون روز گرفته می‌شود؛ اگر زمان مهم است، روزی را بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" looks like the year {year} shown as a date.</source>
        <translation>«{value}» مانند سال {year} است که به شکل تاریخ نشان داده شده.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" is neither yes nor no.</source>
        <translation>«{value}» نه «بلی» است و نه «نخیر».</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Write yes or no, or leave the cell empty.</source>
        <translation>بلی یا نخیر بنویسید، یا خانه را خالی بگذارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>"{value}" is not a percentage.</source>
        <translation>«{value}» فیصدی نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/cells.py"/>
        <source>Write it with its sign, such as 45%.</source>
        <translation>آن را با علامتش بنویسید، مانند 45%.</translation>
    </message>
</context>
<context>
    <name>certificate</name>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The plan has a line from {lot} to {need}, of which one is not there.</source>
        <translation>پلان سطری از {lot} به {need} دارد که یکی از این دو موجود نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>{lot} may not serve {need}: {rule}.</source>
        <translation>{lot} نمی‌تواند به {need} داده شود: {rule}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The line from {lot} to {need} does not count as its ratio says.</source>
        <translation>سطر {lot} به {need} مطابق نسبت تبدیل خود حساب نشده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The line from {lot} to {need} is not as late as it says.</source>
        <translation>تأخیر سطر {lot} به {need} چنان نیست که خودش می‌گوید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The line from {lot} to {need} splits a pack or a unit.</source>
        <translation>سطر {lot} به {need} یک بسته یا یک واحد را پارچه می‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The plan takes more from {lot} than it has.</source>
        <translation>پلان از {lot} بیشتر از موجودی آن می‌گیرد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The plan gives {need} more than it wants.</source>
        <translation>پلان به {need} بیشتر از نیازش می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The gap of {need} is not what it lacks.</source>
        <translation>کمبود {need} با آنچه کم دارد برابر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The waterfall of {need} does not add up to its gap.</source>
        <translation>تفکیک کمبود {need} با مجموع کمبود آن برابر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>The locked line from {lot} to {need} is not in the plan as it was locked.</source>
        <translation>سطر قفل‌شدهٔ {lot} به {need} در پلان آن‌گونه که قفل شده بود نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>{need} belongs to no proof.</source>
        <translation>{need} در هیچ ثبوتی شامل نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>the item is not accepted</source>
        <translation>این جنس قابل قبول نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>the place takes no more</source>
        <translation>این محل دیگر جنس نمی‌گیرد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>the lot is not available</source>
        <translation>این بچ در دسترس نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>the supply is not firm enough</source>
        <translation>این کمک به اندازهٔ کافی قطعی نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>it is earmarked for others</source>
        <translation>مختص به دیگران است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>it arrives too late, or nobody knows when</source>
        <translation>ناوقت می‌رسد، یا کسی نمی‌داند چه وقت می‌رسد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate.py"/>
        <source>too little shelf life is left</source>
        <translation>مدت باقی‌ماندهٔ مصرف آن کم است</translation>
    </message>
</context>
<context>
    <name>certificate_cut</name>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate_cut.py"/>
        <source>The proof of {items} claims another cover than the plan has.</source>
        <translation>ثبوت {items} پوششی غیر از پوشش پلان نشان می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate_cut.py"/>
        <source>The proof of {items} does not bound tier {tier}.</source>
        <translation>ثبوت {items} برای سطح اولویت {tier} حدی نمی‌گذارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate_cut.py"/>
        <source>The proof of {items} calls a tier proved that is below its bound.</source>
        <translation>ثبوت {items} سطحی را ثابت‌شده می‌داند که از حد آن پایین‌تر است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate_cut.py"/>
        <source>The proof of {items} claims another delay than the plan has.</source>
        <translation>ثبوت {items} تأخیری غیر از تأخیر پلان نشان می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate_cut.py"/>
        <source>The proof of {items} does not show that the plan could not be less late.</source>
        <translation>ثبوت {items} نشان نمی‌دهد که تأخیر پلان کمتر شده نمی‌توانست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate_cut.py"/>
        <source>The proof of {items} counts a lot for less than it is worth.</source>
        <translation>ثبوت {items} یک بچ را کمتر از ارزش آن حساب می‌کند.</translation>
    </message>
</context>
<context>
    <name>certificate_shares</name>
    <message>
        <location filename="../../relief_desk/domain/matching/certificate_shares.py"/>
        <source>{other} has a greater share than {need}, and could give up some of it for {need}.</source>
        <translation>{other} سهم بیشتری از {need} دارد و می‌توانست قسمتی از آن را به {need} بگذارد.</translation>
    </message>
</context>
<context>
    <name>checking</name>
    <message>
        <location filename="../../relief_desk/services/checking.py"/>
        <source>Checking the file</source>
        <translation>بررسی فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/checking.py"/>
        <source>Checking the figures</source>
        <translation>بررسی ارقام</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>The row says the same as row {row}, under another number.</source>
        <translation>این سطر همان چیزی را می‌گوید که سطر {row} زیر شمارهٔ دیگر می‌گوید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>Check that it is not the same thing reported twice.</source>
        <translation>ببینید که یک چیز دو بار راپور داده نشده باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>{quantity} for {people} people is more than ten for each.</source>
        <translation>{quantity} برای {people} نفر، برای هر نفر از ده بیشتر می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>Check the quantity, its unit and the number of people.</source>
        <translation>مقدار، واحد آن و تعداد نفر را ببینید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>{quantity} for {people} people is far more than the usual planning figure: {rule}.</source>
        <translation>{quantity} برای {people} نفر بسیار بیشتر از رقم معمول پلان‌گذاری است: {rule}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>{figure} (unverified)</source>
        <translation>{figure} (تأیید ناشده)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>{quantity} is no whole number, though such goods are counted one by one.</source>
        <translation>{quantity} عدد تام نیست، در حالی که این اجناس دانه‌دانه شمرده می‌شوند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>Check the decimal mark and the unit.</source>
        <translation>علامت اعشار و واحد را ببینید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>{quantity} is more than ten times what the list usually has of this item.</source>
        <translation>{quantity} بیشتر از ده برابر مقدار معمول این جنس در این لست است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>Check that there is no figure too many.</source>
        <translation>ببینید که یک رقم اضافه نوشته نشده باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>The goods expired on {day}.</source>
        <translation>تاریخ مصرف این اجناس به {day} گذشته است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>The goods expire on {day}, before they arrive.</source>
        <translation>تاریخ مصرف این اجناس به {day}، پیش از رسیدن، می‌گذرد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>Ask the donor for the date on the packs.</source>
        <translation>تاریخ روی بسته‌ها را از کمک‌کننده بپرسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>It would arrive before it is ready to leave on {day}.</source>
        <translation>پیش از آن که به {day} آمادهٔ حرکت شود، خواهد رسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>{day} is before the disaster.</source>
        <translation>{day} پیش از حادثه است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>{day} has not come yet.</source>
        <translation>{day} هنوز نرسیده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/checks.py"/>
        <source>Check the date: day and month may be swapped, or a figure wrong.</source>
        <translation>تاریخ را ببینید: شاید روز و ماه جابه‌جا شده یا رقمی غلط باشد.</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <location/>
        <source>Item code</source>
        <translation>کود جنس</translation>
    </message>
    <message>
        <location/>
        <source>Code of this catalogue.</source>
        <translation>کود در این کتلاک.</translation>
    </message>
    <message>
        <location/>
        <source>Item</source>
        <translation>جنس</translation>
    </message>
    <message>
        <location/>
        <source>Name of the item.</source>
        <translation>نام جنس.</translation>
    </message>
    <message>
        <location/>
        <source>Sector</source>
        <translation>سکتور</translation>
    </message>
    <message>
        <location/>
        <source>Cluster it belongs to.</source>
        <translation>کلستری که به آن تعلق دارد.</translation>
    </message>
    <message>
        <location/>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <location/>
        <source>Goods, equipment, cash, service, capacity building.</source>
        <translation>اجناس، تجهیزات، پول نقد، خدمات، ظرفیت‌سازی.</translation>
    </message>
    <message>
        <location/>
        <source>Base unit</source>
        <translation>واحد اصلی</translation>
    </message>
    <message>
        <location/>
        <source>Unit it is counted in.</source>
        <translation>واحدی که با آن شمرده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Other codes</source>
        <translation>کودهای دیگر</translation>
    </message>
    <message>
        <location/>
        <source>Codes of other catalogues.</source>
        <translation>کودهای کتلاک‌های دیگر.</translation>
    </message>
    <message>
        <location/>
        <source>Weight (g)</source>
        <translation>وزن (g)</translation>
    </message>
    <message>
        <location/>
        <source>Of one base unit.</source>
        <translation>وزن یا حجم یک واحد اصلی.</translation>
    </message>
    <message>
        <location/>
        <source>Volume (ml)</source>
        <translation>حجم (ml)</translation>
    </message>
    <message>
        <location/>
        <source>Shelf life at arrival (days)</source>
        <translation>مدت مصرف هنگام رسیدن (روز)</translation>
    </message>
    <message>
        <location/>
        <source>Days of use that must be left at arrival.</source>
        <translation>روزهایی که هنگام رسیدن باید برای مصرف باقی باشد.</translation>
    </message>
    <message>
        <location/>
        <source>Cold chain</source>
        <translation>زنجیر سرد</translation>
    </message>
    <message>
        <location/>
        <source>Must be kept cold.</source>
        <translation>باید سرد نگهداری شود.</translation>
    </message>
    <message>
        <location/>
        <source>Verified</source>
        <translation>تثبیت‌شده</translation>
    </message>
    <message>
        <location/>
        <source>Whether the figures were read in a source.</source>
        <translation>آیا ارقام در یک منبع خوانده شده است.</translation>
    </message>
    <message>
        <location/>
        <source>Notes</source>
        <translation>یادداشت‌ها</translation>
    </message>
    <message>
        <location/>
        <source>Anything else.</source>
        <translation>هر مطلب دیگر.</translation>
    </message>
    <message>
        <location/>
        <source>Organisation</source>
        <translation>مؤسسه (نهاد)</translation>
    </message>
    <message>
        <location/>
        <source>Full name.</source>
        <translation>نام مکمل.</translation>
    </message>
    <message>
        <location/>
        <source>Acronym</source>
        <translation>مخفف</translation>
    </message>
    <message>
        <location/>
        <source>Short form.</source>
        <translation>شکل کوتاه نام.</translation>
    </message>
    <message>
        <location/>
        <source>Side</source>
        <translation>جانب</translation>
    </message>
    <message>
        <location/>
        <source>Donor, recipient or both.</source>
        <translation>کمک‌کننده، دریافت‌کننده یا هر دو.</translation>
    </message>
    <message>
        <location/>
        <source>Ministry, Red Cross or Red Crescent society, UN agency ...</source>
        <translation>وزارت، جمعیت صلیب سرخ یا هلال احمر، ادارهٔ ملل متحد …</translation>
    </message>
    <message>
        <location/>
        <source>Country</source>
        <translation>کشور</translation>
    </message>
    <message>
        <location/>
        <source>ISO code of its country.</source>
        <translation>کود ISO کشور آن.</translation>
    </message>
    <message>
        <location/>
        <source>Whether it was read in a source.</source>
        <translation>آیا در یک منبع خوانده شده است.</translation>
    </message>
    <message>
        <location/>
        <source>P-code</source>
        <translation>پی‌کود</translation>
    </message>
    <message>
        <location/>
        <source>Today's P-code.</source>
        <translation>پی‌کود امروزی.</translation>
    </message>
    <message>
        <location/>
        <source>Place</source>
        <translation>محل</translation>
    </message>
    <message>
        <location/>
        <source>Official name.</source>
        <translation>نام رسمی.</translation>
    </message>
    <message>
        <location/>
        <source>Province, district, facility ...</source>
        <translation>ولایت، ولسوالی، مرکز …</translation>
    </message>
    <message>
        <location/>
        <source>Within</source>
        <translation>در داخل</translation>
    </message>
    <message>
        <location/>
        <source>The place around it.</source>
        <translation>محلی که آن را در بر می‌گیرد.</translation>
    </message>
    <message>
        <location/>
        <source>Accepting</source>
        <translation>پذیرنده</translation>
    </message>
    <message>
        <location/>
        <source>Takes deliveries now.</source>
        <translation>فعلاً جنس تسلیم می‌گیرد.</translation>
    </message>
    <message>
        <location/>
        <source>Province</source>
        <translation>ولایت</translation>
    </message>
    <message>
        <location/>
        <source>First-level area. Known spellings are accepted.</source>
        <translation>واحد اداری درجه اول. املاهای شناخته‌شده پذیرفته می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Province P-code</source>
        <translation>کود ولایت</translation>
    </message>
    <message>
        <location/>
        <source>Today's P-code of the province.</source>
        <translation>پی‌کود امروزی ولایت.</translation>
    </message>
    <message>
        <location/>
        <source>District</source>
        <translation>ولسوالی</translation>
    </message>
    <message>
        <location/>
        <source>Known by province and name: some names occur twice.</source>
        <translation>با ولایت و نام شناخته می‌شود: بعضی نام‌ها دو بار می‌آید.</translation>
    </message>
    <message>
        <location/>
        <source>District P-code</source>
        <translation>کود ولسوالی</translation>
    </message>
    <message>
        <location/>
        <source>Today's P-code of the district.</source>
        <translation>پی‌کود امروزی ولسوالی.</translation>
    </message>
    <message>
        <location/>
        <source>Village, facility or camp, where it is known.</source>
        <translation>قریه، مرکز یا کمپ، اگر معلوم باشد.</translation>
    </message>
    <message>
        <location/>
        <source>Reference</source>
        <translation>شمارهٔ سیستم</translation>
    </message>
    <message>
        <location/>
        <source>This desk's own reference, with a check character.</source>
        <translation>شمارهٔ خود این دفتر، با یک حرف کنترول.</translation>
    </message>
    <message>
        <location/>
        <source>Need ID</source>
        <translation>شمارهٔ نیازمندی</translation>
    </message>
    <message>
        <location/>
        <source>The sender's own number; it should stay the same when the list comes again.</source>
        <translation>شمارهٔ خود فرستنده؛ وقتی لست دوباره می‌آید باید همان بماند.</translation>
    </message>
    <message>
        <location/>
        <source>Date reported</source>
        <translation>تاریخ راپور</translation>
    </message>
    <message>
        <location/>
        <source>When the need was stated.</source>
        <translation>زمانی که نیازمندی اعلام شد.</translation>
    </message>
    <message>
        <location/>
        <source>Priority</source>
        <translation>اولویت</translation>
    </message>
    <message>
        <location/>
        <source>Critical, high, medium or low.</source>
        <translation>حیاتی، بلند، متوسط یا پایین.</translation>
    </message>
    <message>
        <location/>
        <source>The cluster; taken from the item where it is empty.</source>
        <translation>کلستر؛ اگر خالی باشد از جنس گرفته می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Code of this catalogue, or an IFRC/ICRC code.</source>
        <translation>کود این کتلاک، یا کود IFRC/ICRC.</translation>
    </message>
    <message>
        <location/>
        <source>What is needed.</source>
        <translation>چه ضرورت است.</translation>
    </message>
    <message>
        <location/>
        <source>Quantity needed</source>
        <translation>مقدار مورد نیاز</translation>
    </message>
    <message>
        <location/>
        <source>How much, in the unit beside it.</source>
        <translation>چقدر، به واحدی که در پهلویش است.</translation>
    </message>
    <message>
        <location/>
        <source>Unit</source>
        <translation>واحد</translation>
    </message>
    <message>
        <location/>
        <source>Unit or pack in which the quantity is counted.</source>
        <translation>واحد یا بسته‌ای که مقدار با آن شمرده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Needed from</source>
        <translation>از تاریخ</translation>
    </message>
    <message>
        <location/>
        <source>Not useful before this day.</source>
        <translation>پیش از این روز به درد نمی‌خورد.</translation>
    </message>
    <message>
        <location/>
        <source>Needed by</source>
        <translation>ضرورت تا تاریخ</translation>
    </message>
    <message>
        <location/>
        <source>Latest useful arrival.</source>
        <translation>آخرین روزی که رسیدن آن هنوز مفید است.</translation>
    </message>
    <message>
        <location/>
        <source>Allowed lateness (days)</source>
        <translation>تأخیر مجاز (روز)</translation>
    </message>
    <message>
        <location/>
        <source>Days after the needed-by date that still help; the matching policy decides where it is empty.</source>
        <translation>روزهایی بعد از تاریخ ضرورت که هنوز مفید است؛ اگر خالی باشد، قواعد تطبیق تعیین می‌کند.</translation>
    </message>
    <message>
        <location/>
        <source>People in need</source>
        <translation>افراد نیازمند</translation>
    </message>
    <message>
        <location/>
        <source>People whose need this is.</source>
        <translation>کسانی که این نیاز از آن‌هاست.</translation>
    </message>
    <message>
        <location/>
        <source>Households in need</source>
        <translation>تعداد خانوار</translation>
    </message>
    <message>
        <location/>
        <source>Households whose need this is.</source>
        <translation>خانوارهایی که این نیاز از آن‌هاست.</translation>
    </message>
    <message>
        <location/>
        <source>Severity (1-5)</source>
        <translation>درجهٔ شدت (1-5)</translation>
    </message>
    <message>
        <location/>
        <source>1 minimal, 2 stress, 3 severe, 4 extreme, 5 catastrophic.</source>
        <translation>۱ خفیف، ۲ فشار، ۳ شدید، ۴ خیلی شدید، ۵ فاجعه‌بار.</translation>
    </message>
    <message>
        <location/>
        <source>Requested by</source>
        <translation>مرجع درخواست‌کننده</translation>
    </message>
    <message>
        <location/>
        <source>Who asks.</source>
        <translation>چه کسی درخواست می‌کند.</translation>
    </message>
    <message>
        <location/>
        <source>Recipient organisation</source>
        <translation>مرجع دریافت‌کننده</translation>
    </message>
    <message>
        <location/>
        <source>Who takes over the goods.</source>
        <translation>چه کسی اجناس را تسلیم می‌گیرد.</translation>
    </message>
    <message>
        <location/>
        <source>Substitutes allowed</source>
        <translation>بدیل مجاز است</translation>
    </message>
    <message>
        <location/>
        <source>Whether an accepted substitute may be sent.</source>
        <translation>آیا می‌توان بدیل پذیرفته‌شده را فرستاد.</translation>
    </message>
    <message>
        <location/>
        <source>Horizon</source>
        <translation>مرحله</translation>
    </message>
    <message>
        <location/>
        <source>Relief now, or recovery.</source>
        <translation>کمک عاجل فعلی، یا بازسازی.</translation>
    </message>
    <message>
        <location/>
        <source>Source</source>
        <translation>منبع</translation>
    </message>
    <message>
        <location/>
        <source>Meeting, assessment or letter.</source>
        <translation>جلسه، ارزیابی یا مکتوب.</translation>
    </message>
    <message>
        <location/>
        <source>Status</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <location/>
        <source>Where the need stands.</source>
        <translation>نیازمندی در چه مرحله است.</translation>
    </message>
    <message>
        <location/>
        <source>Remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <location/>
        <source>Confirmed allocations by commitments, pledges and stock.</source>
        <translation>تخصیص‌های تصدیق‌شده از تعهدات رسمی، تعهدات و موجودی.</translation>
    </message>
    <message>
        <location/>
        <source>Confirmed allocations by commitments and stock only.</source>
        <translation>تخصیص‌های تصدیق‌شده، تنها از تعهدات رسمی و موجودی.</translation>
    </message>
    <message>
        <location/>
        <source>Needed less covered, never below zero.</source>
        <translation>مقدار مورد نیاز منفی پوشش‌یافته، هرگز زیر صفر نیست.</translation>
    </message>
    <message>
        <location/>
        <source>Needed less covered firmly, never below zero.</source>
        <translation>مقدار مورد نیاز منفی پوشش قطعی، هرگز زیر صفر نیست.</translation>
    </message>
    <message>
        <location/>
        <source>Cover above the need.</source>
        <translation>پوشش بیشتر از نیاز.</translation>
    </message>
    <message>
        <location/>
        <source>Coverage</source>
        <translation>پوشش</translation>
    </message>
    <message>
        <location/>
        <source>Covered share of the need.</source>
        <translation>سهم پوشش‌یافتهٔ نیاز.</translation>
    </message>
    <message>
        <location/>
        <source>Pledge ID</source>
        <translation>شمارهٔ تعهد</translation>
    </message>
    <message>
        <location/>
        <source>The donor's own number; it should stay the same when the list comes again.</source>
        <translation>شمارهٔ خود کمک‌کننده؛ وقتی لست دوباره می‌آید باید همان بماند.</translation>
    </message>
    <message>
        <location/>
        <source>Donor</source>
        <translation>کمک‌کننده</translation>
    </message>
    <message>
        <location/>
        <source>Who gives.</source>
        <translation>چه کسی می‌دهد.</translation>
    </message>
    <message>
        <location/>
        <source>Channel</source>
        <translation>کانال</translation>
    </message>
    <message>
        <location/>
        <source>Through whom it comes.</source>
        <translation>از طریق چه کسی می‌آید.</translation>
    </message>
    <message>
        <location/>
        <source>Date pledged</source>
        <translation>تاریخ تعهد</translation>
    </message>
    <message>
        <location/>
        <source>When it was promised.</source>
        <translation>زمانی که وعده داده شد.</translation>
    </message>
    <message>
        <location/>
        <source>Taken from the item where it is empty.</source>
        <translation>اگر خالی باشد از جنس گرفته می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>What is given.</source>
        <translation>چه داده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Quantity pledged</source>
        <translation>مقدار تعهدشده</translation>
    </message>
    <message>
        <location/>
        <source>Pieces per pack</source>
        <translation>تعداد در بسته</translation>
    </message>
    <message>
        <location/>
        <source>Base units in one handling unit; goods leave in whole packs where the policy says so.</source>
        <translation>واحدهای اصلی در یک بسته؛ اگر قواعد بگوید، اجناس تنها به بستهٔ کامل فرستاده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Firmness</source>
        <translation>قطعیت</translation>
    </message>
    <message>
        <location/>
        <source>Offer, pledge, commitment or stock.</source>
        <translation>پیشنهاد، تعهد، تعهد رسمی یا موجودی.</translation>
    </message>
    <message>
        <location/>
        <source>Where the pledge stands.</source>
        <translation>تعهد در چه مرحله است.</translation>
    </message>
    <message>
        <location/>
        <source>Available from</source>
        <translation>آماده از تاریخ</translation>
    </message>
    <message>
        <location/>
        <source>Ready to leave on this day.</source>
        <translation>در این روز آمادهٔ حرکت است.</translation>
    </message>
    <message>
        <location/>
        <source>Expected arrival</source>
        <translation>تاریخ تخمینی ورود</translation>
    </message>
    <message>
        <location/>
        <source>Day of arrival in the country.</source>
        <translation>روز رسیدن به کشور.</translation>
    </message>
    <message>
        <location/>
        <source>Expiry date</source>
        <translation>تاریخ انقضا</translation>
    </message>
    <message>
        <location/>
        <source>Last day of use.</source>
        <translation>آخرین روز مصرف.</translation>
    </message>
    <message>
        <location/>
        <source>Lot</source>
        <translation>شمارهٔ بچ</translation>
    </message>
    <message>
        <location/>
        <source>Lot or batch number.</source>
        <translation>شمارهٔ بچ یا لات.</translation>
    </message>
    <message>
        <location/>
        <source>Where it is now</source>
        <translation>محل فعلی</translation>
    </message>
    <message>
        <location/>
        <source>Warehouse or country.</source>
        <translation>گدام یا کشور.</translation>
    </message>
    <message>
        <location/>
        <source>Already arrived.</source>
        <translation>قبلاً رسیده است.</translation>
    </message>
    <message>
        <location/>
        <source>Point of entry</source>
        <translation>محل ورود</translation>
    </message>
    <message>
        <location/>
        <source>Airport, port or crossing.</source>
        <translation>میدان هوایی، بندر یا گذرگاه.</translation>
    </message>
    <message>
        <location/>
        <source>Earmarked place</source>
        <translation>مختص به محل</translation>
    </message>
    <message>
        <location/>
        <source>Only for this place and everything in it.</source>
        <translation>تنها برای این محل و هر چه در داخل آن است.</translation>
    </message>
    <message>
        <location/>
        <source>Earmarked sector</source>
        <translation>مختص به سکتور</translation>
    </message>
    <message>
        <location/>
        <source>Only for this sector.</source>
        <translation>تنها برای این سکتور.</translation>
    </message>
    <message>
        <location/>
        <source>Earmarked recipient</source>
        <translation>مختص به دریافت‌کننده</translation>
    </message>
    <message>
        <location/>
        <source>Only for this recipient organisation.</source>
        <translation>تنها برای این مرجع دریافت‌کننده.</translation>
    </message>
    <message>
        <location/>
        <source>Earmarked disaster</source>
        <translation>مختص به حادثه</translation>
    </message>
    <message>
        <location/>
        <source>Only for the disaster with this GLIDE number.</source>
        <translation>تنها برای حادثه‌ای که این شمارهٔ GLIDE را دارد.</translation>
    </message>
    <message>
        <location/>
        <source>Value</source>
        <translation>ارزش</translation>
    </message>
    <message>
        <location/>
        <source>Value of the whole pledge.</source>
        <translation>ارزش تمام تعهد.</translation>
    </message>
    <message>
        <location/>
        <source>Currency</source>
        <translation>اسعار</translation>
    </message>
    <message>
        <location/>
        <source>ISO code of the currency.</source>
        <translation>کود ISO واحد پولی.</translation>
    </message>
    <message>
        <location/>
        <source>Conditions</source>
        <translation>شرایط</translation>
    </message>
    <message>
        <location/>
        <source>The donor's conditions.</source>
        <translation>شرایط کمک‌کننده.</translation>
    </message>
    <message>
        <location/>
        <source>Letter, meeting or news.</source>
        <translation>مکتوب، جلسه یا خبر.</translation>
    </message>
    <message>
        <location/>
        <source>Confirmed allocations of this line.</source>
        <translation>تخصیص‌های تصدیق‌شده از این سطر.</translation>
    </message>
    <message>
        <location/>
        <source>Accepted less allocated less declined; below zero where the donor gave less than was allocated.</source>
        <translation>پذیرفته‌شده منفی تخصیص‌شده منفی ردشده؛ اگر کمک‌کننده کمتر از مقدار تخصیص‌شده داده باشد زیر صفر است.</translation>
    </message>
    <message>
        <location/>
        <source>This desk's own reference.</source>
        <translation>شمارهٔ خود این دفتر.</translation>
    </message>
    <message>
        <location/>
        <source>Need</source>
        <translation>نیاز</translation>
    </message>
    <message>
        <location/>
        <source>The need that is served.</source>
        <translation>نیازی که برآورده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Pledge</source>
        <translation>تعهد</translation>
    </message>
    <message>
        <location/>
        <source>The pledge line it comes from.</source>
        <translation>سطر تعهدی که از آن می‌آید.</translation>
    </message>
    <message>
        <location/>
        <source>Item sent</source>
        <translation>جنس فرستاده‌شده</translation>
    </message>
    <message>
        <location/>
        <source>What goes out.</source>
        <translation>چه فرستاده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Where it goes.</source>
        <translation>به کجا می‌رود.</translation>
    </message>
    <message>
        <location/>
        <source>Quantity out</source>
        <translation>مقدار خروجی</translation>
    </message>
    <message>
        <location/>
        <source>What leaves the pledge.</source>
        <translation>آنچه از تعهد کم می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Base unit of the item sent.</source>
        <translation>واحد اصلی جنس فرستاده‌شده.</translation>
    </message>
    <message>
        <location/>
        <source>Counts as</source>
        <translation>حساب‌شده به حیث</translation>
    </message>
    <message>
        <location/>
        <source>What it covers of the need.</source>
        <translation>چه مقدار از نیاز را می‌پوشاند.</translation>
    </message>
    <message>
        <location/>
        <source>Unit of the need</source>
        <translation>واحد نیاز</translation>
    </message>
    <message>
        <location/>
        <source>Base unit of the item needed.</source>
        <translation>واحد اصلی جنس مورد نیاز.</translation>
    </message>
    <message>
        <location/>
        <source>Basis</source>
        <translation>اساس</translation>
    </message>
    <message>
        <location/>
        <source>Same item, substitute or kit.</source>
        <translation>همان جنس، بدیل یا کِت.</translation>
    </message>
    <message>
        <location/>
        <source>Locked</source>
        <translation>قفل‌شده</translation>
    </message>
    <message>
        <location/>
        <source>Kept by every later matching.</source>
        <translation>در هر تطبیق بعدی حفظ می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Proposed, confirmed, fulfilled or released.</source>
        <translation>پیشنهادشده، تصدیق‌شده، انجام‌شده یا آزادشده.</translation>
    </message>
    <message>
        <location/>
        <source>Decided on</source>
        <translation>تاریخ تصمیم</translation>
    </message>
    <message>
        <location/>
        <source>When it was decided.</source>
        <translation>چه وقت تصمیم گرفته شد.</translation>
    </message>
    <message>
        <location/>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <location/>
        <source>Why this pledge serves this need.</source>
        <translation>چرا این تعهد به این نیاز داده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Choose from the list: accept, reject, change or ask.</source>
        <translation>از لست انتخاب کنید: قبول، رد، تغییر یا پرسش.</translation>
    </message>
    <message>
        <location/>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <location/>
        <source>Please leave as it is: it shows that an answer still stands in its own row.</source>
        <translation>لطفاً به همین حال بگذارید: نشان می‌دهد که جواب هنوز در سطر خودش است.</translation>
    </message>
    <message>
        <location/>
        <source>Changed quantity</source>
        <translation>مقدار تغییریافته</translation>
    </message>
    <message>
        <location/>
        <source>Only with the decision change: the new quantity in the unit of this row.</source>
        <translation>تنها با تصمیم «تغییر»: مقدار جدید به واحد همین سطر.</translation>
    </message>
    <message>
        <location/>
        <source>Comment</source>
        <translation>تبصره</translation>
    </message>
    <message>
        <location/>
        <source>Anything the field should know or do.</source>
        <translation>هر چیزی که ساحه باید بداند یا انجام دهد.</translation>
    </message>
    <message>
        <location/>
        <source>Check</source>
        <translation>کنترول</translation>
    </message>
    <message>
        <location/>
        <source>Please leave as it is.</source>
        <translation>لطفاً به همین شکل بگذارید.</translation>
    </message>
    <message>
        <location/>
        <source>Where</source>
        <translation>کجا</translation>
    </message>
    <message>
        <location/>
        <source>Province, district and place.</source>
        <translation>ولایت، ولسوالی و محل.</translation>
    </message>
    <message>
        <location/>
        <source>Cover</source>
        <translation>حالت پوشش</translation>
    </message>
    <message>
        <location/>
        <source>Covered, partly covered or not covered.</source>
        <translation>پوشش‌یافته، قسماً پوشش‌یافته یا پوشش‌نیافته.</translation>
    </message>
    <message>
        <location/>
        <source>Why it is not covered</source>
        <translation>چرا پوشش نیافته</translation>
    </message>
    <message>
        <location/>
        <source>Why there is a gap.</source>
        <translation>چرا کمبود وجود دارد.</translation>
    </message>
    <message>
        <location/>
        <source>Earmarks</source>
        <translation>موارد مختص</translation>
    </message>
    <message>
        <location/>
        <source>Only for these places, sectors or recipients.</source>
        <translation>تنها برای این محل‌ها، سکتورها یا دریافت‌کنندگان.</translation>
    </message>
    <message>
        <location/>
        <source>How grave</source>
        <translation>اهمیت مشکل</translation>
    </message>
    <message>
        <location/>
        <source>Error, question, warning or note.</source>
        <translation>خطا، پرسش، هشدار یا یادداشت.</translation>
    </message>
    <message>
        <location/>
        <source>The record it is about.</source>
        <translation>ریکاردی که مشکل در بارهٔ آن است.</translation>
    </message>
    <message>
        <location/>
        <source>What is wrong</source>
        <translation>چه غلط است</translation>
    </message>
    <message>
        <location/>
        <source>What was found.</source>
        <translation>چه دیده شد.</translation>
    </message>
    <message>
        <location/>
        <source>What to do</source>
        <translation>چه باید کرد</translation>
    </message>
    <message>
        <location/>
        <source>What sets it right.</source>
        <translation>چه کاری آن را درست می‌کند.</translation>
    </message>
    <message>
        <location/>
        <source>The value as it was read.</source>
        <translation>مقداری که خوانده شد.</translation>
    </message>
    <message>
        <location/>
        <source>How many needs count.</source>
        <translation>چند نیاز حساب می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>Covered in full</source>
        <translation>کاملاً پوشش‌یافته</translation>
    </message>
    <message>
        <location/>
        <source>Needs without a gap, hopeful.</source>
        <translation>نیازهای بدون کمبود، به شکل خوش‌بینانه.</translation>
    </message>
    <message>
        <location/>
        <source>Coverage by people (strict)</source>
        <translation>پوشش به اساس نفر (سخت‌گیرانه)</translation>
    </message>
    <message>
        <location/>
        <source>Coverage by people (hopeful)</source>
        <translation>پوشش به اساس نفر (خوش‌بینانه)</translation>
    </message>
    <message>
        <location/>
        <source>Needed</source>
        <translation>مورد نیاز</translation>
    </message>
    <message>
        <location/>
        <source>Pledged</source>
        <translation>تعهدشده</translation>
    </message>
    <message>
        <location/>
        <source>Figure</source>
        <translation>رقم</translation>
    </message>
    <message>
        <location/>
        <source>What it says</source>
        <translation>چه می‌گوید</translation>
    </message>
    <message>
        <location/>
        <source>Change</source>
        <translation>تغییر</translation>
    </message>
    <message>
        <location/>
        <source>List</source>
        <translation>لست</translation>
    </message>
    <message>
        <location/>
        <source>What</source>
        <translation>چه</translation>
    </message>
    <message>
        <location/>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <location/>
        <source>Was</source>
        <translation>بود</translation>
    </message>
    <message>
        <location/>
        <source>Is now</source>
        <translation>حالا است</translation>
    </message>
    <message>
        <location/>
        <source>Through</source>
        <translation>از طریق</translation>
    </message>
    <message>
        <location/>
        <source>Difference</source>
        <translation>تفاوت</translation>
    </message>
    <message>
        <location/>
        <source>What happens</source>
        <translation>چه می‌شود</translation>
    </message>
    <message>
        <location/>
        <source>Place or donor</source>
        <translation>محل یا کمک‌کننده</translation>
    </message>
    <message>
        <location/>
        <source>Day</source>
        <translation>روز</translation>
    </message>
    <message>
        <location/>
        <source>What changes, or why not</source>
        <translation>چه تغییر می‌کند، یا چرا نه</translation>
    </message>
    <message>
        <location/>
        <source>Sheet</source>
        <translation>ورق</translation>
    </message>
    <message>
        <location/>
        <source>Why it is not read</source>
        <translation>چرا خوانده نمی‌شود</translation>
    </message>
    <message>
        <location/>
        <source>Overdue</source>
        <translation>گذشته از وقت</translation>
    </message>
    <message>
        <location/>
        <source>Due in 7 days</source>
        <translation>ضرورت در ۷ روز</translation>
    </message>
    <message>
        <location/>
        <source>Item not known</source>
        <translation>جنس نامعلوم</translation>
    </message>
    <message>
        <location/>
        <source>Something free</source>
        <translation>مقدار آزاد دارد</translation>
    </message>
    <message>
        <location/>
        <source>Over-allocated</source>
        <translation>بیشتر از موجودی تخصیص‌شده</translation>
    </message>
    <message>
        <location/>
        <source>Expires in 60 days</source>
        <translation>انقضا در ۶۰ روز</translation>
    </message>
    <message>
        <location/>
        <source>Item needed</source>
        <translation>جنس مورد نیاز</translation>
    </message>
    <message>
        <location/>
        <source>Proposed</source>
        <translation>پیشنهادی</translation>
    </message>
    <message>
        <location/>
        <source>Until now</source>
        <translation>تا حال</translation>
    </message>
    <message>
        <location/>
        <source>Days late</source>
        <translation>روزهای تأخیر</translation>
    </message>
    <message>
        <location/>
        <source>Missing</source>
        <translation>کمبود</translation>
    </message>
    <message>
        <location/>
        <source>Main reason</source>
        <translation>دلیل اصلی</translation>
    </message>
    <message>
        <location/>
        <source>Left over</source>
        <translation>باقی‌مانده</translation>
    </message>
    <message>
        <location/>
        <source>Arrives</source>
        <translation>می‌رسد</translation>
    </message>
    <message>
        <location/>
        <source>Earmarked for</source>
        <translation>مشخص‌شده برای</translation>
    </message>
    <message>
        <location/>
        <source>Decided</source>
        <translation>فیصله</translation>
    </message>
    <message>
        <location/>
        <source>As it was sent</source>
        <translation>هنگام فرستادن</translation>
    </message>
    <message>
        <location/>
        <source>Here now</source>
        <translation>فعلاً در اینجا</translation>
    </message>
    <message>
        <location/>
        <source>Headquarters</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <location/>
        <source>Why it is asked</source>
        <translation>چرا پرسیده می‌شود</translation>
    </message>
    <message>
        <location/>
        <source>Round</source>
        <translation>دور</translation>
    </message>
    <message>
        <location/>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <location/>
        <source>Needs covered</source>
        <translation>نیازهای پوشش‌یافته</translation>
    </message>
    <message>
        <location/>
        <source>People covered</source>
        <translation>افراد پوشش‌یافته</translation>
    </message>
    <message>
        <location/>
        <source>Stay open</source>
        <translation>کم می‌ماند</translation>
    </message>
    <message>
        <location/>
        <source>Rules</source>
        <translation>قواعد</translation>
    </message>
    <message>
        <location/>
        <source>Marked round</source>
        <translation>دور نشانی‌شده</translation>
    </message>
    <message>
        <location/>
        <source>This round</source>
        <translation>این دور</translation>
    </message>
    <message>
        <location/>
        <source>Gained</source>
        <translation>افزوده</translation>
    </message>
    <message>
        <location/>
        <source>Lost</source>
        <translation>کاسته</translation>
    </message>
    <message>
        <location/>
        <source>Needs that gain</source>
        <translation>نیازهای بهره‌مند</translation>
    </message>
    <message>
        <location/>
        <source>Needs that lose</source>
        <translation>نیازهای زیان‌دیده</translation>
    </message>
    <message>
        <location/>
        <source>Cell</source>
        <translation>خانه</translation>
    </message>
    <message>
        <location/>
        <source>Heading</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <location/>
        <source>Value as read</source>
        <translation>مقدار خوانده‌شده</translation>
    </message>
    <message>
        <location/>
        <source>Possible answers</source>
        <translation>جواب‌های ممکن</translation>
    </message>
    <message>
        <location/>
        <source>How urgent</source>
        <translation>چقدر عاجل</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message>
        <location filename="../../relief_desk/domain/values/counts.py"/>
        <source>"{value}" is not a whole number.</source>
        <translation>«{value}» عدد تام نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/counts.py"/>
        <source>"{value}" is not a number of days.</source>
        <translation>«{value}» تعداد روز نیست.</translation>
    </message>
</context>
<context>
    <name>dated_columns</name>
    <message>
        <location filename="../../relief_desk/domain/importing/dated_columns.py"/>
        <source>The columns {first} to {last} stand for {names}. For when does each of their numbers count?</source>
        <translation>ستون‌های {first} تا {last} برای {names} است. هر عدد آن‌ها برای چه وقتی حساب می‌شود؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/dated_columns.py"/>
        <source>The last day of each</source>
        <translation>آخرین روز هر یک</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/dated_columns.py"/>
        <source>The first day of each</source>
        <translation>نخستین روز هر یک</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/dated_columns.py"/>
        <source>For no day: they are to be added up</source>
        <translation>برای هیچ روزی: باید با هم جمع شوند</translation>
    </message>
</context>
<context>
    <name>definitions</name>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Needs that count</source>
        <translation>نیازهایی که حساب می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Stated, validated, met and not met needs. Drafts and needs that are cancelled, superseded or no longer needed are listed without figures.</source>
        <translation>نیازهای درخواست‌شده، تأییدشده، برآورده‌شده و برآورده‌نشده. مسوده‌ها و نیازهای لغوشده، جایگزین‌شده یا آن‌هایی که دیگر ضرورت نیست بدون رقم لست می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Covered</source>
        <translation>پوشش‌یافته</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>The sum of what the need's confirmed and fulfilled allocations count as.</source>
        <translation>مجموع آنچه تخصیص‌های تصدیق‌شده و انجام‌شدهٔ این نیاز حساب می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Covered firmly</source>
        <translation>پوشش قطعی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>The same, but only from commitments and stock: pledges and offers do not count.</source>
        <translation>همان، اما تنها از تعهدات رسمی و موجودی: تعهدات و پیشنهادها حساب نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Gap (hopeful)</source>
        <translation>کمبود (خوش‌بینانه)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Quantity needed less covered; never below zero.</source>
        <translation>مقدار مورد نیاز منفی پوشش‌یافته؛ هرگز زیر صفر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Gap (strict)</source>
        <translation>کمبود (سخت‌گیرانه)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Quantity needed less covered firmly; never below zero.</source>
        <translation>مقدار مورد نیاز منفی پوشش قطعی؛ هرگز زیر صفر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Overlap</source>
        <translation>پوشش اضافی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Covered less quantity needed, where more is covered than needed; else zero.</source>
        <translation>پوشش‌یافته منفی مقدار مورد نیاز، اگر پوشش از نیاز بیشتر باشد؛ در غیر آن صفر.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Coverage of one need</source>
        <translation>پوشش یک نیاز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Covered divided by quantity needed, at most 100 %; strict: covered firmly.</source>
        <translation>پوشش‌یافته تقسیم بر مقدار مورد نیاز، حداکثر ۱۰۰٪؛ سخت‌گیرانه: پوشش قطعی.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Coverage of a group</source>
        <translation>پوشش یک گروه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>The mean of the coverage of its needs, each need counting once. Quantities of different items are never added up.</source>
        <translation>اوسط پوشش نیازهای آن، که هر نیاز یک بار حساب می‌شود. مقدار اجناس مختلف هرگز با هم جمع نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Coverage by people</source>
        <translation>پوشش به اساس نفر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>The mean of the coverage of the needs, each weighing as much as the people it is for; needs that state no people are left out. One person may be behind several needs.</source>
        <translation>اوسط پوشش نیازها، که وزن هر کدام به تعداد افراد آن است؛ نیازهایی که تعداد افراد ندارد حساب نمی‌شود. یک نفر می‌تواند در چند نیاز شامل باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>The sum of the confirmed and fulfilled allocations of the pledge line.</source>
        <translation>مجموع تخصیص‌های تصدیق‌شده و انجام‌شدهٔ این سطر تعهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Free</source>
        <translation>آزاد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Quantity offered or accepted less allocated less declined; below zero where the donor gives less than was allocated. Held, declined, redirected and withdrawn lines have nothing to give; closed lines give no more.</source>
        <translation>مقدار پیشنهادشده یا پذیرفته‌شده منفی تخصیص‌شده منفی ردشده؛ اگر کمک‌کننده کمتر از مقدار تخصیص‌شده بدهد زیر صفر است. سطرهای معطل، ردشده، تغییر مسیر داده‌شده و پس‌گرفته‌شده چیزی برای دادن ندارد؛ سطرهای بسته دیگر چیزی نمی‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Item by item</source>
        <translation>جنس به جنس</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Sums of the sheets Needs and Pledges by item and unit. Substitutes stand under the item that was needed when they cover, and under the item that is sent when they are allocated.</source>
        <translation>مجموع ورق‌های نیازمندی‌ها و تعهدات به اساس جنس و واحد. بدیل‌ها در پوشش زیر جنس مورد نیاز و در تخصیص زیر جنس فرستاده‌شده می‌آید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Decision</source>
        <translation>تصمیم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/definitions.py"/>
        <source>Headquarters' answer to a row. Accept: agreed. Reject: not agreed, the field decides what follows. Change: the changed quantity takes the place of the quantity of a need or pledge. Ask: the comment has a question.</source>
        <translation>جواب مرکز به یک سطر. قبول: موافق. رد: موافق نیست، ساحه تصمیم می‌گیرد چه شود. تغییر: مقدار تغییریافته جای مقدار نیاز یا تعهد را می‌گیرد. پرسش: در تبصره پرسشی است.</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>New desk</source>
        <translation>دفتر جدید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>Writing the changes</source>
        <translation>نوشتن تغییرات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>Undo: {label}</source>
        <translation>برگرداندن: {label}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>Redo: {label}</source>
        <translation>انجام دوباره: {label}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>There is nothing to undo.</source>
        <translation>چیزی برای برگرداندن نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>There is nothing to redo.</source>
        <translation>چیزی برای انجام دوباره نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>Everything that was done is listed in the history.</source>
        <translation>هر کاری که شده در تاریخچه لست است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>{id} in {table} is not as Relief Desk left it: it is damaged, or something else wrote.</source>
        <translation>{id} در {table} آن‌گونه نیست که Relief Desk گذاشته بود: خراب شده یا چیز دیگری آن را نوشته است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>Compare it with the newest backup, and enter it again where it is wrong.</source>
        <translation>آن را با تازه‌ترین نسخهٔ پشتیبان مقایسه کنید و آنچه غلط است دوباره وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/desk.py"/>
        <source>Remember {what}</source>
        <translation>به خاطر سپردن {what}</translation>
    </message>
</context>
<context>
    <name>desks</name>
    <message>
        <location filename="../../relief_desk/cli/desks.py"/>
        <source>The journal is printed, not written as a workbook.</source>
        <translation>تاریخچه روی صفحه چاپ می‌شود و به شکل فایل اکسل نوشته نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/desks.py"/>
        <source>Leave -o out; with --json another program can read it.</source>
        <translation>⁨-o⁩ را ننویسید؛ با ⁨--json⁩ برنامهٔ دیگری می‌تواند آن را بخواند.</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>Nothing of it is free any more.</source>
        <translation>دیگر چیزی از آن آزاد نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>Nobody has promised {item} or anything that can stand in for it.</source>
        <translation>هیچ کس {item} یا چیزی را که جای آن را بگیرد وعده نداده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>What is needed, "{text}", is no item of the catalogue yet: choose one first.</source>
        <translation>آنچه ضرورت است، «{text}»، هنوز جنسی در کتلاک نیست: اول یک جنس انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>{item} is promised, but none of it may serve this need as it stands.</source>
        <translation>{item} وعده داده شده، اما هیچ کدام آن در حال حاضر به این نیاز داده شده نمی‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>Nothing is free any more of the {item} that may serve this need.</source>
        <translation>از {item} که می‌تواند این نیاز را برآورد، دیگر چیزی آزاد نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>It could be covered: match again, or give it by hand.</source>
        <translation>می‌توان آن را پوشش داد: دوباره تطبیق کنید یا با دست بدهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>The place takes no deliveries now.</source>
        <translation>این محل فعلاً جنس تسلیم نمی‌گیرد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>The pledge is held, declined or withdrawn.</source>
        <translation>این تعهد معطل، ردشده یا پس‌گرفته‌شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>Too little shelf life is left when it arrives.</source>
        <translation>هنگام رسیدن مدت کمی برای مصرف باقی می‌ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>It is not promised firmly enough for this priority.</source>
        <translation>برای این اولویت به اندازهٔ کافی قطعی نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>It is earmarked for {purpose}.</source>
        <translation>مختص به {purpose} است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>Nobody has said when it arrives.</source>
        <translation>کسی نگفته است که چه وقت می‌رسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/details.py"/>
        <source>It arrives on {day}, after the last useful day.</source>
        <translation>به {day} می‌رسد، بعد از آخرین روز مفید.</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>{donor}: {item} is over-allocated by {amount}; the donor gives {given}.</source>
        <translation>{donor}: از {item} {amount} بیشتر تخصیص یافته است؛ کمک‌کننده {given} می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Ask the donor, or cut allocations of this line.</source>
        <translation>از کمک‌کننده بپرسید، یا تخصیص‌های این سطر را کم کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>{donor}: {item} is {state}, but still allocated: {amount}.</source>
        <translation>{donor}: {item} {state} است، اما هنوز تخصیص دارد: {amount}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>The need is {state}, but still has {amount}.</source>
        <translation>نیاز {state} است، اما هنوز {amount} دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Release these allocations, so that others can have the goods.</source>
        <translation>این تخصیص‌ها را آزاد کنید تا به دیگران برسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>The need has {amount} more than it asks for.</source>
        <translation>نیاز {amount} بیشتر از خواستهٔ خود دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Give what is too much to another place that lacks it.</source>
        <translation>اضافه را به محل دیگری که کم دارد بدهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>"{text}" is in no catalogue, so it is matched with nothing.</source>
        <translation>«{text}» در هیچ کتلاکی نیست، پس با چیزی تطبیق نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Say which item is meant.</source>
        <translation>بگویید کدام جنس مراد است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>The place "{text}" is not known.</source>
        <translation>محل «{text}» شناخته نشده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Say which place is meant.</source>
        <translation>بگویید کدام محل مراد است.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>{donor}: {item} arrives on {eta}, {n} day after it is needed.</source>
        <extracomment>Plural: {donor}: {item} arrives on {eta}, {n} days after it is needed.</extracomment>
        <translation>
            <numerusform>{donor}: {item} به {eta} می‌رسد، {n} روز بعد از ضرورت.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Ask for an earlier arrival, or agree with the recipient that it still helps.</source>
        <translation>بخواهید که زودتر برسد، یا با دریافت‌کننده موافقه کنید که هنوز مفید است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>{donor}: {item} expires on {expiry}, before {day}.</source>
        <translation>{donor}: تاریخ مصرف {item} به {expiry} می‌گذرد، پیش از {day}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Do not distribute it; ask the donor for fresh stock.</source>
        <translation>آن را توزیع نکنید؛ از کمک‌کننده جنس تازه بخواهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>The allocation names a need or a pledge line that this desk does not have.</source>
        <translation>تخصیص نیازی یا سطر تعهدی را نام می‌برد که این دفتر ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/differences.py"/>
        <source>Release it, or bring the missing record back.</source>
        <translation>آن را آزاد کنید، یا ریکارد گم‌شده را پس آورید.</translation>
    </message>
</context>
<context>
    <name>doubles</name>
    <message>
        <location filename="../../relief_desk/domain/importing/doubles.py"/>
        <source>The row says the same as row {row}. Should it count again?</source>
        <translation>این سطر همان چیزی را می‌گوید که سطر {row} می‌گوید. آیا باید دوباره حساب شود؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/doubles.py"/>
        <source>"{text}" stands in row {row} already, with other values. Which counts?</source>
        <translation>«{text}» پیشتر در سطر {row} با ارقام دیگر آمده است. کدام یک حساب شود؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/doubles.py"/>
        <source>The row says the same as row {row} of "{sheet}". Should it count again?</source>
        <translation>این سطر همان چیزی را می‌گوید که سطر {row} در «{sheet}» می‌گوید. دوباره حساب شود؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/doubles.py"/>
        <source>"{text}" stands in row {row} of "{sheet}" already, with other values. Which counts?</source>
        <translation>«{text}» پیشتر در سطر {row} در «{sheet}» با ارقام دیگر آمده است. کدام یک حساب شود؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/doubles.py"/>
        <source>Row {row} of "{sheet}" stands for this row, as was answered.</source>
        <translation>قرار جواب داده‌شده، سطر {row} در «{sheet}» به جای این سطر حساب می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/doubles.py"/>
        <source>Nothing needs to be done.</source>
        <translation>ضرورت به کاری نیست.</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Change {field} of {reference}</source>
        <translation>تغییر {field} در {reference}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Change {n} cell</source>
        <extracomment>Plural: Change {n} cells</extracomment>
        <translation>
            <numerusform>تغییر {n} خانه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Add {reference}</source>
        <translation>افزودن {reference}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Cancel {n} record</source>
        <extracomment>Plural: Cancel {n} records</extracomment>
        <translation>
            <numerusform>لغو {n} ریکارد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Lock {n} allocation</source>
        <extracomment>Plural: Lock {n} allocations</extracomment>
        <translation>
            <numerusform>قفل کردن {n} تخصیص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Unlock {n} allocation</source>
        <extracomment>Plural: Unlock {n} allocations</extracomment>
        <translation>
            <numerusform>باز کردن قفل {n} تخصیص</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>The record is no longer there.</source>
        <translation>این ریکارد دیگر موجود نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Look at the list again.</source>
        <translation>لست را دوباره ببینید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>{line} has only {free} left to give.</source>
        <translation>{line} تنها {free} برای دادن دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Write less, or take something back from another need first.</source>
        <translation>کمتر بنویسید، یا اول چیزی از نیاز دیگر پس بگیرید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>A reason is wanted.</source>
        <translation>دلیل لازم است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/edits.py"/>
        <source>Write in a few words why; it is kept in the history.</source>
        <translation>در چند کلمه بنویسید چرا؛ در تاریخچه نگهداری می‌شود.</translation>
    </message>
</context>
<context>
    <name>encrypting</name>
    <message>
        <location filename="../../relief_desk/workbook/encrypting.py"/>
        <source>This installation cannot put a password on a workbook.</source>
        <translation>این نصب نمی‌تواند روی فایل پاسورد بگذارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/encrypting.py"/>
        <source>Install the extra "password" of Relief Desk, or set a password in Excel (File, Info, Protect).</source>
        <translation>بخش اضافی «password» از Relief Desk را نصب کنید، یا در اکسل پاسورد بگذارید (File، Info، Protect).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/encrypting.py"/>
        <source>The password is empty.</source>
        <translation>پاسورد خالی است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/encrypting.py"/>
        <source>The password is too short.</source>
        <translation>پاسورد بسیار کوتاه است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/encrypting.py"/>
        <source>Choose one of at least eight characters; a short sentence is best.</source>
        <translation>پاسوردی با حداقل هشت حرف انتخاب کنید؛ یک جملهٔ کوتاه بهترین است.</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>{field} cannot be changed here.</source>
        <translation>{field} اینجا تغییر داده شده نمی‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>It is derived from other values, or given once.</source>
        <translation>از ارقام دیگر به دست می‌آید، یا یک بار داده می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>{field} must not be empty.</source>
        <translation>{field} نباید خالی باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Write a value.</source>
        <translation>مقداری بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>"{value}" is not one of the values of {field}.</source>
        <translation>«{value}» از مقادیر {field} نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Choose: {choices}.</source>
        <translation>انتخاب کنید: {choices}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>"{value}" is no whole number of 0 or more.</source>
        <translation>«{value}» عدد تام صفر یا بیشتر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Write a whole number.</source>
        <translation>یک عدد تام بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>{field} must be more than nothing.</source>
        <translation>{field} باید بیشتر از صفر باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Cancel the record with a reason instead.</source>
        <translation>به جای آن ریکارد را با ذکر دلیل لغو کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>{value} is no exact number of {unit}.</source>
        <translation>{value} تعداد دقیق {unit} نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Write the quantity in {unit}.</source>
        <translation>مقدار را به {unit} بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>{item} is counted in {unit}, but the quantity was given in {held}.</source>
        <translation>{item} به {unit} شمرده می‌شود، اما مقدار به {held} داده شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Change the quantity first, with its unit.</source>
        <translation>اول مقدار را با واحد آن تغییر دهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>"{value}" is not known here.</source>
        <translation>«{value}» اینجا شناخته نشده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Choose one of the names offered while you type.</source>
        <translation>یکی از نام‌هایی را که هنگام نوشتن پیشنهاد می‌شود انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/entries.py"/>
        <source>Near it: {choices}.</source>
        <translation>نزدیک به آن: {choices}.</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>It is the item asked for.</source>
        <translation>همان جنسی است که خواسته شده.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{accepted} may stand in for {wanted}: {ratio} for 1.</source>
        <translation>{accepted} می‌تواند جای {wanted} را بگیرد: {ratio} در برابر ۱.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{accepted} may stand in for {wanted}: {ratio} for 1 (unverified).</source>
        <translation>{accepted} می‌تواند بدیل {wanted} شود: {ratio} برای ۱ (تأیید ناشده).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>It is at hand.</source>
        <translation>همین حالا موجود است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>It arrives on {day}.</source>
        <translation>به {day} می‌رسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>It arrives on {day}, the day it is needed.</source>
        <translation>به {day} می‌رسد، در روزی که ضرورت است.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>It arrives on {day}, {n} day early.</source>
        <extracomment>Plural: It arrives on {day}, {n} days early.</extracomment>
        <translation>
            <numerusform>به {day} می‌رسد، {n} روز پیشتر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>It arrives on {day}, {n} day after it is needed, within the delay allowed.</source>
        <extracomment>Plural: It arrives on {day}, {n} days after it is needed, within the delay allowed.</extracomment>
        <translation>
            <numerusform>به {day} می‌رسد، {n} روز بعد از ضرورت، در حد تأخیر مجاز.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>It was due on {day} and is expected any day.</source>
        <translation>باید به {day} می‌رسید و هر روز انتظار آن می‌رود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>Nobody knows yet when it arrives.</source>
        <translation>هنوز کسی نمی‌داند چه وقت می‌رسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>The donor earmarked it for {purpose}, and this need fits.</source>
        <translation>کمک‌کننده آن را مختص به {purpose} کرده است و این نیاز با آن برابر است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{place} takes no more, which leaves {quantity} open.</source>
        <translation>{place} دیگر جنس نمی‌گیرد و {quantity} کم می‌ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>Nobody has promised {quantity} of {item} or of a substitute.</source>
        <translation>{quantity} از {item} یا بدیل آن را هیچ کس وعده نداده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} would come from lots held, declined or cancelled: {names}.</source>
        <translation>{quantity} از بچ‌های معطل، ردشده یا لغوشده می‌آمد: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} would arrive with too little shelf life: {names}.</source>
        <translation>{quantity} با مدت کم برای مصرف می‌رسد: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} would need a firmer promise for a {tier} need: {names}.</source>
        <translation>{quantity} برای نیاز {tier} وعدهٔ قطعی‌تر می‌خواهد: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} may only go to others, as earmarked: {names}.</source>
        <translation>{quantity} تنها به دیگران داده می‌شود، چون مختص به آن‌هاست: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>Nobody has said when {quantity} would arrive: {names}.</source>
        <translation>کسی نگفته است که {quantity} چه وقت می‌رسد: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} would arrive after {day}, the last useful day: {names}.</source>
        <translation>{quantity} بعد از {day}، آخرین روز مفید، می‌رسد: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} went to more urgent needs: {names}.</source>
        <translation>{quantity} به نیازهای عاجل‌تر رفت: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} had to be shared evenly with equally urgent needs: {names}.</source>
        <translation>{quantity} باید با نیازهای هم‌سطح برابر تقسیم می‌شد: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/explain.py"/>
        <source>{quantity} cannot be handed out: only whole packs or units are.</source>
        <translation>{quantity} توزیع شده نمی‌تواند: تنها بسته‌ها یا واحدهای کامل داده می‌شود.</translation>
    </message>
</context>
<context>
    <name>export_changes</name>
    <message>
        <location filename="../../relief_desk/domain/reconciling/export_changes.py"/>
        <source>Changes</source>
        <translation>تغییرات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/export_changes.py"/>
        <source>Changes in totals</source>
        <translation>تغییرات در مجموع‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/export_changes.py"/>
        <source>What changed since reconciliation no. {number} of {day}.</source>
        <translation>آنچه از راپور مقابلهٔ شمارهٔ {number} به تاریخ {day} تا حال تغییر کرده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/export_changes.py"/>
        <source>{amount}</source>
        <translation>{amount}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/export_changes.py"/>
        <source>Nothing changed since reconciliation no. {number} of {day}.</source>
        <translation>از راپور مقابلهٔ شمارهٔ {number} به تاریخ {day} تا حال چیزی تغییر نکرده است.</translation>
    </message>
</context>
<context>
    <name>export_identity</name>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>The file is export {code} of another desk.</source>
        <translation>این فایل صدور {code} از دفتر دیگری است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>Send it to the desk that made it; nothing was taken here.</source>
        <translation>آن را به دفتری که ساخته است بفرستید؛ اینجا چیزی گرفته نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>The file is export {code}, which this desk made but does not know any more.</source>
        <translation>این فایل صدور {code} است که همین دفتر ساخته، اما دیگر آن را نمی‌شناسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>This desk was probably restored from an older backup. Open the newer desk file; nothing was taken.</source>
        <translation>احتمالاً این دفتر از نسخهٔ پشتیبان کهنه‌تری پس آورده شده است. فایل تازه‌تر دفتر را باز کنید؛ چیزی گرفته نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>No sheet of a reconciliation was found in the file.</source>
        <translation>هیچ ورقی از راپور مقابله در این فایل پیدا نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>Ask for the file that was sent, with its headings and references.</source>
        <translation>فایلی را که فرستاده شده بود با عنوان‌ها و شماره‌های سیستم آن بخواهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>The file does not say which export it is, and its rows fit none.</source>
        <translation>فایل نمی‌گوید کدام صدور است و سطرهایش با هیچ کدام برابر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>Say which reconciliation it answers; nothing was taken.</source>
        <translation>بگویید به کدام راپور مقابله جواب می‌دهد؛ چیزی گرفته نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>The file does not say which export it is; its rows are those of no. {number}.</source>
        <translation>فایل نمی‌گوید کدام صدور است؛ سطرهایش از شمارهٔ {number} است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>Look at a few rows before you take it in.</source>
        <translation>پیش از گرفتن آن چند سطر را ببینید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>The file says of itself that it is {codes}; its rows are those of no. {number}.</source>
        <translation>فایل در بارهٔ خود می‌گوید {codes} است؛ سطرهایش از شمارهٔ {number} است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>The file answers reconciliation no. {number}; no. {newest} was made since.</source>
        <translation>فایل به راپور مقابلهٔ شمارهٔ {number} جواب می‌دهد؛ بعد از آن شمارهٔ {newest} ساخته شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/export_identity.py"/>
        <source>What both sides changed since is shown as a conflict.</source>
        <translation>آنچه هر دو طرف از آن زمان تغییر داده‌اند به حیث تضاد نشان داده می‌شود.</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <location filename="../../relief_desk/services/exports.py"/>
        <source>Places</source>
        <translation>محل‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/exports.py"/>
        <source>Organisations</source>
        <translation>مؤسسات</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <location filename="../../relief_desk/services/facts.py"/>
        <source>1 {unit}</source>
        <translation>۱ {unit}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/facts.py"/>
        <source>Holds {item}</source>
        <translation>شامل {item}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/facts.py"/>
        <source>{item} may stand in</source>
        <translation>{item} بدیل شده می‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/facts.py"/>
        <source>{ratio} for 1</source>
        <translation>{ratio} برای ۱</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/facts.py"/>
        <source>As sent</source>
        <translation>چنان‌که فرستاده شد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/facts.py"/>
        <source>Counted as {quantity} in 1 {unit}. {source}</source>
        <translation>هر ۱ {unit} به حساب {quantity}. {source}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/facts.py"/>
        <source>General knowledge of the field; no source was read for it.</source>
        <translation>دانش عمومی این ساحه؛ منبعی برای آن خوانده نشده است.</translation>
    </message>
</context>
<context>
    <name>file</name>
    <message>
        <location/>
        <source>{name} is not there any more.</source>
        <translation>{name} دیگر موجود نیست.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is a folder.</source>
        <translation>{name} یک فولدر است.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is no ordinary file.</source>
        <translation>{name} فایل عادی نیست.</translation>
    </message>
    <message>
        <location/>
        <source>{name} cannot be opened: {reason}.</source>
        <translation>{name} باز نمی‌شود: {reason}.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is empty: it has no content at all.</source>
        <translation>{name} خالی است: هیچ محتوا ندارد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is only Excel's mark that somebody has the workbook open.</source>
        <translation>{name} تنها نشانهٔ اکسل است که کسی فایل را باز دارد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is damaged or incomplete ({detail}).</source>
        <translation>{name} خراب یا ناقص است ({detail}).</translation>
    </message>
    <message>
        <location/>
        <source>{name} is {kind}, not a workbook.</source>
        <translation>{name} {kind} است، نه فایل جدول.</translation>
    </message>
    <message>
        <location/>
        <source>{name} was saved by {kind}, which cannot be read here.</source>
        <translation>{name} با {kind} ذخیره شده که اینجا خوانده نمی‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is protected with a password.</source>
        <translation>{name} با پاسورد محافظت شده است.</translation>
    </message>
    <message>
        <location/>
        <source>The password given does not open {name}.</source>
        <translation>پاسورد داده‌شده {name} را باز نمی‌کند.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is protected with a password, and this installation cannot open protected workbooks.</source>
        <translation>{name} با پاسورد محافظت شده و این نصب فایل‌های محافظت‌شده را باز نمی‌تواند.</translation>
    </message>
    <message>
        <location/>
        <source>{name} has {megabytes} MB, more than the {limit} MB that are read.</source>
        <translation>{name} {megabytes} MB است، بیشتر از {limit} MB که خوانده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>{name} unpacks to {megabytes} MB, far more than a workbook of its size should.</source>
        <translation>{name} پس از باز شدن {megabytes} MB می‌شود، بسیار بیشتر از آنچه باید باشد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} carries a document type declaration, which workbooks never have.</source>
        <translation>{name} اعلان نوع سند (DTD) دارد که فایل‌های اکسل هرگز ندارند.</translation>
    </message>
    <message>
        <location/>
        <source>{name} holds the part {part} twice, so it is not clear which one counts.</source>
        <translation>{name} بخش {part} را دو بار دارد، و معلوم نیست کدام یک حساب است.</translation>
    </message>
    <message>
        <location/>
        <source>The sheet "{sheet}" is named in {name} but missing from the file.</source>
        <translation>ورق «{sheet}» در {name} نام برده شده، اما در فایل نیست.</translation>
    </message>
    <message>
        <location/>
        <source>{name} lacks {part}, without which its texts cannot be read.</source>
        <translation>{name} بخش {part} را ندارد که بدون آن متن‌هایش خوانده نمی‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>{name} names two sheets "{sheet}".</source>
        <translation>{name} دو ورق به نام «{sheet}» دارد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} holds no worksheet with cells.</source>
        <translation>{name} هیچ ورقی که خانه داشته باشد ندارد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} has no sheet "{sheet}".</source>
        <translation>{name} ورقی به نام «{sheet}» ندارد.</translation>
    </message>
    <message>
        <location/>
        <source>The sheet "{sheet}" of {name} spreads over {cells} cells up to {cell}.</source>
        <translation>ورق «{sheet}» در {name} به {cells} خانه تا {cell} می‌رسد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} has {cells} cells or more, far too many for a list.</source>
        <translation>{name} {cells} خانه یا بیشتر دارد، که برای یک لست بسیار زیاد است.</translation>
    </message>
    <message>
        <location/>
        <source>{name} took more than {seconds} seconds to read and was given up.</source>
        <translation>خواندن {name} بیشتر از {seconds} ثانیه وقت گرفت و متوقف شد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} asks for more memory than a file of its size can need, so it is damaged.</source>
        <translation>{name} حافظهٔ بیشتری از آنچه فایلی به این اندازه ضرورت دارد می‌خواهد، پس خراب است.</translation>
    </message>
    <message>
        <location/>
        <source>{name} needs more memory than is given to one workbook.</source>
        <translation>{name} حافظهٔ بیشتری از آنچه به یک فایل داده می‌شود می‌خواهد.</translation>
    </message>
    <message>
        <location/>
        <source>{name} could not be read: {detail}.</source>
        <translation>{name} خوانده نشد: {detail}.</translation>
    </message>
    <message>
        <location/>
        <source>{name} is neither a workbook nor a text in any known encoding.</source>
        <translation>{name} نه فایل جدول است و نه متنی به رمزگذاری شناخته‌شده.</translation>
    </message>
    <message>
        <location/>
        <source>The letters of {name} may be in {first} or in {second}: both read as well.</source>
        <translation>حروف {name} می‌تواند {first} یا {second} باشد: هر دو یکسان خوانده می‌شود.</translation>
    </message>
    <message>
        <location/>
        <source>{name} holds no table.</source>
        <translation>{name} هیچ جدولی ندارد.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>{file} is not a JSON file with one object in it (line {line}).</source>
        <translation>{file} فایل JSON با یک شیء در آن نیست (سطر {line}).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>Correct it there; the help of the command says what it may hold.</source>
        <translation>همان‌جا اصلاح کنید؛ کمک این فرمان می‌گوید چه در آن بوده می‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>{file} cannot be read.</source>
        <translation>{file} خوانده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>Check its name and that you may read it.</source>
        <translation>نام آن و اجازهٔ خواندن آن را ببینید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>{file} would be written over a file that this command needs, or over a desk.</source>
        <translation>{file} جای فایلی را می‌گرفت که این فرمان به آن نیاز دارد، یا جای یک دفتر را.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>Give every file that is written a name of its own.</source>
        <translation>به هر فایلی که نوشته می‌شود نام جداگانه بدهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>There is no folder {folder} to write {file} into.</source>
        <translation>فولدر {folder} برای نوشتن {file} وجود ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>Make the folder first, or choose another.</source>
        <translation>اول فولدر را بسازید یا فولدر دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>{file} is a folder and cannot be written.</source>
        <translation>{file} فولدر است و به جای آن نوشته نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/files.py"/>
        <source>Name a file in it.</source>
        <translation>یک فایل در آن نام ببرید.</translation>
    </message>
</context>
<context>
    <name>geojson</name>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>{file} is no GeoJSON map: it is not a FeatureCollection.</source>
        <translation>⁨{file}⁩ نقشهٔ GeoJSON نیست: ⁨FeatureCollection⁩ نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>Ask for the outlines of the provinces as GeoJSON in WGS 84, and choose that file.</source>
        <translation>حدود ولایات را به شکل ⁨GeoJSON⁩ و در ⁨WGS 84⁩ بخواهید و همان فایل را انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>{file} holds no areas, only points or lines or nothing at all.</source>
        <translation>⁨{file}⁩ هیچ ساحه‌ای ندارد، تنها نقطه یا خط دارد یا هیچ چیز.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>Area {number} of {file} is broken: its outline cannot be followed.</source>
        <translation>ساحهٔ {number} در ⁨{file}⁩ خراب است: حدود آن خوانده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>Export the map again, or mend it in the program it came from.</source>
        <translation>نقشه را دوباره صادر کنید، یا در برنامه‌ای که از آن آمده اصلاح کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>{file} is too detailed: at most {areas} areas and {points} points are read.</source>
        <translation>⁨{file}⁩ جزئیات بسیار زیاد دارد: حداکثر {areas} ساحه و {points} نقطه خوانده می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>Simplify it first, or choose a map of the provinces only.</source>
        <translation>اول آن را ساده کنید، یا نقشهٔ تنها ولایات را انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>{file} is not in degrees of longitude and latitude: it has {first}, {second}.</source>
        <translation>⁨{file}⁩ به درجهٔ طول و عرض البلد نیست: ⁨{first}, {second}⁩ دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>{file} is not in WGS 84: it says {system}.</source>
        <translation>⁨{file}⁩ در ⁨WGS 84⁩ نیست: می‌گوید ⁨{system}⁩.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>Export it again in WGS 84 (EPSG:4326).</source>
        <translation>آن را دوباره در ⁨WGS 84 (EPSG:4326)⁩ صادر کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>{file} has latitude and longitude the wrong way round: it has {first}, {second}.</source>
        <translation>در ⁨{file}⁩ عرض البلد و طول البلد جابه‌جا شده است: ⁨{first}, {second}⁩ دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/geojson.py"/>
        <source>Export it again with the longitude first, as GeoJSON wants it.</source>
        <translation>آن را دوباره صادر کنید، اول طول البلد، چنان که ⁨GeoJSON⁩ می‌خواهد.</translation>
    </message>
</context>
<context>
    <name>giving</name>
    <message>
        <location filename="../../relief_desk/services/giving.py"/>
        <source>Give {quantity} to {need} by hand</source>
        <translation>دادن {quantity} به {need} با دست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/giving.py"/>
        <source>Move {quantity} from {giver} to {need} by hand</source>
        <translation>انتقال {quantity} از {giver} به {need} با دست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/giving.py"/>
        <source>Given by hand: {reason}</source>
        <translation>با دست داده شد: {reason}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/giving.py"/>
        <source>What {line} promises cannot stand in for what {need} asks for.</source>
        <translation>آنچه {line} وعده می‌دهد جای آنچه {need} می‌خواهد را گرفته نمی‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/giving.py"/>
        <source>Choose another pledge, or say in the catalogue that one may stand in for the other.</source>
        <translation>تعهد دیگری انتخاب کنید، یا در کتلاک بگویید که یکی جای دیگری را گرفته می‌تواند.</translation>
    </message>
</context>
<context>
    <name>handing_over</name>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>{item} of {lot} for {need}</source>
        <translation>{item} از {lot} برای {need}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>{item} of {lot}, from {giver} to {need}</source>
        <translation>{item} از {lot}، از {giver} به {need}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>{item} cannot stand in for {wanted}.</source>
        <translation>{item} بدیل {wanted} شده نمی‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>This pledge is only supposed: there is nothing to give yet.</source>
        <translation>این تعهد تنها فرضی است: هنوز چیزی برای دادن نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>What {giver} has of it is locked or delivered: unlock it first.</source>
        <translation>آنچه {giver} از آن دارد قفل یا تحویل شده است: نخست قفل آن را باز کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>No open need asks for it, or for anything that it could stand in for.</source>
        <translation>هیچ نیاز باز آن را، یا چیزی را که بدیل آن شود، نمی‌خواهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>Every need that could take it is covered.</source>
        <translation>هر نیازی که آن را گرفته می‌تواند پوشش یافته است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>{need} lacks {quantity}, but: {rule}</source>
        <translation>{need} به {quantity} کمبود دارد، اما: {rule}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/handing_over.py"/>
        <source>{need} lacks {quantity} and could take it; only whole packs or units are handed out.</source>
        <translation>{need} به {quantity} کمبود دارد و آن را گرفته می‌تواند؛ تنها بسته‌ها یا واحدهای کامل توزیع می‌شود.</translation>
    </message>
</context>
<context>
    <name>import_answers</name>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>{file} holds no choices for an import.</source>
        <translation>{file} انتخابی برای وارد کردن ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>It should be a JSON file with "mapping" and "answers", as the import screen saves it.</source>
        <translation>باید فایل JSON با «mapping» و «answers» باشد، همان‌طور که صفحهٔ وارد کردن ذخیره می‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>{file} could not be written.</source>
        <translation>{file} نوشته نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>Choose another folder, or free some space.</source>
        <translation>فولدر دیگری انتخاب کنید، یا جایی خالی کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>The mapping takes "{column}" for "{field}", which is no field.</source>
        <translation>نقشهٔ ستون‌ها «{column}» را «{field}» می‌گیرد که فیلد نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>The fields are: {fields}.</source>
        <translation>فیلدها این‌هاست: {fields}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>The mapping names a column "{column}" that no table has.</source>
        <translation>نقشه ستونی به نام «{column}» دارد که هیچ جدولی ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>The columns are: {columns}.</source>
        <translation>ستون‌ها این‌هاست: {columns}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>The answer to "{question}" is for a sheet that has no table.</source>
        <translation>پاسخ «{question}» برای ورقه‌ای است که جدولی ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_answers.py"/>
        <source>The sheets with tables are: {sheets}.</source>
        <translation>ورق‌هایی که جدول دارد: {sheets}.</translation>
    </message>
</context>
<context>
    <name>import_commit</name>
    <message numerus="yes">
        <location filename="../../relief_desk/services/import_commit.py"/>
        <source>Import of {n} need from {file}</source>
        <extracomment>Plural: Import of {n} needs from {file}</extracomment>
        <translation>
            <numerusform>وارد کردن {n} نیاز از {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/import_commit.py"/>
        <source>Import of {n} pledge line from {file}</source>
        <extracomment>Plural: Import of {n} pledge lines from {file}</extracomment>
        <translation>
            <numerusform>وارد کردن {n} سطر تعهد از {file}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_commit.py"/>
        <source>Import of {needs} needs and {lines} pledge lines from {file}</source>
        <translation>وارد کردن {needs} نیاز و {lines} سطر تعهد از {file}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_commit.py"/>
        <source>Preparing the rows of {name}</source>
        <translation>آماده کردن سطرهای {name}</translation>
    </message>
</context>
<context>
    <name>import_mapping</name>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>Is the sheet "{sheet}" a list of needs or of pledges?</source>
        <translation>آیا ورق «{sheet}» لست نیازمندی‌هاست یا لست تعهدات؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>No column of "{sheet}" says who gives. Who gives all of it?</source>
        <translation>هیچ ستون «{sheet}» نمی‌گوید چه کسی می‌دهد. همهٔ آن را چه کسی می‌دهد؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>What does the column "{column}" hold?</source>
        <translation>ستون «{column}» چه دارد؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>The column "{column}" is not read until it is known what it holds.</source>
        <translation>ستون «{column}» تا معلوم نشود چه دارد خوانده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>Choose what it holds, or that it is not used.</source>
        <translation>بگویید چه دارد، یا این که به کار نمی‌رود.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>The column {columns} is not used.</source>
        <extracomment>Plural: The columns {columns} are not used.</extracomment>
        <translation>
            <numerusform>ستون {columns} به کار نمی‌رود.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>The text is kept with each row. Say what is in it if it should be read.</source>
        <translation>متن آن با هر سطر نگاه داشته می‌شود. اگر باید خوانده شود، بگویید در آن چیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>No column says the {field}.</source>
        <translation>هیچ ستونی {field} را نمی‌گوید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>Say which column holds it, or write its heading in the usual words.</source>
        <translation>بگویید کدام ستون آن را دارد، یا عنوانش را با کلمات معمول بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>The table has no item and quantity, so it is neither a list of needs nor of pledges.</source>
        <translation>جدول جنس و مقدار ندارد، پس نه لست نیازمندی‌هاست و نه لست تعهدات.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_mapping.py"/>
        <source>Nothing is read from it. If it is such a list, say what its columns mean.</source>
        <translation>چیزی از آن خوانده نمی‌شود. اگر چنین لستی است، معنای ستون‌هایش را بگویید.</translation>
    </message>
</context>
<context>
    <name>import_new_names</name>
    <message numerus="yes">
        <location filename="../../relief_desk/services/import_new_names.py"/>
        <source>One name is new to the desk: {names}.</source>
        <extracomment>Plural: {n} names are new to the desk: {names}.</extracomment>
        <translation>
            <numerusform>{n} نام برای این دفتر تازه است: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_new_names.py"/>
        <source>What is new is added with the rows that speak of it; undo takes it away with them.</source>
        <translation>آنچه تازه است با سطرهایی که از آن نام می‌برند افزوده می‌شود؛ «برگرداندن» آن را با همان سطرها پس می‌گیرد.</translation>
    </message>
</context>
<context>
    <name>import_packs</name>
    <message>
        <location filename="../../relief_desk/services/import_packs.py"/>
        <source>1 {unit} = {quantity} ({mark})</source>
        <translation>۱ {unit} = {quantity} ({mark})</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_packs.py"/>
        <source>{item}: 1 {unit} is counted as {quantity} ({mark}).</source>
        <translation>{item}: ۱ {unit} برابر با {quantity} حساب می‌شود ({mark}).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_packs.py"/>
        <source>Ask the sender what it holds; a column for the pack size goes before the catalogue.</source>
        <translation>از فرستنده بپرسید که در آن چند است؛ ستونی برای اندازهٔ بسته بر فهرست اجناس مقدم است.</translation>
    </message>
</context>
<context>
    <name>import_planning</name>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>Understanding the sheet "{sheet}"</source>
        <translation>فهمیدن ورق «{sheet}»</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>The list says no priority.</source>
        <translation>لست اولویت ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>All its needs are taken as medium.</source>
        <translation>همهٔ نیازهای آن متوسط گرفته می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>The list says no unit.</source>
        <translation>لست واحد ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>Quantities that say none are counted in the base unit of their item.</source>
        <translation>مقدارهایی که واحد ندارد به واحد اصلی جنس خود شمرده می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>The list has no column with the sender's own numbers.</source>
        <translation>لست ستونی با شماره‌های خود فرستنده ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>When it comes again, its rows are known by who, where and what they say.</source>
        <translation>وقتی دوباره بیاید، سطرهایش از روی نهاد، محل و محتوا شناخته می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>The row cannot be read, because a needed column is missing.</source>
        <translation>سطر خوانده نمی‌شود، چون ستون ضروری موجود نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>Say which column holds it, then look again.</source>
        <translation>بگویید کدام ستون آن را دارد، بعد دوباره ببینید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>This very file was taken in on {day}.</source>
        <translation>عین همین فایل به {day} وارد شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>Only what is different from the desk is written.</source>
        <translation>تنها آنچه با دفتر فرق دارد نوشته می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>The desk knows no provinces and no districts, so no row can find its place.</source>
        <translation>میز هیچ ولایت و ولسوالی را نمی‌شناسد، پس هیچ سطری جای خود را نمی‌یابد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>Take in a list of places first; where there is no better one, this very list as places.</source>
        <translation>نخست فهرستی از جای‌ها را وارد کنید؛ اگر بهتر از آن نیست، همین فهرست را به عنوان جای‌ها.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>No table was found on a sheet "{sheet}".</source>
        <translation>هیچ جدولی در ورقی به نام «{sheet}» پیدا نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>Nothing of it is read: none of its tables is a list of needs or of pledges.</source>
        <translation>چیزی از آن خوانده نشد: هیچ‌یک از جدول‌هایش فهرست نیازها یا تعهدها نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_planning.py"/>
        <source>If one is, say what its columns mean.</source>
        <translation>اگر یکی هست، بگویید ستون‌هایش چه معنا دارد.</translation>
    </message>
</context>
<context>
    <name>import_report</name>
    <message>
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>To correct</source>
        <translation>برای اصلاح</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>Rows with problems</source>
        <translation>سطرهای مشکل‌دار</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>Every row of {file} was understood.</source>
        <translation>هر سطر {file} فهمیده شد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>One place of {file} needs your answer. Correct your file and send it again; nothing in it was changed.</source>
        <extracomment>Plural: {n} places of {file} need your answer. Correct your file and send it again; nothing in it was changed.</extracomment>
        <translation>
            <numerusform>{n} جای {file} جواب شما را می‌خواهد. فایل خود را اصلاح کنید و دوباره بفرستید؛ چیزی در آن تغییر داده نشد.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>must be corrected</source>
        <translation>باید اصلاح شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>please answer</source>
        <translation>لطفاً جواب دهید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>please check</source>
        <translation>لطفاً ببینید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/import_report.py"/>
        <source>for your information</source>
        <translation>برای معلومات شما</translation>
    </message>
</context>
<context>
    <name>import_sections</name>
    <message>
        <location filename="../../relief_desk/services/import_sections.py"/>
        <source>The titles of sections are read as the {field} of the rows beneath them: {names}.</source>
        <translation>عنوان‌های بخش‌ها به حیث {field} سطرهای زیر آن‌ها خوانده می‌شوند: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_sections.py"/>
        <source>Look at the rows; say it in a column if that is not meant.</source>
        <translation>سطرها را ببینید؛ اگر مراد این نیست، آن را در یک ستون بگویید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_sections.py"/>
        <source>Nothing is read from these titles, and they end what the titles above them say: {names}.</source>
        <translation>از این عنوان‌ها چیزی خوانده نمی‌شود و گفته عنوان‌های بالاتر با آن‌ها پایان می‌یابد: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_sections.py"/>
        <source>The titles of sections are kept with the rows beneath them: {names}.</source>
        <translation>عنوان‌های بخش‌ها با سطرهای زیر آن‌ها نگاه داشته می‌شوند: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_sections.py"/>
        <source>If they say something of the rows, say among the columns what it is.</source>
        <translation>اگر چیزی از سطرها می‌گویند، در بخش ستون‌ها بگویید آن چیست.</translation>
    </message>
</context>
<context>
    <name>import_shaping</name>
    <message numerus="yes">
        <location filename="../../relief_desk/services/import_shaping.py"/>
        <source>One hidden row is left out.</source>
        <extracomment>Plural: {n} hidden rows are left out.</extracomment>
        <translation>
            <numerusform>{n} سطر پنهان بیرون ماند.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_shaping.py"/>
        <source>What stands above the table is taken for all its rows: {names}.</source>
        <translation>آنچه بالای جدول آمده برای همه سطرهای آن گرفته می‌شود: {names}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_shaping.py"/>
        <source>Say among the columns that it is not used, if that is not meant.</source>
        <translation>اگر منظور این نیست، در میان ستون‌ها بگویید که استفاده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_shaping.py"/>
        <source>The list gives colours a meaning: "{text}"</source>
        <translation>فهرست به رنگ‌ها معنا می‌دهد: «{text}»</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_shaping.py"/>
        <source>Colours are not read: say in a column what they mean.</source>
        <translation>رنگ‌ها خوانده نمی‌شود: معنای آن‌ها را در یک ستون بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_shaping.py"/>
        <source>They are listed among the rows set apart.</source>
        <translation>آن‌ها در میان سطرهای جداشده آمده‌اند.</translation>
    </message>
</context>
<context>
    <name>import_views</name>
    <message>
        <location filename="../../relief_desk/services/import_views.py"/>
        <source>Rows set apart</source>
        <translation>سطرهای جداشده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_views.py"/>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
</context>
<context>
    <name>import_wide</name>
    <message>
        <location filename="../../relief_desk/services/import_wide.py"/>
        <source>The columns {first} to {last} are read as one row for each of: {names}. An empty cell or a zero is no row.</source>
        <translation>ستون‌های {first} تا {last} به حیث یک سطر برای هر یک از این‌ها خوانده می‌شود: {names}. حجره خالی یا صفر سطر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/import_wide.py"/>
        <source>Look at the rows, and correct the headings if that is not what they are.</source>
        <translation>سطرها را ببینید، و اگر چنین نیست عنوان‌ها را اصلاح کنید.</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <location filename="../../relief_desk/cli/importing.py"/>
        <source>A report, a marked copy and a file of choices belong to one workbook.</source>
        <translation>راپور، کاپی نشانی‌شده و فایل انتخاب‌ها به یک فایل تعلق دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/importing.py"/>
        <source>Import the workbooks one by one.</source>
        <translation>فایل‌ها را یکی یکی وارد کنید.</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <location filename="../../relief_desk/services/imports.py"/>
        <source>{file} is a reconciliation that came back, and no list to import.</source>
        <translation>{file} راپور مقابله‌ای است که بازگشته، نه فهرستی برای وارد کردن.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/imports.py"/>
        <source>Take it in as headquarters' answer; nothing was imported.</source>
        <translation>آن را به‌حیث جواب مرکز بگیرید؛ چیزی وارد نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/imports.py"/>
        <source>Looking for tables in {name}</source>
        <translation>جستجوی جدول‌ها در {name}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/imports.py"/>
        <source>Making a backup of the desk</source>
        <translation>ساختن نسخهٔ پشتیبان دفتر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/imports.py"/>
        <source>Needs or pledges of the desk have changed since this list was looked at.</source>
        <translation>نیازمندی‌ها یا تعهدات دفتر از زمانی که این لست دیده شد تغییر کرده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/imports.py"/>
        <source>Look at the list again; nothing has been written.</source>
        <translation>لست را دوباره ببینید؛ چیزی نوشته نشده است.</translation>
    </message>
</context>
<context>
    <name>item_list</name>
    <message>
        <location filename="../../relief_desk/domain/importing/item_list.py"/>
        <source>The row has the code {code}, but no name.</source>
        <translation>سطر کود {code} را دارد، اما نامی ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/item_list.py"/>
        <source>No unit says what "{text}" is counted in.</source>
        <translation>هیچ واحدی نمی‌گوید که «{text}» به چه شمرده می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/item_list.py"/>
        <source>"{unit}" is no known unit to count "{text}" in.</source>
        <translation>«{unit}» واحد شناخته‌شده‌ای برای شمردن «{text}» نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/item_list.py"/>
        <source>The code {code} is that of {known}, but the row says "{text}".</source>
        <translation>کود {code} از {known} است، اما سطر می‌گوید «{text}».</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/item_list.py"/>
        <source>"{text}" looks like {known}, and no code tells the two apart.</source>
        <translation>«{text}» مانند {known} به نظر می‌رسد و هیچ کودی این دو را از هم جدا نمی‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/item_list.py"/>
        <source>"{sector}" is not a known sector; "{text}" is taken in without one.</source>
        <translation>«{sector}» بخش شناخته‌شده‌ای نیست؛ «{text}» بدون بخش وارد می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/item_list.py"/>
        <source>Say the sector in the list of items.</source>
        <translation>بخش را در فهرست اقلام بنویسید.</translation>
    </message>
</context>
<context>
    <name>kits</name>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/matching/kits.py"/>
        <source>Opening {kits} of {kit} ({lots}) would cover more of {n} need.</source>
        <extracomment>Plural: Opening {kits} of {kit} ({lots}) would cover more of {n} needs.</extracomment>
        <translation>
            <numerusform>باز کردن {kits} از {kit} ({lots}) {n} نیاز را بیشتر می‌پوشاند.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/matching/kits.py"/>
        <source>Assembling {kits} of {kit} from {lots} would cover more of {n} need.</source>
        <extracomment>Plural: Assembling {kits} of {kit} from {lots} would cover more of {n} needs.</extracomment>
        <translation>
            <numerusform>ساختن {kits} از {kit} از {lots} {n} نیاز را بیشتر می‌پوشاند.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/kits.py"/>
        <source>{kit} (contents unverified)</source>
        <translation>{kit} (محتوا تأیید ناشده)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/kits.py"/>
        <source>Open {kits} of {kit}</source>
        <translation>باز کردن {kits} از {kit}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/kits.py"/>
        <source>Assemble {kits} of {kit}</source>
        <translation>ساختن {kits} از {kit}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/kits.py"/>
        <source>{missing} of {item} are not free any more.</source>
        <translation>{missing} از {item} دیگر آزاد نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/kits.py"/>
        <source>Match again: what was proposed rests on goods that were given meanwhile.</source>
        <translation>دوباره تطبیق کنید: پیشنهاد بر اجناسی بنا شده که در این میان داده شده است.</translation>
    </message>
</context>
<context>
    <name>layout</name>
    <message>
        <location filename="../../relief_desk/workbook/layout.py"/>
        <source>Looking for the tables of the sheet "{sheet}"</source>
        <translation>جستجوی جدول‌های ورق «{sheet}»</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/layout.py"/>
        <source>It stands above the headings of the table.</source>
        <translation>بالای عنوان‌های جدول است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/layout.py"/>
        <source>It explains the headings.</source>
        <translation>عنوان‌ها را شرح می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/layout.py"/>
        <source>It is no field of the form.</source>
        <translation>این خانه‌ای از فورمه نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/layout.py"/>
        <source>No headings were found for it.</source>
        <translation>عنوانی برای آن پیدا نشد.</translation>
    </message>
</context>
<context>
    <name>list_exports</name>
    <message>
        <location filename="../../relief_desk/services/list_exports.py"/>
        <source>The list has {rows} rows; at most {most} are written to one file.</source>
        <translation>این لیست {rows} سطر دارد؛ حداکثر {most} سطر در یک فایل نوشته می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/list_exports.py"/>
        <source>Narrow it with the filters above, and write it in parts.</source>
        <translation>آن را با فلترهای بالا محدود کنید و در چند قسمت بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/list_exports.py"/>
        <source>The desk is being written just now, so that the list cannot be read.</source>
        <translation>همین حالا در دفتر نوشته می‌شود، از این رو لیست خوانده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/list_exports.py"/>
        <source>Wait until that is done, and try again.</source>
        <translation>صبر کنید تا تمام شود، و دوباره کوشش کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/list_exports.py"/>
        <source>Reading the rows</source>
        <translation>خواندن سطرها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/list_exports.py"/>
        <source>Writing the file</source>
        <translation>نوشتن فایل</translation>
    </message>
</context>
<context>
    <name>locking</name>
    <message numerus="yes">
        <location filename="../../relief_desk/services/locking.py"/>
        <source>Lock {n} line of the plan</source>
        <extracomment>Plural: Lock {n} lines of the plan</extracomment>
        <translation>
            <numerusform>قفل کردن {n} سطر پلان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/locking.py"/>
        <source>Unlock {n} line of the plan</source>
        <extracomment>Plural: Unlock {n} lines of the plan</extracomment>
        <translation>
            <numerusform>باز کردن قفل {n} سطر پلان</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>locks</name>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>It was locked by hand.</source>
        <translation>با دست قفل شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>A locked line speaks of {need} and {lot}, of which one is not there any more.</source>
        <translation>یک سطر قفل‌شده از {need} و {lot} نام می‌برد که یکی از آن‌ها دیگر موجود نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>The locked line from {lot} to {need} breaks a rule: {rule}.</source>
        <translation>سطر قفل‌شدهٔ {lot} به {need} یک قاعده را می‌شکند: {rule}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>{lot} is locked for {need} but cannot replace its item: it covers nothing.</source>
        <translation>{lot} برای {need} قفل شده، اما جای جنس آن را نمی‌گیرد: چیزی را پوشش نمی‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>The locked lines take {quantity} more from {lot} than it has.</source>
        <translation>سطرهای قفل‌شده {quantity} بیشتر از موجودی {lot} می‌گیرد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>The locked lines give {need} {quantity} more than it wants.</source>
        <translation>سطرهای قفل‌شده به {need} {quantity} بیشتر از نیازش می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>the lot is held, declined or cancelled</source>
        <translation>این بچ معطل، ردشده یا لغوشده است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>it arrives with too little shelf life</source>
        <translation>با مدت کم برای مصرف می‌رسد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>the supply is not firm enough for this tier</source>
        <translation>این کمک برای این سطح اولویت به اندازهٔ کافی قطعی نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>it is earmarked for another disaster</source>
        <translation>مختص به حادثهٔ دیگر است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>it is earmarked for another place</source>
        <translation>مختص به محل دیگر است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>it is earmarked for another sector</source>
        <translation>مختص به سکتور دیگر است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>it is earmarked for another organisation</source>
        <translation>مختص به نهاد دیگر است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>nobody knows when it arrives</source>
        <translation>کسی نمی‌داند چه وقت می‌رسد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/locks.py"/>
        <source>it arrives too late</source>
        <translation>ناوقت می‌رسد</translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>Reconciliation no. {number}: {operation}, as of {day}</source>
        <translation>راپور مقابلهٔ شمارهٔ {number}: {operation}، تا {day}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>Reconciliation: {operation}, as of {day}</source>
        <translation>راپور مقابله: {operation}، تا {day}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>Attached is the reconciliation of {operation}, with the figures as of {day}.</source>
        <translation>راپور مقابلهٔ {operation} با ارقام تا {day} ضمیمه است.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/mail.py"/>
        <source>{n} need counts; {strict} covered firmly, {hopeful} with pledges.</source>
        <extracomment>Plural: {n} needs count; {strict} are covered firmly, {hopeful} with pledges.</extracomment>
        <translation>
            <numerusform>{n} نیاز حساب می‌شود؛ پوشش قطعی {strict}، با تعهدات {hopeful}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>The lowest coverage is in {place}: {share}.</source>
        <translation>پایین‌ترین پوشش در {place} است: {share}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/mail.py"/>
        <source>{n} need still has a gap; the sheet Gaps says why.</source>
        <extracomment>Plural: {n} needs still have a gap; the sheet Gaps says why.</extracomment>
        <translation>
            <numerusform>{n} نیاز هنوز کمبود دارد؛ ورق کمبودها می‌گوید چرا.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>No need has a gap.</source>
        <translation>هیچ نیازی کمبود ندارد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/mail.py"/>
        <source>{n} problem needs to be looked at.</source>
        <extracomment>Plural: {n} problems need to be looked at.</extracomment>
        <translation>
            <numerusform>{n} مشکل را باید دید.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>Since no. {number}: {new} new, {changed} changed, {closed} closed or cancelled.</source>
        <translation>از شمارهٔ {number} تا حال: {new} جدید، {changed} تغییریافته، {closed} بسته یا لغوشده.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>Accept, reject and ask are kept as your answer; a changed quantity of a need or pledge takes the place of ours. What a rejection releases is decided in the field.</source>
        <translation>قبول، رد و پرسش به حیث جواب شما نگهداری می‌شود؛ مقدار تغییریافتهٔ یک نیاز یا تعهد جای مقدار ما را می‌گیرد. این که با رد چه آزاد شود، در ساحه فیصله می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>The workbook opens with a password only. You will get it another way, such as by telephone.</source>
        <translation>فایل تنها با پاسورد باز می‌شود. آن را از راه دیگری، مثلاً با تیلفون، می‌گیرید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>Export {code}</source>
        <translation>صدور {code}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>"{text}" is no mail address.</source>
        <translation>«{text}» آدرس ایمیل نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/mail.py"/>
        <source>Write it as name@example.org; several are parted by commas.</source>
        <translation>آن را به شکل ⁨name@example.org⁩ بنویسید؛ چند آدرس با کامه جدا می‌شود.</translation>
    </message>
</context>
<context>
    <name>map_shapes</name>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>Check that it is a file and that you may read it.</source>
        <translation>ببینید که فایل باشد و اجازهٔ خواندن آن را داشته باشید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>{file} is too large: at most {most} MB are read.</source>
        <translation>⁨{file}⁩ بسیار بزرگ است: حداکثر {most} میگابایت خوانده می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>None of the {n} areas of {file} fits a province of this desk.</source>
        <translation>هیچ یک از {n} ساحهٔ ⁨{file}⁩ با ولایتی از این دفتر برابر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>Take the list of provinces in first, or choose a map of the same country and level.</source>
        <translation>اول لیست ولایات را وارد کنید، یا نقشهٔ همین کشور و همین سطح را انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>Map from {file}</source>
        <translation>نقشه از ⁨{file}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>Remove the map of the provinces</source>
        <translation>برداشتن نقشهٔ ولایات</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>The map is kept with the desk: {n} area.</source>
        <extracomment>Plural: The map is kept with the desk: {n} areas.</extracomment>
        <translation>
            <numerusform>نقشه با دفتر نگهداری می‌شود: {n} ساحه.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>Its outlines were simplified from {read} points to {kept}.</source>
        <translation>حدود آن از {read} نقطه به {kept} نقطه ساده شد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>{n} area fits no province and stays grey: {names}.</source>
        <extracomment>Plural: {n} areas fit no province and stay grey: {names}.</extracomment>
        <translation>
            <numerusform>{n} ساحه با هیچ ولایتی برابر نیست و خاکستری می‌ماند: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>{n} province is not on it: {names}.</source>
        <extracomment>Plural: {n} provinces are not on it: {names}.</extracomment>
        <translation>
            <numerusform>{n} ولایت در آن نیست: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>Reading the map</source>
        <translation>خواندن نقشه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/map_shapes.py"/>
        <source>Simplifying the outlines</source>
        <translation>ساده کردن حدود</translation>
    </message>
</context>
<context>
    <name>match_views</name>
    <message>
        <location filename="../../relief_desk/services/match_views.py"/>
        <source>What stays open</source>
        <translation>آنچه کم می‌ماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/match_views.py"/>
        <source>What is left over</source>
        <translation>آنچه باقی می‌ماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/match_views.py"/>
        <source>Explaining what stays open</source>
        <translation>توضیح آنچه باز می‌ماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/match_views.py"/>
        <source>Writing down the plan</source>
        <translation>نوشتن پلان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/match_views.py"/>
        <source>{before} until now, {after} from now on.</source>
        <translation>{before} تا حال، {after} از این پس.</translation>
    </message>
</context>
<context>
    <name>matches</name>
    <message>
        <location filename="../../relief_desk/services/matches.py"/>
        <source>Reading needs and pledges</source>
        <translation>خواندن نیازمندی‌ها و تعهدها</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/matches.py"/>
        <source>Accept {n} allocation</source>
        <extracomment>Plural: Accept {n} allocations</extracomment>
        <translation>
            <numerusform>قبول {n} تخصیص</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/matches.py"/>
        <source>With these lines alone, {line} would give {over} more than it has.</source>
        <translation>تنها با این سطرها، {line} {over} بیشتر از موجودی خود می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/matches.py"/>
        <source>Accept the lines that take something back from it as well, or leave out some.</source>
        <translation>سطرهایی را هم قبول کنید که چیزی از آن پس می‌گیرد، یا بعضی را کنار بگذارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/matches.py"/>
        <source>A what-if cannot be accepted: {what}</source>
        <translation>فرضیه را نمی‌توان پذیرفت: {what}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/matches.py"/>
        <source>What this plan rests on has changed since it was made.</source>
        <translation>آنچه این پلان بر آن استوار است، پس از ساختن آن تغییر کرده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/matches.py"/>
        <source>Match again; nothing has been written.</source>
        <translation>دوباره تطبیق کنید؛ هیچ چیز نوشته نشده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/matches.py"/>
        <source>Record what has become true in the lists of needs and pledges, then match again.</source>
        <translation>آنچه واقعیت یافته در فهرست نیازمندی‌ها و تعهدها ثبت شود، سپس تطبیق دوباره انجام شود.</translation>
    </message>
</context>
<context>
    <name>matching</name>
    <message>
        <location filename="../../relief_desk/cli/matching.py"/>
        <source>No need of this desk is called {need}.</source>
        <translation>هیچ نیازی در این دفتر {need} نام ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/matching.py"/>
        <source>relief-desk list FILE needs shows all of them.</source>
        <translation>فرمان relief-desk list FILE needs همهٔ آن‌ها را نشان می‌دهد.</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <location filename="../../relief_desk/domain/values/measures.py"/>
        <source>"{value}" gives no exact number.</source>
        <translation>«{value}» عدد دقیقی نمی‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/measures.py"/>
        <source>Say which number is to be counted.</source>
        <translation>بگویید کدام عدد حساب شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/measures.py"/>
        <source>"{value}" is not one quantity.</source>
        <translation>«{value}» یک مقدار نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/values/measures.py"/>
        <source>Write one number and its unit, such as 1200 pcs or 20 cartons of 50.</source>
        <translation>یک عدد و واحد آن را بنویسید، مانند «۱۲۰۰ دانه» یا «۲۰ کارتن ۵۰ دانه‌ای».</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>The decision is change, but no changed quantity is given.</source>
        <translation>تصمیم «تغییر» است، اما مقدار جدید داده نشده.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>The decision is ask, but the comment is empty.</source>
        <translation>تصمیم «پرسش» است، اما تبصره خالی است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Ask headquarters what it wants to know.</source>
        <translation>از مرکز بپرسید که چه می‌خواهد بداند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>A changed quantity stands beside the decision {decision}.</source>
        <translation>در پهلوی تصمیم «{decision}» مقدار تغییریافته آمده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>It was kept as headquarters' answer, but the quantity was not changed.</source>
        <translation>به حیث جواب مرکز نگهداری شد، اما مقدار تغییر نکرد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Headquarters rejects {n} row: {records}. By that alone nothing is released or cancelled.</source>
        <extracomment>Plural: Headquarters rejects {n} rows: {records}. By that alone nothing is released or cancelled.</extracomment>
        <translation>
            <numerusform>مرکز {n} سطر را رد می‌کند: {records}. تنها با این چیزی آزاد یا لغو نمی‌شود.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Decide what follows: release the allocation, decline the pledge line or cancel the need.</source>
        <translation>فیصله کنید که چه شود: تخصیص آزاد شود، قلم تعهد رد شود یا نیاز لغو شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Headquarters asks for another quantity of an allocation.</source>
        <translation>مرکز برای یک تخصیص مقدار دیگری می‌خواهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>It was kept as the answer. Change the allocation in the desk, or match again.</source>
        <translation>به حیث جواب نگهداری شد. تخصیص را در دفتر تغییر دهید، یا دوباره تطبیق کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>{record} is no longer in this desk.</source>
        <translation>{record} دیگر در این دفتر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Its answer was not taken. Undo what removed it, or enter the answer by hand.</source>
        <translation>جوابش گرفته نشد. آنچه آن را حذف کرده برگردانید، یا جواب را با دست وارد کنید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>{n} of {total} row did not come back.</source>
        <extracomment>Plural: {n} of {total} rows did not come back.</extracomment>
        <translation>
            <numerusform>{n} سطر از {total} سطر پس نیامد.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>The last {n} of {total} rows did not come back: the file seems to be cut off.</source>
        <translation>{n} سطر آخر از {total} سطر پس نیامد: به نظر می‌رسد فایل بریده شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Nothing was deleted for it. Ask headquarters where a row was left out on purpose.</source>
        <translation>به این سبب چیزی حذف نشد. اگر سطری قصداً کنار گذاشته شده، از مرکز بپرسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>The sheet of {list} did not come back.</source>
        <translation>ورق {list} پس نیامد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>It was closed here since it was sent.</source>
        <translation>از زمانی که فرستاده شد اینجا بسته شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>It is counted in {unit} here now, and was sent in {sent}.</source>
        <translation>اینجا حالا به {unit} شمرده می‌شود، و به {sent} فرستاده شده بود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>It is {theirs} instead of {sent}: a share, a slip of the comma or another unit may be meant.</source>
        <translation>به جای {sent}، {theirs} است: شاید فیصدی، لغزش ممیز یا واحد دیگری مراد باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>{record} is answered differently on the sheets {sheets}.</source>
        <translation>به {record} در ورق‌های {sheets} جواب‌های مختلف داده شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>It stands on the sheets {sheets}, and is not answered on all of them.</source>
        <translation>در ورق‌های {sheets} آمده است، و در همهٔ آن‌ها جواب ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Neither answer was taken. Ask headquarters which one is meant.</source>
        <translation>هیچ کدام از دو جواب گرفته نشد. از مرکز بپرسید کدام یک مراد است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Headquarters says {theirs}; it was settled on {day} that {ours} stays.</source>
        <translation>مرکز می‌گوید {theirs}؛ به تاریخ {day} فیصله شد که {ours} بماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Nothing is asked again. Change it in the desk if headquarters is right after all.</source>
        <translation>دیگر پرسیده نمی‌شود. اگر باز هم حق با مرکز است، آن را در دفتر تغییر دهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>nothing</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Needs</source>
        <translation>نیازمندی‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Pledges</source>
        <translation>تعهدات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merge.py"/>
        <source>Allocations</source>
        <translation>تخصیص‌ها</translation>
    </message>
</context>
<context>
    <name>merge_views</name>
    <message>
        <location filename="../../relief_desk/services/merge_views.py"/>
        <source>Answers</source>
        <translation>جواب‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/merge_views.py"/>
        <source>To decide</source>
        <translation>برای فیصله</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/merge_views.py"/>
        <source>Both sides changed it.</source>
        <translation>هر دو طرف آن را تغییر داده‌اند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/merge_views.py"/>
        <source>Quantity</source>
        <translation>مقدار</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <location filename="../../relief_desk/services/merging.py"/>
        <source>Comparing with what was sent</source>
        <translation>مقایسه با آنچه فرستاده شده بود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/merging.py"/>
        <source>Answer of headquarters to reconciliation no. {number}: {file}</source>
        <translation>جواب مرکز به راپور مقابلهٔ شمارهٔ {number}: {file}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/merging.py"/>
        <source>This very file was taken in before, on {day}.</source>
        <translation>عین همین فایل پیشتر به {day} گرفته شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/merging.py"/>
        <source>Only what was left open then can still change anything.</source>
        <translation>تنها آنچه آن زمان باز مانده بود هنوز چیزی را تغییر داده می‌تواند.</translation>
    </message>
</context>
<context>
    <name>need_rows</name>
    <message>
        <location filename="../../relief_desk/domain/importing/need_rows.py"/>
        <source>The column "{column}" only counts the rows.</source>
        <translation>ستون «{column}» تنها سطرها را می‌شمارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/need_rows.py"/>
        <source>Its numbers may stand for other rows in the next list, so rows are known by who, where and what they say.</source>
        <translation>شماره‌های آن در لست بعدی شاید از سطرهای دیگر باشد؛ پس سطرها از روی آنچه می‌گویند شناخته می‌شوند: کی، کجا و چه.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/need_rows.py"/>
        <source>"{value}" is not a known sector.</source>
        <translation>«{value}» سکتور شناخته‌شده نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/need_rows.py"/>
        <source>The sector of the item is taken instead.</source>
        <translation>به جای آن سکتور جنس گرفته می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/need_rows.py"/>
        <source>"{value}" is not a severity from 1 to 5.</source>
        <translation>«{value}» درجهٔ شدت از ۱ تا ۵ نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/need_rows.py"/>
        <source>It would be needed from a day after the day it is needed by.</source>
        <translation>روزی که از آن به بعد ضرورت است بعد از روزی است که تا آن ضرورت است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/need_rows.py"/>
        <source>Check the two dates.</source>
        <translation>هر دو تاریخ را ببینید.</translation>
    </message>
</context>
<context>
    <name>nested_rows</name>
    <message>
        <location filename="../../relief_desk/domain/importing/nested_rows.py"/>
        <source>It is the sum of the rows below it, which are read with its name.</source>
        <translation>مجموع سطرهای زیر آن است، که با نام آن خوانده می‌شود.</translation>
    </message>
</context>
<context>
    <name>other_sheets</name>
    <message>
        <location filename="../../relief_desk/domain/merging/other_sheets.py"/>
        <source>The sheet is none of those that were sent: {text}.</source>
        <translation>این ورق از ورق‌های فرستاده‌شده نیست: {text}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/other_sheets.py"/>
        <source>Nothing of it was taken; read it and act on it.</source>
        <translation>از آن چیزی گرفته نشد؛ آن را بخوانید و مطابق آن عمل کنید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/merging/other_sheets.py"/>
        <source>The sheet is none of those that were sent, and {n} row of one that was stands on it: {records}.</source>
        <extracomment>Plural: The sheet is none of those that were sent, and {n} rows of those that were stand on it: {records}.</extracomment>
        <translation>
            <numerusform>این ورق از ورق‌های فرستاده‌شده نیست، و {n} سطر از ورق‌های فرستاده‌شده در آن آمده است: {records}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/other_sheets.py"/>
        <source>Nothing of it was taken. Ask headquarters to answer on the sheet that was sent, or to copy its headings as well.</source>
        <translation>از آن چیزی گرفته نشد. از مرکز بخواهید در همان ورق فرستاده‌شده جواب دهد، یا عنوان‌هایش را هم نقل کند.</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>Offered</source>
        <translation>پیشنهادشده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>Accepted</source>
        <translation>پذیرفته‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>Committed</source>
        <translation>تعهد رسمی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>Allocated</source>
        <translation>تخصیص‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>In the country</source>
        <translation>در داخل کشور</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>{n} critical need is not fully covered</source>
        <extracomment>Plural: {n} critical needs are not fully covered</extracomment>
        <translation>
            <numerusform>{n} نیاز حیاتی کاملاً پوشش نیافته است</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>{n} supply arrives after it is needed</source>
        <extracomment>Plural: {n} supplies arrive after they are needed</extracomment>
        <translation>
            <numerusform>{n} کمک بعد از وقت ضرورت می‌رسد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>{n} pledge line gives more than it has</source>
        <extracomment>Plural: {n} pledge lines give more than they have</extracomment>
        <translation>
            <numerusform>{n} سطر تعهد بیشتر از موجودی خود می‌دهد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>{n} offer waits for an answer</source>
        <extracomment>Plural: {n} offers wait for an answer</extracomment>
        <translation>
            <numerusform>{n} پیشنهاد منتظر جواب است</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>{n} supply with free stock expires within 60 days</source>
        <extracomment>Plural: {n} supplies with free stock expire within 60 days</extracomment>
        <translation>
            <numerusform>تاریخ مصرف {n} کمک با مقدار آزاد در ۶۰ روز می‌گذرد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>{n} need names an item that is in no catalogue</source>
        <extracomment>Plural: {n} needs name an item that is in no catalogue</extracomment>
        <translation>
            <numerusform>{n} نیاز جنسی را نام می‌برد که در کتلاک نیست</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/overview.py"/>
        <source>{n} open need was not confirmed for 30 days</source>
        <extracomment>Plural: {n} open needs were not confirmed for 30 days</extracomment>
        <translation>
            <numerusform>{n} نیاز باز از ۳۰ روز به این سو تأیید نشده است</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>past</name>
    <message>
        <location filename="../../relief_desk/services/past.py"/>
        <source>The desk has no step {seq}.</source>
        <translation>این دفتر قدم {seq} ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/past.py"/>
        <source>Copying the desk</source>
        <translation>کاپی کردن دفتر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/past.py"/>
        <source>Taking the steps since back</source>
        <translation>برگرداندن قدم‌های بعدی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/past.py"/>
        <source>Choose a step from the history; the newest is step {last}.</source>
        <translation>قدمی را از تاریخچه انتخاب کنید؛ تازه‌ترین، قدم {last} است.</translation>
    </message>
</context>
<context>
    <name>place_list</name>
    <message>
        <location filename="../../relief_desk/domain/importing/place_list.py"/>
        <source>Both {first} and {second} can name the {level}.</source>
        <translation>هم {first} و هم {second} می‌تواند نام {level} باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/place_list.py"/>
        <source>Head the right ones Admin1 and Admin2, then take the list in again.</source>
        <translation>عنوان ستون‌های درست را Admin1 و Admin2 بگذارید، سپس فهرست را دوباره وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/place_list.py"/>
        <source>P-code {code} is that of {known}, but the row says "{text}".</source>
        <translation>پی‌کود {code} از {known} است، اما سطر می‌گوید «{text}».</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/place_list.py"/>
        <source>"{text}" is known with the P-code {known}, but the row says {code}.</source>
        <translation>«{text}» با پی‌کود {known} شناخته شده است، اما سطر می‌گوید {code}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/place_list.py"/>
        <source>"{text}" looks like {known}, and no P-code tells the two apart.</source>
        <translation>«{text}» مانند {known} به نظر می‌رسد و هیچ پی‌کودی این دو را از هم جدا نمی‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/place_list.py"/>
        <source>P-code {code} is not known, and the row gives it no name.</source>
        <translation>پی‌کود {code} شناخته نیست و سطر نامی برای آن نمی‌دهد.</translation>
    </message>
</context>
<context>
    <name>plan_proof</name>
    <message>
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>Reading the plan against the rules once more</source>
        <translation>خواندن دوبارهٔ پلان در برابر قاعده‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>Proved best: no plan under these rules covers more, priority by priority, shares more evenly or is less late.</source>
        <translation>ثابت شده که بهترین است: هیچ پلانی با این قاعده‌ها، اولویت به اولویت، بیشتر پوشش نمی‌دهد، برابرتر تقسیم نمی‌کند و کمتر ناوقت نیست.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>Proved best for {proved} of {n} group of items that depend on each other.</source>
        <extracomment>Plural: Proved best for {proved} of {n} groups of items that depend on each other.</extracomment>
        <translation>
            <numerusform>برای {proved} از {n} گروه جنس‌های وابسته به هم ثابت شده که بهترین است.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>proved best</source>
        <translation>ثابت‌شده بهترین</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>coverage proved best</source>
        <translation>پوشش ثابت‌شده بهترین</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>within {share} of the best possible</source>
        <translation>تا {share} نزدیک به بهترین ممکن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>In every group and priority it covers all but at most {share} of what any plan could cover.</source>
        <translation>در هر گروه و اولویت، از آنچه هر پلانی پوشش داده می‌توانست، حداکثر {share} پوشش‌نیافته می‌ماند.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>And {n} more group.</source>
        <extracomment>Plural: And {n} more groups.</extracomment>
        <translation>
            <numerusform>و {n} گروه دیگر.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>Checked: a second program, which trusts nothing of the first, read every line, lock, sum and proof of this plan against the rules and found nothing wrong.</source>
        <translation>بررسی شد: پروگرام دومی که به هیچ چیز اولی اعتماد ندارد، هر سطر، قفل، جمع و ثبوت این پلان را در برابر قاعده‌ها خواند و خطایی نیافت.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/plan_proof.py"/>
        <source>The second reading found {n} fault in this plan. Do not accept it; report it, please:</source>
        <extracomment>Plural: The second reading found {n} faults in this plan. Do not accept it; report it, please:</extracomment>
        <translation>
            <numerusform>خواندن دوم {n} خطا در این پلان یافت. آن را نپذیرید و لطفاً گزارش دهید:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planned_needs</name>
    <message>
        <location filename="../../relief_desk/domain/importing/planned_needs.py"/>
        <source>"{text}" is the number of a need for something else in another place. Is it the same need?</source>
        <translation>«{text}» شمارهٔ نیازی برای چیز دیگر در محل دیگر است. آیا همان نیاز است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/planned_needs.py"/>
        <source>Yes, change it</source>
        <translation>بلی، تغییر بده</translation>
    </message>
</context>
<context>
    <name>planned_pledges</name>
    <message>
        <location filename="../../relief_desk/domain/importing/planned_pledges.py"/>
        <source>Another row of the same pledge says something else here.</source>
        <translation>سطر دیگری از همین تعهد اینجا چیز دیگر می‌گوید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/planned_pledges.py"/>
        <source>The first row counts.</source>
        <translation>سطر اول حساب است.</translation>
    </message>
</context>
<context>
    <name>planned_rows</name>
    <message>
        <location filename="../../relief_desk/domain/importing/planned_rows.py"/>
        <source>The sender no longer says "{field}", which was {value}. Should it be emptied?</source>
        <translation>فرستنده دیگر «{field}» را که {value} بود نمی‌گوید. آیا خالی شود؟</translation>
    </message>
</context>
<context>
    <name>planning</name>
    <message>
        <location filename="../../relief_desk/domain/matching/planning.py"/>
        <source>Reading needs and supplies</source>
        <translation>خواندن نیازها و کمک‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/planning.py"/>
        <source>Adding up the plan</source>
        <translation>جمع کردن پلان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/planning.py"/>
        <source>Sharing out what there is</source>
        <translation>تقسیم آنچه موجود است</translation>
    </message>
</context>
<context>
    <name>pledge_rows</name>
    <message>
        <location filename="../../relief_desk/domain/importing/pledge_rows.py"/>
        <source>The row names no donor.</source>
        <translation>سطر کمک‌کننده ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/pledge_rows.py"/>
        <source>Write who gives it.</source>
        <translation>بنویسید چه کسی می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/pledge_rows.py"/>
        <source>How firm each pledge is was taken from its status.</source>
        <translation>قطعیت هر تعهد از حالت آن گرفته شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/pledge_rows.py"/>
        <source>A column for it goes before the status.</source>
        <translation>اگر ستونی برای آن باشد، آن ستون پیش از حالت می‌آید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/pledge_rows.py"/>
        <source>"{value}" is not a known currency.</source>
        <translation>«{value}» واحد پولی شناخته‌شده نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/pledge_rows.py"/>
        <source>"{value}" is not a known sector to keep this for.</source>
        <translation>«{value}» سکتور شناخته‌شده‌ای نیست که این مختص به آن شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/pledge_rows.py"/>
        <source>Write the cluster's usual name or code, or leave the cell empty.</source>
        <translation>نام یا کود معمول کلستر را بنویسید، یا خانه را خالی بگذارید.</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <location filename="../../relief_desk/domain/matching/policy.py"/>
        <source>The policy has "{key}", which Relief Desk does not know.</source>
        <translation>قواعد «{key}» را دارد که Relief Desk آن را نمی‌شناسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/policy.py"/>
        <source>Remove it or correct its spelling; known are: {known}.</source>
        <translation>آن را حذف کنید یا املایش را اصلاح کنید؛ شناخته‌شده‌ها: {known}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/policy.py"/>
        <source>The policy says "{value}" for "{key}", which is no possible answer.</source>
        <translation>قواعد برای «{key}» می‌گوید «{value}»، که جواب ممکن نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/policy.py"/>
        <source>Write {known}.</source>
        <translation>بنویسید: {known}.</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>The {what} {key} is there {n} times.</source>
        <translation>{what} {key} {n} بار آمده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>Keep one of them.</source>
        <translation>یکی را نگه دارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>{what} {key} names the item {item}, which the catalogue lacks.</source>
        <translation>{what} {key} جنس {item} را نام می‌برد که در کتلاک نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>Add the item to the catalogue or correct its code.</source>
        <translation>جنس را به کتلاک اضافه کنید یا کود آن را اصلاح کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>{what} {key} has a quantity below zero.</source>
        <translation>{what} {key} مقدار زیر صفر دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>Enter zero or more.</source>
        <translation>صفر یا بیشتر بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>The need {key} has the priority tier {tier}.</source>
        <translation>نیاز {key} سطح اولویت {tier} دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>Choose a tier from 1 (critical) to 4 (low).</source>
        <translation>سطحی از ۱ (حیاتی) تا ۴ (پایین) انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>{accepted} in place of {item} has a ratio that is not above zero.</source>
        <translation>{accepted} به جای {item} نسبتی دارد که از صفر بیشتر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>Enter how many units of the substitute replace one unit wanted.</source>
        <translation>بنویسید چند واحد بدیل جای یک واحد خواسته‌شده را می‌گیرد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>{accepted} in place of {item} has two different ratios.</source>
        <translation>{accepted} به جای {item} دو نسبت مختلف دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>Keep one of the two rules.</source>
        <translation>یکی از دو قاعده را نگه دارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>The place {key} lies within itself.</source>
        <translation>محل {key} در داخل خودش است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/problem.py"/>
        <source>Correct the place it belongs to.</source>
        <translation>محلی را که به آن تعلق دارد اصلاح کنید.</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <location filename="../../relief_desk/domain/problems.py"/>
        <source>sheet "{sheet}"</source>
        <translation>ورق «{sheet}»</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/problems.py"/>
        <source>row {row}</source>
        <translation>سطر {row}</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <location filename="../../relief_desk/domain/matching/proof.py"/>
        <source>{items}: packs do not divide evenly. A perfect plan might cover {quantity} more (priority: {tier}).</source>
        <translation>{items}: بسته‌ها برابر تقسیم نمی‌شود. یک پلان کامل شاید {quantity} بیشتر می‌پوشاند (اولویت: {tier}).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/proof.py"/>
        <source>{items}: the ratios disagree. A perfect plan might cover {quantity} more (priority: {tier}).</source>
        <translation>{items}: نسبت‌های تبدیل با هم برابر نیست. یک پلان کامل شاید {quantity} بیشتر می‌پوشاند (اولویت: {tier}).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/proof.py"/>
        <source>{items}: the coverage is proved best, but packs keep shares from being quite even.</source>
        <translation>{items}: ثابت شده که پوشش بهترین است، اما بسته‌ها نمی‌گذارد سهم‌ها کاملاً برابر باشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/proof.py"/>
        <source>{items}: coverage and shares are proved best, the delay is not. Counting every late unit once for each day it is late, there are {late} (priority: {tier}); no plan with these shares can have fewer than {least}.</source>
        <translation>{items}: ثابت شده که پوشش و سهم‌ها بهترین است، اما تأخیر نه. اگر هر واحدِ دیررسیده برای هر روزِ تأخیر یک بار حساب شود، {late} می‌شود (اولویت: {tier})؛ هیچ پلانی با همین سهم‌ها نمی‌تواند کمتر از {least} داشته باشد.</translation>
    </message>
</context>
<context>
    <name>quantity_columns</name>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>The row names no item.</source>
        <translation>سطر جنس ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>Write what is meant, by name or by code.</source>
        <translation>بنویسید چه مراد است، با نام یا کود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>The row has no quantity.</source>
        <translation>سطر مقدار ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>Write how many, or take the row out of the list.</source>
        <translation>بنویسید چقدر، یا سطر را از لست بردارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>The quantity says "{first}", the unit beside it "{second}".</source>
        <translation>مقدار «{first}» می‌گوید و واحد پهلویش «{second}».</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>Write the unit in one of the two cells only.</source>
        <translation>واحد را تنها در یکی از دو خانه بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>One merged cell says "{value}" for several rows together.</source>
        <translation>یک خانۀ یکجاشده برای چند سطر با هم «{value}» می‌گوید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>Write into each row how much it is.</source>
        <translation>در هر سطر بنویسید چقدر است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>{amount} {unit} is no exact number of thousandths of a {base}.</source>
        <translation>{amount} {unit} تعداد دقیق هزارم‌های {base} نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>"{amount}" is too large to be a quantity.</source>
        <translation>«{amount}» برای یک مقدار بسیار بزرگ است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/quantity_columns.py"/>
        <source>Check whether it is a code or a slip of the keyboard.</source>
        <translation>ببینید که کود نباشد و اشتباه تایپی هم نباشد.</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <location filename="../../relief_desk/domain/importing/questions.py"/>
        <source>Leave these rows out</source>
        <translation>این سطرها را کنار بگذار</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/questions.py"/>
        <source>A new one</source>
        <translation>یکی جدید</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <location filename="../../relief_desk/workbook/reading.py"/>
        <source>Opening {name}</source>
        <translation>باز کردن {name}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reading.py"/>
        <source>Reading the sheet "{sheet}" of {name}</source>
        <translation>خواندن ورق «{sheet}» از {name}</translation>
    </message>
</context>
<context>
    <name>reconciliation</name>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Gaps</source>
        <translation>کمبودها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Problems</source>
        <translation>مشکلات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>About</source>
        <translation>در بارهٔ فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Summary</source>
        <translation>خلاصه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Coverage by priority</source>
        <translation>پوشش به اساس اولویت</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Coverage by sector</source>
        <translation>پوشش به اساس سکتور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Coverage by province</source>
        <translation>پوشش به اساس ولایت</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Items</source>
        <translation>اجناس</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Operation</source>
        <translation>عملیات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>GLIDE number</source>
        <translation>شمارهٔ GLIDE</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Disaster began</source>
        <translation>آغاز حادثه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Figures as of</source>
        <translation>ارقام تا تاریخ</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Pledge lines</source>
        <translation>سطرهای تعهد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Confirmed allocations</source>
        <translation>تخصیص‌های تصدیق‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Coverage (strict)</source>
        <translation>پوشش (سخت‌گیرانه)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Coverage (hopeful)</source>
        <translation>پوشش (خوش‌بینانه)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Lowest coverage (strict)</source>
        <translation>پایین‌ترین پوشش (سخت‌گیرانه)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Problems to look at</source>
        <translation>مشکلاتی که باید دید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reconciling/reconciliation.py"/>
        <source>Household size used</source>
        <translation>تعداد نفر در خانوار</translation>
    </message>
</context>
<context>
    <name>reconciliation_book</name>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Writing the sheet {sheet}</source>
        <translation>نوشتن ورق {sheet}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Export {code}, no. {number}, figures as of {day}</source>
        <translation>صدور {code}، شمارهٔ {number}، ارقام تا {day}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Export {code}, no. {number}, figures as of {day}, sent to {recipient}</source>
        <translation>صدور {code}، شمارهٔ {number}، ارقام تا {day}، برای {recipient}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Figures as of {day}</source>
        <translation>ارقام تا {day}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Please fill in the yellow columns only, choose the decision from its list, and send this file back. You may filter the rows; to sort them, first take off the sheet protection, which has no password. A row that is missing is not taken as deleted.</source>
        <translation>لطفاً تنها ستون‌های زرد را خانه‌پری کنید، تصمیم را از لست آن انتخاب کنید و این فایل را پس بفرستید. می‌توانید سطرها را فلتر کنید؛ برای ترتیب کردن، اول محافظت ورق را بردارید که پاسورد ندارد. سطری که نباشد حذف‌شده حساب نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Program</source>
        <translation>پروگرام</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Export code</source>
        <translation>کود صدور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Sent to</source>
        <translation>فرستاده‌شده به</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Made at</source>
        <translation>ساخته‌شده در</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/reconciliation_book.py"/>
        <source>Fingerprint of the values</source>
        <translation>اثر انگشت ارقام</translation>
    </message>
</context>
<context>
    <name>reconciling</name>
    <message>
        <location filename="../../relief_desk/cli/reconciling.py"/>
        <source>Relief Desk does not speak {language} yet.</source>
        <translation>Relief Desk هنوز زبان {language} را ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/reconciling.py"/>
        <source>It speaks {languages}.</source>
        <translation>زبان‌های آن: {languages}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reconciling.py"/>
        <source>Gathering the records</source>
        <translation>جمع‌آوری ریکاردها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reconciling.py"/>
        <source>Reconciliation no. {number}</source>
        <translation>راپور مقابلهٔ شمارهٔ {number}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reconciling.py"/>
        <source>Reconciliation no. {number} for {recipient}</source>
        <translation>راپور مقابلهٔ شمارهٔ {number} برای {recipient}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reconciling.py"/>
        <source>Reconciliation no. {number} was not written</source>
        <translation>راپور مقابلهٔ شمارهٔ {number} نوشته نشد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reconciling.py"/>
        <source>This desk never made reconciliation no. {number}.</source>
        <translation>این دفتر هرگز راپور مقابلهٔ شمارهٔ {number} را نساخته است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reconciling.py"/>
        <source>Its number stands under the title of every sheet.</source>
        <translation>شماره‌اش زیر عنوان هر ورق آمده است.</translation>
    </message>
</context>
<context>
    <name>reference_fields</name>
    <message>
        <location filename="../../relief_desk/domain/reference_fields.py"/>
        <source>verified</source>
        <translation>تأیید شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reference_fields.py"/>
        <source>partly verified</source>
        <translation>قسماً تأیید شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/reference_fields.py"/>
        <source>unverified</source>
        <translation>تأیید ناشده</translation>
    </message>
</context>
<context>
    <name>reference_lists</name>
    <message>
        <location filename="../../relief_desk/cli/reference_lists.py"/>
        <source>{option} does nothing for a list of {list}.</source>
        <translation>{option} برای فهرست {list} کاری نمی‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/cli/reference_lists.py"/>
        <source>Leave it out; the columns are known by their headings.</source>
        <translation>آن را حذف کنید؛ ستون‌ها از عنوان‌های شان شناخته می‌شوند.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>{n} place from {file}</source>
        <extracomment>Plural: {n} places from {file}</extracomment>
        <translation>
            <numerusform>{n} محل از {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>{n} item from {file}</source>
        <extracomment>Plural: {n} items from {file}</extracomment>
        <translation>
            <numerusform>{n} جنس از {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>{n} place was taken in. Undo takes it back.</source>
        <extracomment>Plural: {n} places were taken in. Undo takes them back.</extracomment>
        <translation>
            <numerusform>{n} محل گرفته شد. برگرداندن آن را پس می‌گیرد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>{n} item was taken in. Undo takes it back.</source>
        <extracomment>Plural: {n} items were taken in. Undo takes them back.</extracomment>
        <translation>
            <numerusform>{n} جنس گرفته شد. برگرداندن آن را پس می‌گیرد.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>The desk knows all of it already.</source>
        <translation>میز همه آن را از پیش می‌شناسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>{file} has no table with a column for provinces or districts.</source>
        <translation>{file} جدولی با ستون ولایت یا ولسوالی ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>Head the columns Province, Province code, District and District code.</source>
        <translation>عنوان ستون‌ها را Province، Province code، District و District code بگذارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>{file} has no table with a column for the names of items.</source>
        <translation>{file} جدولی با ستون نام اقلام ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>Head the columns Item, Item code, Unit and Sector.</source>
        <translation>عنوان ستون‌ها را Item، Item code، Unit و Sector بگذارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/reference_lists.py"/>
        <source>The desk has changed since this list was looked at.</source>
        <translation>میز از زمانی که این فهرست دیده شد تغییر کرده است.</translation>
    </message>
</context>
<context>
    <name>reference_plan</name>
    <message>
        <location filename="../../relief_desk/domain/importing/reference_plan.py"/>
        <source>Correct the row, then take the list in again; nothing of the row was taken.</source>
        <translation>سطر را اصلاح کنید، سپس فهرست را دوباره وارد کنید؛ از این سطر چیزی گرفته نشد.</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>There is no file {file}.</source>
        <translation>فایل {file} موجود نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Check the name, or create a new desk with this name.</source>
        <translation>نام را ببینید، یا دفتر جدید به این نام بسازید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} is a folder, not a desk.</source>
        <translation>{file} فولدر است، نه دفتر.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Choose a file that ends in .reliefdesk.</source>
        <translation>فایلی را انتخاب کنید که به ‎.reliefdesk ختم می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} is empty: it holds no desk.</source>
        <translation>{file} خالی است: هیچ دفتری در آن نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Open the newest backup of it, or create a new desk.</source>
        <translation>تازه‌ترین نسخهٔ پشتیبان آن را باز کنید، یا دفتر جدید بسازید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} is not a Relief Desk file.</source>
        <translation>{file} فایل Relief Desk نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>If it is a workbook, open a desk first and import the workbook into it.</source>
        <translation>اگر فایل اکسل است، اول یک دفتر را باز کنید و فایل را در آن وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} was written by an older version of Relief Desk and is open for reading only.</source>
        <translation>{file} با نسخهٔ کهنه‌تر Relief Desk نوشته شده و تنها برای خواندن باز است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} was written by a newer version of Relief Desk.</source>
        <translation>{file} با نسخهٔ تازه‌تر Relief Desk نوشته شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Install the newer version; the file was left as it is.</source>
        <translation>نسخهٔ تازه‌تر را نصب کنید؛ فایل همان‌طور که بود ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} cannot be opened for reading.</source>
        <translation>{file} برای خواندن باز نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Check that you may read it and that the disk is connected.</source>
        <translation>ببینید که اجازهٔ خواندن آن را دارید و دیسک وصل است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} cannot be written: the file, its folder or the disk is read-only.</source>
        <translation>{file} نوشته نمی‌شود: فایل، فولدر یا دیسک آن تنها برای خواندن است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Copy the desk to a folder of your own and open the copy.</source>
        <translation>دفتر را به فولدر خود کاپی کنید و کاپی را باز کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>The disk is full; nothing was written to {file}.</source>
        <translation>دیسک پر است؛ چیزی به {file} نوشته نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Free some space and do it again.</source>
        <translation>جایی خالی کنید و دوباره انجام دهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} is damaged.</source>
        <translation>{file} خراب است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Open the newest backup; keep the damaged file for those who help you.</source>
        <translation>تازه‌ترین نسخهٔ پشتیبان را باز کنید؛ فایل خراب را برای کسانی که کمک می‌کنند نگه دارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} is being used by another program.</source>
        <translation>پروگرام دیگری {file} را به کار می‌برد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Wait a moment and do it again.</source>
        <translation>لحظه‌ای صبر کنید و دوباره انجام دهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} is open in another Relief Desk on {host} (process {pid}).</source>
        <translation>{file} در Relief Desk دیگری روی {host} باز است (پروسهٔ {pid}).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Close it there first, or open the desk for reading only.</source>
        <translation>اول آن را در آنجا ببندید، یا دفتر را تنها برای خواندن باز کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} exists already.</source>
        <translation>{file} پیشتر موجود است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Choose another name; the existing file was left as it is.</source>
        <translation>نام دیگری انتخاب کنید؛ فایل موجود همان‌طور که بود ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} was not closed properly and cannot be mended here, because it is open for reading only.</source>
        <translation>{file} درست بسته نشده و اینجا ترمیم نمی‌شود، چون تنها برای خواندن باز است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Open it normally once, in a folder that can be written.</source>
        <translation>یک بار آن را به شکل عادی، در فولدری که نوشته می‌شود، باز کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Something else still refers to what this change takes away, or is missing.</source>
        <translation>چیز دیگری هنوز به آنچه این تغییر حذف می‌کند وابسته است، یا کم است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Take that back or release it first; nothing was written.</source>
        <translation>اول آن را پس بگیرید یا آزاد کنید؛ چیزی نوشته نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>The desk {file} cannot be used just now ({code}).</source>
        <translation>دفتر {file} فعلاً به کار برده نمی‌شود ({code}).</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Close the program, open it again, and use a backup if it persists.</source>
        <translation>پروگرام را ببندید و دوباره باز کنید، و اگر ادامه داشت نسخهٔ پشتیبان را به کار ببرید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>{file} cannot be made: a part of its path is a file, not a folder.</source>
        <translation>{file} ساخته نمی‌شود: بخشی از مسیر آن فایل است، نه فولدر.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Choose another folder.</source>
        <translation>فولدر دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>The name {file} is too long for this disk.</source>
        <translation>نام {file} برای این دیسک بیش از حد دراز است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/refusals.py"/>
        <source>Choose a shorter name.</source>
        <translation>نام کوتاه‌تری انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Download it again or ask the sender to send it again.</source>
        <translation>دوباره دانلود کنید یا از فرستنده بخواهید دوباره بفرستد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Open it in Excel or LibreOffice, save it as .xlsx, and import that.</source>
        <translation>آن را در Excel یا LibreOffice باز کنید، به شکل ‎.xlsx ذخیره کنید و همان را وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Choose an Excel workbook, an .ods sheet or a .csv file.</source>
        <translation>یک فایل اکسل، ورق ‎.ods یا فایل ‎.csv انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Split it into smaller files, or delete what is not needed, and import again.</source>
        <translation>آن را به فایل‌های کوچکتر تقسیم کنید یا آنچه ضرورت نیست حذف کنید، و دوباره وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Close it in other programs, check that you may open it, and try again.</source>
        <translation>آن را در پروگرام‌های دیگر ببندید، ببینید که اجازهٔ باز کردن آن را دارید، و دوباره کوشش کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Open the workbook in Excel, save it, and import it again.</source>
        <translation>فایل را در اکسل باز کنید، ذخیره کنید و دوباره وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Give the password, or remove it in Excel, save and import again.</source>
        <translation>پاسورد را بدهید، یا آن را در اکسل بردارید، ذخیره کنید و دوباره وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Check capital letters and the keyboard language, and try again.</source>
        <translation>حروف کلان و زبان کیبورد را ببینید و دوباره کوشش کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Remove the password in Excel, save, and import again.</source>
        <translation>پاسورد را در اکسل بردارید، ذخیره کنید و دوباره وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>If you trust the sender, copy the tables into a new workbook and import that.</source>
        <translation>اگر به فرستنده اعتماد دارید، جدول‌ها را به فایل جدید کاپی کنید و همان را وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Its sheets are: {sheets}.</source>
        <translation>ورق‌های آن: {sheets}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Delete the far-away cells (select the empty rows and columns after the table, then Delete), save, and import again.</source>
        <translation>خانه‌های دورافتاده را حذف کنید (سطرها و ستون‌های خالی بعد از جدول را انتخاب کنید، بعد Delete)، ذخیره کنید و دوباره وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Copy the tables into a new workbook and import that.</source>
        <translation>جدول‌ها را به فایل جدید کاپی کنید و همان را وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Open it where its letters look right, save it as "CSV UTF-8", and import that.</source>
        <translation>آن را در جایی باز کنید که حروفش درست دیده می‌شود، به شکل «CSV UTF-8» ذخیره کنید و همان را وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The cell shows the error {error}, so it has no value.</source>
        <translation>خانه خطای {error} را نشان می‌دهد، پس مقداری ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Correct the cell in the workbook, or fill in the value here.</source>
        <translation>خانه را در فایل اصلاح کنید، یا مقدار را اینجا بنویسید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>One more cell shows an error.</source>
        <extracomment>Plural: {n} more cells show an error.</extracomment>
        <translation>
            <numerusform>{n} خانهٔ دیگر خطا نشان می‌دهد.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Correct the cells in the workbook.</source>
        <translation>خانه‌ها را در فایل اصلاح کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The formula has no saved result.</source>
        <translation>فرمول نتیجهٔ ذخیره‌شده ندارد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>One more formula has no saved result.</source>
        <extracomment>Plural: {n} more formulas have no saved result.</extracomment>
        <translation>
            <numerusform>{n} فرمول دیگر نتیجهٔ ذخیره‌شده ندارد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>One hidden row is included: {rows}.</source>
        <extracomment>Plural: {n} hidden rows are included: {rows}.</extracomment>
        <translation>
            <numerusform>{n} سطر پنهان شامل است: {rows}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Check whether they are meant to be sent.</source>
        <translation>ببینید که قصد فرستادن آن‌ها بوده است.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>One hidden column is included: {columns}.</source>
        <extracomment>Plural: {n} hidden columns are included: {columns}.</extracomment>
        <translation>
            <numerusform>{n} ستون پنهان شامل است: {columns}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The sheet is hidden in the workbook.</source>
        <translation>این ورق در فایل پنهان است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Check whether it is meant to be sent.</source>
        <translation>ببینید که قصد فرستادن آن بوده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The sheet is a chart, a macro sheet or a dialog and holds no table.</source>
        <translation>این ورق چارت، ورق ماکرو یا دیالوگ است و جدول ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The workbook carries macros. They were not run.</source>
        <translation>فایل ماکرو دارد. آن‌ها اجرا نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The workbook takes values from other files. The values last saved were read.</source>
        <translation>فایل از فایل‌های دیگر ارقام می‌گیرد. آخرین ارقام ذخیره‌شده خوانده شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The workbook takes data from a database or the web. Nothing was fetched.</source>
        <translation>فایل از دیتابیس یا انترنت ارقام می‌گیرد. چیزی آورده نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The file is {kind}, though its name ends in "{ending}". It was read as it is.</source>
        <translation>فایل {kind} است، هرچند نامش به «{ending}» ختم می‌شود. همان‌طور که هست خوانده شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The text says nothing about its encoding; it was read as {encoding}.</source>
        <translation>متن رمزگذاری خود را نمی‌گوید؛ به {encoding} خوانده شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Check that names with accents or in other scripts look right.</source>
        <translation>ببینید که نام‌های دارای نشانه یا خط دیگر درست معلوم می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>A note hangs on the cell: "{text}"</source>
        <translation>روی خانه یادداشتی است: «{text}»</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Notes are not read: correct the row if it says something else.</source>
        <translation>یادداشت‌ها خوانده نمی‌شود: اگر چیز دیگری می‌گوید سطر را درست کنید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>A note hangs on one more cell.</source>
        <extracomment>Plural: Notes hang on {n} more cells.</extracomment>
        <translation>
            <numerusform>روی {n} خانه دیگر هم یادداشت است.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Look at them in the workbook.</source>
        <translation>آن‌ها را در کتاب کار ببینید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>One cell is struck out: {cells}.</source>
        <extracomment>Plural: {n} cells are struck out: {cells}.</extracomment>
        <translation>
            <numerusform>{n} خانه خط خورده است: {cells}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>They are read all the same: leave out the rows that no longer count.</source>
        <translation>با این هم خوانده می‌شود: سطرهایی را که دیگر حساب نیست کنار بگذارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>A quotation mark is opened and never closed; it was kept as text.</source>
        <translation>یک علامت نقل قول باز شده و هرگز بسته نشده است؛ آن به حیث متن نگاه داشته شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Check that the cells look right.</source>
        <translation>ببینید که خانه‌ها درست معلوم می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Cells far away from the table were left out: {cells}.</source>
        <translation>خانه‌های دور از جدول کنار گذاشته شد: {cells}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Check whether they belong to the table.</source>
        <translation>ببینید که آیا جزء جدول است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>The workbook is not quite regular and was read by the second reader.</source>
        <translation>فایل کاملاً منظم نیست و با خوانندهٔ دوم خوانده شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/refusals.py"/>
        <source>Check that the values look right.</source>
        <translation>ببینید که ارقام درست معلوم می‌شود.</translation>
    </message>
</context>
<context>
    <name>rematch</name>
    <message>
        <location filename="../../relief_desk/domain/matching/rematch.py"/>
        <source>Getting ready to follow your edits</source>
        <translation>آماده شدن برای دنبال کردن تغییرات شما</translation>
    </message>
</context>
<context>
    <name>remedies</name>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>If {lot} arrived {n} day earlier, it could cover {quantity} of it.</source>
        <extracomment>Plural: If {lot} arrived {n} days earlier, it could cover {quantity} of it.</extracomment>
        <translation>
            <numerusform>اگر {lot} {n} روز زودتر می‌رسید، {quantity} آن را پوشش داده می‌توانست.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>If {lot} were sure to arrive by {day}, it could cover {quantity} of it.</source>
        <translation>اگر رسیدن {lot} تا {day} یقینی می‌بود، {quantity} آن را پوشش داده می‌توانست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>If {lot} became a {firmness}, it could cover {quantity} of it.</source>
        <translation>اگر {lot} {firmness} می‌شد، {quantity} آن را پوشش داده می‌توانست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>If {lot} were released, it could cover {quantity} of it.</source>
        <translation>اگر {lot} آزاد می‌شد، {quantity} آن را پوشش داده می‌توانست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>If its donor opened {lot} to this need, it could cover {quantity} of it.</source>
        <translation>اگر کمک‌کننده {lot} را برای این نیاز باز می‌کرد، {quantity} آن را پوشش داده می‌توانست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>One more pack of {lot} would close it, with {over} left over.</source>
        <translation>یک بستهٔ دیگر از {lot} آن را می‌پوشاند و {over} اضافه می‌ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>{donor}'s {item} ({lot})</source>
        <translation>{item} از {donor} ({lot})</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>the {item} of {lot}</source>
        <translation>{item} از {lot}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>pledge</source>
        <translation>تعهد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>commitment</source>
        <translation>تعهد رسمی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/matching/remedies.py"/>
        <source>lot in stock</source>
        <translation>بچ در گدام</translation>
    </message>
</context>
<context>
    <name>resolving</name>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving.py"/>
        <source>"{text}" is no item of the catalogue. Which item is meant?</source>
        <translation>«{text}» جنسی در کتلاک نیست. کدام جنس مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving.py"/>
        <source>"{text}" may be one of {n} items. Which is meant?</source>
        <translation>«{text}» می‌تواند یکی از {n} جنس باشد. کدام یک مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving.py"/>
        <source>The code "{code}" is {by_code}, but the name beside it is "{text}". Which item is meant?</source>
        <translation>کود «{code}» از {by_code} است، اما نام پهلویش «{text}» است. کدام جنس مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving.py"/>
        <source>"{text}" may be one of {n} organisations. Which is meant?</source>
        <translation>«{text}» می‌تواند یکی از {n} نهاد باشد. کدام یک مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving.py"/>
        <source>"{text}" is not known, but looks like an organisation that is. Which is meant?</source>
        <translation>«{text}» شناخته نشده، اما به نهادی شناخته‌شده می‌ماند. کدام یک مراد است؟</translation>
    </message>
</context>
<context>
    <name>resolving_places</name>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving_places.py"/>
        <source>"{text}" is not a known place. Which is meant?</source>
        <translation>«{text}» محل شناخته‌شده نیست. کدام یک مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving_places.py"/>
        <source>"{text}" is the name of {n} places. Which is meant?</source>
        <translation>«{text}» نام {n} محل است. کدام یک مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving_places.py"/>
        <source>"{text}" is not known in {province}, but elsewhere. Which is meant?</source>
        <translation>«{text}» در {province} شناخته نشده، اما در جای دیگر است. کدام یک مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving_places.py"/>
        <source>P-code {code} is {by_code}, but the name beside it is "{text}". Which is meant?</source>
        <translation>پی‌کود {code} از {by_code} است، اما نام پهلویش «{text}» است. کدام یک مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving_places.py"/>
        <source>P-code {code} is {today} today, but was {old} in the old scheme. Which is meant?</source>
        <translation>پی‌کود {code} امروز از {today} است، اما در سیستم سابق از {old} بود. کدام یک مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving_places.py"/>
        <source>P-code {code} is only known in the old scheme, as {old}. Is that meant?</source>
        <translation>پی‌کود {code} تنها در سیستم سابق، به حیث {old}، شناخته شده است. آیا همان مراد است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/resolving_places.py"/>
        <source>P-code {code} is not known. Which place is meant?</source>
        <translation>پی‌کود {code} شناخته نشده است. کدام محل مراد است؟</translation>
    </message>
</context>
<context>
    <name>returned_book</name>
    <message>
        <location filename="../../relief_desk/workbook/returned_book.py"/>
        <source>The notes on cells, their colours and struck out words could not be read.</source>
        <translation>یادداشت‌های خانه‌ها، رنگ‌های آن‌ها و کلمات خط‌خورده خوانده نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/returned_book.py"/>
        <source>Notes on cells, colours and struck out words are not looked at in {ending} files.</source>
        <translation>در فایل‌های {ending} به یادداشت‌های خانه‌ها، رنگ‌ها و کلمات خط‌خورده دیده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/returned_book.py"/>
        <source>Colours and struck out words are not looked at in .ods files.</source>
        <translation>در فایل‌های .ods به رنگ‌ها و کلمات خط‌خورده دیده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/returned_book.py"/>
        <source>Open the file and look for them.</source>
        <translation>فایل را باز کنید و آن‌ها را بپالید.</translation>
    </message>
</context>
<context>
    <name>round_views</name>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Rounds</source>
        <translation>دورها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Who gains and who loses</source>
        <translation>چه کسی بهره می‌برد و چه کسی زیان می‌بیند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Strict, {days} days late by priority.</source>
        <translation>سخت‌گیرانه، به اساس اولویت {days} روز تأخیر.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Hopeful, {days} days late by priority.</source>
        <translation>خوش‌بینانه، به اساس اولویت {days} روز تأخیر.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>No substitutes.</source>
        <translation>بدون بدیل.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>No kits.</source>
        <translation>بدون کِت.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Packs may be opened.</source>
        <translation>بسته‌ها باز شده می‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Supplies without a date may serve.</source>
        <translation>کمک بدون تاریخ داده شده می‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Every place alike.</source>
        <translation>هر محل برابر.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/round_views.py"/>
        <source>Shares by people.</source>
        <translation>سهم‌ها به اساس نفر.</translation>
    </message>
</context>
<context>
    <name>row_sorting</name>
    <message>
        <location filename="../../relief_desk/workbook/row_sorting.py"/>
        <source>It is blank.</source>
        <translation>خالی است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/row_sorting.py"/>
        <source>It is a total.</source>
        <translation>مجموع است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/row_sorting.py"/>
        <source>It repeats the headings.</source>
        <translation>عنوان‌ها را تکرار می‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/row_sorting.py"/>
        <source>It has one cell only, like the title of a section.</source>
        <translation>تنها یک خانه دارد، مانند عنوان یک بخش.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/row_sorting.py"/>
        <source>It is a note below the table.</source>
        <translation>یادداشت زیر جدول است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/row_sorting.py"/>
        <source>It does not look like the rows above.</source>
        <translation>مانند سطرهای بالا نیست.</translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>The reference {record} no longer belongs to the text beside it.</source>
        <translation>شمارهٔ سیستم {record} دیگر با متن پهلوی آن برابر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>The sheet was probably sorted without all its columns. Nothing of this row was taken; ask headquarters to answer it again.</source>
        <translation>ورق احتمالاً بدون همهٔ ستون‌هایش ترتیب شده است. از این سطر چیزی گرفته نشد؛ از مرکز بخواهید دوباره جواب دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>Columns of the sheet were moved by themselves, and {record} looks like other rows in them.</source>
        <translation>ستون‌های ورق جداگانه جابه‌جا شده، و {record} در آن‌ها مانند سطرهای دیگر است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>"{value}" is a damaged reference: its check character does not agree.</source>
        <translation>«{value}» شمارهٔ سیستم خراب است: حرف کنترول آن درست نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>The row has no reference.</source>
        <translation>سطر شمارهٔ سیستم ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>It was taken for {record}, because all its other cells are those that were sent.</source>
        <translation>{record} گرفته شد، چون همهٔ خانه‌های دیگرش همان است که فرستاده شده بود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>Headquarters added a row: {text}.</source>
        <translation>مرکز یک سطر افزوده است: {text}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>It was not taken in. Enter it by hand if it is a new need or pledge.</source>
        <translation>گرفته نشد. اگر نیاز یا تعهد جدید است، با دست وارد کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>{record} was made by another desk.</source>
        <translation>{record} را دفتر دیگری ساخته است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>Nothing of this row was taken. Send the file to the desk that made it.</source>
        <translation>از این سطر چیزی گرفته نشد. فایل را به دفتری که ساخته است بفرستید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>{record} was not in this export.</source>
        <translation>{record} در این صدور نبود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>The row was pasted from another export. Nothing of it was taken; merge that file as well.</source>
        <translation>سطر از صدور دیگری آورده شده است. از آن چیزی گرفته نشد؛ آن فایل را هم بگیرید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>{record} belongs to another sheet of this export.</source>
        <translation>{record} از ورق دیگری از همین صدور است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>Nothing of this row was taken; its answer counts on its own sheet.</source>
        <translation>از این سطر چیزی گرفته نشد؛ جوابش در ورق خودش به حساب می‌آید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>{record} stands here again with the same answer; row {row} was taken.</source>
        <translation>{record} اینجا دوباره با همان جواب آمده؛ سطر {row} گرفته شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>{record} stands in the rows {rows} with different answers.</source>
        <translation>{record} در سطرهای {rows} با جواب‌های مختلف آمده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>Neither was taken. Ask headquarters which one is meant.</source>
        <translation>هیچ کدام گرفته نشد. از مرکز بپرسید کدام یک مراد است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>"{sent}" was changed to "{theirs}" in a locked cell.</source>
        <translation>در یک خانهٔ قفل‌شده «{sent}» به «{theirs}» تغییر کرده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>It was not taken over. Change it in the desk if headquarters is right.</source>
        <translation>گرفته نشد. اگر مرکز درست می‌گوید، آن را در دفتر تغییر دهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/rows.py"/>
        <source>{n} cells of the locked column differ from what was sent.</source>
        <translation>{n} خانه از ستون قفل‌شده با آنچه فرستاده شده بود فرق دارد.</translation>
    </message>
</context>
<context>
    <name>rows_above</name>
    <message>
        <location filename="../../relief_desk/domain/importing/rows_above.py"/>
        <source>The {field} is blank below a row that says it. Does "{value}" count here too?</source>
        <translation>{field} در زیر سطری که آن را می‌گوید خالی است. آیا «{value}» اینجا هم حساب می‌شود؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/rows_above.py"/>
        <source>Yes: a blank cell means what the row above says</source>
        <translation>بلی: خانه خالی یعنی همان که سطر بالا می‌گوید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/rows_above.py"/>
        <source>No: where it is blank, nothing is said</source>
        <translation>نخیر: جایی که خالی است، چیزی گفته نشده است</translation>
    </message>
</context>
<context>
    <name>sheet_answers</name>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The cell holds a formula that was saved without its result.</source>
        <translation>خانه فرمولی دارد که بدون نتیجه ذخیره شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>Open the file in Excel or LibreOffice, save it there, and take it in again. The cell was left out.</source>
        <translation>فایل را در Excel یا LibreOffice باز کنید، ذخیره کنید و دوباره بگیرید. این خانه کنار گذاشته شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The cell shows the error "{value}".</source>
        <translation>خانه خطای «{value}» را نشان می‌دهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The cell was left out. Ask headquarters what was meant.</source>
        <translation>این خانه کنار گذاشته شد. از مرکز بپرسید چه مراد بود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The cell lies under a merged cell, so nobody can say whose answer it is.</source>
        <translation>خانه زیر خانه‌های یکجاشده است و معلوم نیست جواب کدام سطر است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The answer "{value}" is struck out, all of it or a part.</source>
        <translation>جواب «{value}» خط خورده است، همه یا بخشی از آن.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The cell is a percentage where a quantity is asked for.</source>
        <translation>در خانه فیصدی است، در حالی که مقدار خواسته شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>A note hangs on the cell: {text}.</source>
        <translation>یادداشتی بر خانه است: {text}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>It is not part of any column; read it and act on it.</source>
        <translation>جزء هیچ ستونی نیست؛ آن را بخوانید و مطابق آن عمل کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>Headquarters wrote above the table: {text}.</source>
        <translation>مرکز بالای جدول نوشته است: {text}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>{n} cell beside our columns was written by headquarters: {text}.</source>
        <extracomment>Plural: {n} cells of one column beside ours were written by headquarters, the first: {text}.</extracomment>
        <translation>
            <numerusform>مرکز در {n} خانهٔ پهلوی ستون‌های ما نوشته است، اول: {text}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>Cells are struck out in the rows {rows}.</source>
        <translation>در سطرهای {rows} خانه‌ها خط خورده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>Nothing was deleted for it. Ask headquarters what is meant.</source>
        <translation>به این سبب چیزی حذف نشد. از مرکز بپرسید چه مراد است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>Cells have another colour than was sent in the rows {rows}.</source>
        <translation>در سطرهای {rows} رنگ خانه‌ها غیر از آن است که فرستاده شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>A colour is no answer. Ask headquarters whether it means something.</source>
        <translation>رنگ جواب نیست. از مرکز بپرسید که معنایی دارد یا نه.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The rows {rows} are hidden in the file and answered.</source>
        <translation>سطرهای {rows} در فایل پنهان استند و جواب دارند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The sheet is hidden in the file and answered.</source>
        <translation>این ورق در فایل پنهان است و جواب دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>Their answers count like all others. Look whether they were meant.</source>
        <translation>جواب‌های آن‌ها مثل دیگران به حساب می‌آید. ببینید که قصداً داده شده یا نه.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The column "{column}" did not come back.</source>
        <translation>ستون «{column}» پس نیامد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>What was in it stays as it is.</source>
        <translation>آنچه در آن بود همان‌طور می‌ماند.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>Changed quantities stand {n} row away from the decision change, as after moving a column of answers by itself. Look whether the answers stand beside their own rows.</source>
        <extracomment>Plural: Changed quantities stand {n} rows away from the decision change, as after moving a column of answers by itself. Look whether the answers stand beside their own rows.</extracomment>
        <translation>
            <numerusform>مقدارهای جدید {n} سطر دورتر از تصمیم «تغییر» آمده‌اند، مثلی که یک ستون جواب‌ها تنها خودش جابه‌جا شده باشد. ببینید که جواب‌ها پهلوی سطر خود استند یا نه.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/sheet_answers.py"/>
        <source>The column "{column}" runs from its first cell in order, as after sorting it by itself. Look whether the answers stand beside their own rows.</source>
        <translation>ستون «{column}» از خانهٔ اول به ترتیب است، مثلی که تنها خودش ترتیب شده باشد. ببینید که جواب‌ها پهلوی سطر خود استند یا نه.</translation>
    </message>
</context>
<context>
    <name>source_tables</name>
    <message>
        <location filename="../../relief_desk/domain/importing/source_tables.py"/>
        <source>It is hidden, and hidden rows are left out.</source>
        <translation>پنهان است و سطرهای پنهان بیرون می‌مانند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/source_tables.py"/>
        <source>It stands on a hidden sheet, and hidden sheets are left out.</source>
        <translation>در ورق پنهان است و ورق‌های پنهان بیرون می‌مانند.</translation>
    </message>
</context>
<context>
    <name>table_reading</name>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>Checking the rows of "{sheet}"</source>
        <translation>بررسی سطرهای «{sheet}»</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>The row stays out, as was answered.</source>
        <translation>قرار جواب داده‌شده، سطر بیرون می‌ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>The row stays out until this is answered.</source>
        <translation>سطر تا جواب این پرسش بیرون می‌ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>The row goes in without it.</source>
        <translation>سطر بدون آن داخل می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>"{value}" is not a known {field}.</source>
        <translation>«{value}» برای {field} شناخته نشده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>Use one of: {choices}.</source>
        <translation>یکی از این‌ها را به کار ببرید: {choices}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>"{value}" does not count {field}.</source>
        <translation>«{value}» {field} را نمی‌شمارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>"{value}" is not above zero.</source>
        <translation>«{value}» بیشتر از صفر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>Write a number above zero, or take the row out of the list.</source>
        <translation>عددی بیشتر از صفر بنویسید، یا سطر را از لست بردارید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>In "{column}", "{value}" can be {first} or {second}. Which mark parts the decimals?</source>
        <translation>در «{column}»، «{value}» می‌تواند {first} یا {second} باشد. کدام علامت اعشار را جدا می‌کند؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>In "{column}", "{value}" can be two days. In which order are day and month written?</source>
        <translation>در «{column}»، «{value}» می‌تواند دو روز باشد. روز و ماه به کدام ترتیب نوشته شده است؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/table_reading.py"/>
        <source>In "{column}": {why} Which value is meant?</source>
        <translation>در «{column}»: {why} کدام مقدار مراد است؟</translation>
    </message>
</context>
<context>
    <name>template_book</name>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>One row for each item and place. Keep the headings and the grey row under them; columns you do not need may stay empty.</source>
        <translation>یک سطر برای هر جنس و محل. عنوان‌ها و سطر خاکستری زیر آن را نگه دارید؛ ستون‌هایی که ضرورت ندارید خالی مانده می‌تواند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>Required. {help}</source>
        <translation>ضروری. {help}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>Lists</source>
        <translation>لست‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>Year-month-day, such as 2022-06-22.</source>
        <translation>سال-ماه-روز، مانند ⁨2022-06-22⁩.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>Please choose one of the words in the list.</source>
        <translation>لطفاً یکی از کلمات لست را انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>This is not in the list. Keep it only if nothing in the list means the same.</source>
        <translation>این در لست نیست. تنها وقتی نگه دارید که هیچ چیز در لست همین معنا را ندهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>Please write a number that is not below zero.</source>
        <translation>لطفاً عددی بنویسید که زیر صفر نباشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/template_book.py"/>
        <source>Please write a date as year-month-day, such as 2022-06-22.</source>
        <translation>لطفاً تاریخ را به شکل سال-ماه-روز بنویسید، مانند ⁨2022-06-22⁩.</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <location filename="../../relief_desk/services/templates.py"/>
        <source>List of needs</source>
        <translation>لست نیازمندی‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/templates.py"/>
        <source>List of pledges</source>
        <translation>لست تعهدات</translation>
    </message>
</context>
<context>
    <name>tier</name>
    <message>
        <location/>
        <source>critical</source>
        <translation>حیاتی</translation>
    </message>
    <message>
        <location/>
        <source>high</source>
        <translation>بلند</translation>
    </message>
    <message>
        <location/>
        <source>medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <location/>
        <source>low</source>
        <translation>پایین</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message numerus="yes">
        <location/>
        <source>bag</source>
        <extracomment>Plural: bags</extracomment>
        <translation>
            <numerusform>بوجی</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>bale</source>
        <extracomment>Plural: bales</extracomment>
        <translation>
            <numerusform>عدل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>bar</source>
        <extracomment>Plural: bars</extracomment>
        <translation>
            <numerusform>کلچه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>bottle</source>
        <extracomment>Plural: bottles</extracomment>
        <translation>
            <numerusform>بوتل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>box</source>
        <extracomment>Plural: boxes</extracomment>
        <translation>
            <numerusform>بکس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>bundle</source>
        <extracomment>Plural: bundles</extracomment>
        <translation>
            <numerusform>دسته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>capsule</source>
        <extracomment>Plural: capsules</extracomment>
        <translation>
            <numerusform>کپسول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>carton</source>
        <extracomment>Plural: cartons</extracomment>
        <translation>
            <numerusform>کارتن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>case</source>
        <extracomment>Plural: cases</extracomment>
        <translation>
            <numerusform>صندوقچه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>container</source>
        <extracomment>Plural: containers</extracomment>
        <translation>
            <numerusform>کانتینر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>crate</source>
        <extracomment>Plural: crates</extracomment>
        <translation>
            <numerusform>کریت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>currency unit</source>
        <extracomment>Plural: currency units</extracomment>
        <translation>
            <numerusform>واحد پولی</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>dose</source>
        <extracomment>Plural: doses</extracomment>
        <translation>
            <numerusform>دوز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>dozen</source>
        <extracomment>Plural: dozens</extracomment>
        <translation>
            <numerusform>درجن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>drum</source>
        <extracomment>Plural: drums</extracomment>
        <translation>
            <numerusform>بشکه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>flight</source>
        <extracomment>Plural: flights</extracomment>
        <translation>
            <numerusform>پرواز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>hour</source>
        <extracomment>Plural: hours</extracomment>
        <translation>
            <numerusform>ساعت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>household</source>
        <extracomment>Plural: households</extracomment>
        <translation>
            <numerusform>خانوار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>jerrycan</source>
        <extracomment>Plural: jerrycans</extracomment>
        <translation>
            <numerusform>جرکین</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>kit</source>
        <extracomment>Plural: kits</extracomment>
        <translation>
            <numerusform>کِت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>litre</source>
        <extracomment>Plural: litres</extracomment>
        <translation>
            <numerusform>لیتر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>metre</source>
        <extracomment>Plural: metres</extracomment>
        <translation>
            <numerusform>متر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>module</source>
        <extracomment>Plural: modules</extracomment>
        <translation>
            <numerusform>ماژول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>pack</source>
        <extracomment>Plural: packs</extracomment>
        <translation>
            <numerusform>پاکت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>package</source>
        <extracomment>Plural: packages</extracomment>
        <translation>
            <numerusform>بستهٔ یکجا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>pair</source>
        <extracomment>Plural: pairs</extracomment>
        <translation>
            <numerusform>جوره</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>pallet</source>
        <extracomment>Plural: pallets</extracomment>
        <translation>
            <numerusform>پالت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>parcel</source>
        <extracomment>Plural: parcels</extracomment>
        <translation>
            <numerusform>بسته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>person</source>
        <extracomment>Plural: persons</extracomment>
        <translation>
            <numerusform>نفر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>person-day</source>
        <extracomment>Plural: person-days</extracomment>
        <translation>
            <numerusform>نفر روز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>person-month</source>
        <extracomment>Plural: person-months</extracomment>
        <translation>
            <numerusform>نفر ماه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>piece</source>
        <extracomment>Plural: pieces</extracomment>
        <translation>
            <numerusform>دانه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>place</source>
        <extracomment>Plural: places</extracomment>
        <translation>
            <numerusform>جای</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>project</source>
        <extracomment>Plural: projects</extracomment>
        <translation>
            <numerusform>پروژه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>quintal</source>
        <extracomment>Plural: quintals</extracomment>
        <translation>
            <numerusform>کوینتال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>ration</source>
        <extracomment>Plural: rations</extracomment>
        <translation>
            <numerusform>جیره</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>roll</source>
        <extracomment>Plural: rolls</extracomment>
        <translation>
            <numerusform>رول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>sachet</source>
        <extracomment>Plural: sachets</extracomment>
        <translation>
            <numerusform>ساشه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>session</source>
        <extracomment>Plural: sessions</extracomment>
        <translation>
            <numerusform>جلسه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>set</source>
        <extracomment>Plural: sets</extracomment>
        <translation>
            <numerusform>دست</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>sheet</source>
        <extracomment>Plural: sheets</extracomment>
        <translation>
            <numerusform>ورق آهن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>strip</source>
        <extracomment>Plural: strips</extracomment>
        <translation>
            <numerusform>ورق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>tablet</source>
        <extracomment>Plural: tablets</extracomment>
        <translation>
            <numerusform>تابلیت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>team</source>
        <extracomment>Plural: teams</extracomment>
        <translation>
            <numerusform>تیم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>team-month</source>
        <extracomment>Plural: team-months</extracomment>
        <translation>
            <numerusform>تیم ماه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>tin</source>
        <extracomment>Plural: tins</extracomment>
        <translation>
            <numerusform>قوطی</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>tonne</source>
        <extracomment>Plural: tonnes</extracomment>
        <translation>
            <numerusform>تن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>trip</source>
        <extracomment>Plural: trips</extracomment>
        <translation>
            <numerusform>سفر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>truck</source>
        <extracomment>Plural: trucks</extracomment>
        <translation>
            <numerusform>لاری</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>tube</source>
        <extracomment>Plural: tubes</extracomment>
        <translation>
            <numerusform>تیوب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>unit</source>
        <extracomment>Plural: units</extracomment>
        <translation>
            <numerusform>واحد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location/>
        <source>vial</source>
        <extracomment>Plural: vials</extracomment>
        <translation>
            <numerusform>ویال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>units_of_items</name>
    <message>
        <location filename="../../relief_desk/domain/importing/units_of_items.py"/>
        <source>"{unit}" does not say how much {item} it holds. Which unit is meant, or how many "{base}" is one?</source>
        <translation>«{unit}» نمی‌گوید چقدر {item} در آن است. کدام واحد مراد است، یا یکی آن چند «{base}» است؟</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <location filename="../../relief_desk/domain/merging/values.py"/>
        <source>"{value}" is none of the decisions.</source>
        <translation>«{value}» هیچ یک از تصمیم‌ها نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/values.py"/>
        <source>It must be one of: {choices}. Ask headquarters which one is meant.</source>
        <translation>باید یکی از این‌ها باشد: {choices}. از مرکز بپرسید کدام یک مراد است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/values.py"/>
        <source>"{value}" is below zero.</source>
        <translation>«{value}» زیر صفر است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/merging/values.py"/>
        <source>Ask headquarters which quantity is meant.</source>
        <translation>از مرکز بپرسید کدام مقدار مراد است.</translation>
    </message>
</context>
<context>
    <name>what_if_sentences</name>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{donor} would pledge {quantity} of {item}, arriving on {day}.</source>
        <translation>فرض: {donor} به مقدار {quantity} {item} تعهد می‌کند که در {day} می‌رسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{donor} would pledge {quantity} of {item}.</source>
        <translation>فرض: {donor} به مقدار {quantity} {item} تعهد می‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{item} of {lot} would arrive on {day}.</source>
        <translation>فرض: {item} از {lot} در {day} می‌رسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{item} of {lot} would arrive on {day} instead of {before}.</source>
        <translation>فرض: {item} از {lot} به جای {before} در {day} می‌رسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{item} of {lot} would be free to give.</source>
        <translation>فرض: {item} از {lot} برای دادن آزاد است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{item} of {lot} would be open to every need.</source>
        <translation>فرض: {item} از {lot} برای هر نیاز آزاد است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{item} of {lot} would be a firm promise.</source>
        <translation>فرض: {item} از {lot} تعهد رسمی است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{need} would want {quantity} of {item} instead of {before}.</source>
        <translation>فرض: {need} به جای {before} به {quantity} {item} نیاز دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{need} would no longer want {item}.</source>
        <translation>فرض: {need} دیگر به {item} نیاز ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>{record} would have another value in the column {field}.</source>
        <translation>فرض: {record} در ستون {field} مقدار دیگری دارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_if_sentences.py"/>
        <source>Handed out from {day} on.</source>
        <translation>توزیع از {day} به بعد.</translation>
    </message>
</context>
<context>
    <name>what_ifs</name>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>The supposition has "{key}", which Relief Desk does not know.</source>
        <translation>فرضیه «{key}» را دارد که Relief Desk آن را نمی‌شناسد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>Known are: {known}.</source>
        <translation>شناخته‌شده‌ها: {known}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>The supposition does not say as it should what "{key}" are.</source>
        <translation>در فرضیه «{key}» چنان‌که باید نوشته نشده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>Write them like this: {example}</source>
        <translation>این‌گونه نوشته شود: {example}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>"{name}" is no reference of this desk.</source>
        <translation>«{name}» شمارهٔ هیچ چیزی در این دفتر نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>Write the reference or the number that the sender gave.</source>
        <translation>شمارهٔ مرجع یا شماره‌ای که فرستنده داده است نوشته شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>supposed {number}</source>
        <translation>فرضی {number}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/services/what_ifs.py"/>
        <source>Somebody</source>
        <translation>کسی</translation>
    </message>
</context>
<context>
    <name>wide_tables</name>
    <message>
        <location filename="../../relief_desk/domain/importing/wide_tables.py"/>
        <source>None of its columns for donors has a number above zero.</source>
        <translation>هیچ یک از ستون‌های کمک‌کنندگان آن عدد بالاتر از صفر ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/wide_tables.py"/>
        <source>None of its columns for places has a number above zero.</source>
        <translation>هیچ یک از ستون‌های محلات آن عدد بالاتر از صفر ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/wide_tables.py"/>
        <source>None of its columns for items has a number above zero.</source>
        <translation>هیچ یک از ستون‌های اجناس آن عدد بالاتر از صفر ندارد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/domain/importing/wide_tables.py"/>
        <source>None of its columns for months or days has a number above zero.</source>
        <translation>هیچ‌یک از ستون‌های ماه یا روز آن عددی بالاتر از صفر ندارد.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <location/>
        <source>offer</source>
        <translation>پیشنهاد</translation>
    </message>
    <message>
        <location/>
        <source>stock</source>
        <translation>موجودی</translation>
    </message>
    <message>
        <location/>
        <source>offered</source>
        <translation>پیشنهادشده</translation>
    </message>
    <message>
        <location/>
        <source>accepted</source>
        <translation>پذیرفته‌شده</translation>
    </message>
    <message>
        <location/>
        <source>held</source>
        <translation>معطل</translation>
    </message>
    <message>
        <location/>
        <source>declined</source>
        <translation>ردشده</translation>
    </message>
    <message>
        <location/>
        <source>redirected</source>
        <translation>تغییر مسیر داده‌شده</translation>
    </message>
    <message>
        <location/>
        <source>withdrawn</source>
        <translation>پس‌گرفته‌شده</translation>
    </message>
    <message>
        <location/>
        <source>closed</source>
        <translation>بسته</translation>
    </message>
    <message>
        <location/>
        <source>donor</source>
        <translation>کمک‌کننده</translation>
    </message>
    <message>
        <location/>
        <source>recipient</source>
        <translation>دریافت‌کننده</translation>
    </message>
    <message>
        <location/>
        <source>both</source>
        <translation>هر دو</translation>
    </message>
    <message>
        <location/>
        <source>Critical</source>
        <translation>حیاتی</translation>
    </message>
    <message>
        <location/>
        <source>High</source>
        <translation>بلند</translation>
    </message>
    <message>
        <location/>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <location/>
        <source>Low</source>
        <translation>پایین</translation>
    </message>
    <message>
        <location/>
        <source>relief</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <location/>
        <source>recovery</source>
        <translation>بازسازی</translation>
    </message>
    <message>
        <location/>
        <source>draft</source>
        <translation>مسوده</translation>
    </message>
    <message>
        <location/>
        <source>stated</source>
        <translation>درخواست‌شده</translation>
    </message>
    <message>
        <location/>
        <source>validated</source>
        <translation>تأییدشده</translation>
    </message>
    <message>
        <location/>
        <source>met</source>
        <translation>برآورده‌شده</translation>
    </message>
    <message>
        <location/>
        <source>not met</source>
        <translation>برآورده نشد</translation>
    </message>
    <message>
        <location/>
        <source>no longer needed</source>
        <translation>دیگر ضرورت نیست</translation>
    </message>
    <message>
        <location/>
        <source>cancelled</source>
        <translation>لغوشده</translation>
    </message>
    <message>
        <location/>
        <source>superseded</source>
        <translation>جایگزین‌شده</translation>
    </message>
    <message>
        <location/>
        <source>proposed</source>
        <translation>پیشنهادی</translation>
    </message>
    <message>
        <location/>
        <source>confirmed</source>
        <translation>تصدیق‌شده</translation>
    </message>
    <message>
        <location/>
        <source>fulfilled</source>
        <translation>انجام‌شده</translation>
    </message>
    <message>
        <location/>
        <source>released</source>
        <translation>آزادشده</translation>
    </message>
    <message>
        <location/>
        <source>country</source>
        <translation>کشور</translation>
    </message>
    <message>
        <location/>
        <source>province</source>
        <translation>ولایت</translation>
    </message>
    <message>
        <location/>
        <source>district</source>
        <translation>ولسوالی</translation>
    </message>
    <message>
        <location/>
        <source>facility</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <location/>
        <source>warehouse</source>
        <translation>گدام</translation>
    </message>
    <message>
        <location/>
        <source>point of entry</source>
        <translation>محل ورود</translation>
    </message>
    <message>
        <location/>
        <source>error</source>
        <translation>خطا</translation>
    </message>
    <message>
        <location/>
        <source>question</source>
        <translation>پرسش</translation>
    </message>
    <message>
        <location/>
        <source>warning</source>
        <translation>هشدار</translation>
    </message>
    <message>
        <location/>
        <source>note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <location/>
        <source>exact</source>
        <translation>دقیق</translation>
    </message>
    <message>
        <location/>
        <source>about</source>
        <translation>حدود</translation>
    </message>
    <message>
        <location/>
        <source>unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <location/>
        <source>goods</source>
        <translation>اجناس</translation>
    </message>
    <message>
        <location/>
        <source>equipment</source>
        <translation>تجهیزات</translation>
    </message>
    <message>
        <location/>
        <source>cash</source>
        <translation>پول نقد</translation>
    </message>
    <message>
        <location/>
        <source>service</source>
        <translation>خدمات</translation>
    </message>
    <message>
        <location/>
        <source>capacity building</source>
        <translation>ظرفیت‌سازی</translation>
    </message>
    <message>
        <location/>
        <source>add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <location/>
        <source>change</source>
        <translation>تغییر</translation>
    </message>
    <message>
        <location/>
        <source>same</source>
        <translation>همان</translation>
    </message>
    <message>
        <location/>
        <source>refuse</source>
        <translation>بیرون می‌ماند</translation>
    </message>
    <message>
        <location/>
        <source>missing</source>
        <translation>در لست نیست</translation>
    </message>
    <message>
        <location/>
        <source>accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <location/>
        <source>reject</source>
        <translation>رد</translation>
    </message>
    <message>
        <location/>
        <source>ask</source>
        <translation>پرسش</translation>
    </message>
    <message>
        <location/>
        <source>covered</source>
        <translation>پوشش‌یافته</translation>
    </message>
    <message>
        <location/>
        <source>partly covered</source>
        <translation>قسماً پوشش‌شده</translation>
    </message>
    <message>
        <location/>
        <source>not covered</source>
        <translation>پوشش‌نشده</translation>
    </message>
    <message>
        <location/>
        <source>new</source>
        <translation>جدید</translation>
    </message>
    <message>
        <location/>
        <source>changed</source>
        <translation>تغییریافته</translation>
    </message>
    <message>
        <location/>
        <source>gone</source>
        <translation>رفته</translation>
    </message>
    <message>
        <location/>
        <source>same item</source>
        <translation>همان جنس</translation>
    </message>
    <message>
        <location/>
        <source>substitute</source>
        <translation>بدیل</translation>
    </message>
    <message>
        <location/>
        <source>as before</source>
        <translation>مانند پیش</translation>
    </message>
    <message>
        <location/>
        <source>left out</source>
        <translation>بیرون‌مانده</translation>
    </message>
    <message>
        <location/>
        <source>not in list</source>
        <translation>در لست نیست</translation>
    </message>
    <message>
        <location/>
        <source>release</source>
        <translation>آزاد کردن</translation>
    </message>
    <message>
        <location/>
        <source>keep</source>
        <translation>نگه داشتن</translation>
    </message>
    <message>
        <location/>
        <source>taken back</source>
        <translation>پس گرفته‌شده</translation>
    </message>
    <message>
        <location/>
        <source>kept</source>
        <translation>نگه داشته‌شده</translation>
    </message>
    <message>
        <location/>
        <source>locked</source>
        <translation>قفل‌شده</translation>
    </message>
    <message>
        <location/>
        <source>as here</source>
        <translation>مثل اینجا</translation>
    </message>
    <message>
        <location/>
        <source>as headquarters</source>
        <translation>مثل مرکز</translation>
    </message>
    <message>
        <location/>
        <source>what if</source>
        <translation>فرضی</translation>
    </message>
    <message>
        <location/>
        <source>Yes</source>
        <translation>بلی</translation>
    </message>
    <message>
        <location/>
        <source>No</source>
        <translation>نخیر</translation>
    </message>
    <message>
        <location/>
        <source>yes</source>
        <translation>بلی</translation>
    </message>
    <message>
        <location/>
        <source>no</source>
        <translation>نخیر</translation>
    </message>
</context>
<context>
    <name>writing</name>
    <message>
        <location filename="../../relief_desk/storage/writing.py"/>
        <source>{what} {id} was changed meanwhile, or is used by something else.</source>
        <translation>{what} {id} در این میان تغییر کرده، یا چیز دیگری آن را به کار می‌برد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/storage/writing.py"/>
        <source>Look at it again and repeat the step; nothing was written.</source>
        <translation>دوباره آن را ببینید و کار را تکرار کنید؛ چیزی نوشته نشد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/writing.py"/>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} نوشته نشد: {reason}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/writing.py"/>
        <source>Close it in other programs, or save under another name or in another folder. Nothing was changed.</source>
        <translation>آن را در پروگرام‌های دیگر ببندید، یا به نام یا فولدر دیگر ذخیره کنید. چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/writing.py"/>
        <source>Long texts</source>
        <translation>متن‌های دراز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/writing.py"/>
        <source>Continues sheet {sheet}, row {row}, column {column}</source>
        <translation>ادامهٔ ورق {sheet}، سطر {row}، ستون {column}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/workbook/writing.py"/>
        <source>Page {page} of {pages}</source>
        <translation>صفحهٔ {page} از {pages}</translation>
    </message>
</context>
</TS>
