"""Where the frozen program starts: as itself, or as the process that reads a stranger's file for it.

The reader comes first and alone, so that no workbook waits for what only the rest of the program needs.
"""

from __future__ import annotations

import sys

from relief_desk.workbook.worker_process import serve_if_asked

if __name__ == "__main__" and not serve_if_asked(sys.argv[1:]):
    from relief_desk.__main__ import main

    sys.exit(main())
