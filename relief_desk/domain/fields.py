"""Every column a user sees, said once: key, label, kind of value, HXL tag, help; knows neither Excel nor Qt.

Import, export, template, table heading, editor, tooltip, help page and HXL row all read these tuples. The words by
which strangers call a column are in `resources/reference/headings.tsv`, in six languages, keyed by `Field.key`.
"""

from __future__ import annotations

from relief_desk.domain.field import Field, Kind, derived
from relief_desk.domain.reference_fields import ITEM_FIELDS, ORGANISATION_FIELDS, PLACE_LIST_FIELDS

__all__ = [
    "ALLOCATION_FIELDS",
    "FIELDS_OF",
    "ITEM_FIELDS",
    "NEED_FIELDS",
    "NEED_FIGURES",
    "ORGANISATION_FIELDS",
    "PLACE_FIELDS",
    "PLACE_LIST_FIELDS",
    "PLEDGE_FIELDS",
    "PLEDGE_FIGURES",
    "Field",
    "Kind",
]

PLACE_FIELDS = (
    Field("province", "Province", Kind.PLACE, "", "#adm1+name", "First-level area. Known spellings are accepted."),
    Field("province_pcode", "Province P-code", Kind.PLACE, "", "#adm1+code+v_pcode", "Today's P-code of the province."),
    Field("district", "District", Kind.PLACE, "", "#adm2+name", "Known by province and name: some names occur twice."),
    Field("district_pcode", "District P-code", Kind.PLACE, "", "#adm2+code+v_pcode", "Today's P-code of the district."),
    Field(
        "place", "Place", Kind.PLACE, "place", "#loc+name", "Village, facility or camp, where it is known.", width=20
    ),
)

NEED_FIELDS = (
    Field(
        "reference",
        "Reference",
        Kind.REFERENCE,
        "id",
        "#need+code+rd",
        "This desk's own reference, with a check character.",
        editable=False,
    ),
    Field(
        "need_id",
        "Need ID",
        Kind.TEXT,
        "sender_ref",
        "#need+code",
        "The sender's own number; it should stay the same when the list comes again.",
    ),
    Field("stated_on", "Date reported", Kind.DATE, "stated_on", "#date+reported", "When the need was stated."),
    Field(
        "priority",
        "Priority",
        Kind.TIER,
        "tier",
        "#severity+type",
        "Critical, high, medium or low.",
        choices=("Critical", "High", "Medium", "Low"),
    ),
    Field(
        "sector",
        "Sector",
        Kind.SECTOR,
        "sector",
        "#sector+cluster+name",
        "The cluster; taken from the item where it is empty.",
        width=18,
    ),
    Field("item_code", "Item code", Kind.ITEM, "", "#item+code", "Code of this catalogue, or an IFRC/ICRC code."),
    Field("item", "Item", Kind.ITEM, "item", "#item+name", "What is needed.", required=True, width=28),
    Field(
        "quantity",
        "Quantity needed",
        Kind.QUANTITY,
        "quantity_milli",
        "#need+num",
        "How much, in the unit beside it.",
        required=True,
    ),
    Field("unit", "Unit", Kind.UNIT, "unit", "#item+unit", "Unit or pack in which the quantity is counted."),
    *PLACE_FIELDS,
    Field("needed_from", "Needed from", Kind.DATE, "needed_from", "#date+start", "Not useful before this day."),
    Field("needed_by", "Needed by", Kind.DATE, "needed_by", "#date+end", "Latest useful arrival."),
    Field(
        "lateness_days",
        "Allowed lateness (days)",
        Kind.DAYS,
        "lateness_days",
        "#date+end+lateness",
        "Days after the needed-by date that still help; the matching policy decides where it is empty.",
    ),
    Field("people", "People in need", Kind.COUNT, "people", "#inneed+ind", "People whose need this is."),
    Field("households", "Households in need", Kind.COUNT, "households", "#inneed+hh", "Households whose need this is."),
    Field(
        "severity",
        "Severity (1-5)",
        Kind.COUNT,
        "severity",
        "#severity+code",
        "1 minimal, 2 stress, 3 severe, 4 extreme, 5 catastrophic.",
    ),
    Field("requester", "Requested by", Kind.ORGANISATION, "requester", "#org+name+type", "Who asks.", width=22),
    Field(
        "recipient",
        "Recipient organisation",
        Kind.ORGANISATION,
        "recipient",
        "#org+impl+name",
        "Who takes over the goods.",
        width=22,
    ),
    Field(
        "substitutes",
        "Substitutes allowed",
        Kind.YES_NO,
        "substitutes_allowed",
        "#item+substitutes",
        "Whether an accepted substitute may be sent.",
    ),
    Field(
        "horizon",
        "Horizon",
        Kind.CHOICE,
        "horizon",
        "#status+horizon",
        "Relief now, or recovery.",
        choices=("relief", "recovery"),
    ),
    Field("source", "Source", Kind.TEXT, "source", "#meta+source", "Meeting, assessment or letter.", width=20),
    Field(
        "status",
        "Status",
        Kind.CHOICE,
        "state",
        "#status",
        "Where the need stands.",
        choices=("draft", "stated", "validated", "met", "not met", "no longer needed", "cancelled", "superseded"),
    ),
    Field("remark", "Remarks", Kind.TEXT, "remark", "#description", "Anything else.", width=30),
)

NEED_FIGURES = (
    derived(
        "covered", "Covered", Kind.QUANTITY, "#output+num", "Confirmed allocations by commitments, pledges and stock."
    ),
    derived(
        "covered_firm",
        "Covered firmly",
        Kind.QUANTITY,
        "#output+num+firm",
        "Confirmed allocations by commitments and stock only.",
    ),
    derived("gap", "Gap (hopeful)", Kind.QUANTITY, "#need+num+gap", "Needed less covered, never below zero."),
    derived(
        "gap_strict",
        "Gap (strict)",
        Kind.QUANTITY,
        "#need+num+gap+strict",
        "Needed less covered firmly, never below zero.",
    ),
    derived("overlap", "Overlap", Kind.QUANTITY, "#need+num+overlap", "Cover above the need."),
    derived("coverage", "Coverage", Kind.PERCENT, "#need+pct", "Covered share of the need."),
)

PLEDGE_FIELDS = (
    Field(
        "reference",
        "Reference",
        Kind.REFERENCE,
        "id",
        "#capacity+code+rd",
        "This desk's own reference, with a check character.",
        editable=False,
    ),
    Field(
        "pledge_id",
        "Pledge ID",
        Kind.TEXT,
        "sender_ref",
        "#capacity+code",
        "The donor's own number; it should stay the same when the list comes again.",
    ),
    Field("donor", "Donor", Kind.ORGANISATION, "donor", "#org+funder+name", "Who gives.", required=True, width=24),
    Field("channel", "Channel", Kind.TEXT, "channel", "#org+prog+name", "Through whom it comes."),
    Field("pledged_on", "Date pledged", Kind.DATE, "pledged_on", "#date+approved", "When it was promised."),
    Field(
        "sector",
        "Sector",
        Kind.SECTOR,
        "sector",
        "#sector+cluster+name",
        "Taken from the item where it is empty.",
        width=18,
    ),
    Field("item_code", "Item code", Kind.ITEM, "", "#item+code", "Code of this catalogue, or an IFRC/ICRC code."),
    Field("item", "Item", Kind.ITEM, "item", "#item+name", "What is given.", required=True, width=28),
    Field(
        "quantity",
        "Quantity pledged",
        Kind.QUANTITY,
        "quantity_milli",
        "#capacity+num",
        "How much, in the unit beside it.",
        required=True,
    ),
    Field("unit", "Unit", Kind.UNIT, "unit", "#item+unit", "Unit or pack in which the quantity is counted."),
    Field(
        "pack_size",
        "Pieces per pack",
        Kind.QUANTITY,
        "pack_milli",
        "#item+pack",
        "Base units in one handling unit; goods leave in whole packs where the policy says so.",
    ),
    Field(
        "firmness",
        "Firmness",
        Kind.CHOICE,
        "firmness",
        "#status+type",
        "Offer, pledge, commitment or stock.",
        choices=("offer", "pledge", "commitment", "stock"),
    ),
    Field(
        "status",
        "Status",
        Kind.CHOICE,
        "state",
        "#status",
        "Where the pledge stands.",
        choices=("offered", "accepted", "held", "declined", "redirected", "withdrawn", "closed"),
    ),
    Field(
        "available_from", "Available from", Kind.DATE, "available_from", "#date+start", "Ready to leave on this day."
    ),
    Field("eta", "Expected arrival", Kind.DATE, "eta", "#date+eta", "Day of arrival in the country."),
    Field("expiry", "Expiry date", Kind.DATE, "expiry", "#date+expiry", "Last day of use."),
    Field("lot", "Lot", Kind.TEXT, "lot", "#item+code+batch", "Lot or batch number."),
    Field("location", "Where it is now", Kind.TEXT, "location", "#loc+origin+name", "Warehouse or country."),
    Field("in_country", "In the country", Kind.YES_NO, "in_country", "#status+in_country", "Already arrived."),
    Field("entry_point", "Point of entry", Kind.TEXT, "entry_point", "#loc+dest+name", "Airport, port or crossing."),
    Field(
        "earmark_place",
        "Earmarked place",
        Kind.PLACE,
        "earmark_places",
        "#adm1+dest+name",
        "Only for this place and everything in it.",
        width=18,
    ),
    Field(
        "earmark_sector", "Earmarked sector", Kind.SECTOR, "earmark_sectors", "#sector+code", "Only for this sector."
    ),
    Field(
        "earmark_recipient",
        "Earmarked recipient",
        Kind.ORGANISATION,
        "earmark_recipients",
        "#org+impl+name",
        "Only for this recipient organisation.",
        width=18,
    ),
    Field(
        "earmark_disaster",
        "Earmarked disaster",
        Kind.TEXT,
        "earmark_disaster",
        "#crisis+code",
        "Only for the disaster with this GLIDE number.",
    ),
    Field("value", "Value", Kind.MONEY, "value_milli", "#value", "Value of the whole pledge."),
    Field("currency", "Currency", Kind.TEXT, "currency", "#currency+code", "ISO code of the currency."),
    Field(
        "conditions",
        "Conditions",
        Kind.TEXT,
        "conditions",
        "#description+conditions",
        "The donor's conditions.",
        width=24,
    ),
    Field(
        "horizon",
        "Horizon",
        Kind.CHOICE,
        "horizon",
        "#status+horizon",
        "Relief now, or recovery.",
        choices=("relief", "recovery"),
    ),
    Field("source", "Source", Kind.TEXT, "source", "#meta+source", "Letter, meeting or news.", width=20),
    Field("remark", "Remarks", Kind.TEXT, "remark", "#description", "Anything else.", width=30),
)

PLEDGE_FIGURES = (
    derived("allocated", "Allocated", Kind.QUANTITY, "#output+num", "Confirmed allocations of this line."),
    derived(
        "free",
        "Free",
        Kind.QUANTITY,
        "#capacity+num+free",
        "Accepted less allocated less declined; below zero where the donor gave less than was allocated.",
    ),
)

ALLOCATION_FIELDS = (
    Field(
        "reference", "Reference", Kind.REFERENCE, "id", "#activity+code", "This desk's own reference.", editable=False
    ),
    Field("need", "Need", Kind.REFERENCE, "need", "#need+code", "The need that is served.", editable=False),
    Field(
        "pledge",
        "Pledge",
        Kind.REFERENCE,
        "pledge_line",
        "#capacity+code",
        "The pledge line it comes from.",
        editable=False,
    ),
    derived("donor", "Donor", Kind.ORGANISATION, "#org+funder+name", "Who gives.", width=22),
    derived("item", "Item sent", Kind.ITEM, "#item+name", "What goes out.", width=26),
    derived("place", "Place", Kind.PLACE, "#loc+name", "Where it goes.", width=20),
    Field("quantity", "Quantity out", Kind.QUANTITY, "quantity_milli", "#output+num", "What leaves the pledge."),
    Field("unit", "Unit", Kind.UNIT, "unit", "#item+unit", "Base unit of the item sent.", editable=False),
    Field(
        "counted",
        "Counts as",
        Kind.QUANTITY,
        "counted_milli",
        "#output+num+counted",
        "What it covers of the need.",
        editable=False,
    ),
    Field(
        "counted_unit",
        "Unit of the need",
        Kind.UNIT,
        "counted_unit",
        "#item+unit+need",
        "Base unit of the item needed.",
        editable=False,
    ),
    Field("basis", "Basis", Kind.CHOICE, "basis", "#item+basis", "Same item, substitute or kit.", editable=False),
    Field("locked", "Locked", Kind.YES_NO, "locked", "#status+locked", "Kept by every later matching."),
    Field(
        "status",
        "Status",
        Kind.CHOICE,
        "state",
        "#status",
        "Proposed, confirmed, fulfilled or released.",
        choices=("proposed", "confirmed", "fulfilled", "released"),
    ),
    Field("decided_on", "Decided on", Kind.DATE, "decided_on", "#date+approved", "When it was decided."),
    Field(
        "reason",
        "Reason",
        Kind.TEXT,
        "reason",
        "#description",
        "Why this pledge serves this need.",
        width=44,
        editable=False,
    ),
)

FIELDS_OF: dict[str, tuple[Field, ...]] = {
    "needs": NEED_FIELDS,
    "pledges": PLEDGE_FIELDS,
    "allocations": ALLOCATION_FIELDS,
    "items": ITEM_FIELDS,
    "places": PLACE_LIST_FIELDS,
    "organisations": ORGANISATION_FIELDS,
}
"""The fields of each list a user sees; the figures derived for needs and pledges are in their own tuples."""

LISTS = ("needs", "pledges", "allocations", "gaps", "items", "places", "organisations", "journal")
"""The lists that can be printed."""
