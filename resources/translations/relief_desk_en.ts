<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConflictsScreen</name>
    <message numerus="yes">
        <source>Take %n answer(s) in</source>
        <translation>
            <numerusform>Take %n answer in</numerusform>
            <numerusform>Take %n answers in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken in</source>
        <translation>
            <numerusform>%n answer taken in</numerusform>
            <numerusform>%n answers taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as here</source>
        <translation>
            <numerusform>%n left as here</numerusform>
            <numerusform>%n left as here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewScreen</name>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>Write %n row</numerusform>
            <numerusform>Write %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) wait</source>
        <translation>
            <numerusform>%n more file waits</numerusform>
            <numerusform>%n more files wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n row(s)…</source>
        <translation>
            <numerusform>Change %n row…</numerusform>
            <numerusform>Change %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n…</source>
        <translation>
            <numerusform>Cancel %n…</numerusform>
            <numerusform>Cancel %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n</source>
        <translation>
            <numerusform>Lock %n</numerusform>
            <numerusform>Lock %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n</source>
        <translation>
            <numerusform>Unlock %n</numerusform>
            <numerusform>Unlock %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListForms</name>
    <message numerus="yes">
        <source>Cancel %n record(s)</source>
        <translation>
            <numerusform>Cancel %n record</numerusform>
            <numerusform>Cancel %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingScreen</name>
    <message numerus="yes">
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>%n change accepted</numerusform>
            <numerusform>%n changes accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n change(s)</source>
        <translation>
            <numerusform>Accept %n change</numerusform>
            <numerusform>Accept %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message numerus="yes">
        <source>day %n of the operation</source>
        <translation>
            <numerusform>day %n of the operation</numerusform>
            <numerusform>day %n of the operation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pledge line(s) with something free</source>
        <translation>
            <numerusform>%n pledge line with something free</numerusform>
            <numerusform>%n pledge lines with something free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message numerus="yes">
        <source>%n cell(s) can be written</source>
        <translation>
            <numerusform>%n cell can be written</numerusform>
            <numerusform>%n cells can be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>%n cannot</numerusform>
            <numerusform>%n cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the %n good cell(s)</source>
        <translation>
            <numerusform>Write the %n good cell</numerusform>
            <numerusform>Write the %n good cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconciliationScreen</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableEdits</name>
    <message numerus="yes">
        <source>%n more cell(s) could not be changed either.</source>
        <translation>
            <numerusform>%n more cell could not be changed either.</numerusform>
            <numerusform>%n more cells could not be changed either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message numerus="yes">
        <source>Change %n row(s)</source>
        <translation>
            <numerusform>Change %n row</numerusform>
            <numerusform>Change %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
