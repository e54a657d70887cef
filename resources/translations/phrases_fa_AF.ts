<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="fa_AF" sourcelanguage="en">
    <context>
        <name>phrases</name>
        <message>
            <source>"{amount}" is too large to be a quantity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{sent}" was changed to "{theirs}" in a locked cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" is in no catalogue, so it is matched with nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" is no item of the catalogue. Which item is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" is not a known place. Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" is not known in {province}, but elsewhere. Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" is not known, but looks like an organisation that is. Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" is the name of {n} places. Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" is the number of a need for something else in another place. Is it the same need?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" may be one of {n} items. Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" may be one of {n} organisations. Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{text}" stands in row {row} already, with other values. Which counts?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{unit}" does not say how much {item} it holds. Which unit is meant, or how many "{base}" is one?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" can be read as {first} or as {second}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" can be {first} or {second}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" gives no exact number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" has more than three decimals and would be rounded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is a damaged reference: its check character does not agree.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is a date where a number is expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is below zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is neither yes nor no.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is no whole number of 0 or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is none of the decisions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a known currency.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a known sector to keep this for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a known sector.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a known {field}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a percentage.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a severity from 1 to 5.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not above zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not one of the values of {field}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is not one quantity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" is too large to be an amount.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{value}" looks like the year {year} shown as a date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 minimal, 2 stress, 3 severe, 4 extreme, 5 catastrophic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A changed quantity stands beside the decision {decision}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A locked line speaks of {need} and {lot}, of which one is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A note hangs on the cell: {text}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quotation mark is opened and never closed; all quotation marks were kept as text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A reason is wanted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept the lines that take something back from it as well, or leave out some.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Accept {n} allocation</source>
            <comment>Accept {n} allocations</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted less allocated less declined; below zero where the donor gave less than was allocated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Acronym</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the item to the catalogue or correct its code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add {reference}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adding up the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Airport, port or crossing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All its needs are taken as medium.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of it is given to other needs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allowed lateness (days)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already arrived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another row of the same pledge says something else here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer of headquarters to reconciliation no. {number}: {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anything else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anything the field should know or do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for an earlier arrival, or agree with the recipient that it still helps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the file that was sent, with its headings and references.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask headquarters which quantity is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the donor for the date on the packs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the donor, or cut allocations of this line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assemble {kits} of {kit}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Assembling {kits} of {kit} from {lots} would cover more of {n} need.</source>
            <comment>Assembling {kits} of {kit} from {lots} would cover more of {n} needs.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Available from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base unit of the item needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base unit of the item sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base units in one handling unit; goods leave in whole packs where the policy says so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Basis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel the record with a reason instead.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Cancel {n} record</source>
            <comment>Cancel {n} records</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Cells far away from the table were left out: {cells}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the quantity first, with its unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {field} of {reference}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Change {n} cell</source>
            <comment>Change {n} cells</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Changed on both sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed quantity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes in totals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Channel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check capital letters and the keyboard language, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that it is not the same thing reported twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that names with accents or in other scripts look right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the cells look right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the values look right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that there is no figure too many.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that you may read it and that the disk is connected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the date: day and month may be swapped, or a figure wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the name, or create a new desk with this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the quantity, its unit and the number of people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the two dates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check whether it is a code or a slip of the keyboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check whether it is meant to be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check whether they are meant to be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check whether they belong to the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking the figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking the rows of "{sheet}"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file that ends in .reliefdesk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a tier from 1 (critical) to 4 (low).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an Excel workbook, an .ods sheet or a .csv file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name; the existing file was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose from the list: accept, reject, change or ask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of the names offered while you type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose what it holds, or that it is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose: {choices}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it in other programs, check that you may open it, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it in other programs, or save under another name or in another folder. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it there first, or open the desk for reading only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the program, open it again, and use a backup if it persists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cluster it belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code of this catalogue, or an IFRC/ICRC code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code of this catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Codes of other catalogues.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cold chain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Committed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare it with the newest backup, and enter it again where it is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing with what was sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Conditions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed allocations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed allocations by commitments and stock only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed allocations by commitments, pledges and stock.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed allocations of this line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continues sheet {sheet}, row {row}, column {column}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the desk to a folder of your own and open the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the cell in the workbook, or fill in the value here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the cells in the workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the place it belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cover above the need.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage (hopeful)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage (strict)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage by people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage by people (hopeful)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage by people (strict)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage by priority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage by province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage by sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage of a group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coverage of one need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covered divided by quantity needed, at most 100 %; strict: covered firmly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covered firmly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covered in full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covered less quantity needed, where more is covered than needed; else zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covered share of the need.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covered, partly covered or not covered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Critical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Critical, high, medium or low.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date pledged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date reported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of arrival in the country.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days after the needed-by date that still help; the matching policy decides where it is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days of use that must be left at arrival.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the far-away cells (select the empty rows and columns after the table, then Delete), save, and import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disaster began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>District</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>District P-code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not distribute it; ask the donor for fresh stock.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Donor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Donor, recipient or both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download it again or ask the sender to send it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due in 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmarked disaster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmarked place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmarked recipient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmarked sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter how many units of the substitute replace one unit wanted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter zero or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Error, question, warning or note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything that was done is listed in the history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel may have changed what was typed into a date: type the number again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected arrival</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expires in 60 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expiry date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export {code}, no. {number}, figures as of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export {code}, no. {number}, figures as of {day}, sent to {recipient}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures as of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures as of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fingerprint of the values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Firmness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First-level area. Known spellings are accepted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space and do it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GLIDE number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gap (hopeful)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gap (strict)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gaps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gathering the records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the password, or remove it in Excel, save and import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give what is too much to another place that lacks it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goods, equipment, cash, service, capacity building.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Headquarters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Headquarters added a row: {text}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Headquarters asks for another quantity of an allocation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Headquarters' answer to a row. Accept: agreed. Reject: not agreed, the field decides what follows. Change: the changed quantity takes the place of the quantity of a need or pledge. Ask: the comment has a question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden or filtered rows or columns are included.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Horizon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Household size used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Households in need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Households whose need this is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How grave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many needs count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much, in the unit beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ISO code of its country.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ISO code of the currency.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it is a workbook, open a desk first and import the workbook into it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If its donor opened {lot} to this need, it could cover {quantity} of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you trust the sender, copy the tables into a new workbook and import that.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>If {lot} arrived {n} day earlier, it could cover {quantity} of it.</source>
            <comment>If {lot} arrived {n} days earlier, it could cover {quantity} of it.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>If {lot} became a {firmness}, it could cover {quantity} of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If {lot} were released, it could cover {quantity} of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If {lot} were sure to arrive by {day}, it could cover {quantity} of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import of {needs} needs and {lines} pledge lines from {file}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Import of {n} need from {file}</source>
            <comment>Import of {n} needs from {file}</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Import of {n} pledge line from {file}</source>
            <comment>Import of {n} pledge lines from {file}</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>In "{column}", "{value}" can be two days. In which order are day and month written?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In "{column}", "{value}" can be {first} or {second}. Which mark parts the decimals?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In "{column}": {why} Which value is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the newer version; the file was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is the sheet "{sheet}" a list of needs or of pledges?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It arrives on {day}, after the last useful day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It arrives on {day}, the day it is needed.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>It arrives on {day}, {n} day after it is needed, within the delay allowed.</source>
            <comment>It arrives on {day}, {n} days after it is needed, within the delay allowed.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>It arrives on {day}, {n} day early.</source>
            <comment>It arrives on {day}, {n} days early.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>It arrives on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It could be covered: match again, or give it by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It does not look like the rows above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It explains the headings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has one cell only, like the title of a section.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a note below the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a total.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is at hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is blank.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is counted in {unit} here now, and was sent in {sent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is derived from other values, or given once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is earmarked for {purpose}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not part of any column; read it and act on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not promised firmly enough for this priority.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is the item asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It must be one of: {choices}. Ask headquarters which one is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It repeats the headings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stands above the headings of the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was closed here since it was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was due on {day} and is expected any day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was kept as headquarters' answer, but the quantity was not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was kept as the answer. Change the allocation in the desk, or match again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was locked by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was not taken in. Enter it by hand if it is a new need or pledge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was not taken over. Change it in the desk if headquarters is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was taken for {record}, because all its other cells are those that were sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It would arrive before it is ready to leave on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It would be needed from a day after the day it is needed by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Item by item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Item code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Item needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Item not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Item sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its answer was not taken. Undo what removed it, or enter the answer by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its number stands under the title of every sheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its sheets are: {sheets}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one of the two rules.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept by every later matching.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known by province and name: some names occur twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last day of use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latest useful arrival.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave these rows out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter, meeting or news.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List of needs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List of pledges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Lock {n} allocation</source>
            <comment>Lock {n} allocations</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at a few rows before you take it in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at it again and repeat the step; nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the list again; nothing has been written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for tables in {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lot or batch number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest coverage (strict)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Main reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making a backup of the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Match again: what was proposed rests on goods that were given meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meeting, assessment or letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ministry, Red Cross or Red Crescent society, UN agency ...</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Must be kept cold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the item.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Near it: {choices}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed less covered firmly, never below zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed less covered, never below zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs or pledges of the desk have changed since this list was looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs that count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs without a gap, hopeful.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neither answer was taken. Ask headquarters which one is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neither was taken. Ask headquarters which one is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No column of "{sheet}" says who gives. Who gives all of it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No column says the {field}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No headings were found for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No sheet of a reconciliation was found in the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No table was found on a sheet "{sheet}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has promised {item} or anything that can stand in for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has promised {quantity} of {item} or of a substitute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has said when it arrives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has said when {quantity} would arrive: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody knows yet when it arrives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not useful before this day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing changed since reconciliation no. {number} of {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is read from it. If it is such a list, say what its columns mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing needs to be done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of this row was taken. Send the file to the desk that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was deleted for it. Ask headquarters where a row was left out on purpose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of one base unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offer, pledge, commitment or stock.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official name.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>One hidden column is included: {columns}.</source>
            <comment>{n} hidden columns are included: {columns}.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>One hidden row is included: {rows}.</source>
            <comment>{n} hidden rows are included: {rows}.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>One more cell shows an error.</source>
            <comment>{n} more cells show an error.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>One more formula has no saved result.</source>
            <comment>{n} more formulas have no saved result.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>One more pack of {lot} would close it, with {over} left over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One row for each item and place. Keep the headings and the grey row under them; columns you do not need may stay empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One, with the quantities added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for the disaster with this GLIDE number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for these places, sectors or recipients.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for this place and everything in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for this recipient organisation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for this sector.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what is different from the desk is written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what was left open then can still change anything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only with the decision change: the new quantity in the unit of this row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in Excel or LibreOffice, save it as .xlsx, and import that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it normally once, in a folder that can be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the file and look for cells with a note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the file in Excel or LibreOffice, save it there, and take it in again. The cell was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the newest backup of it, or create a new desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the newest backup; keep the damaged file for those who help you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the workbook in Excel, save it, and import it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open {kits} of {kit}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Opening {kits} of {kit} ({lots}) would cover more of {n} need.</source>
            <comment>Opening {kits} of {kit} ({lots}) would cover more of {n} needs.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Operation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over-allocated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overlap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>P-code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>P-code {code} is not known. Which place is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>P-code {code} is only known in the old scheme, as {old}. Is that meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>P-code {code} is {by_code}, but the name beside it is "{text}". Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>P-code {code} is {today} today, but was {old} in the old scheme. Which is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People in need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People whose need this is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pieces per pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place or donor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please choose one of the words in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please fill in the yellow columns only, choose the decision from its list, and send this file back. Sort and filter as you like; a row that is missing is not taken as deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please leave as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please write a date as year-month-day, such as 2022-06-22.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please write a number that is not below zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pledge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pledge ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pledge lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pledged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pledges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Point of entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preparing the rows of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Priority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed, confirmed, fulfilled or released.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Province P-code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Province, district and place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Province, district, facility ...</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantities are counted in the base unit of each item.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantity needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantity needed less covered firmly; never below zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantity needed less covered; never below zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantity offered or accepted less allocated less declined; below zero where the donor gives less than was allocated. Held, declined, redirected and withdrawn lines have nothing to give; closed lines give no more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantity out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantity pledged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading needs and supplies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the sheet "{sheet}" of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready to leave on this day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recipient organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reconciliation no. {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reconciliation no. {number} for {recipient}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reconciliation no. {number} was not written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release it, or bring the missing record back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release these allocations, so that others can have the goods.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relief now, or recovery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remember {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove it or correct its spelling; known are: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the password in Excel, save, and import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requested by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Required. {help}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Round it to at most three decimals, or use a smaller unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same item, substitute or kit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which column holds it, or write its heading in the usual words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which column holds it, then look again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which day is meant; nothing else in the column decides it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which item is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which number is to be counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which one is meant; nothing else in the column decides it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which place is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which reconciliation it answers; nothing was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send it to the desk that made it; nothing was taken here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Severity (1-5)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sharing out what there is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shelf life at arrival (days)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else still refers to what this change takes away, or is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it into smaller files, or delete what is not needed, and import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stated, validated, met and not met needs. Drafts and needs that are cancelled, superseded or no longer needed are listed without figures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Substitutes allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sums of the sheets Needs and Pledges by item and unit. Substitutes stand under the item that was needed when they cover, and under the item that is sent when they are allocated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take that back or release it first; nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken from the item where it is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes deliveries now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The allocation names a need or a pledge line that this desk does not have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cell holds a formula that was saved without its result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cell lies under a merged cell, so nobody can say whose answer it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cell shows the error "{value}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cell shows the error {error}, so it has no value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cell was left out. Ask headquarters what was meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cluster; taken from the item where it is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code "{code}" is {by_code}, but the name beside it is "{text}". Which item is meant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The column "{column}" did not come back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The column "{column}" is not read until it is known what it holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The decision is change, but no changed quantity is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The desk {file} cannot be used just now ({code}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full; nothing was written to {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The donor earmarked it for {purpose}, and this need fits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The donor's conditions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The donor's own number; it should stay the same when the list comes again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file answers reconciliation no. {number}; no. {newest} was made since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file does not say which export it is, and its rows fit none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file does not say which export it is; its rows are those of no. {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is export {code} of another desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is export {code}, which this desk made but does not know any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is {kind}, though its name ends in "{ending}". It was read as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file says of itself that it is {codes}; its rows are those of no. {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first row counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The formula has no saved result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The gap of {need} is not what it lacks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The goods expire on {day}, before they arrive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The goods expired on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last {n} of {total} rows did not come back: the file seems to be cut off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line from {lot} to {need} does not count as its ratio says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line from {lot} to {need} splits a pack or a unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list has no column with the sender's own numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list says no priority.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list says no unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The locked line from {lot} to {need} breaks a rule: {rule}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The locked line from {lot} to {need} is not in the plan as it was locked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The locked lines give {need} {quantity} more than it wants.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The locked lines take {quantity} more from {lot} than it has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of the coverage of its needs, each need counting once. Quantities of different items are never added up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of the coverage of the needs, each weighing as much as the people it is for; needs that state no people are left out. One person may be behind several needs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The need has {amount} more than it asks for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The need is {state}, but still has {amount}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The need that is served.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The need {key} has the priority tier {tier}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The notes that hang on cells could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The password given does not open {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place "{text}" is not known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place around it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place takes no deliveries now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place {key} lies within itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plan gives {need} more than it wants.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plan has a line from {lot} to {need}, of which one is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plan takes more from {lot} than it has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pledge is held, declined or withdrawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pledge line it comes from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The policy has "{key}", which Relief Desk does not know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The policy says "{value}" for "{key}", which is no possible answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proof of {items} calls a tier proved that is below its bound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proof of {items} claims another cover than the plan has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proof of {items} counts a lot for less than it is worth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proof of {items} does not bound tier {tier}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quantity says "{first}", the unit beside it "{second}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is no longer there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record it is about.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reference {record} no longer belongs to the text beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row cannot be read, because a needed column is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row goes in without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row has no quantity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row has no reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row names no donor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row names no item.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row says the same as row {row}, under another number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row says the same as row {row}. Should it count again?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row stays out as you answered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row stays out until this is answered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row was pasted from another export. Nothing of it was taken; merge that file as well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same, but only from commitments and stock: pledges and offers do not count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sector of the item is taken instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sender no longer says "{field}", which was {value}. Should it be emptied?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sender's own number; it should stay the same when the list comes again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet "{sheet}" is named in {name} but missing from the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet "{sheet}" of {name} spreads over {cells} cells up to {cell}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet is a chart, a macro sheet or a dialog and holds no table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet is hidden in the workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet of {list} did not come back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet was probably sorted without all its columns. Nothing of this row was taken; ask headquarters to answer it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheets with tables are: {sheets}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sum of the confirmed and fulfilled allocations of the pledge line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sum of what the need's confirmed and fulfilled allocations count as.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The table has no item and quantity, so it is neither a list of needs nor of pledges.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text says nothing about its encoding; it was read as {encoding}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value as it was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The waterfall of {need} does not add up to its gap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook carries macros. They were not run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook is not quite regular and was read by the second reader.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook takes data from a database or the web. Nothing was fetched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook takes values from other files. The values last saved were read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {what} {key} is there {n} times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no file {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This desk never made reconciliation no. {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This desk was probably restored from an older backup. Open the newer desk file; nothing was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This desk's own reference, with a check character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This desk's own reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not in the list. Keep it only if nothing in the list means the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This very file was taken in before, on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This very file was taken in on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Through whom it comes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today's P-code of the district.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today's P-code of the province.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today's P-code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too little shelf life is left when it arrives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Understanding the sheet "{sheet}"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit it is counted in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit of the need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit or pack in which the quantity is counted.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Unlock {n} allocation</source>
            <comment>Unlock {n} allocations</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Until now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use one of: {choices}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value of the whole pledge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Village, facility or camp, where it is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Volume (ml)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait a moment and do it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warehouse or country.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight (g)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What both sides changed since is shown as a conflict.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed since reconciliation no. {number} of {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes, or why not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What does the column "{column}" hold?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What goes out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is needed, "{text}", is no item of the catalogue yet: choose one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it covers of the need.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What leaves the pledge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What sets it right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What stays open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was in it stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it comes again, its rows are known by who, where and what they say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it was decided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it was promised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the need was stated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it goes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it is now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the need stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the pledge stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether an accepted substitute may be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether it was read in a source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the figures were read in a source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who asks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who gives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who takes over the goods.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is not covered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why there is a gap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why this pledge serves this need.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With these lines alone, {line} would give {over} more than it has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a number above zero, or take the row out of the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a value, or cancel the record with a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write how many, or take the row out of the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write in a few words why; it is kept in the history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it as year-month-day, such as 2022-06-22, or leave the cell empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it with its sign, such as 45%.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write less, or take something back from another need first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write one number and its unit, such as 1200 pcs or 20 cartons of 50.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the cluster's usual name or code, or leave the cell empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the number in figures, or leave the cell empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the quantity in {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the unit in one of the two cells only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write what is meant, by name or by code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write who gives it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write yes or no, or leave the cell empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the sheet {sheet}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year-month-day, such as 2022-06-22.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, change it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>capacity building</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>commitment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>critical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>declined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>district</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>donor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>equipment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>exact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>facility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fulfilled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>goods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it arrives too late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it arrives too late, or nobody knows when</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it arrives with too little shelf life</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is earmarked for another disaster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is earmarked for another organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is earmarked for another place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is earmarked for another sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is earmarked for others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lot in stock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no longer needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody knows when it arrives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>offer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>offered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pledge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>point of entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recipient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recovery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>redirected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>released</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>relief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>same item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>substitute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>superseded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the item is not accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the lot is held, declined or cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the lot is not available</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the place takes no more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the supply is not firm enough</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the supply is not firm enough for this tier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too little shelf life is left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>validated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>warehouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{accepted} in place of {item} has a ratio that is not above zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{accepted} in place of {item} has two different ratios.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{accepted} may stand in for {wanted}: {ratio} for 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{amount} {unit} is no exact number of thousandths of a {base}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} has not come yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} is before the disaster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{donor}'s {item} ({lot})</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{donor}: {item} arrives on {eta}, {n} day after it is needed.</source>
            <comment>{donor}: {item} arrives on {eta}, {n} days after it is needed.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{donor}: {item} expires on {expiry}, before {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{donor}: {item} is over-allocated by {amount}; the donor gives {given}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{donor}: {item} is {state}, but still allocated: {amount}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field} cannot be changed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field} must be more than nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field} must not be empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} cannot be opened for reading.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} cannot be written: the file, its folder or the disk is read-only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} exists already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is a folder, not a desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is being used by another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is empty: it holds no desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is not a Relief Desk file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is open in another Relief Desk on {host} (process {pid}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} was not closed properly and cannot be mended here, because it is open for reading only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} was written by a newer version of Relief Desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} was written by an older version of Relief Desk and is open for reading only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{id} in {table} is not as Relief Desk left it: it is damaged, or something else wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{items}: packs and units do not divide evenly. A perfect plan might cover {quantity} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{items}: the substitution ratios disagree. A perfect plan might cover {quantity} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{item} is counted in {unit}, but the quantity was given in {held}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{item} is promised, but none of it may serve this need as it stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{line} has only {free} left to give.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lot} is locked for {need} but cannot replace its item: it covers nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lot} may not serve {need}: {rule}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{missing} of {item} are not free any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be opened: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} carries a document type declaration, which workbooks never have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} could not be read: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no sheet "{sheet}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has {megabytes} MB, more than the {limit} MB that are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds no table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds no worksheet with cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds the part {part} twice, so it is not clear which one counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is damaged or incomplete ({detail}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is empty: it has no content at all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is neither a workbook nor a text in any known encoding.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is no ordinary file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is only Excel's mark that somebody has the workbook open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is protected with a password, and this installation cannot open protected workbooks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is protected with a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is {kind}, not a workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} lacks {part}, without which its texts cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} names two sheets "{sheet}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} needs more memory than is given to one workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} took more than {seconds} seconds to read and was given up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} unpacks to {megabytes} MB, far more than a workbook of its size should.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was saved by {kind}, which cannot be read here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{need} belongs to no proof.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} cells of the locked column differ from what was sent.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{n} critical need is not fully covered</source>
            <comment>{n} critical needs are not fully covered</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} need names an item that is in no catalogue</source>
            <comment>{n} needs name an item that is in no catalogue</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} of {total} row did not come back.</source>
            <comment>{n} of {total} rows did not come back.</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} offer waits for an answer</source>
            <comment>{n} offers wait for an answer</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} open need was not confirmed for 30 days</source>
            <comment>{n} open needs were not confirmed for 30 days</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pledge line gives more than it has</source>
            <comment>{n} pledge lines give more than they have</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} supply arrives after it is needed</source>
            <comment>{n} supplies arrive after they are needed</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} supply with free stock expires within 60 days</source>
            <comment>{n} supplies with free stock expire within 60 days</comment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{other} gets a greater share than {need}, which could have been given more of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} could not be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} takes no more, which leaves {quantity} open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} cannot be handed out: only whole packs or units are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} for {people} people is more than ten for each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} had to be shared evenly with equally urgent needs: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} is more than ten times what the list usually has of this item.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} may only go to others, as earmarked: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} went to more urgent needs: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} would arrive after {day}, the last useful day: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} would arrive with too little shelf life: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} would come from lots held, declined or cancelled: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quantity} would need a firmer promise for a {tier} need: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{record} is answered differently on the sheets {sheets}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{record} is no longer in this desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{record} stands here again with the same answer; row {row} was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{record} stands in the rows {rows} with different answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{record} was made by another desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{record} was not in this export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} is no exact number of {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} {id} was changed meanwhile, or is used by something else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} {key} has a quantity below zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} {key} names the item {item}, which the catalogue lacks.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>