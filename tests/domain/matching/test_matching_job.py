"""Planning reports how far it is, can be stopped between any two steps, and leaves nothing changed behind."""

import gc

import pytest
from matching_cases import planned, random_problem

from relief_desk.domain.matching import solve


def test_a_job_reports_before_it_ends_and_never_goes_back() -> None:
    reports = list(solve(random_problem(5, needs=12, lots=12)))
    counted = [report.done for report in reports if report.total]
    assert len(reports) > 5
    assert counted == sorted(counted)
    assert all(report.done <= report.total for report in reports if report.total)


@pytest.mark.parametrize("steps", [1, 3, 10])
def test_a_closed_job_stops_at_once_and_wakes_the_collector(steps: int) -> None:
    job = solve(random_problem(5, needs=12, lots=12))
    for _ in range(steps):
        next(job)
    assert not gc.isenabled()
    job.close()
    assert gc.isenabled()
    with pytest.raises(StopIteration):
        next(job)


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        planned(random_problem(5))
        assert not gc.isenabled()
    finally:
        gc.enable()
