"""The style sheet of the window, written with colour names; knows no colour value.

Widgets choose a look with ``widget.setProperty("look", "card")``. Tables get no background here: a style-sheet
background switches off their scroll blitting, so they take theirs from the palette.
"""

from __future__ import annotations

import re

from relief_desk.gui.tokens import Tokens


def style_sheet(
    tokens: Tokens, scale: float, icons: str = "", shade: str = "light", right_to_left: bool = False
) -> str:
    """The whole sheet: ``@name`` becomes a colour, ``~13px`` a text size times `scale`, ``$trailing`` the side
    where reading ends, because style sheets are not mirrored.

    `icons` is the folder of the small pictures, with slashes; `shade` says which of them are seen on the surface.
    """
    pictures = {"tick": f"tick-{shade}", "arrow": f"arrow-{shade}", "rail-arrow": "arrow-dark"}
    sided = _SHEET.replace("$trailing", "left" if right_to_left else "right")
    sized = re.sub(r"~(\d+)px", lambda found: f"{round(int(found[1]) * scale)}px", sided)
    coloured = re.sub(r"@([a-z_0-9]+)", lambda found: tokens[found[1]], sized)
    return re.sub(r'url\("([a-z-]+)"\)', lambda found: f'url("{icons}/{pictures[found[1]]}.svg")', coloured)


_SHEET = """
QWidget[look="page"] { background: @background; }
QFrame[look="card"] { background: @surface; border: 1px solid @line; border-radius: 10px; }
QFrame[look="card-button"] { background: @surface; border: 1px solid @line; border-radius: 10px; }
QFrame[look="card-button"]:hover { border-color: @primary; background: @hover; }
QFrame[look="card-button"]:focus { border: 2px solid @primary; }
QFrame[look="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="strip"] { background: @tint; border: 1px solid @primary; border-radius: 8px; margin-top: 8px; }
QFrame[look="strip-warn"] { background: @warn_fill; border: 1px solid @warn; border-radius: 8px; margin-top: 8px; }
QFrame[look="strip-warn"] QLabel { color: @warn; }

QLabel[look="title"] { font-size: ~20px; font-weight: 700; color: @text; }
QLabel[look="hero"] { font-size: ~30px; font-weight: 700; color: @text; }
QLabel[look="heading"] { font-size: ~15px; font-weight: 700; color: @text; }
QLabel[look="section"] { font-size: ~12px; font-weight: 600; color: @text_soft; }
QLabel[look="soft"] { color: @text_soft; }
QLabel[look="caption"] { font-size: ~11px; color: @text_faint; }
QLabel[look="number"] { font-size: ~26px; font-weight: 700; color: @text; }
QLabel[look="fact"] { font-weight: 600; }
QLabel[look="good"] { color: @good; } QLabel[look="warn"] { color: @warn; } QLabel[look="bad"] { color: @bad; }
QLabel[look="key"] { background: @surface_low; color: @text_soft; border: 1px solid @line; border-radius: 5px;
    padding: 1px 6px; font-size: ~11px; }
QLabel[look^="chip"] { border-radius: 10px; padding: 2px 9px; font-size: ~12px; }
QLabel[look="chip-good"] { background: @good_fill; color: @good; }
QLabel[look="chip-warn"] { background: @warn_fill; color: @warn; }
QLabel[look="chip-bad"] { background: @bad_fill; color: @bad; }
QLabel[look="chip-info"] { background: @info_fill; color: @info; }
QLabel[look="chip-mute"] { background: @mute_fill; color: @mute; }

QWidget[look="rail"] { background: @rail; }
QWidget[look="rail"] QLabel[look="brand"] { color: @rail_strong; font-size: ~16px; font-weight: 700; }
QWidget[look="rail"] QLabel[look="caption"] { color: @rail_text; }
QWidget[look="rail"] QFrame[look="line"] { background: @rail_line; }
QToolButton[look="rail"] { color: @rail_text; background: transparent; border: 2px solid transparent;
    border-radius: 8px; padding: 6px 8px; }
QToolButton[look="rail-desk"] { color: @rail_text; background: transparent; border: 2px solid transparent;
    border-radius: 6px; padding: 3px 4px; font-size: ~12px; text-align: left; }
QToolButton[look="rail-desk"]:hover { color: @rail_strong; background: @rail_line; }
QToolButton[look="rail-desk"]:focus { border-color: #7CB9F6; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[look="rail"]:hover { color: @rail_strong; background: @rail_line; }
QToolButton[look="rail"]:checked { color: @rail_strong; background: @rail_selected; font-weight: 600; }
QToolButton[look="rail"]:focus { border-color: #7CB9F6; }
QToolButton[look="rail"]:disabled { color: @rail_text; }

QLabel[look="rail-hero"] { font-size: ~30px; font-weight: 700; color: @rail_strong; }
QLabel[look="rail-promise"] { font-size: ~16px; color: @rail_text; }
QLabel[look="rail-text"] { color: @rail_text; }
QWidget[look="rail"] QComboBox { background: @rail_selected; color: @rail_strong; border: 1px solid @rail_line; }
QWidget[look="rail"] QComboBox::down-arrow { image: url("rail-arrow"); width: 14px; height: 14px; }
QWidget[look="rail"] QComboBox:focus { border: 2px solid #7CB9F6; }

QPushButton { background: @surface; color: @text; border: 1px solid @outline; border-radius: 7px; padding: 6px 14px;
    min-height: 18px; }
QPushButton:hover { background: @surface_low; }
QPushButton:pressed { background: @track; }
QPushButton:focus { border: 2px solid @primary; padding: 5px 13px; }
QPushButton:disabled { color: @text_faint; border-color: @line; background: @surface; }
QPushButton[look="primary"] { background: @primary; color: @on_primary; border: 1px solid @primary; font-weight: 600; }
QPushButton[look="primary"]:hover { background: @primary_hover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; padding: 5px 13px; }
QPushButton[look="primary"]:disabled { background: @track; color: @text_faint; border-color: @track; }
QPushButton[look="danger"] { color: @bad; border-color: @bad; }
QPushButton[look="filter"] { border-radius: 14px; padding: 4px 12px; color: @text_soft; border: 1px solid @line; }
QPushButton[look="filter"]:hover { border-color: @outline; }
QPushButton[look="filter"]:checked { background: @tint; color: @primary; border: 1px solid @primary; }
QPushButton[look="filter"]:focus { border: 2px solid @primary; padding: 3px 11px; }
QPushButton[look="filter"]::menu-indicator { width: 0; }
QPushButton[look="link"] { border: 2px solid transparent; background: transparent; color: @primary; padding: 2px 6px;
    border-radius: 6px; }
QPushButton[look="link"]:hover { background: @tint; }
QPushButton[look="link"]:focus { border: 2px solid @primary; }
QPushButton[look="link"]:disabled { color: @text_faint; }
QPushButton[look="row"] { text-align: left; border: 2px solid transparent; background: transparent; padding: 6px 8px;
    border-radius: 7px; }
QPushButton[look="row"]:hover { background: @hover; }
QPushButton[look="row"]:focus { border: 2px solid @primary; }
QPushButton[look^="way"] { background: @surface; border: 1px solid @line; border-radius: 10px; padding: 0;
    min-height: ~46px; }
QPushButton[look="way"]:hover { border-color: @primary; background: @hover; }
QPushButton[look="way-first"] { background: @primary; border-color: @primary; }
QPushButton[look="way-first"]:hover { background: @primary_hover; }
QPushButton[look="way"]:focus { border: 2px solid @primary; }
QPushButton[look="way-first"]:focus { border: 2px solid @text; }
QLabel[look="way-title"] { font-size: ~14px; font-weight: 600; color: @text; }
QLabel[look="way-title-first"] { font-size: ~14px; font-weight: 600; color: @on_primary; }
QLabel[look="way-hint-first"] { color: @on_primary; }
QToolButton { color: @text; background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: @surface_low; }
QToolButton:focus { border-color: @primary; }
QToolButton:checked { background: @tint; }

QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: @surface; color: @text;
    border: 1px solid @outline; border-radius: 7px; padding: 5px 9px; selection-background-color: @primary;
    selection-color: @on_primary; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid @primary; padding: 4px 8px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @text_faint; border-color: @line; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
    border: none; padding: 0; background: transparent; }
QTableView QLineEdit, QTableView QComboBox, QTableView QAbstractSpinBox { border: 2px solid @primary;
    border-radius: 3px; padding: 1px 5px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; subcontrol-origin: padding;
    subcontrol-position: center right; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("arrow"); width: 14px; height: 14px; }
QComboBox { padding-$trailing: 26px; } QComboBox:focus { padding-$trailing: 25px; }
QDateEdit { padding-right: 26px; } QDateEdit:focus { padding-right: 25px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line; outline: 0;
    selection-background-color: @selection; selection-color: @text; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: @primary; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @outline; border-radius: 4px;
    background: @surface; }
QCheckBox::indicator:checked { border-color: @primary; background: @primary; image: url("tick"); }
QCheckBox::indicator:disabled { border-color: @line; }
QCheckBox:disabled, QRadioButton:disabled { color: @text_faint; }

QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @text_soft; border: none; border-bottom: 1px solid @line;
    padding: 7px 8px; font-size: ~12px; font-weight: 600; }
QHeaderView::section:hover { background: @surface_low; }
QTableCornerButton::section { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @outline; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 36px; } QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @text_faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTextBrowser, QTextBrowser:focus { border: 1px solid @line; border-radius: 8px; padding: 0; }
QSplitter::handle { background: transparent; }

QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 6px; }
QMenu::item { padding: 6px 22px; border-radius: 5px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @text_faint; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QToolTip { background: @surface; color: @text; border: 1px solid @outline; padding: 5px; }
QStatusBar { background: @surface; color: @text_soft; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @text_soft; font-size: ~12px; padding: 2px 4px; }
QStatusBar QPushButton { font-size: ~12px; min-height: 14px; padding: 1px 6px; }
QDialog { background: @background; }
QDialog[look="popup"] { background: @surface; border: 1px solid @outline; }
QListView { background: @surface; border: 1px solid @line; border-radius: 8px; outline: 0; padding: 4px; }
QListView::item { padding: 7px 10px; border-radius: 6px; color: @text; }
QListView::item:hover { background: @hover; }
QListView::item:selected { background: @selection; color: @text; }
QListView[look="bare"] { border: none; padding: 0; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { color: @text_soft; background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 7px 12px; margin: 0 2px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @primary; border-bottom: 2px solid @primary; font-weight: 600; }
QTabBar::tab:focus { background: @tint; border-radius: 6px; }
QProgressBar { background: @track; border: none; border-radius: 4px; max-height: 8px; min-height: 8px;
    text-align: center; color: transparent; }
QProgressBar::chunk { background: @primary; border-radius: 4px; }
"""
