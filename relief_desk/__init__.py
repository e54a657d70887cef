"""Relief Desk: needs and pledges after a disaster, matched, followed and reconciled.

Imports point inward; `tests/test_architecture.py` keeps it so::

    gui   cli          two shells over the same services
      \\   /
    services           what the user can do: gather, decide, do
     /     \
    storage workbook   the database; Excel
      \\    /
     domain            what is true: pure values and functions
"""

__version__ = "0.1.0"
