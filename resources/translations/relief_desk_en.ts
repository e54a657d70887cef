<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConflictsScreen</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>Take %n answer(s) in</source>
        <translation>
            <numerusform>Take %Ln answer in</numerusform>
            <numerusform>Take %Ln answers in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>%n answer(s) taken in</source>
        <translation>
            <numerusform>%Ln answer taken in</numerusform>
            <numerusform>%Ln answers taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>%n kept as here</source>
        <translation>
            <numerusform>%Ln kept as here</numerusform>
            <numerusform>%Ln kept as here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/conflicts.py"/>
        <source>%n left undecided</source>
        <translation>
            <numerusform>%Ln left undecided</numerusform>
            <numerusform>%Ln left undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/coverage_words.py"/>
        <source>%n need(s)</source>
        <translation>
            <numerusform>%Ln need</numerusform>
            <numerusform>%Ln needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/dialogs/history.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewScreen</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%Ln row written</numerusform>
            <numerusform>%Ln rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>Write %Ln row</numerusform>
            <numerusform>Write %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_preview.py"/>
        <source>%n more file(s) wait</source>
        <translation>
            <numerusform>%Ln more file waits</numerusform>
            <numerusform>%Ln more files wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Change %n row(s)…</source>
        <translation>
            <numerusform>Change %Ln row…</numerusform>
            <numerusform>Change %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Cancel %n…</source>
        <translation>
            <numerusform>Cancel %Ln…</numerusform>
            <numerusform>Cancel %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Lock %n</source>
        <translation>
            <numerusform>Lock %Ln</numerusform>
            <numerusform>Lock %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_footer.py"/>
        <source>Unlock %n</source>
        <translation>
            <numerusform>Unlock %Ln</numerusform>
            <numerusform>Unlock %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListForms</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_forms.py"/>
        <source>Cancel %n record(s)</source>
        <translation>
            <numerusform>Cancel %Ln record</numerusform>
            <numerusform>Cancel %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListOutput</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/list_output.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingScreen</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/matching.py"/>
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>%Ln change accepted</numerusform>
            <numerusform>%Ln changes accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>day %n of the operation</source>
        <translation>
            <numerusform>day %Ln of the operation</numerusform>
            <numerusform>day %Ln of the operation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>%n pledge line(s) with something free</source>
        <translation>
            <numerusform>%Ln pledge line with something free</numerusform>
            <numerusform>%Ln pledge lines with something free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/overview.py"/>
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>%n cell(s) can be written</source>
        <translation>
            <numerusform>%Ln cell can be written</numerusform>
            <numerusform>%Ln cells can be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>%n cannot</source>
        <translation>
            <numerusform>%Ln cannot</numerusform>
            <numerusform>%Ln cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/paste_preview.py"/>
        <source>Write the %n good cell(s)</source>
        <translation>
            <numerusform>Write the %Ln good cell</numerusform>
            <numerusform>Write the %Ln good cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanHeader</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/matching/plan_header.py"/>
        <source>Accept %n change(s)</source>
        <translation>
            <numerusform>Accept %Ln change</numerusform>
            <numerusform>Accept %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/dialogs/problems.py"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/dialogs/problems.py"/>
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/notices.py"/>
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>A new one for %n more like this</source>
        <translation>
            <numerusform>A new one for %Ln more like this</numerusform>
            <numerusform>A new one for %Ln more like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_question.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_questions.py"/>
        <source>Show %n more question(s)</source>
        <translation>
            <numerusform>Show %Ln more question</numerusform>
            <numerusform>Show %Ln more questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconciliationScreen</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/reconciliation.py"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundKeeping</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>%n need(s) better served</source>
        <translation>
            <numerusform>%Ln need better served</numerusform>
            <numerusform>%Ln needs better served</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/matching/round_keeping.py"/>
        <source>%n need(s) worse served</source>
        <translation>
            <numerusform>%Ln need worse served</numerusform>
            <numerusform>%Ln needs worse served</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowCells</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/import_row.py"/>
        <source>The same for %n more like this</source>
        <translation>
            <numerusform>The same for %Ln more like this</numerusform>
            <numerusform>The same for %Ln more like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralRowsForm</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/record_forms.py"/>
        <source>Change %n row(s)</source>
        <translation>
            <numerusform>Change %Ln row</numerusform>
            <numerusform>Change %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableEdits</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/tables/table_edits.py"/>
        <source>%n more cell(s) could not be changed either.</source>
        <translation>
            <numerusform>%Ln more cell could not be changed either.</numerusform>
            <numerusform>%Ln more cells could not be changed either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message numerus="yes">
        <location filename="../../relief_desk/gui/screens/why_card.py"/>
        <source>%n earlier change(s)</source>
        <translation>
            <numerusform>%Ln earlier change</numerusform>
            <numerusform>%Ln earlier changes</numerusform>
        </translation>
    </message>
</context>
</TS>
