"""The columns of the lists that needs and pledges refer to, said once: items, places, organisations."""

from __future__ import annotations

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.wording import Phrase, Template

VERIFIED = Template("verified.yes", "verified")
PARTLY = Template("verified.partial", "partly verified")
UNVERIFIED = Template("verified.no", "unverified")


def is_verified(flag: str) -> bool:
    """Whether a figure was read in a source as it stands; one that is only partly so is not."""
    return flag == "yes"


def verified_words(flag: str) -> Phrase:
    """What the flag of reference data says: read in a source, read in part, or general knowledge only."""
    return {"yes": VERIFIED, "partial": PARTLY}.get(flag, UNVERIFIED).filled()


ITEM_FIELDS = (
    Field("code", "Item code", Kind.REFERENCE, "id", "#item+code", "Code of this catalogue.", editable=False, width=20),
    Field("name", "Item", Kind.TEXT, "name", "#item+name", "Name of the item.", required=True, width=30),
    Field("sector", "Sector", Kind.SECTOR, "sector", "#sector+cluster+code", "Cluster it belongs to."),
    Field("kind", "Kind", Kind.CHOICE, "kind", "#item+type", "Goods, equipment, cash, service, capacity building."),
    Field("base_unit", "Base unit", Kind.UNIT, "base_unit", "#item+unit", "Unit it is counted in.", editable=False),
    Field("codes", "Other codes", Kind.TEXT, "codes", "#item+code+other", "Codes of other catalogues.", width=20),
    Field("weight", "Weight (g)", Kind.COUNT, "weight_g", "#item+weight", "Of one base unit."),
    Field("volume", "Volume (ml)", Kind.COUNT, "volume_ml", "#item+volume", "Of one base unit."),
    Field(
        "min_shelf_days",
        "Shelf life at arrival (days)",
        Kind.DAYS,
        "min_shelf_days",
        "#item+shelf",
        "Days of use that must be left at arrival.",
    ),
    Field("cold_chain", "Cold chain", Kind.YES_NO, "cold_chain", "#item+cold", "Must be kept cold."),
    Field(
        "verified",
        "Verified",
        Kind.TEXT,
        "verified",
        "#meta+verified",
        "Whether the figures were read in a source.",
        editable=False,
    ),
    Field("notes", "Notes", Kind.TEXT, "notes", "#description", "Anything else.", width=30),
)

PLACE_LIST_FIELDS = (
    Field("pcode", "P-code", Kind.REFERENCE, "pcode", "#adm+code", "Today's P-code.", editable=False),
    Field("name", "Place", Kind.TEXT, "name", "#adm+name", "Official name.", required=True, width=24),
    Field("kind", "Kind", Kind.CHOICE, "kind", "#loc+type", "Province, district, facility ...", editable=False),
    Field("parent", "Within", Kind.PLACE, "parent", "#adm+parent", "The place around it.", editable=False, width=20),
    Field("accepting", "Accepting", Kind.YES_NO, "accepting", "#status+accepting", "Takes deliveries now."),
    Field(
        "verified",
        "Verified",
        Kind.TEXT,
        "verified",
        "#meta+verified",
        "Whether it was read in a source.",
        editable=False,
    ),
)

ORGANISATION_FIELDS = (
    Field("name", "Organisation", Kind.TEXT, "name", "#org+name", "Full name.", required=True, width=32),
    Field("acronym", "Acronym", Kind.TEXT, "acronym", "#org+acronym", "Short form."),
    Field(
        "side",
        "Side",
        Kind.CHOICE,
        "side",
        "#org+side",
        "Donor, recipient or both.",
        choices=("donor", "recipient", "both"),
    ),
    Field("kind", "Kind", Kind.TEXT, "kind", "#org+type", "Ministry, Red Cross or Red Crescent society, UN agency ..."),
    Field("country", "Country", Kind.TEXT, "country", "#country+code", "ISO code of its country."),
    Field(
        "verified",
        "Verified",
        Kind.TEXT,
        "verified",
        "#meta+verified",
        "Whether it was read in a source.",
        editable=False,
    ),
)
