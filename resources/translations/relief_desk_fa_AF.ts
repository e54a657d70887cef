<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF" sourcelanguage="en">
<context>
    <name>AllocationsScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/allocations.py"/>
        <source>Allocations</source>
        <translation>تخصیص‌ها</translation>
    </message>
</context>
<context>
    <name>CatalogueScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/catalogue.py"/>
        <source>Catalogue</source>
        <translation>کتلاک</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/catalogue.py"/>
        <source>New organisation</source>
        <translation>نهاد جدید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/catalogue.py"/>
        <source>Items</source>
        <translation>اجناس</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/catalogue.py"/>
        <source>Places</source>
        <translation>محل‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/catalogue.py"/>
        <source>Organisations</source>
        <translation>نهادها</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <location filename="../../relief_desk/gui/charts/chart.py"/>
        <source>Nothing to show yet</source>
        <translation>هنوز چیزی برای نشان دادن نیست</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>It is read as neither needs nor pledges. Say above which it is, to name its columns.</source>
        <translation>نه به حیث نیازمندی‌ها خوانده می‌شود و نه به حیث تعهدات. برای نام دادن ستون‌ها، بالا بگویید کدام است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>Values</source>
        <translation>مقادیر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>Means</source>
        <translation>معنا</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>How sure</source>
        <translation>چقدر یقینی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>not used</source>
        <translation>به کار نمی‌رود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>Meaning of the column {name}</source>
        <translation>معنای ستون ⁨{name}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>set aside</source>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_columns.py"/>
        <source>as you say</source>
        <translation>به گفتهٔ شما</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>New desk…</source>
        <translation>دفتر جدید…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Open a desk…</source>
        <translation>باز کردن دفتر…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Try the sample operation</source>
        <translation>دیدن عملیات نمونه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Close the desk</source>
        <translation>بستن دفتر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Import a workbook…</source>
        <translation>وارد کردن فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Take in a list of places…</source>
        <translation>وارد کردن فهرست جای‌ها…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Take in a list of items…</source>
        <translation>وارد کردن فهرست اقلام…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Load a map of the provinces…</source>
        <translation>آوردن نقشهٔ ولایات…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Remove the map of the provinces</source>
        <translation>برداشتن نقشهٔ ولایات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Match again</source>
        <translation>تطبیق دوباره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Write the reconciliation…</source>
        <translation>نوشتن راپور مقابله…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Read headquarters' answer…</source>
        <translation>خواندن جواب مرکز…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Is everything saved?</source>
        <translation>آیا همه چیز ذخیره شده؟</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Undo</source>
        <translation>برگرداندن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Redo</source>
        <translation>انجام دوباره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Show the desk as of a day…</source>
        <translation>نشان دادن دفتر در تاریخ معین…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Find on this screen</source>
        <translation>جستجو در این صفحه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Any command…</source>
        <translation>هر فرمان…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Next part of the screen</source>
        <translation>بخش بعدی صفحه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Previous part of the screen</source>
        <translation>بخش قبلی صفحه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Check the desk</source>
        <translation>بررسی دفتر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Make a backup now</source>
        <translation>ساختن نسخهٔ پشتیبان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Print this screen…</source>
        <translation>چاپ این صفحه…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Save this screen as PDF…</source>
        <translation>ذخیرهٔ این صفحه به PDF…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Preferences…</source>
        <translation>تنظیمات…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Light or dark</source>
        <translation>روشن یا تاریک</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Keyboard shortcuts</source>
        <translation>کلیدهای میانبر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Manual</source>
        <translation>رهنما</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>No desk is open.</source>
        <translation>هیچ دفتری باز نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>The desk is shown as it was. Go back to now to change something.</source>
        <translation>دفتر آن‌گونه که بود نشان داده می‌شود. برای تغییر دادن به اکنون بازگردید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/actions.py"/>
        <source>This desk is open only for looking.</source>
        <translation>این دفتر تنها برای دیدن باز است.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../relief_desk/gui/command_palette.py"/>
        <source>Commands</source>
        <translation>فرمان‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/command_palette.py"/>
        <source>Type a few letters of a command</source>
        <translation>چند حرف یک فرمان را بنویسید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/command_palette.py"/>
        <source>Commands that fit</source>
        <translation>فرمان‌های مناسب</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <location filename="../../relief_desk/gui/screens/conflict_table.py"/>
        <source>As it was sent</source>
        <translation>هنگام فرستادن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflict_table.py"/>
        <source>Here now</source>
        <translation>فعلاً در اینجا</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflict_table.py"/>
        <source>Headquarters</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflict_table.py"/>
        <source>nothing</source>
        <translation>هیچ</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Answers taken without question</source>
        <translation>جواب‌هایی که بدون پرسش گرفته می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>To decide</source>
        <translation>برای فیصله</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Keep what is here (F7)</source>
        <translation>آنچه در اینجاست بماند (F7)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Take headquarters' (F8)</source>
        <translation>از مرکز گرفته شود (F8)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>The same for all like this (F9)</source>
        <translation>برای همهٔ همانند همین طور (F9)</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Take the answer in</source>
        <translation>گرفتن جواب</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Choose the workbook…</source>
        <translation>انتخاب فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Keep what is here</source>
        <translation>آنچه در اینجاست بماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Take headquarters' value</source>
        <translation>مقدار مرکز گرفته شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>The same for all like this</source>
        <translation>برای همهٔ مانند این</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Headquarters' answer</source>
        <translation>جواب مرکز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Search the answers</source>
        <translation>جستجو در جواب‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Reading headquarters' answer</source>
        <translation>خواندن جواب مرکز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Take home what headquarters answered</source>
        <translation>جواب مرکز را اینجا بیاورید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Choose the reconciliation as it came back. Their answers are compared with what was sent and with what has changed here since; where both changed the same value, you decide.</source>
        <translation>راپور مقابله را همان‌طور که پس آمد انتخاب کنید. جواب‌ها با آنچه فرستاده شده بود و با آنچه از آن وقت اینجا تغییر کرده مقایسه می‌شود؛ اگر هر دو طرف یک مقدار را تغییر داده باشند، شما تصمیم می‌گیرید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Space or F7 and F8 decide. What is left undecided stays as it is here and is asked again.</source>
        <translation>فاصله یا F7 و F8 فیصله می‌کند. آنچه فیصله نشود، به همین حال می‌ماند و دوباره پرسیده می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Headquarters' for all</source>
        <translation>همه از مرکز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Ours for all</source>
        <translation>همه از ما</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Answers</source>
        <translation>جواب‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Noticed</source>
        <translation>قابل توجه</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Take %n answer(s) in</source>
        <translation>
            <numerusform>گرفتن %Ln جواب</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>{file}, answer to reconciliation no. {number}</source>
        <translation>⁨{file}⁩، جواب به راپور مقابلهٔ شمارهٔ {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>%n answer(s) taken in</source>
        <translation>
            <numerusform>%Ln جواب گرفته شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>%n kept as here</source>
        <translation>
            <numerusform>%n مثل اینجا ماند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>%n left undecided</source>
        <translation>
            <numerusform>%n فیصله نشد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <location filename="../../relief_desk/gui/screens/coverage_words.py"/>
        <source>Not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/coverage_words.py"/>
        <source>{name}: {share} covered, {firm} by commitments, {done} of {all} needs fully</source>
        <translation>⁨{name}⁩: {share} پوشش‌یافته، {firm} با تعهدات رسمی، {done} از {all} نیاز کاملاً</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/coverage_words.py"/>
        <source>%n need(s)</source>
        <translation>
            <numerusform>%Ln نیاز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>Something went wrong</source>
        <translation>مشکلی پیش آمد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>Report</source>
        <translation>راپور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>The program made a mistake</source>
        <translation>پروگرام اشتباه کرد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>What you did before is saved. What you just tried was not done; you can go on working.</source>
        <translation>آنچه پیشتر کردید ذخیره است. آنچه حالا می‌خواستید انجام نشد؛ می‌توانید به کار ادامه دهید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>This is the whole report. It holds no data of yours. It is sent to nobody: copy or save it.</source>
        <translation>این تمام راپور است. هیچ معلومات شما در آن نیست. به کسی فرستاده نمی‌شود: آن را کاپی یا ذخیره کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>Copy the report</source>
        <translation>کاپی راپور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>Save the report…</source>
        <translation>ذخیرهٔ راپور…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/crash.py"/>
        <source>Save the report</source>
        <translation>ذخیرهٔ راپور</translation>
    </message>
</context>
<context>
    <name>DeskCommands</name>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>The desk was checked from end to end: it is whole.</source>
        <translation>میز از سر تا آخر بررسی شد: سالم است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>What the check found</source>
        <translation>آنچه بررسی یافت</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>A verified copy was written: {file}</source>
        <translation>یک نسخه تأییدشده نوشته شد: {file}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>Taking the list in</source>
        <translation>در حال وارد کردن فهرست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>Rows to look at</source>
        <translation>سطرهایی که باید دید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>Reading {file}</source>
        <translation>خواندن ⁨{file}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>The map is gone; undo brings it back.</source>
        <translation>نقشه برداشته شد؛ «برگرداندن» آن را باز می‌آورد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_commands.py"/>
        <source>There is no map.</source>
        <translation>نقشه‌ای نیست.</translation>
    </message>
</context>
<context>
    <name>DeskOpening</name>
    <message>
        <location filename="../../relief_desk/gui/desk_opening.py"/>
        <source>Opening {name}</source>
        <translation>باز کردن ⁨{name}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_opening.py"/>
        <source>Where the desk is kept</source>
        <translation>دفتر در کجا نگهداری شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_opening.py"/>
        <source>Making the desk</source>
        <translation>ساختن دفتر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/desk_opening.py"/>
        <source>Making the sample operation</source>
        <translation>ساختن عملیات نمونه</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Details</source>
        <translation>جزئیات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Choose a row to see everything about it.</source>
        <translation>یک سطر را انتخاب کنید تا همه چیز در بارهٔ آن را ببینید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Why this pledge</source>
        <translation>چرا این تعهد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Why not covered</source>
        <translation>چرا پوشش نیافته</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>What could serve it</source>
        <translation>چه به آن داده شده می‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>What was looked at</source>
        <translation>چه دیده شد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Given to</source>
        <translation>داده‌شده به</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Need and pledge</source>
        <translation>نیاز و تعهد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Allocations</source>
        <translation>تخصیص‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Values</source>
        <translation>مقادیر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Where it came from</source>
        <translation>از کجا آمده است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>{part} of {whole}</source>
        <translation>⁨{part}⁩ از ⁨{whole}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>{rest} left</source>
        <translation>⁨{rest}⁩ باقی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>{rest} missing</source>
        <translation>⁨{rest}⁩ کم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>nothing missing</source>
        <translation>چیزی کم نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>nothing left</source>
        <translation>چیزی باقی نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Give to a need…</source>
        <translation>دادن به یک نیاز…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Match again</source>
        <translation>تطبیق دوباره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>Give by hand…</source>
        <translation>دادن با دست…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>No pledge has anything left that could serve this need.</source>
        <translation>هیچ تعهدی چیزی باقی ندارد که به این نیاز داده شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>locked</source>
        <translation>قفل‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/detail_panel.py"/>
        <source>undone</source>
        <translation>برگردانده‌شده</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_pages.py"/>
        <source>A verified copy of the desk was made before. Undo takes all of it back.</source>
        <translation>پیشتر یک کاپی تثبیت‌شدهٔ دفتر ساخته شد. با «برگرداندن» همهٔ آن پس گرفته می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_pages.py"/>
        <source>Nothing was different from what the desk has already.</source>
        <translation>هیچ چیز با آنچه دفتر دارد فرق نداشت.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Open a desk</source>
        <translation>باز کردن دفتر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Desks (*{suffix})</source>
        <translation>دفترها (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Import workbooks</source>
        <translation>وارد کردن فایل‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Workbooks and lists</source>
        <translation>فایل‌های اکسل و لست‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Maps (*{suffix})</source>
        <translation>نقشه‌ها (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Load a map</source>
        <translation>آوردن نقشه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>{name} is protected. Its password:</source>
        <translation>⁨{name}⁩ محافظت شده است. پاسورد آن:</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Password</source>
        <translation>پاسورد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>A password for {name}. Tell it to the reader some other way than by mail.</source>
        <translation>پاسوردی برای {name}. آن را به خواننده از راه دیگری جز ایمیل بگویید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/file_choices.py"/>
        <source>Use choices from a file</source>
        <translation>گرفتن انتخاب‌ها از فایل</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../relief_desk/gui/tables/filter_bar.py"/>
        <source>Clear</source>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/filter_bar.py"/>
        <source>Not known</source>
        <translation>نامعلوم</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <location filename="../../relief_desk/gui/tables/filter_popup.py"/>
        <source>Find a value</source>
        <translation>یافتن یک مقدار</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <location filename="../../relief_desk/gui/matching/form_row.py"/>
        <source>Leave it</source>
        <translation>صرف نظر</translation>
    </message>
</context>
<context>
    <name>GapsScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/gaps.py"/>
        <source>Gaps</source>
        <translation>کمبودها</translation>
    </message>
</context>
<context>
    <name>GiveForm</name>
    <message>
        <location filename="../../relief_desk/gui/tables/give_form.py"/>
        <source>Give to {need} by hand</source>
        <translation>دادن به ⁨{need}⁩ با دست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/give_form.py"/>
        <source>Why, in a few words; it is kept in the history</source>
        <translation>چرا، در چند کلمه؛ در تاریخچه نگهداری می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/give_form.py"/>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/give_form.py"/>
        <source>Quantity</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/give_form.py"/>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/give_form.py"/>
        <source>Give</source>
        <translation>دادن</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>Give by hand</source>
        <translation>دادن با دست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>Lock it</source>
        <translation>قفل شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>No later matching touches it until it is unlocked.</source>
        <translation>تا قفل آن باز نشود هیچ تطبیق بعدی به آن دست نمی‌زند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>Quantity</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>Afterwards</source>
        <translation>پس از آن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>A rule speaks against it: {rule} It can be done all the same, for a reason of yours.</source>
        <translation>یک قاعده مخالف آن است: {rule} با این هم، با دلیلی از شما، می‌شود آن را انجام داد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>Decided by the coordinator</source>
        <translation>تصمیم هماهنگ‌کننده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/hand_over_form.py"/>
        <source>Why, in a few words; it is kept in the history</source>
        <translation>چرا، در چند کلمه؛ در تاریخچه نگهداری می‌شود</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>What was done, newest first</source>
        <translation>آنچه انجام شده، تازه‌ترین اول</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>Every change is one line and one step of undo; nothing is lost when the program closes.</source>
        <translation>هر تغییر یک سطر و یک قدم برگرداندن است؛ با بستن پروگرام چیزی گم نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>Show the desk as it was after this step</source>
        <translation>نشان دادن دفتر چنان که پس از این قدم بود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>Going back to step {step}</source>
        <translation>بازگشت به قدم {step}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>taken back</source>
        <translation>برگردانده شد</translation>
    </message>
</context>
<context>
    <name>ImportDeeds</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>Answer to {name}</source>
        <translation>جواب به ⁨{name}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>Answer to the sender</source>
        <translation>جواب به فرستنده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>{name}, marked</source>
        <translation>{name}، نشانی‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>A marked copy</source>
        <translation>کاپی نشانی‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>Choices for {name}</source>
        <translation>انتخاب‌های {name}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>Keep these choices</source>
        <translation>نگاه داشتن این انتخاب‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>The answer was written: {file}</source>
        <translation>جواب نوشته شد: ⁨{file}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_deeds.py"/>
        <source>The choices are kept: {file}</source>
        <translation>انتخاب‌ها نگاه داشته شد: {file}</translation>
    </message>
</context>
<context>
    <name>ImportPages</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_pages.py"/>
        <source>Bring in a list as it was sent</source>
        <translation>لست را همان‌طور که فرستاده شده وارد کنید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_pages.py"/>
        <source>Excel, OpenDocument and CSV, in any layout and in six languages. You see first what would happen to each row; nothing is written before you agree.</source>
        <translation>Excel، OpenDocument و CSV، به هر شکل و به شش زبان. اول می‌بینید که با هر سطر چه می‌شود؛ پیش از موافقهٔ شما چیزی نوشته نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>ImportPreviewScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Look again</source>
        <translation>دیدن دوباره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Write</source>
        <translation>نوشتن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Choose workbooks…</source>
        <translation>انتخاب فایل‌ها…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Paste copied cells</source>
        <translation>چسپاندن خانه‌های کاپی‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Match needs and pledges</source>
        <translation>تطبیق نیازها و تعهدات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Show the needs</source>
        <translation>نشان دادن نیازمندی‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Import another…</source>
        <translation>وارد کردن فایل دیگر…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Set this file aside</source>
        <translation>کنار گذاشتن این فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Write the ticked rows</source>
        <translation>نوشتن سطرهای نشانی‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Look again with the answers</source>
        <translation>دیدن دوباره با جواب‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Import</source>
        <translation>وارد کردن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Search the rows</source>
        <translation>جستجو در سطرها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Looking again</source>
        <translation>دیدن دوباره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Writing</source>
        <translation>نوشتن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Reading {name}</source>
        <translation>خواندن ⁨{name}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>pasted cells</source>
        <translation>خانه‌های چسپانده‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>{name} is a reconciliation that came back, so it is compared here.</source>
        <translation>{name} یک راپور مقابله است که واپس آمده، پس اینجا مقایسه می‌شود.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%Ln سطر نوشته شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%Ln سطر بیرون ماند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>نوشتن %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>%n more file(s) wait</source>
        <translation>
            <numerusform>%Ln فایل دیگر در انتظار است</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>Rows of the list</source>
        <translation>سطرهای لست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>Questions</source>
        <translation>پرسش‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>Problems</source>
        <translation>مشکلات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>Rows set apart</source>
        <translation>سطرهای جداشده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>Set apart</source>
        <translation>جداشده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>The row marked</source>
        <translation>سطر انتخاب‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>new</source>
        <translation>جدید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>changed</source>
        <translation>تغییریافته</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>as before</source>
        <translation>مانند پیش</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>left out</source>
        <translation>بیرون‌مانده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>not in list</source>
        <translation>در لست نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_sheet.py"/>
        <source>All</source>
        <translation>همه</translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Change %n row(s)…</source>
        <translation>
            <numerusform>تغییر %Ln سطر…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Cancel %n…</source>
        <translation>
            <numerusform>لغو %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Lock %n</source>
        <translation>
            <numerusform>قفل کردن %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Unlock %n</source>
        <translation>
            <numerusform>باز کردن قفل %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListForms</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_forms.py"/>
        <source>Cancel %n record(s)</source>
        <translation>
            <numerusform>لغو %Ln ریکارد</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_forms.py"/>
        <source>{line} cannot serve this need, or nothing of it is left.</source>
        <translation>⁨{line}⁩ به این نیاز نمی‌خورد، یا از آن چیزی نمانده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_forms.py"/>
        <source>No pledge has anything left that could serve this need.</source>
        <translation>هیچ تعهدی چیزی باقی ندارد که به این نیاز داده شود.</translation>
    </message>
</context>
<context>
    <name>ListGiving</name>
    <message>
        <location filename="../../relief_desk/gui/screens/list_giving.py"/>
        <source>Something of {line} is to be given: choose the need that gets it.</source>
        <translation>از ⁨{line}⁩ چیزی داده می‌شود: نیازی را که می‌گیرد انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_giving.py"/>
        <source>Give by hand…</source>
        <translation>دادن با دست…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_giving.py"/>
        <source>Leave it</source>
        <translation>صرف نظر</translation>
    </message>
</context>
<context>
    <name>ListOutput</name>
    <message>
        <location filename="../../relief_desk/gui/screens/list_output.py"/>
        <source>Writing {file}</source>
        <translation>نوشتن ⁨{file}⁩</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_output.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_output.py"/>
        <source>Page {page} of {pages}</source>
        <translation>صفحهٔ {page} از {pages}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_output.py"/>
        <source>Only the first {most} are printed.</source>
        <translation>تنها {most} سطر اول چاپ می‌شود.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Search in all words</source>
        <translation>جستجو در همهٔ کلمات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Choose columns</source>
        <translation>انتخاب ستون‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Show or hide the details</source>
        <translation>نشان دادن یا پنهان کردن جزئیات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Views</source>
        <translation>نماها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Write this list to a file</source>
        <translation>نوشتن این لیست در فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Clear the filters</source>
        <translation>پاک کردن فلترها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Nothing fits these filters</source>
        <translation>هیچ چیز با این فلترها برابر نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Take one away, or search for less.</source>
        <translation>یکی را بردارید، یا کمتر جستجو کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>No gaps</source>
        <translation>کمبودی نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Every open need is covered.</source>
        <translation>هر نیاز باز پوشش یافته است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Match</source>
        <translation>تطبیق</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Match needs with pledges, and what is agreed stands here.</source>
        <translation>نیازها را با تعهدات تطبیق کنید؛ آنچه موافقه شود اینجا می‌آید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Import a workbook</source>
        <translation>وارد کردن فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Drop a workbook onto the window, import one, or type the first row yourself.</source>
        <translation>فایلی را روی پنجره رها کنید، فایلی را وارد کنید، یا سطر اول را خود بنویسید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>{list}: nothing here yet</source>
        <translation>{list}: هنوز چیزی نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Change the selected rows…</source>
        <translation>تغییر سطرهای انتخاب‌شده…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Give by hand…</source>
        <translation>دادن با دست…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Give to a need…</source>
        <translation>دادن به یک نیاز…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Lock the selected allocations</source>
        <translation>قفل کردن تخصیص‌های انتخاب‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Unlock the selected allocations</source>
        <translation>باز کردن قفل تخصیص‌های انتخاب‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Saved views</source>
        <translation>نماهای ذخیره‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Copy with headings</source>
        <translation>کاپی با عنوان‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Write this list to a file…</source>
        <translation>نوشتن این لیست در فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>counting…</source>
        <translation>در حال شمردن…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>{shown} of {all}</source>
        <translation>{shown} از {all}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>{record} is not in this list.</source>
        <translation>⁨{record}⁩ در این لست نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>More than {limit} rows are not copied: export the list instead.</source>
        <translation>بیشتر از {limit} سطر کاپی نمی‌شود: به جای آن لست را صادر کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/list_pane.py"/>
        <source>{column} is worked out or kept elsewhere: it cannot be typed here.</source>
        <translation>«{column}» حساب می‌شود یا در جای دیگر نگهداری می‌شود: اینجا نوشته نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Relief Desk</source>
        <translation>Relief Desk</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Go to {screen}</source>
        <translation>رفتن به {screen}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>{operation} - Relief Desk</source>
        <translation>⁨{operation}⁩ - Relief Desk</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>The program was ended in the midst of work last time. Your desk is checked when it is opened.</source>
        <translation>دفعهٔ گذشته پروگرام در میان کار بسته شد. دفتر شما هنگام باز شدن بررسی می‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Show the report</source>
        <translation>نشان دادن راپور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Open it only for looking</source>
        <translation>تنها برای دیدن باز کنید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Everything is saved already, with every change.</source>
        <translation>همه چیز با هر تغییر ذخیره شده است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Undo</source>
        <translation>برگرداندن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Redo</source>
        <translation>انجام دوباره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Taken back: {what}</source>
        <translation>برگردانده شد: {what}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Done again: {what}</source>
        <translation>دوباره انجام شد: {what}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Save as PDF</source>
        <translation>ذخیره به PDF</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Write this list to a file</source>
        <translation>نوشتن این لیست در فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/main_window.py"/>
        <source>Open a desk first, or make one: then drop the workbook again.</source>
        <translation>اول یک دفتر را باز کنید یا بسازید: بعد فایل را دوباره رها کنید.</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <location filename="../../relief_desk/gui/dialogs/manual.py"/>
        <source>Manual</source>
        <translation>رهنما</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/manual.py"/>
        <source>Pages of the manual</source>
        <translation>صفحه‌های رهنما</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/manual.py"/>
        <source>Page</source>
        <translation>صفحه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/manual.py"/>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>MatchingScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Matching</source>
        <translation>تطبیق</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Accept the ticked changes</source>
        <translation>قبول تغییرات نشانی‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Tick all changes</source>
        <translation>نشانی کردن همهٔ تغییرات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Tick no change</source>
        <translation>نشانی نکردن هیچ تغییر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Try this remedy</source>
        <translation>آزمودن این چاره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Lock</source>
        <translation>قفل کردن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Unlock</source>
        <translation>باز کردن قفل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Give by hand…</source>
        <translation>دادن با دست…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Suppose…</source>
        <translation>فرض کنید…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Changes</source>
        <translation>تغییرات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>What stays open</source>
        <translation>آنچه کم می‌ماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Left over</source>
        <translation>باقی‌مانده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Also what stays as it is</source>
        <translation>همچنان آنچه تغییر نمی‌کند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Checking the plan</source>
        <translation>بررسی پلان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Kits and locks</source>
        <translation>کِت‌ها و قفل‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>What if: this plan rests on what is only supposed. It can be compared, but not accepted.</source>
        <translation>فرضی: این پلان بر چیزی استوار است که تنها فرض شده. می‌شود آن را مقایسه کرد، اما نمی‌شود پذیرفت.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>This plan hands things out from another day on; it can be accepted.</source>
        <translation>این پلان از روز دیگری به بعد توزیع می‌کند؛ می‌شود آن را پذیرفت.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>{chosen} of {all} ticked</source>
        <translation>{chosen} از {all} نشانی شده</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>%Ln تغییر قبول شد</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>Rounds</source>
        <translation>دورها</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/needs.py"/>
        <source>Needs</source>
        <translation>نیازمندی‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/needs.py"/>
        <source>New need</source>
        <translation>نیاز جدید</translation>
    </message>
</context>
<context>
    <name>NewOperationDialog</name>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>New desk</source>
        <translation>دفتر جدید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>For example: Earthquake in Paktika and Khost</source>
        <translation>مثلاً: زلزله در پکتیکا و خوست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Choose a place for the file…</source>
        <translation>انتخاب جای فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>&amp;Name of the operation</source>
        <translation>&amp;نام عملیات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>&amp;Day of the disaster</source>
        <translation>&amp;روز حادثه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>&amp;Kind of disaster</source>
        <translation>نو&amp;ع حادثه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>&amp;GLIDE number, if known</source>
        <translation>شمارهٔ &amp;GLIDE، اگر معلوم باشد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>&amp;Country code</source>
        <translation>&amp;کود کشور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>&amp;People in a household</source>
        <translation>&amp;تعداد نفر در خانوار</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>A desk is one file that holds one operation. It works without a network.</source>
        <translation>دفتر یک فایل است که یک عملیات در آن است. بدون شبکه کار می‌کند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Earthquake</source>
        <translation>زلزله</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Flood</source>
        <translation>سیلاب</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Cold wave</source>
        <translation>موج سردی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Drought</source>
        <translation>خشکسالی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Epidemic</source>
        <translation>مریضی همه‌گیر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Landslide</source>
        <translation>لغزش زمین</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Storm</source>
        <translation>توفان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>Other</source>
        <translation>دیگر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>The catalogue of items is ready, and so are the provinces and districts of this country.</source>
        <translation>کتلاک اقلام آماده است، ولایات و ولسوالی‌های این کشور هم.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/new_operation.py"/>
        <source>The catalogue of items is ready. Take in a list of the places of this country afterwards.</source>
        <translation>کتلاک اقلام آماده است. فهرست جای‌های این کشور را پس از آن وارد کنید.</translation>
    </message>
</context>
<context>
    <name>NewRecordForm</name>
    <message>
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>Add</source>
        <translation>افزودن</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>Close this notice</source>
        <translation>بستن این اعلان</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>The way of the pledges</source>
        <translation>راه تعهدات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Coverage by priority</source>
        <translation>پوشش به اساس اولویت</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Coverage by sector</source>
        <translation>پوشش به اساس سکتور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Arrivals against needs</source>
        <translation>رسیدن کمک‌ها در برابر نیازها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Overview</source>
        <translation>دید کلی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Adding up…</source>
        <translation>در حال جمع کردن…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Every open need is covered.</source>
        <translation>هر نیاز باز پوشش یافته است.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Nothing needs attention now.</source>
        <translation>حالا چیزی توجه نمی‌خواهد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Needs attention</source>
        <translation>قابل توجه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Worst gaps</source>
        <translation>بزرگترین کمبودها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Bar: from ready to arrival. Diamond: the first day it is needed by. Dashed: today.</source>
        <translation>میله: از آماده شدن تا رسیدن. لوزی: نخستین روز ضرورت. خط‌چین: امروز.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>By sector, the lowest first</source>
        <translation>به اساس سکتور، پایین‌ترین اول</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Hatched: covered by pledges only, not yet by commitments</source>
        <translation>خط‌دار: تنها با تعهدات پوشش یافته، هنوز نه با تعهدات رسمی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Import a workbook…</source>
        <translation>وارد کردن فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Take in a list of places…</source>
        <translation>وارد کردن فهرست جای‌ها…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>The provinces and districts of this country are not known yet.</source>
        <translation>ولایات و ولسوالی‌های این کشور هنوز معلوم نیستند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>This desk is empty</source>
        <translation>این دفتر خالی است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Import the list of needs and the list of pledges as people sent them, or drop them on this window.</source>
        <translation>لست نیازمندی‌ها و لست تعهدات را همان‌طور که فرستاده شده وارد کنید، یا روی این پنجره رها کنید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>day %n of the operation</source>
        <translation>
            <numerusform>روز %Ln عملیات</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>{share} by commitments alone</source>
        <translation>{share} تنها با تعهدات رسمی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Needs covered</source>
        <translation>نیازهای پوشش‌یافته</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>People covered</source>
        <translation>افراد پوشش‌یافته</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>of {count} people in need</source>
        <translation>از {count} نفر نیازمند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Critical needs covered</source>
        <translation>نیازهای حیاتی پوشش‌یافته</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>{done} of {all} fully</source>
        <translation>{done} از {all} کاملاً</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>Open gaps</source>
        <translation>کمبودهای باز</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>%n pledge line(s) with something free</source>
        <translation>
            <numerusform>%Ln سطر تعهد با مقدار آزاد</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>arrives {day}</source>
        <translation>به ⁨{day}⁩ می‌رسد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>needed by {day}</source>
        <translation>ضرورت تا ⁨{day}⁩</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln روز تأخیر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>{quantity} missing</source>
        <translation>⁨{quantity}⁩ کم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/province_card.py"/>
        <source>Coverage by province</source>
        <translation>پوشش به اساس ولایت</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <location filename="../../relief_desk/gui/paper.py"/>
        <source>Saved: {file}</source>
        <translation>ذخیره شد: {file}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/paper.py"/>
        <source>{file} cannot be written. Choose another folder.</source>
        <translation>{file} نوشته نمی‌شود. پوشه دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/paper.py"/>
        <source>Sent to the printer {name}.</source>
        <translation>به چاپگر {name} فرستاده شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/paper.py"/>
        <source>The printer {name} takes nothing. Look whether it is on.</source>
        <translation>چاپگر {name} چیزی نمی‌گیرد. ببینید روشن است یا نه.</translation>
    </message>
</context>
<context>
    <name>PastDayDialog</name>
    <message>
        <location filename="../../relief_desk/gui/dialogs/past_day.py"/>
        <source>The desk as of a day</source>
        <translation>دفتر در تاریخ معین</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/past_day.py"/>
        <source>&amp;Day</source>
        <translation>&amp;روز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/past_day.py"/>
        <source>Show the desk as it was</source>
        <translation>نشان دادن دفتر آن‌گونه که بود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/past_day.py"/>
        <source>It is shown as it was at the end of that day. Nothing can be changed there.</source>
        <translation>آن‌گونه که در ختم همان روز بود نشان داده می‌شود. در آن چیزی تغییر داده نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/past_day.py"/>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/past_day.py"/>
        <source>Going back to {day}</source>
        <translation>بازگشت به ⁨{day}⁩</translation>
    </message>
</context>
<context>
    <name>PastStrip</name>
    <message>
        <location filename="../../relief_desk/gui/past_strip.py"/>
        <source>Back to now</source>
        <translation>بازگشت به اکنون</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/past_strip.py"/>
        <source>As of {when}, step {step} - read only.</source>
        <translation>حالت {when}، قدم {step} - تنها برای دیدن.</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Paste</source>
        <translation>چسپاندن</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>%n cell(s) can be written</source>
        <translation>
            <numerusform>%Ln خانه نوشته شده می‌تواند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>%n cannot</source>
        <translation>
            <numerusform>%Ln نمی‌تواند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Write the %n good cell(s)</source>
        <translation>
            <numerusform>نوشتن %Ln خانهٔ درست</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Paste nothing</source>
        <translation>هیچ چیز چسپانده نشود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>The cells below stay as they are.</source>
        <translation>خانه‌های زیر همان‌طور که هست می‌ماند.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Cells that cannot be written</source>
        <translation>خانه‌هایی که نوشته شده نمی‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Record</source>
        <translation>ریکارد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Field</source>
        <translation>فیلد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Pasted</source>
        <translation>چسپانده‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Why not</source>
        <translation>چرا نه</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_deeds.py"/>
        <source>No pledge has anything left that could serve this need.</source>
        <translation>هیچ تعهدی چیزی باقی ندارد که به این نیاز داده شود.</translation>
    </message>
</context>
<context>
    <name>PlanHeader</name>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Search item, place, donor</source>
        <translation>جستجوی جنس، محل، کمک‌کننده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Rules</source>
        <translation>قواعد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Match again</source>
        <translation>تطبیق دوباره</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Accept %n change(s)</source>
        <translation>
            <numerusform>قبول %Ln تغییر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>What is only supposed cannot be accepted.</source>
        <translation>آنچه تنها فرض شده پذیرفته نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>The desk has changed since: match again</source>
        <translation>دفتر از آن وقت تغییر کرده: دوباره تطبیق کنید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Other rules are chosen: match again</source>
        <translation>قواعد دیگری انتخاب شده: دوباره تطبیق کنید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>{before} → {after} of the needs covered</source>
        <translation>از {before} به {after} نیازها پوشش می‌یابد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Nothing would change: what is agreed is the best these rules allow</source>
        <translation>چیزی تغییر نمی‌کند: آنچه موافقه شده بهترین چیزی است که این قواعد اجازه می‌دهد</translation>
    </message>
</context>
<context>
    <name>PlanHints</name>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_hints.py"/>
        <source>Do it</source>
        <translation>انجام بده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_hints.py"/>
        <source>Unlock</source>
        <translation>باز کردن قفل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_hints.py"/>
        <source>No kit need be opened or assembled, and no lock breaks a rule.</source>
        <translation>ضرورت به باز کردن یا ساختن هیچ کِتی نیست، و هیچ قفلی قاعده‌ای را نمی‌شکند.</translation>
    </message>
</context>
<context>
    <name>PlanLayout</name>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Proposed changes</source>
        <translation>تغییرات پیشنهادی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>What stays open</source>
        <translation>آنچه کم می‌ماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>What is left over</source>
        <translation>آنچه باقی می‌ماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Tick all</source>
        <translation>همه را نشانی کن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Tick none</source>
        <translation>هیچ کدام</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Back to what is</source>
        <translation>بازگشت به آنچه هست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Changes</source>
        <translation>تغییرات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Left over</source>
        <translation>باقی‌مانده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Before and after</source>
        <translation>پیش و پس</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Rounds</source>
        <translation>دورها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Kits and locks</source>
        <translation>کِت‌ها و قفل‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>The program proposes which pledge serves which need, with a reason for every line. Nothing is allocated before you accept it.</source>
        <translation>پروگرام پیشنهاد می‌کند که کدام تعهد به کدام نیاز داده شود، با دلیل برای هر سطر. پیش از قبول شما چیزی تخصیص نمی‌شود.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>Propose a matching</source>
        <translation>پیشنهاد تطبیق</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_layout.py"/>
        <source>No proposal yet</source>
        <translation>هنوز پیشنهادی نیست</translation>
    </message>
</context>
<context>
    <name>PlanOutcome</name>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>By priority</source>
        <translation>به اساس اولویت</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>By sector</source>
        <translation>به اساس سکتور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>By province, the lowest first</source>
        <translation>به اساس ولایت، پایین‌ترین اول</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>Full colour: covered either way. Hatched: the difference that this proposal makes.</source>
        <translation>رنگ پر: در هر دو حال پوشش‌یافته. خط‌دار: تفاوتی که این پیشنهاد می‌آورد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>How good the plan is</source>
        <translation>پلان چقدر خوب است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>Needs covered: {before} until now, {after} with this proposal</source>
        <translation>نیازهای پوشش‌یافته: تا حال {before}، با این پیشنهاد {after}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>The plan is being read against the rules once more…</source>
        <translation>پلان بار دیگر در برابر قاعده‌ها خوانده می‌شود…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>The second reading was stopped: match again to have the plan checked.</source>
        <translation>خواندن دوم متوقف شد: برای بررسی پلان دوباره تطبیق کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>Not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/plan_outcome.py"/>
        <source>{name}: {before} until now, {after} with this proposal</source>
        <translation>⁨{name}⁩: تا حال {before}، با این پیشنهاد {after}</translation>
    </message>
</context>
<context>
    <name>PledgesScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/pledges.py"/>
        <source>Pledges</source>
        <translation>تعهدات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/pledges.py"/>
        <source>New pledge</source>
        <translation>تعهد جدید</translation>
    </message>
</context>
<context>
    <name>PolicyCard</name>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Rules of the matching</source>
        <translation>قواعد تطبیق</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Strict</source>
        <translation>سخت‌گیرانه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Only commitments and stock count</source>
        <translation>تنها تعهدات رسمی و موجودی حساب می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Hopeful</source>
        <translation>خوش‌بینانه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Accepted pledges count as well</source>
        <translation>تعهدات پذیرفته‌شده هم حساب می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Substitutes may stand in</source>
        <translation>بدیل داده شده می‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Kits may serve for their parts</source>
        <translation>کِت برای اجزای خود داده شده می‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Goods leave in whole packs</source>
        <translation>اجناس به بستهٔ کامل فرستاده می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Supplies without a date may serve</source>
        <translation>کمک بدون تاریخ داده شده می‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Keep what is agreed where it still fits</source>
        <translation>آنچه موافقه شده اگر درست باشد بماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Every need alike</source>
        <translation>هر نیاز برابر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Every place alike</source>
        <translation>هر محل برابر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>by quantity</source>
        <translation>به اساس مقدار</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>by people</source>
        <translation>به اساس نفر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Days of lateness that still help</source>
        <translation>روزهای تأخیر که هنوز مفید است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>What may be sent</source>
        <translation>چه فرستاده شده می‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Shared evenly inside a priority</source>
        <translation>تقسیم برابر در یک اولویت</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Who is served evenly</source>
        <translation>به کی برابر داده می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>What an even share is measured by</source>
        <translation>سهم برابر به چه سنجیده می‌شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/policy_card.py"/>
        <source>Days of lateness, {tier}</source>
        <translation>روزهای تأخیر، {tier}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>Preferences</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>As the language has it</source>
        <translation>مطابق زبان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>Gregorian</source>
        <translation>میلادی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>Solar Hijri</source>
        <translation>هجری شمسی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>As the system has it</source>
        <translation>مطابق سیستم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>Dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>&amp;Language</source>
        <translation>&amp;زبان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>&amp;Calendar</source>
        <translation>&amp;تقویم</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>C&amp;olours</source>
        <translation>&amp;رنگ‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>&amp;Size of text</source>
        <translation>&amp;اندازهٔ متن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>These are kept on this device, not in the desk.</source>
        <translation>این‌ها در همین دستگاه نگهداری می‌شود، نه در دفتر.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/preferences.py"/>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/dialogs/problems.py"/>
        <source>and %n more</source>
        <translation>
            <numerusform>و %Ln تای دیگر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/dialogs/problems.py"/>
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln مشکل</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/problems.py"/>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/problems.py"/>
        <source>Copy as text</source>
        <translation>کاپی به حیث متن</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_pages.py"/>
        <source>The sender can correct these and send the list again.</source>
        <translation>فرستنده می‌تواند این‌ها را درست کند و لست را دوباره بفرستد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_pages.py"/>
        <source>Mark a copy of the list…</source>
        <translation>نشانی کردن یک کاپی لست…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_pages.py"/>
        <source>Write an answer to the sender…</source>
        <translation>نوشتن جواب به فرستنده…</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%Ln ثانیه مانده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%Ln دقیقه مانده</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>Stopping…</source>
        <translation>در حال توقف…</translation>
    </message>
</context>
<context>
    <name>ProvinceCard</name>
    <message>
        <location filename="../../relief_desk/gui/screens/province_card.py"/>
        <source>Load a map…</source>
        <translation>آوردن نقشه…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/province_card.py"/>
        <source>Remove the map</source>
        <translation>برداشتن نقشه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/province_card.py"/>
        <source>{place}: not a province of this desk</source>
        <translation>{place}: ولایت این دفتر نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/province_card.py"/>
        <source>{place}: no need stated</source>
        <translation>⁨{place}⁩: نیازی درخواست نشده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/province_card.py"/>
        <source>Not on the map: {names}</source>
        <translation>در نقشه نیست: {names}</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>A new one for %n more like this</source>
        <translation>
            <numerusform>برای %n مورد دیگر مانند این هم یکی جدید</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>Choose an answer</source>
        <translation>جوابی انتخاب کنید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>Type a name or choose</source>
        <translation>نامی بنویسید یا انتخاب کنید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>Type a figure or choose</source>
        <translation>رقم را بنویسید یا انتخاب کنید</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>It lies in</source>
        <translation>جای آن در</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>It is counted in</source>
        <translation>واحد شمارش آن</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_questions.py"/>
        <source>There is nothing to ask.</source>
        <translation>چیزی برای پرسیدن نیست.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_questions.py"/>
        <source>Show %n more question(s)</source>
        <translation>
            <numerusform>نشان دادن %n پرسش دیگر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../relief_desk/gui/rail.py"/>
        <source>Screens</source>
        <translation>صفحه‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/rail.py"/>
        <source>Preferences</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/rail.py"/>
        <source>Desk: {name}</source>
        <translation>دفتر: ⁨{name}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/rail.py"/>
        <source>Relief Desk</source>
        <translation>Relief Desk</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>Why, in a few words; it is kept in the history</source>
        <translation>چرا، در چند کلمه؛ در تاریخچه نگهداری می‌شود</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>This file is no longer there</source>
        <translation>این فایل دیگر آنجا نیست</translation>
    </message>
</context>
<context>
    <name>ReconciliationScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Sheet</source>
        <translation>ورق</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Search this sheet</source>
        <translation>جستجو در این ورق</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Write the workbook…</source>
        <translation>نوشتن فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Reconciliation</source>
        <translation>راپور مقابله</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Write the reconciliation</source>
        <translation>نوشتن راپور مقابله</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Writing the reconciliation</source>
        <translation>نوشتن راپور مقابله</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Sheets of the workbook</source>
        <translation>ورق‌های فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Headquarters</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Figures as of</source>
        <translation>ارقام تا تاریخ</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Language of the workbook</source>
        <translation>زبان فایل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>For</source>
        <translation>برای</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Changes since</source>
        <translation>تغییرات از</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Open it</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Show in folder</source>
        <translation>نشان دادن در فولدر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Protect with a password…</source>
        <translation>محافظت با پاسورد…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Prepare a mail</source>
        <translation>آماده کردن ایمیل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>as of {day}</source>
        <translation>تا ⁨{day}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>no. {number}</source>
        <translation>شمارهٔ {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>The reconciliation was written: {file}</source>
        <translation>راپور مقابله نوشته شد: ⁨{file}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>Reconciliation no. {number} was written: {file}</source>
        <translation>راپور مقابلهٔ شمارهٔ {number} نوشته شد: ⁨{file}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>The workbook opens with its password only: {file}</source>
        <translation>این فایل تنها با پاسوردش باز می‌شود: {file}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>A mail draft was written beside the workbook: {file}</source>
        <translation>مسودهٔ ایمیل در پهلوی فایل نوشته شد: ⁨{file}⁩</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>Leave it</source>
        <translation>صرف نظر</translation>
    </message>
</context>
<context>
    <name>RoundKeeping</name>
    <message>
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>It has not been planned since the desk changed: plan all again.</source>
        <translation>از تغییر دفتر به این سو پلان نشده است: همه را دوباره پلان کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>This is the round on the screen; mark another to compare with.</source>
        <translation>این همان دور روی صفحه است؛ برای مقایسه دور دیگری را نشانی کنید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>%n need(s) better served</source>
        <translation>
            <numerusform>%Ln نیاز بهتر پوشش یافته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>%n need(s) worse served</source>
        <translation>
            <numerusform>%Ln نیاز کمتر پوشش یافته</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>Round {here}, on the screen, beside round {there}: {won}, {lost}.</source>
        <translation>دور {here} روی صفحه در کنار دور {there}: {won}، {lost}.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>Matching</source>
        <translation>تطبیق</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>Rounds</source>
        <translation>دورها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>Who gains and who loses</source>
        <translation>چه کسی بهره می‌برد و چه کسی زیان می‌بیند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>Name of the round</source>
        <translation>نام دور</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>Show the round marked</source>
        <translation>نشان دادن دور انتخاب‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>Plan all again</source>
        <translation>پلان دوبارهٔ همه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>Forget it</source>
        <translation>فراموش شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>By need</source>
        <translation>به نیاز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>By place</source>
        <translation>به محل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/rounds_page.py"/>
        <source>By priority</source>
        <translation>به اساس اولویت</translation>
    </message>
</context>
<context>
    <name>RowCells</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_row.py"/>
        <source>{heading}, cell {cell}</source>
        <translation>{heading}، خانه {cell}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_row.py"/>
        <source>The same for %n more like this</source>
        <translation>
            <numerusform>برای %n خانه مانند این هم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSign</name>
    <message>
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>Saved {time}</source>
        <translation>ذخیره شد ⁨{time}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>Every change is kept at once; there is nothing to save by hand.</source>
        <translation>هر تغییر همان لحظه نگهداری می‌شود؛ ضرورت به ذخیره کردن با دست نیست.</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <location filename="../../relief_desk/gui/tables/saved_views.py"/>
        <source>Keep this view…</source>
        <translation>نگه داشتن این نما…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/saved_views.py"/>
        <source>Forget a view</source>
        <translation>فراموش کردن یک نما</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/saved_views.py"/>
        <source>Keep this view</source>
        <translation>نگه داشتن این نما</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/saved_views.py"/>
        <source>Its name</source>
        <translation>نام آن</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Overview</source>
        <translation>دید کلی</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Needs</source>
        <translation>نیازمندی‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Pledges</source>
        <translation>تعهدات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Matching</source>
        <translation>تطبیق</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Allocations</source>
        <translation>تخصیص‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Gaps</source>
        <translation>کمبودها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Import</source>
        <translation>وارد کردن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Reconciliation</source>
        <translation>راپور مقابله</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Catalogue</source>
        <translation>کتلاک</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screen_list.py"/>
        <source>Headquarters' answer</source>
        <translation>جواب مرکز</translation>
    </message>
</context>
<context>
    <name>SeveralRowsForm</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>Change %n row(s)</source>
        <translation>
            <numerusform>تغییر %Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>Field</source>
        <translation>فیلد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>New value</source>
        <translation>مقدار جدید</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Keyboard shortcuts</source>
        <translation>کلیدهای میانبر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>In a table</source>
        <translation>در جدول</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Edit the cell; typing starts to edit as well</source>
        <translation>تغییر خانه؛ نوشتن هم تغییر را آغاز می‌کند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Keep and go down</source>
        <translation>نگه داشتن و پایین رفتن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Keep and go on</source>
        <translation>نگه داشتن و پیش رفتن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Leave the cell as it was</source>
        <translation>گذاشتن خانه همان‌طور که بود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Copy the selected rows</source>
        <translation>کاپی سطرهای انتخاب‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/dialogs/shortcuts.py"/>
        <source>Paste a block</source>
        <translation>چسپاندن یک بلاک</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>Who sent this list</source>
        <translation>فرستنده این لست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>Nobody knows yet</source>
        <translation>هنوز معلوم نیست</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>As which list it is read</source>
        <translation>به حیث کدام لست خوانده شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>As it was found</source>
        <translation>همان‌طور که یافته شد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>As needs</source>
        <translation>به حیث نیازمندی‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>As pledges</source>
        <translation>به حیث تعهدات</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>Leave out what the sender hid</source>
        <translation>آنچه فرستنده پنهان کرده بیرون بماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>Keep these choices in a file…</source>
        <translation>نگاه داشتن این انتخاب‌ها در فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>Use choices from a file…</source>
        <translation>گرفتن انتخاب‌ها از فایل…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>Read</source>
        <translation>خواندن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>Sent by</source>
        <translation>فرستنده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/import_source.py"/>
        <source>What you say of the columns is remembered for this sender and these headings.</source>
        <translation>آنچه درباره ستون‌ها می‌گویید، برای این فرستنده و این عنوان‌ها به یاد می‌ماند.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../relief_desk/gui/status_line.py"/>
        <source>Only for looking</source>
        <translation>تنها برای دیدن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/status_line.py"/>
        <source>Sums of the selected rows</source>
        <translation>مجموع سطرهای انتخاب‌شده</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/status_line.py"/>
        <source>Commands</source>
        <translation>فرمان‌ها</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/status_line.py"/>
        <source>Find</source>
        <translation>جستجو</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/status_line.py"/>
        <source>Shortcuts</source>
        <translation>میانبرها</translation>
    </message>
</context>
<context>
    <name>SupposeForm</name>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>Suppose</source>
        <translation>فرض شود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>What if…</source>
        <translation>چه می‌شد اگر…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>somebody pledged more</source>
        <translation>کسی بیشتر تعهد می‌کرد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>a pledge arrived on another day</source>
        <translation>تعهدی در روز دیگری می‌رسید</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>a need were larger or smaller</source>
        <translation>نیازی بیشتر یا کمتر می‌بود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>a need were withdrawn</source>
        <translation>نیازی پس گرفته می‌شد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>things were handed out from a day on</source>
        <translation>توزیع از روزی به بعد می‌بود</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>20, or 3 cartons</source>
        <translation>۲۰، یا ۳ کارتن</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>may stay empty</source>
        <translation>می‌تواند خالی بماند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>What</source>
        <translation>چه</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>Item</source>
        <translation>جنس</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>Pledge</source>
        <translation>تعهد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>Need</source>
        <translation>نیاز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>Quantity</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>Day</source>
        <translation>روز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/suppose_form.py"/>
        <source>Donor</source>
        <translation>کمک‌کننده</translation>
    </message>
</context>
<context>
    <name>SupposedRow</name>
    <message>
        <location filename="../../relief_desk/gui/matching/what_if_card.py"/>
        <source>Take out: {sentence}</source>
        <translation>برداشتن: {sentence}</translation>
    </message>
</context>
<context>
    <name>TableEdits</name>
    <message>
        <location filename="../../relief_desk/gui/tables/table_edits.py"/>
        <source>More than {most} cells are not changed at once: filter the list, or import a workbook.</source>
        <translation>بیشتر از {most} خانه یک‌باره تغییر داده نمی‌شود: لست را فلتر کنید، یا فایل وارد کنید.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/table_edits.py"/>
        <source>%n more cell(s) could not be changed either.</source>
        <translation>
            <numerusform>%Ln خانهٔ دیگر هم تغییر داده نشد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Desks you open are listed here. Nothing is listed yet.</source>
        <translation>دفترهایی که باز می‌کنید اینجا لست می‌شود. هنوز چیزی لست نیست.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Relief Desk</source>
        <translation>Relief Desk</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>What is needed, what is promised, who gets it, and what is still missing: exactly.</source>
        <translation>چه ضرورت است، چه وعده شده، به کی می‌رسد و هنوز چه کم است: به دقت.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Reads the lists people send, and says which cells it doubts</source>
        <translation>لست‌هایی را که مردم می‌فرستند می‌خواند و می‌گوید به کدام خانه‌ها شک دارد</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Proposes who gets what, with a reason for every line</source>
        <translation>پیشنهاد می‌کند که چه به کی برسد، با دلیل برای هر سطر</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Writes the reconciliation that headquarters can answer</source>
        <translation>راپور مقابله‌ای می‌نویسد که مرکز به آن جواب داده می‌تواند</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Version {number}</source>
        <translation>نسخهٔ {number}</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Start</source>
        <translation>آغاز</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>A finished operation to look around in: Afghanistan, June 2022</source>
        <translation>یک عملیات ختم‌شده برای دیدن: افغانستان، جون ۲۰۲۲</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>For an operation that begins; its catalogue of items is ready</source>
        <translation>برای عملیاتی که آغاز می‌شود؛ کتلاک اقلام آن آماده است</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>A desk file from this device, a stick or a mail</source>
        <translation>فایل دفتر از این دستگاه، فلش یا ایمیل</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Go on with</source>
        <translation>ادامهٔ کار با</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>You can also drop a desk or a workbook anywhere on this window.</source>
        <translation>می‌توانید دفتر یا فایل را در هر جای این پنجره رها کنید.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/welcome.py"/>
        <source>Take {name} off this list</source>
        <translation>برداشتن ⁨{name}⁩ از این لست</translation>
    </message>
</context>
<context>
    <name>WhatIfCard</name>
    <message>
        <location filename="../../relief_desk/gui/matching/what_if_card.py"/>
        <source>What if…</source>
        <translation>چه می‌شد اگر…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/what_if_card.py"/>
        <source>Suppose a pledge, another arrival or another need, and see what the plan would be.</source>
        <translation>تعهدی، رسیدن دیگری یا نیاز دیگری را فرض کنید و ببینید پلان چه می‌شد.</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/what_if_card.py"/>
        <source>Suppose…</source>
        <translation>فرض کنید…</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/matching/what_if_card.py"/>
        <source>This is so already.</source>
        <translation>همین اکنون چنین است.</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <location filename="../../relief_desk/gui/screens/why_card.py"/>
        <source>Why it is different: {what}</source>
        <translation>چرا فرق دارد: {what}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/why_card.py"/>
        <source>%n earlier change(s)</source>
        <translation>
            <numerusform>%n تغییر پیشتر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/screens/why_card.py"/>
        <source>Nothing was done to it itself; another day is looked at.</source>
        <translation>در خود آن کاری نشده است؛ روز دیگری دیده می‌شود.</translation>
    </message>
</context>
<context>
    <name>WrittenFiles</name>
    <message>
        <location filename="../../relief_desk/gui/written_files.py"/>
        <source>Saved: {file}</source>
        <translation>ذخیره شد: ⁨{file}⁩</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/written_files.py"/>
        <source>Open it to print it</source>
        <translation>باز کردن برای چاپ</translation>
    </message>
    <message>
        <location filename="../../relief_desk/gui/written_files.py"/>
        <source>Show in folder</source>
        <translation>نشان دادن در فولدر</translation>
    </message>
</context>
</TS>
