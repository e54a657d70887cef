"""The colours of the window by purpose, one table for light and one for dark, and how well one is read on another.

`CONTRAST_PAIRS` says which colour is read on which, and how well; a test computes every pair. Knows no Qt.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by purpose, as "#RRGGBB"."""

    background: str
    surface: str
    surface_low: str
    rail: str
    rail_text: str
    rail_strong: str
    rail_selected: str
    rail_line: str
    line: str
    outline: str
    text: str
    text_soft: str
    text_faint: str
    primary: str
    primary_hover: str
    on_primary: str
    tint: str
    selection: str
    hover: str
    track: str
    good: str
    good_fill: str
    warn: str
    warn_fill: str
    bad: str
    bad_fill: str
    info: str
    info_fill: str
    mute: str
    mute_fill: str
    cover_1: str
    cover_2: str
    cover_3: str
    cover_4: str
    cover_5: str
    cover_edge: str

    def __getitem__(self, name: str) -> str:
        return str(getattr(self, name))


LIGHT = Tokens(
    background="#F4F6F9",
    surface="#FFFFFF",
    surface_low="#EEF1F5",
    rail="#0F2A47",
    rail_text="#C6D4E5",
    rail_strong="#FFFFFF",
    rail_selected="#1F4874",
    rail_line="#24415F",
    line="#DFE4EA",
    outline="#838D9C",
    text="#17202C",
    text_soft="#475364",
    text_faint="#616C7C",
    primary="#0B5FB0",
    primary_hover="#094F94",
    on_primary="#FFFFFF",
    tint="#E3EFFB",
    selection="#D8E9FB",
    hover="#F1F6FB",
    track="#E1E6EC",
    good="#056541",
    good_fill="#D9F7E6",
    warn="#873B07",
    warn_fill="#FDEEC6",
    bad="#AD2116",
    bad_fill="#FDE3E1",
    info="#0D589D",
    info_fill="#DBECFD",
    mute="#445163",
    mute_fill="#E8EBF0",
    cover_1="#B42318",
    cover_2="#D9591F",
    cover_3="#D9A514",
    cover_4="#4F94CD",
    cover_5="#1F5FA8",
    cover_edge="#5B6675",
)

DARK = Tokens(
    background="#10151C",
    surface="#181F29",
    surface_low="#212A36",
    rail="#0A1017",
    rail_text="#A3B4C7",
    rail_strong="#FFFFFF",
    rail_selected="#1B3753",
    rail_line="#1A2531",
    line="#2B3644",
    outline="#6F7D91",
    text="#EAEFF5",
    text_soft="#B7C3D1",
    text_faint="#96A4B5",
    primary="#65ADF5",
    primary_hover="#84BFF8",
    on_primary="#07182B",
    tint="#16314D",
    selection="#1E3F62",
    hover="#1E2733",
    track="#303C4B",
    good="#74DFA5",
    good_fill="#113A28",
    warn="#FDC46F",
    warn_fill="#43300D",
    bad="#FFA198",
    bad_fill="#4D1E1B",
    info="#91C8FC",
    info_fill="#14355B",
    mute="#BAC5D2",
    mute_fill="#2C3745",
    cover_1="#C8372B",
    cover_2="#E0662B",
    cover_3="#D9A514",
    cover_4="#5A9FD8",
    cover_5="#2F72BF",
    cover_edge="#8A97A8",
)

TEXT, LARGE_OR_GRAPHIC = 4.5, 3.0
CONTRAST_PAIRS: tuple[tuple[str, str, float], ...] = (
    *((text, ground, TEXT) for text in ("text", "text_soft", "text_faint") for ground in ("background", "surface")),
    *((text, ground, TEXT) for text in ("text", "text_soft") for ground in ("selection", "hover", "surface_low")),
    *((text, "surface", TEXT) for text in ("primary", "good", "warn", "bad", "info", "mute")),
    *((word, f"{word}_fill", TEXT) for word in ("good", "warn", "bad", "info", "mute")),
    ("text_faint", "surface_low", TEXT),
    ("primary", "background", TEXT),
    ("primary", "tint", TEXT),
    ("bad", "selection", TEXT),
    ("bad", "background", TEXT),
    ("on_primary", "primary", TEXT),
    ("on_primary", "primary_hover", TEXT),
    ("rail_text", "rail", TEXT),
    ("rail_text", "rail_selected", TEXT),
    ("rail_strong", "rail_selected", TEXT),
    ("outline", "surface", LARGE_OR_GRAPHIC),
    ("outline", "background", LARGE_OR_GRAPHIC),
    ("cover_edge", "surface", LARGE_OR_GRAPHIC),
    ("primary", "selection", LARGE_OR_GRAPHIC),
)
"""(foreground, background, least ratio): WCAG 2.2, 1.4.3 for text and 1.4.11 for what is not text."""


def contrast(first: str, second: str) -> float:
    """Ratio of relative luminances, 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(ground: str) -> str:
    """Black or white, whichever is read better on `ground`."""
    return max(("#FFFFFF", "#10151C"), key=lambda text: contrast(text, ground))


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
