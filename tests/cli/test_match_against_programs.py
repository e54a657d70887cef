"""Plans of the command line on desks drawn at random, held against linear programs over all needs and lots."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from builders import adding, item, line, need, operation, organisation, place, pledge
from command_line import Command
from matching_cases import TODAY, random_problem
from matching_oracles import WholeModel

from relief_desk.domain.matching import LotStatus, MatchProblem
from relief_desk.domain.records import Record, Sector, Substitution
from relief_desk.domain.states import Firmness, ItemKind, PledgeState, Tier
from relief_desk.services.desk import Desk

GLIDE = "quake"
STATES = {LotStatus.AVAILABLE: PledgeState.ACCEPTED, LotStatus.HELD: PledgeState.HELD}


def problem_of_a_desk(seed: int) -> MatchProblem:
    """Whole pieces, one disaster, every need asking for something: what a desk can hold."""
    drawn = random_problem(seed, needs=14, lots=14, packs=seed % 2 == 1)
    return replace(
        drawn,
        demands=tuple(replace(one, disaster=GLIDE) for one in drawn.demands if one.quantity_milli),
        items=tuple(replace(one, step_milli=1_000) for one in drawn.items),
        kits=(),
    )


def records_of(problem: MatchProblem) -> list[Record]:
    parents = {*problem.places.values(), *problem.places}
    return [
        *(Sector(key, key) for key in ("food", "shelter")),
        *(organisation(key) for key in ("red crescent", "ministry", "China", "Pakistan")),
        *(place(key, parent=problem.places.get(key, ""), accepting=key not in problem.closed_places)
          for key in sorted(parents)),
        *(item(one.item, sector="food", kind=ItemKind[one.kind.name], min_shelf_days=one.min_shelf_days)
          for one in problem.items),
        *(Substitution(f"{one.item}/{one.accepted}", one.item, one.accepted, one.ratio, one.two_way)
          for one in problem.substitutions),
        *(need(one.need_id, item=one.item, quantity_milli=one.quantity_milli, tier=Tier(one.tier), sector=one.sector,
               place=one.place, recipient=one.recipient, needed_by=one.needed_by, lateness_days=one.lateness_days,
               substitutes_allowed=one.substitutes_allowed, people=one.people)
          for one in problem.demands),
        *(pledge(f"p {one.lot_id}", donor=one.donor) for one in problem.lots),
        *(line(f"p {one.lot_id}", one.lot_id, item=one.item, quantity_milli=one.quantity_milli, eta=one.eta,
               expiry=one.expiry, pack_milli=one.pack_milli, firmness=Firmness[one.firmness.name],
               state=STATES[one.status], in_country=one.in_country, earmark_disaster=one.earmarks.disaster,
               earmark_places=one.earmarks.places, earmark_sectors=one.earmarks.sectors,
               earmark_recipients=one.earmarks.recipients)
          for one in problem.lots),
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(24))
def test_no_program_covers_more_than_the_proof_says_and_none_more_than_a_proved_plan(
    seed: int, tmp_path: Path, command: Command
) -> None:
    problem = problem_of_a_desk(seed)
    file = tmp_path / "drawn.reliefdesk"
    with Desk.create(file, operation(glide=GLIDE)) as desk:
        desk.apply(adding(*records_of(problem)))
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps(problem.policy.to_mapping()), encoding="utf-8")
    answer = command("match", file, "--policy", policy, "--as-of", TODAY.isoformat(), "--json")
    said = json.loads(answer.out)
    tiers = {one.need_id: one.tier for one in problem.demands}
    items = {one.need_id: one.item for one in problem.demands}
    worth = {"rice": 1, "flour": 1, "cash": 1, "tent": 1, "tarpaulin": 1}
    ratio = next(rule.ratio for rule in problem.substitutions if rule.item == "tent")
    worth["tent"] *= int(ratio)
    covered = [0.0] * 4
    for row in said["allocations"]:
        covered[tiers[row["need"]] - 1] += 1_000 * float(row["counted"]) * worth[items[row["need"]]]
    best = WholeModel(problem, worth).tier_totals()
    assert best is not None
    for urgent in range(1, 5):
        assert sum(covered[:urgent]) <= sum(best[:urgent]) + 100
    if all(group["coverage_proved"] for group in said["certificate"]["groups"]):
        assert covered == pytest.approx(best, abs=100)
