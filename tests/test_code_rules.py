"""What a reader may rely on in every file: a docstring, a readable size, no broad except, no path of one machine."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

from parsed_files import parsed

ROOT = Path(__file__).parent.parent
PROGRAM = sorted((ROOT / "relief_desk").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TEXT_ENDINGS = {".py", ".md", ".toml", ".spec", ".tsv", ".ts", ".json", ".txt", ".yaml", ".html", ".svg"}
CODE_LINES_MOST = 400
FUNCTION_LINES_MOST = 60
# The last resorts: the crash report of the window, the worker that hands an error over to the screen's thread, and the
# places in which the Excel libraries may fail in any way they like over a stranger's workbook.
MAY_CATCH_ALL = {
    "relief_desk/gui/crash_report.py",
    "relief_desk/gui/job_runner.py",
    "relief_desk/workbook/decrypting.py",
    "relief_desk/workbook/reading_worker.py",
}
_NO_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
_MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|home|farm|root|opt)/\w|/tmp/\w|[A-Z]:\\\\?Users\\\\?\w")


def shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def catches_all(handler: ast.ExceptHandler) -> bool:
    """It takes in every error and keeps it: clearing up and raising again is no catching."""
    if isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None:
        return False
    caught = [] if handler.type is None else [ast.unparse(handler.type)]
    if isinstance(handler.type, ast.Tuple):
        caught = [ast.unparse(part) for part in handler.type.elts]
    return handler.type is None or bool({"Exception", "BaseException"} & set(caught))


def code_lines(file: Path) -> int:
    """Lines that hold code: neither blank nor only a comment."""
    words = tokenize.generate_tokens(io.StringIO(file.read_text(encoding="utf-8")).readline)
    return len({line for word in words if word.type not in _NO_CODE for line in range(word.start[0], word.end[0] + 1)})


def test_no_error_of_ours_is_swallowed() -> None:
    found = [
        f"{shown(file)}:{node.lineno}"
        for file in PROGRAM
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.ExceptHandler) and catches_all(node) and shown(file) not in MAY_CATCH_ALL
    ]
    assert not found


def test_a_file_is_one_idea() -> None:
    sizes = {shown(file): code_lines(file) for file in PROGRAM}
    assert not {name: lines for name, lines in sizes.items() if lines >= CODE_LINES_MOST}


def test_a_function_fits_a_screen() -> None:
    found = [
        f"{shown(file)}: {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for file in PROGRAM + TESTS
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= FUNCTION_LINES_MOST
    ]
    assert not found


def test_a_module_says_what_it_knows() -> None:
    assert not [shown(file) for file in PROGRAM + TESTS if not ast.get_docstring(parsed(file))]


def test_no_path_of_one_machine_is_written_down() -> None:
    folders = [ROOT / "relief_desk", ROOT / "tests", ROOT / "resources", ROOT / ".ci"]
    files = [file for folder in folders for file in folder.rglob("*") if file.suffix in TEXT_ENDINGS or not file.suffix]
    files += [ROOT / "README.md", ROOT / "pyproject.toml", ROOT / "build_installer.spec", ROOT / ".gitignore"]
    found = [
        shown(file)
        for file in files
        if file.is_file() and file != Path(__file__) and _MACHINE_PATH.search(file.read_text(encoding="utf-8"))
    ]
    assert not found
