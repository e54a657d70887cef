<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF" sourcelanguage="en">
<context>
    <name>AllocationsScreen</name>
    <message>
        <source>Allocations</source>
        <translation type="unfinished">تخصیص‌ها</translation>
    </message>
</context>
<context>
    <name>CatalogueScreen</name>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished">کتلاک</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation type="unfinished">نهاد جدید</translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished">اقلام</translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished">محلات</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished">نهادها</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished">هنوز چیزی برای نمایش نیست</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Column</source>
        <translation type="unfinished">ستون</translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished">ارزش‌ها</translation>
    </message>
    <message>
        <source>Means</source>
        <translation type="unfinished">معنا</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished">اطمینان</translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished">استفاده نمی‌شود</translation>
    </message>
    <message>
        <source>Meaning of the column {name}</source>
        <translation type="unfinished">معنای ستون {name}</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation type="unfinished">کنار گذاشته شده</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>New desk…</source>
        <translation type="unfinished">دفتر جدید…</translation>
    </message>
    <message>
        <source>Open a desk…</source>
        <translation type="unfinished">باز کردن دفتر…</translation>
    </message>
    <message>
        <source>Try the sample operation</source>
        <translation type="unfinished">آزمایش عملیات نمونه</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation type="unfinished">بستن دفتر</translation>
    </message>
    <message>
        <source>Import a workbook…</source>
        <translation type="unfinished">وارد کردن کتاب کار…</translation>
    </message>
    <message>
        <source>Match again</source>
        <translation type="unfinished">تطبیق دوباره</translation>
    </message>
    <message>
        <source>Write the reconciliation…</source>
        <translation type="unfinished">نوشتن راپور مقابله…</translation>
    </message>
    <message>
        <source>Read headquarters&apos; answer…</source>
        <translation type="unfinished">خواندن جواب مرکز…</translation>
    </message>
    <message>
        <source>Is everything saved?</source>
        <translation type="unfinished">آیا همه چیز ذخیره است؟</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">برگرداندن</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">انجام دوباره</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">تاریخچه</translation>
    </message>
    <message>
        <source>Find on this screen</source>
        <translation type="unfinished">جستجو در این صفحه</translation>
    </message>
    <message>
        <source>Any command…</source>
        <translation type="unfinished">هر فرمان…</translation>
    </message>
    <message>
        <source>Check the desk</source>
        <translation type="unfinished">بررسی دفتر</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation type="unfinished">ساختن نسخهٔ پشتیبان همین حالا</translation>
    </message>
    <message>
        <source>Save this screen as PDF…</source>
        <translation type="unfinished">ذخیرهٔ این صفحه به شکل PDF…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished">ترجیحات…</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished">روشن یا تاریک</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished">کلیدهای میانبر</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">خروج</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished">فرمان‌ها</translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation type="unfinished">چند حرف از یک فرمان را بنویسید</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished">فرمان‌های مناسب</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <source>Search the answers</source>
        <translation type="unfinished">جستجو در جواب‌ها</translation>
    </message>
    <message>
        <source>Answers taken without question</source>
        <translation type="unfinished">جواب‌هایی که بدون پرسش گرفته می‌شوند</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation type="unfinished">در هر دو طرف تغییر کرده</translation>
    </message>
    <message>
        <source>Take the answer in</source>
        <translation type="unfinished">گرفتن جواب</translation>
    </message>
    <message>
        <source>Headquarters&apos; answer</source>
        <translation type="unfinished">جواب مرکز</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished">خواندن {name}</translation>
    </message>
    <message>
        <source>Choose the workbook…</source>
        <translation type="unfinished">انتخاب کتاب کار…</translation>
    </message>
    <message>
        <source>Ticked: headquarters&apos; value is taken. Not ticked: it stays as it is here.</source>
        <translation type="unfinished">نشانی‌شده: ارزش مرکز گرفته می‌شود. بدون نشانی: همان می‌ماند که اینجا است.</translation>
    </message>
    <message>
        <source>Headquarters&apos; for all</source>
        <translation type="unfinished">برای همه از مرکز</translation>
    </message>
    <message>
        <source>Ours for all</source>
        <translation type="unfinished">برای همه از ما</translation>
    </message>
    <message>
        <source>The same for all like this</source>
        <translation type="unfinished">همین برای همهٔ موارد مشابه</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished">جواب‌ها</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation type="unfinished">ملاحظه‌شده</translation>
    </message>
    <message>
        <source>Take home what headquarters answered</source>
        <translation type="unfinished">جواب مرکز را بگیرید</translation>
    </message>
    <message>
        <source>Choose the reconciliation as it came back. Their answers are compared with what was sent and with what has changed here since; where both changed the same value, you decide.</source>
        <translation type="unfinished">راپور مقابله را همان گونه که برگشته انتخاب کنید. جواب‌ها با آنچه فرستاده شده و آنچه از آن پس در اینجا تغییر کرده مقایسه می‌شود؛ هر جا که هر دو طرف یک ارزش را تغییر داده باشند، شما تصمیم می‌گیرید.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n answer(s) in</source>
        <translation type="unfinished">
            <numerusform>گرفتن %n جواب</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, answer to reconciliation no. {number}</source>
        <translation type="unfinished">{file}، جواب به راپور مقابلهٔ شمارهٔ {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken in</source>
        <translation type="unfinished">
            <numerusform>%n جواب گرفته شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as here</source>
        <translation type="unfinished">
            <numerusform>%n مورد همان گونه که اینجا است ماند</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished">اشتباهی رخ داد</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">راپور</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation type="unfinished">برنامه اشتباه کرد</translation>
    </message>
    <message>
        <source>What you did before is saved. What you just tried was not done; you can go on working.</source>
        <translation type="unfinished">آنچه پیش از این انجام داده‌اید ذخیره است. آنچه همین حالا خواستید انجام نشد؛ می‌توانید به کار ادامه دهید.</translation>
    </message>
    <message>
        <source>This is the whole report. It holds no data of yours. It is sent to nobody: copy or save it.</source>
        <translation type="unfinished">این تمام راپور است. معلومات شما در آن نیست و به هیچ کس فرستاده نمی‌شود: آن را کاپی یا ذخیره کنید.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">ادامه</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished">کاپی راپور</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation type="unfinished">ذخیرهٔ راپور…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished">ذخیرهٔ راپور</translation>
    </message>
</context>
<context>
    <name>DeskOpening</name>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished">باز کردن {name}</translation>
    </message>
    <message>
        <source>Where the desk is kept</source>
        <translation type="unfinished">جای نگهداری دفتر</translation>
    </message>
    <message>
        <source>Making the desk</source>
        <translation type="unfinished">ساختن دفتر</translation>
    </message>
    <message>
        <source>Making the sample operation</source>
        <translation type="unfinished">ساختن عملیات نمونه</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished">جزئیات</translation>
    </message>
    <message>
        <source>Choose a row to see everything about it.</source>
        <translation type="unfinished">یک سطر را انتخاب کنید تا همه چیز دربارهٔ آن را ببینید.</translation>
    </message>
    <message>
        <source>Why this pledge</source>
        <translation type="unfinished">چرا این تعهد</translation>
    </message>
    <message>
        <source>Why not covered</source>
        <translation type="unfinished">چرا پوشش ندارد</translation>
    </message>
    <message>
        <source>What could serve it</source>
        <translation type="unfinished">چه می‌تواند آن را پوره کند</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation type="unfinished">آنچه بررسی شد</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation type="unfinished">داده شده به</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation type="unfinished">تخصیص‌ها</translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished">ارزش‌ها</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation type="unfinished">از کجا آمده</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">تاریخچه</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation type="unfinished">{part} از {whole}</translation>
    </message>
    <message>
        <source>{rest} left</source>
        <translation type="unfinished">{rest} باقی</translation>
    </message>
    <message>
        <source>{rest} missing</source>
        <translation type="unfinished">{rest} کم است</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation type="unfinished">چیزی کم نیست</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation type="unfinished">چیزی باقی نیست</translation>
    </message>
    <message>
        <source>Match again</source>
        <translation type="unfinished">تطبیق دوباره</translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished">قفل</translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished">برگردانده شد</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a desk</source>
        <translation type="unfinished">باز کردن دفتر</translation>
    </message>
    <message>
        <source>Desks (*{suffix})</source>
        <translation type="unfinished">دفترها (*{suffix})</translation>
    </message>
    <message>
        <source>Import workbooks</source>
        <translation type="unfinished">وارد کردن کتاب‌های کار</translation>
    </message>
    <message>
        <source>Workbooks and lists</source>
        <translation type="unfinished">کتاب‌های کار و فهرست‌ها</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished">پاک کردن</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished">نامعلوم</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Find a value</source>
        <translation type="unfinished">یافتن یک ارزش</translation>
    </message>
</context>
<context>
    <name>GapsScreen</name>
    <message>
        <source>Gaps</source>
        <translation type="unfinished">کمبودها</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation type="unfinished">تاریخچه</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation type="unfinished">آنچه انجام شده، تازه‌ترین در اول</translation>
    </message>
    <message>
        <source>Every change is one line and one step of undo; nothing is lost when the program closes.</source>
        <translation type="unfinished">هر تغییر یک سطر و یک گام برگرداندن است؛ با بسته شدن برنامه چیزی گم نمی‌شود.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">بستن</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished">پس گرفته شد</translation>
    </message>
</context>
<context>
    <name>ImportPreviewScreen</name>
    <message>
        <source>Rows of the list</source>
        <translation type="unfinished">سطرهای فهرست</translation>
    </message>
    <message>
        <source>Search the rows</source>
        <translation type="unfinished">جستجو در سطرها</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">نگاه دوباره</translation>
    </message>
    <message>
        <source>Set this file aside</source>
        <translation type="unfinished">کنار گذاشتن این فایل</translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished">نوشتن</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">وارد کردن</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished">خواندن</translation>
    </message>
    <message>
        <source>Looking again</source>
        <translation type="unfinished">نگاه دوباره</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished">نوشتن</translation>
    </message>
    <message>
        <source>As which list it is read</source>
        <translation type="unfinished">به عنوان کدام فهرست خوانده می‌شود</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation type="unfinished">همان گونه که یافت شد</translation>
    </message>
    <message>
        <source>As needs</source>
        <translation type="unfinished">به عنوان نیازمندی‌ها</translation>
    </message>
    <message>
        <source>As pledges</source>
        <translation type="unfinished">به عنوان تعهدات</translation>
    </message>
    <message>
        <source>Choose workbooks…</source>
        <translation type="unfinished">انتخاب کتاب‌های کار…</translation>
    </message>
    <message>
        <source>Paste copied cells</source>
        <translation type="unfinished">چسپاندن خانه‌های کاپی‌شده</translation>
    </message>
    <message>
        <source>Bring in a list as it was sent</source>
        <translation type="unfinished">فهرست را همان گونه که فرستاده شده وارد کنید</translation>
    </message>
    <message>
        <source>Excel, OpenDocument and CSV, in any layout and in six languages. You see first what would happen to each row; nothing is written before you agree.</source>
        <translation type="unfinished">اکسل، OpenDocument و CSV با هر ترتیب و به شش زبان. نخست می‌بینید که با هر سطر چه می‌شود؛ تا شما موافقت نکنید چیزی نوشته نمی‌شود.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished">سطرها</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">پرسش‌ها</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished">ستون‌ها</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished">مشکلات</translation>
    </message>
    <message>
        <source>The row marked</source>
        <translation type="unfinished">سطر نشانی‌شده</translation>
    </message>
    <message>
        <source>Match needs and pledges</source>
        <translation type="unfinished">تطبیق نیازمندی‌ها و تعهدات</translation>
    </message>
    <message>
        <source>Show the needs</source>
        <translation type="unfinished">نمایش نیازمندی‌ها</translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation type="unfinished">وارد کردن یکی دیگر…</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished">خواندن {name}</translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished">جدید</translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished">تغییریافته</translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished">مانند قبل</translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished">بیرون مانده</translation>
    </message>
    <message>
        <source>not in list</source>
        <translation type="unfinished">در فهرست نیست</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">همه</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation type="unfinished">
            <numerusform>%n سطر نوشته شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation type="unfinished">
            <numerusform>%n سطر بیرون ماند</numerusform>
        </translation>
    </message>
    <message>
        <source>A verified copy of the desk was made before. Undo takes all of it back.</source>
        <translation type="unfinished">پیش از آن یک نسخهٔ تصدیق‌شدهٔ دفتر ساخته شد. برگرداندن، همهٔ آن را پس می‌گیرد.</translation>
    </message>
    <message>
        <source>Nothing was different from what the desk has already.</source>
        <translation type="unfinished">چیزی با آنچه دفتر از قبل دارد فرق نداشت.</translation>
    </message>
    <message numerus="yes">
        <source>Write %n row(s)</source>
        <translation type="unfinished">
            <numerusform>نوشتن %n سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) wait</source>
        <translation type="unfinished">
            <numerusform>%n فایل دیگر در انتظار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n row(s)…</source>
        <translation type="unfinished">
            <numerusform>تغییر %n سطر…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n…</source>
        <translation type="unfinished">
            <numerusform>لغو %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n</source>
        <translation type="unfinished">
            <numerusform>قفل کردن %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n</source>
        <translation type="unfinished">
            <numerusform>باز کردن قفل %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListForms</name>
    <message numerus="yes">
        <source>Cancel %n record(s)</source>
        <translation type="unfinished">
            <numerusform>لغو %n ثبت</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search in all words</source>
        <translation type="unfinished">جستجو در همهٔ کلمات</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished">انتخاب ستون‌ها</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished">نمایش یا پنهان کردن جزئیات</translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished">نماها</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished">پاک کردن فلترها</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation type="unfinished">هیچ چیز با این فلترها برابر نیست</translation>
    </message>
    <message>
        <source>Take one away, or search for less.</source>
        <translation type="unfinished">یکی را بردارید یا کمتر جستجو کنید.</translation>
    </message>
    <message>
        <source>No gaps</source>
        <translation type="unfinished">کمبودی نیست</translation>
    </message>
    <message>
        <source>Every open need is covered.</source>
        <translation type="unfinished">همهٔ نیازمندی‌های باز پوشش دارند.</translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished">تطبیق</translation>
    </message>
    <message>
        <source>Match needs with pledges, and what is agreed stands here.</source>
        <translation type="unfinished">نیازمندی‌ها را با تعهدات تطبیق دهید؛ آنچه توافق شود اینجا می‌آید.</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation type="unfinished">وارد کردن کتاب کار</translation>
    </message>
    <message>
        <source>Drop a workbook onto the window, import one, or type the first row yourself.</source>
        <translation type="unfinished">یک کتاب کار را روی پنجره رها کنید، یکی را وارد کنید، یا سطر اول را خودتان بنویسید.</translation>
    </message>
    <message>
        <source>{list}: nothing here yet</source>
        <translation type="unfinished">{list}: هنوز چیزی نیست</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished">نماهای ذخیره‌شده</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation type="unfinished">کاپی با عنوان‌ها</translation>
    </message>
    <message>
        <source>Change the selected rows…</source>
        <translation type="unfinished">تغییر سطرهای انتخاب‌شده…</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation type="unfinished">شمردن…</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished">{shown} از {all}</translation>
    </message>
    <message>
        <source>{record} is not in this list.</source>
        <translation type="unfinished">{record} در این فهرست نیست.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished">ستون‌ها</translation>
    </message>
    <message>
        <source>More than {limit} rows are not copied: export the list instead.</source>
        <translation type="unfinished">بیشتر از {limit} سطر کاپی نمی‌شود: به جای آن فهرست را صادر کنید.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Relief Desk</source>
        <translation type="unfinished">میز امداد</translation>
    </message>
    <message>
        <source>Go to {screen}</source>
        <translation type="unfinished">رفتن به {screen}</translation>
    </message>
    <message>
        <source>Only for looking</source>
        <translation type="unfinished">تنها برای دیدن</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished">فرمان‌ها</translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished">یافتن</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished">میانبرها</translation>
    </message>
    <message>
        <source>{operation} - Relief Desk</source>
        <translation type="unfinished">{operation} - میز امداد</translation>
    </message>
    <message>
        <source>Open it only for looking</source>
        <translation type="unfinished">تنها برای دیدن باز شود</translation>
    </message>
    <message>
        <source>Everything is saved already, with every change.</source>
        <translation type="unfinished">همه چیز با هر تغییر از قبل ذخیره است.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">برگرداندن</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">انجام دوباره</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished">پس گرفته شد: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished">دوباره انجام شد: {what}</translation>
    </message>
    <message>
        <source>The desk was checked from end to end: it is whole.</source>
        <translation type="unfinished">دفتر از آغاز تا پایان بررسی شد: سالم است.</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation type="unfinished">نتیجهٔ بررسی</translation>
    </message>
    <message>
        <source>A verified copy was written: {file}</source>
        <translation type="unfinished">یک نسخهٔ تصدیق‌شده نوشته شد: {file}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">ذخیره به شکل PDF</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation type="unfinished">نوشته شد: {file}</translation>
    </message>
    <message>
        <source>Open a desk first, or make one: then drop the workbook again.</source>
        <translation type="unfinished">نخست یک دفتر را باز کنید یا بسازید: سپس کتاب کار را دوباره رها کنید.</translation>
    </message>
</context>
<context>
    <name>MatchingScreen</name>
    <message>
        <source>Proposed changes</source>
        <translation type="unfinished">تغییرات پیشنهادی</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation type="unfinished">آنچه باز می‌ماند</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">چرا</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation type="unfinished">بر اساس اولویت</translation>
    </message>
    <message>
        <source>By sector</source>
        <translation type="unfinished">بر اساس سکتور</translation>
    </message>
    <message>
        <source>By province, the lowest first</source>
        <translation type="unfinished">بر اساس ولایت، کمترین در اول</translation>
    </message>
    <message>
        <source>Search item, place, donor</source>
        <translation type="unfinished">جستجوی قلم، محل، کمک‌کننده</translation>
    </message>
    <message>
        <source>Match again</source>
        <translation type="unfinished">تطبیق دوباره</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished">پذیرفتن</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished">تطبیق</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished">تغییرات</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished">پیش و پس</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished">نشانی همه</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished">نشانی هیچ‌کدام</translation>
    </message>
    <message>
        <source>Full colour: covered until now. Hatched: what this proposal adds.</source>
        <translation type="unfinished">رنگ پُر: پوشش تا کنون. خط‌دار: آنچه این پیشنهاد می‌افزاید.</translation>
    </message>
    <message>
        <source>No proposal yet</source>
        <translation type="unfinished">هنوز پیشنهادی نیست</translation>
    </message>
    <message>
        <source>The program proposes which pledge serves which need, with a reason for every line. Nothing is allocated before you accept it.</source>
        <translation type="unfinished">برنامه پیشنهاد می‌کند که کدام تعهد کدام نیاز را پوره کند، با دلیل برای هر سطر. تا شما نپذیرید چیزی تخصیص نمی‌یابد.</translation>
    </message>
    <message>
        <source>Propose a matching</source>
        <translation type="unfinished">پیشنهاد تطبیق</translation>
    </message>
    <message>
        <source>Accept the ticked changes</source>
        <translation type="unfinished">پذیرفتن تغییرات نشانی‌شده</translation>
    </message>
    <message>
        <source>Tick all changes</source>
        <translation type="unfinished">نشانی همهٔ تغییرات</translation>
    </message>
    <message>
        <source>Tick no change</source>
        <translation type="unfinished">نشانی هیچ تغییر</translation>
    </message>
    <message>
        <source>Needs covered: {before} until now, {after} with this proposal</source>
        <translation type="unfinished">نیازمندی‌های پوشش‌یافته: {before} تا کنون، {after} با این پیشنهاد</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished">نامعلوم</translation>
    </message>
    <message>
        <source>{name}: {before} until now, {after} with this proposal</source>
        <translation type="unfinished">{name}: {before} تا کنون، {after} با این پیشنهاد</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted</source>
        <translation type="unfinished">
            <numerusform>%n تغییر پذیرفته شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n change(s)</source>
        <translation type="unfinished">
            <numerusform>پذیرفتن %n تغییر</numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen} of {all} ticked</source>
        <translation type="unfinished">{chosen} از {all} نشانی‌شده</translation>
    </message>
    <message>
        <source>The desk has changed since: match again</source>
        <translation type="unfinished">دفتر از آن پس تغییر کرده: دوباره تطبیق کنید</translation>
    </message>
    <message>
        <source>Nothing would change: what is agreed is the best these rules allow</source>
        <translation type="unfinished">چیزی تغییر نمی‌کند: آنچه توافق شده بهترین حالت این قواعد است</translation>
    </message>
    <message>
        <source>{before} → {after} of the needs covered</source>
        <translation type="unfinished">پوشش نیازمندی‌ها: از {before} به {after}</translation>
    </message>
    <message>
        <source>Other rules are chosen: match again</source>
        <translation type="unfinished">قواعد دیگری انتخاب شده: دوباره تطبیق کنید</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Needs</source>
        <translation type="unfinished">نیازمندی‌ها</translation>
    </message>
    <message>
        <source>New need</source>
        <translation type="unfinished">نیاز جدید</translation>
    </message>
</context>
<context>
    <name>NewOperationDialog</name>
    <message>
        <source>New desk</source>
        <translation type="unfinished">دفتر جدید</translation>
    </message>
    <message>
        <source>For example: Earthquake in Paktika and Khost</source>
        <translation type="unfinished">مثلاً: زلزله در پکتیکا و خوست</translation>
    </message>
    <message>
        <source>Choose a place for the file…</source>
        <translation type="unfinished">انتخاب جای فایل…</translation>
    </message>
    <message>
        <source>&amp;Name of the operation</source>
        <translation type="unfinished">نام عملیات</translation>
    </message>
    <message>
        <source>&amp;Day of the disaster</source>
        <translation type="unfinished">روز حادثه</translation>
    </message>
    <message>
        <source>&amp;Kind of disaster</source>
        <translation type="unfinished">نوع حادثه</translation>
    </message>
    <message>
        <source>&amp;GLIDE number, if known</source>
        <translation type="unfinished">شمارهٔ GLIDE، اگر معلوم باشد</translation>
    </message>
    <message>
        <source>&amp;Country code</source>
        <translation type="unfinished">کود کشور</translation>
    </message>
    <message>
        <source>&amp;People in a household</source>
        <translation type="unfinished">نفر در هر خانوار</translation>
    </message>
    <message>
        <source>A desk is one file that holds one operation. It works without a network.</source>
        <translation type="unfinished">دفتر یک فایل است که یک عملیات را نگه می‌دارد و بدون شبکه کار می‌کند.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغو</translation>
    </message>
    <message>
        <source>Earthquake</source>
        <translation type="unfinished">زلزله</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation type="unfinished">سیلاب</translation>
    </message>
    <message>
        <source>Cold wave</source>
        <translation type="unfinished">موج سرما</translation>
    </message>
    <message>
        <source>Drought</source>
        <translation type="unfinished">خشک‌سالی</translation>
    </message>
    <message>
        <source>Epidemic</source>
        <translation type="unfinished">همه‌گیری مرض</translation>
    </message>
    <message>
        <source>Landslide</source>
        <translation type="unfinished">لغزش زمین</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation type="unfinished">توفان</translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished">دیگر</translation>
    </message>
</context>
<context>
    <name>NewRecordForm</name>
    <message>
        <source>Add</source>
        <translation type="unfinished">اضافه کردن</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished">بستن این اطلاعیه</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Coverage by province</source>
        <translation type="unfinished">پوشش بر اساس ولایت</translation>
    </message>
    <message>
        <source>The way of the pledges</source>
        <translation type="unfinished">مسیر تعهدات</translation>
    </message>
    <message>
        <source>Coverage by priority</source>
        <translation type="unfinished">پوشش بر اساس اولویت</translation>
    </message>
    <message>
        <source>Coverage by sector</source>
        <translation type="unfinished">پوشش بر اساس سکتور</translation>
    </message>
    <message>
        <source>Arrivals against needs</source>
        <translation type="unfinished">رسیدن‌ها در برابر نیازمندی‌ها</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished">نمای کلی</translation>
    </message>
    <message>
        <source>Every open need is covered.</source>
        <translation type="unfinished">همهٔ نیازمندی‌های باز پوشش دارند.</translation>
    </message>
    <message>
        <source>Nothing needs attention now.</source>
        <translation type="unfinished">اکنون چیزی به توجه ضرورت ندارد.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished">قابل توجه</translation>
    </message>
    <message>
        <source>Worst gaps</source>
        <translation type="unfinished">شدیدترین کمبودها</translation>
    </message>
    <message>
        <source>By sector, the lowest first</source>
        <translation type="unfinished">بر اساس سکتور، کمترین در اول</translation>
    </message>
    <message>
        <source>Hatched: covered by pledges only, not yet by commitments</source>
        <translation type="unfinished">خط‌دار: تنها با تعهدات پوشش یافته، هنوز نه با تعهدات رسمی</translation>
    </message>
    <message>
        <source>This desk is empty</source>
        <translation type="unfinished">این دفتر خالی است</translation>
    </message>
    <message>
        <source>Import the list of needs and the list of pledges as people sent them, or drop them on this window.</source>
        <translation type="unfinished">فهرست نیازمندی‌ها و فهرست تعهدات را همان گونه که فرستاده شده وارد کنید، یا روی این پنجره رها کنید.</translation>
    </message>
    <message>
        <source>Import a workbook…</source>
        <translation type="unfinished">وارد کردن کتاب کار…</translation>
    </message>
    <message numerus="yes">
        <source>day %n of the operation</source>
        <translation type="unfinished">
            <numerusform>روز %n عملیات</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} by commitments alone</source>
        <translation type="unfinished">{share} تنها با تعهدات رسمی</translation>
    </message>
    <message>
        <source>Needs covered</source>
        <translation type="unfinished">نیازمندی‌های پوشش‌یافته</translation>
    </message>
    <message>
        <source>People covered</source>
        <translation type="unfinished">افراد تحت پوشش</translation>
    </message>
    <message>
        <source>of {count} people in need</source>
        <translation type="unfinished">از {count} فرد نیازمند</translation>
    </message>
    <message>
        <source>Critical needs covered</source>
        <translation type="unfinished">نیازمندی‌های حیاتی پوشش‌یافته</translation>
    </message>
    <message>
        <source>{done} of {all} fully</source>
        <translation type="unfinished">{done} از {all} به طور کامل</translation>
    </message>
    <message>
        <source>Open gaps</source>
        <translation type="unfinished">کمبودهای باز</translation>
    </message>
    <message numerus="yes">
        <source>%n pledge line(s) with something free</source>
        <translation type="unfinished">
            <numerusform>%n سطر تعهد با مقدار آزاد</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}: no need stated</source>
        <translation type="unfinished">{place}: نیازی گفته نشده</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished">نامعلوم</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation type="unfinished">
            <numerusform>%n نیاز</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {share} covered, {firm} by commitments, {done} of {all} needs fully</source>
        <translation type="unfinished">{name}: {share} پوشش، {firm} با تعهدات رسمی، {done} از {all} نیاز به طور کامل</translation>
    </message>
    <message>
        <source>arrives {day}</source>
        <translation type="unfinished">می‌رسد {day}</translation>
    </message>
    <message>
        <source>needed by {day}</source>
        <translation type="unfinished">ضرورت تا {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform>%n روز ناوقت</numerusform>
        </translation>
    </message>
    <message>
        <source>{quantity} missing</source>
        <translation type="unfinished">{quantity} کم است</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Paste</source>
        <translation type="unfinished">چسپاندن</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) can be written</source>
        <translation type="unfinished">
            <numerusform>%n خانه نوشته شده می‌تواند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation type="unfinished">
            <numerusform>%n نمی‌تواند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the %n good cell(s)</source>
        <translation type="unfinished">
            <numerusform>نوشتن %n خانهٔ درست</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste nothing</source>
        <translation type="unfinished">هیچ چیز چسپانده نشود</translation>
    </message>
    <message>
        <source>The cells below stay as they are.</source>
        <translation type="unfinished">خانه‌های زیر همان گونه می‌مانند.</translation>
    </message>
    <message>
        <source>Cells that cannot be written</source>
        <translation type="unfinished">خانه‌هایی که نوشته شده نمی‌توانند</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">ثبت</translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">بخش</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished">چسپانده‌شده</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished">چرا نه</translation>
    </message>
</context>
<context>
    <name>PledgesScreen</name>
    <message>
        <source>Pledges</source>
        <translation type="unfinished">تعهدات</translation>
    </message>
    <message>
        <source>New pledge</source>
        <translation type="unfinished">تعهد جدید</translation>
    </message>
</context>
<context>
    <name>PolicyCard</name>
    <message>
        <source>Rules of the matching</source>
        <translation type="unfinished">قواعد تطبیق</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished">سخت‌گیرانه</translation>
    </message>
    <message>
        <source>Only commitments and stock count</source>
        <translation type="unfinished">تنها تعهدات رسمی و موجودی حساب می‌شوند</translation>
    </message>
    <message>
        <source>Hopeful</source>
        <translation type="unfinished">خوش‌بینانه</translation>
    </message>
    <message>
        <source>Accepted pledges count as well</source>
        <translation type="unfinished">تعهدات پذیرفته‌شده هم حساب می‌شوند</translation>
    </message>
    <message>
        <source>Substitutes may stand in</source>
        <translation type="unfinished">بدیل‌ها پذیرفته می‌شوند</translation>
    </message>
    <message>
        <source>Kits may serve for their parts</source>
        <translation type="unfinished">کِت‌ها به جای اجزای‌شان</translation>
    </message>
    <message>
        <source>Goods leave in whole packs</source>
        <translation type="unfinished">اجناس با بستهٔ کامل می‌روند</translation>
    </message>
    <message>
        <source>Supplies without a date may serve</source>
        <translation type="unfinished">اقلام بدون تاریخ پذیرفته می‌شوند</translation>
    </message>
    <message>
        <source>Keep what is agreed where it still fits</source>
        <translation type="unfinished">حفظ توافق‌ها هر جا که هنوز درست است</translation>
    </message>
    <message>
        <source>Every need alike</source>
        <translation type="unfinished">همهٔ نیازها یکسان</translation>
    </message>
    <message>
        <source>Every place alike</source>
        <translation type="unfinished">همهٔ محلات یکسان</translation>
    </message>
    <message>
        <source>by quantity</source>
        <translation type="unfinished">بر اساس مقدار</translation>
    </message>
    <message>
        <source>by people</source>
        <translation type="unfinished">بر اساس افراد</translation>
    </message>
    <message>
        <source>Days of lateness that still help</source>
        <translation type="unfinished">روزهای تأخیر که هنوز کمک می‌کند</translation>
    </message>
    <message>
        <source>What may be sent</source>
        <translation type="unfinished">چه فرستاده شده می‌تواند</translation>
    </message>
    <message>
        <source>Shared evenly inside a priority</source>
        <translation type="unfinished">تقسیم برابر در یک اولویت</translation>
    </message>
    <message>
        <source>Who is served evenly</source>
        <translation type="unfinished">میان که برابر تقسیم می‌شود</translation>
    </message>
    <message>
        <source>What an even share is measured by</source>
        <translation type="unfinished">سهم برابر با چه سنجیده می‌شود</translation>
    </message>
    <message>
        <source>Days of lateness, {tier}</source>
        <translation type="unfinished">روزهای تأخیر، {tier}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">ترجیحات</translation>
    </message>
    <message>
        <source>As the language has it</source>
        <translation type="unfinished">مطابق زبان</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation type="unfinished">میلادی</translation>
    </message>
    <message>
        <source>Solar Hijri</source>
        <translation type="unfinished">هجری شمسی</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished">مطابق سیستم</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">تاریک</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished">زبان</translation>
    </message>
    <message>
        <source>&amp;Calendar</source>
        <translation type="unfinished">تقویم</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation type="unfinished">رنگ‌ها</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation type="unfinished">اندازهٔ متن</translation>
    </message>
    <message>
        <source>These are kept on this device, not in the desk.</source>
        <translation type="unfinished">این‌ها در همین دستگاه نگه داشته می‌شوند، نه در دفتر.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">بستن</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>و %n مورد دیگر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform>%n مشکل</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">بستن</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished">کاپی به شکل متن</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغو</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform>%n ثانیه مانده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation type="unfinished">
            <numerusform>%n دقیقه مانده</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">در حال توقف…</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>There is nothing to ask.</source>
        <translation type="unfinished">پرسشی نیست.</translation>
    </message>
    <message>
        <source>Choose an answer</source>
        <translation type="unfinished">یک جواب را انتخاب کنید</translation>
    </message>
    <message>
        <source>Type a name or choose</source>
        <translation type="unfinished">نامی بنویسید یا انتخاب کنید</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation type="unfinished">صفحه‌ها</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">ترجیحات</translation>
    </message>
    <message>
        <source>Desk: {name}</source>
        <translation type="unfinished">دفتر: {name}</translation>
    </message>
    <message>
        <source>Relief Desk</source>
        <translation type="unfinished">میز امداد</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished">دلیل</translation>
    </message>
    <message>
        <source>Why, in a few words; it is kept in the history</source>
        <translation type="unfinished">چرا، در چند کلمه؛ در تاریخچه نگه داشته می‌شود</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>This file is no longer there</source>
        <translation type="unfinished">این فایل دیگر آنجا نیست</translation>
    </message>
</context>
<context>
    <name>ReconciliationScreen</name>
    <message>
        <source>Sheet</source>
        <translation type="unfinished">ورق</translation>
    </message>
    <message>
        <source>Search this sheet</source>
        <translation type="unfinished">جستجو در این ورق</translation>
    </message>
    <message>
        <source>Write the workbook…</source>
        <translation type="unfinished">نوشتن کتاب کار…</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished">راپور مقابله</translation>
    </message>
    <message>
        <source>Write the reconciliation</source>
        <translation type="unfinished">نوشتن راپور مقابله</translation>
    </message>
    <message>
        <source>Writing the reconciliation</source>
        <translation type="unfinished">نوشتن راپور مقابله</translation>
    </message>
    <message>
        <source>Sheets of the workbook</source>
        <translation type="unfinished">ورق‌های کتاب کار</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation type="unfinished">مرکز</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation type="unfinished">ارقام تا تاریخ</translation>
    </message>
    <message>
        <source>Language of the workbook</source>
        <translation type="unfinished">زبان کتاب کار</translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished">برای</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished">باز کردن</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished">نمایش در پوشه</translation>
    </message>
    <message>
        <source>Prepare a mail</source>
        <translation type="unfinished">آماده کردن ایمیل</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation type="unfinished">تا تاریخ {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconciliation no. {number} was written: {file}</source>
        <translation type="unfinished">راپور مقابلهٔ شمارهٔ {number} نوشته شد: {file}</translation>
    </message>
    <message>
        <source>The reconciliation was written: {file}</source>
        <translation type="unfinished">راپور مقابله نوشته شد: {file}</translation>
    </message>
    <message>
        <source>Reconciliation: {operation}, as of {day}</source>
        <translation type="unfinished">راپور مقابله: {operation}، تا تاریخ {day}</translation>
    </message>
    <message>
        <source>Please write your decisions into the answer columns of the workbook and send it back.</source>
        <translation type="unfinished">لطفاً تصمیم‌های خود را در ستون‌های جواب کتاب کار بنویسید و آن را پس بفرستید.</translation>
    </message>
    <message>
        <source>Attached: {file}</source>
        <translation type="unfinished">ضمیمه: {file}</translation>
    </message>
</context>
<context>
    <name>SavedSign</name>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished">ذخیره شد {time}</translation>
    </message>
    <message>
        <source>Every change is kept at once; there is nothing to save by hand.</source>
        <translation type="unfinished">هر تغییر فوراً نگه داشته می‌شود؛ به ذخیره کردن با دست ضرورت نیست.</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Keep this view…</source>
        <translation type="unfinished">نگه داشتن این نما…</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation type="unfinished">فراموش کردن یک نما</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation type="unfinished">نگه داشتن این نما</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished">نام آن</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished">نمای کلی</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished">نیازمندی‌ها</translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation type="unfinished">تعهدات</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished">تطبیق</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation type="unfinished">تخصیص‌ها</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished">کمبودها</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">وارد کردن</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished">راپور مقابله</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished">کتلاک</translation>
    </message>
    <message>
        <source>Headquarters&apos; answer</source>
        <translation type="unfinished">جواب مرکز</translation>
    </message>
</context>
<context>
    <name>SeveralRowsForm</name>
    <message>
        <source>Field</source>
        <translation type="unfinished">بخش</translation>
    </message>
    <message>
        <source>New value</source>
        <translation type="unfinished">ارزش جدید</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished">کلیدهای میانبر</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation type="unfinished">در جدول</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">بستن</translation>
    </message>
    <message>
        <source>Edit the cell; typing starts to edit as well</source>
        <translation type="unfinished">ویرایش خانه؛ نوشتن هم ویرایش را آغاز می‌کند</translation>
    </message>
    <message>
        <source>Keep and go down</source>
        <translation type="unfinished">نگه داشتن و رفتن به پایین</translation>
    </message>
    <message>
        <source>Keep and go on</source>
        <translation type="unfinished">نگه داشتن و رفتن به بعدی</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation type="unfinished">خانه همان گونه بماند</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished">کاپی سطرهای انتخاب‌شده</translation>
    </message>
    <message>
        <source>Paste a block</source>
        <translation type="unfinished">چسپاندن یک بخش</translation>
    </message>
</context>
<context>
    <name>TableEdits</name>
    <message>
        <source>That block is too large to paste; import it as a workbook instead.</source>
        <translation type="unfinished">این بخش برای چسپاندن بسیار بزرگ است؛ آن را به شکل کتاب کار وارد کنید.</translation>
    </message>
    <message numerus="yes">
        <source>%n more cell(s) could not be changed either.</source>
        <translation type="unfinished">
            <numerusform>%n خانهٔ دیگر هم تغییر داده نشد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Desks you open are listed here. Nothing is listed yet.</source>
        <translation type="unfinished">دفترهایی که باز می‌کنید اینجا می‌آیند. هنوز چیزی نیست.</translation>
    </message>
    <message>
        <source>Relief Desk</source>
        <translation type="unfinished">میز امداد</translation>
    </message>
    <message>
        <source>What is needed, what is promised, who gets it, and what is still missing: exactly.</source>
        <translation type="unfinished">چه ضرورت است، چه وعده شده، به که می‌رسد، و چه هنوز کم است: به طور دقیق.</translation>
    </message>
    <message>
        <source>Reads the lists people send, and says which cells it doubts</source>
        <translation type="unfinished">فهرست‌هایی را که فرستاده می‌شود می‌خواند و می‌گوید در کدام خانه شک دارد</translation>
    </message>
    <message>
        <source>Proposes who gets what, with a reason for every line</source>
        <translation type="unfinished">پیشنهاد می‌کند که به که چه برسد، با دلیل برای هر سطر</translation>
    </message>
    <message>
        <source>Writes the reconciliation that headquarters can answer</source>
        <translation type="unfinished">راپور مقابله را می‌نویسد که مرکز می‌تواند به آن جواب دهد</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished">نسخهٔ {number}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">زبان</translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished">شروع</translation>
    </message>
    <message>
        <source>A finished operation to look around in: Afghanistan, June 2022</source>
        <translation type="unfinished">یک عملیات آماده برای دیدن: افغانستان، جون ۲۰۲۲</translation>
    </message>
    <message>
        <source>For an operation that begins; its catalogue of items and places is ready</source>
        <translation type="unfinished">برای عملیاتی که آغاز می‌شود؛ کتلاک اقلام و محلات آن آماده است</translation>
    </message>
    <message>
        <source>A desk file from this device, a stick or a mail</source>
        <translation type="unfinished">فایل دفتر از این دستگاه، فلش یا ایمیل</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation type="unfinished">ادامه با</translation>
    </message>
    <message>
        <source>You can also drop a desk or a workbook anywhere on this window.</source>
        <translation type="unfinished">همچنان می‌توانید یک دفتر یا کتاب کار را روی این پنجره رها کنید.</translation>
    </message>
    <message>
        <source>Take {name} off this list</source>
        <translation type="unfinished">برداشتن {name} از این فهرست</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Leave it</source>
        <translation type="unfinished">بماند</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message numerus="yes">
        <source>Change %n row(s)</source>
        <translation type="unfinished">
            <numerusform>تغییر %n سطر</numerusform>
        </translation>
    </message>
</context>
</TS>
