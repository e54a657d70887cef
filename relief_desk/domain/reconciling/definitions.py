"""What every figure of a reconciliation means, in the words that are printed beside it; computes nothing."""

from __future__ import annotations

from relief_desk.domain.wording import Template

DEFINITIONS: tuple[tuple[Template, Template], ...] = (
    (
        Template("define.counts", "Needs that count"),
        Template(
            "define.counts.is",
            "Stated, validated, met and not met needs. Drafts and needs that are cancelled, superseded or no longer "
            "needed are listed without figures.",
        ),
    ),
    (
        Template("define.covered", "Covered"),
        Template("define.covered.is", "The sum of what the need's confirmed and fulfilled allocations count as."),
    ),
    (
        Template("define.firm", "Covered firmly"),
        Template("define.firm.is", "The same, but only from commitments and stock: pledges and offers do not count."),
    ),
    (
        Template("define.gap", "Gap (hopeful)"),
        Template("define.gap.is", "Quantity needed less covered; never below zero."),
    ),
    (
        Template("define.gap_strict", "Gap (strict)"),
        Template("define.gap_strict.is", "Quantity needed less covered firmly; never below zero."),
    ),
    (
        Template("define.overlap", "Overlap"),
        Template("define.overlap.is", "Covered less quantity needed, where more is covered than needed; else zero."),
    ),
    (
        Template("define.coverage", "Coverage of one need"),
        Template("define.coverage.is", "Covered divided by quantity needed, at most 100 %; strict: covered firmly."),
    ),
    (
        Template("define.group", "Coverage of a group"),
        Template(
            "define.group.is",
            "The mean of the coverage of its needs, each need counting once. Quantities of different items are never "
            "added up.",
        ),
    ),
    (
        Template("define.people", "Coverage by people"),
        Template(
            "define.people.is",
            "The mean of the coverage of the needs, each weighing as much as the people it is for; needs that state "
            "no people are left out. One person may be behind several needs.",
        ),
    ),
    (
        Template("define.allocated", "Allocated"),
        Template("define.allocated.is", "The sum of the confirmed and fulfilled allocations of the pledge line."),
    ),
    (
        Template("define.free", "Free"),
        Template(
            "define.free.is",
            "Quantity offered or accepted less allocated less declined; below zero where the donor gives less than was "
            "allocated. Held, declined, redirected and withdrawn lines have nothing to give; closed lines give no "
            "more.",
        ),
    ),
    (
        Template("define.items", "Item by item"),
        Template(
            "define.items.is",
            "Sums of the sheets Needs and Pledges by item and unit. Substitutes stand under the item that was needed "
            "when they cover, and under the item that is sent when they are allocated.",
        ),
    ),
    (
        Template("define.decision", "Decision"),
        Template(
            "define.decision.is",
            "Headquarters' answer to a row. Accept: agreed. Reject: not agreed, the field decides what follows. "
            "Change: the changed quantity takes the place of the quantity of a need or pledge. Ask: the comment has "
            "a question.",
        ),
    ),
)
