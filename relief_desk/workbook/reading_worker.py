"""The process that opens strangers' files: it may hang, crash or be killed without harm; knows no sentence.

It takes one request from its standard input and answers in frames on its standard output, each a length of eight bytes
and a marshalled tuple. Nothing but plain values passes. Started as a program of its own; imports are kept few because
every file waits for them.
"""

from __future__ import annotations

import gc
import hashlib
import marshal
import os
from collections.abc import Iterable, Sequence

from relief_desk.workbook import file_kinds as kinds
from relief_desk.workbook.file_kinds import ReaderFailed, Refused
from relief_desk.workbook.frames import LENGTH_BYTES, CareNeeded, Frame, Send, send_sheet
from relief_desk.workbook.process_limits import limit_this_process
from relief_desk.workbook.safety import Archive, file_content
from relief_desk.workbook.text_tables import MOST_CELLS, text_table

CARE_NEEDED = 75
"""Exit code that asks the caller to try again carefully."""


def serve() -> None:
    """Answer the one request on standard input."""
    with open(0, "rb", closefd=False) as requests, open(1, "wb", closefd=False) as answers:
        path, password, wanted, careful, seconds = marshal.load(requests)
        limit_this_process(seconds)
        # Millions of cells and no cycle among them: looking for cycles would double the time.
        gc.disable()

        def send(frame: Frame) -> None:
            data = marshal.dumps(frame)
            answers.write(len(data).to_bytes(LENGTH_BYTES, "big"))
            answers.write(data)
            answers.flush()

        try:
            read_file(path, password, wanted, send, careful=careful)
        except ReaderFailed as failed:
            _read_otherwise(failed, wanted, send)
        except Refused as refused:
            send(("refused", refused.code, refused.values))
        except MemoryError:
            send(("refused", "too_much_memory", {}))
        except CareNeeded:
            os._exit(CARE_NEEDED)
        except BaseException as error:  # noqa: BLE001 - a reader written in Rust panics with a BaseException
            send(("refused", "reader_failed", {"detail": f"{type(error).__name__}: {error}"[:200]}))
        send(("end",))
    # Skip the clearing up of large lists; everything was sent.
    os._exit(0)


def _read_otherwise(failed: ReaderFailed, wanted: Sequence[str] | None, send: Send) -> None:
    from relief_desk.workbook.second_reader import send_with_second_reader

    try:
        if not failed.content.startswith(b"PK"):
            raise failed
        send_with_second_reader(failed.content, wanted, send)
    except BaseException:  # noqa: BLE001 - whatever the second reader stumbles over, the first one's reason is told
        send(("refused", failed.code, failed.values))


def read_file(
    path: str, password: str | None, wanted: Sequence[str] | None, send: Send, *, careful: bool = True
) -> None:
    """Send the file's kind, then its sheets and what was noticed; `careful`: all checks come before any reading."""
    content = file_content(path)
    send(("file", hashlib.sha256(content).hexdigest(), len(content)))
    kind = kinds.kind_of(content)
    if kind == kinds.ENCRYPTED:
        from relief_desk.workbook.decrypting import decrypted

        content = decrypted(content, password)
        kind = kinds.kind_of(content)
    archive = None
    if kind == "zip":
        archive = Archive(content)
        mimetype = archive.description("mimetype") if archive.has("mimetype") else b""
        kind = kinds.kind_of_archive(archive.names, mimetype, archive.description("[Content_Types].xml"))
    send(("kind", kind))
    if os.path.splitext(path)[1].lower() not in kinds.USUAL_ENDINGS[kind]:
        values = {"kind": kinds.KIND_WORDS[kind], "ending": os.path.splitext(path)[1]}
        send(("notice", "other_ending", values, "", "", ""))
    if archive is not None:
        from relief_desk.workbook.zipped_books import read_zipped

        read_zipped(archive, content, kind, wanted, send, careful=careful)
    elif kind == kinds.XLS:
        from relief_desk.workbook.calamine_reading import read_old_binary

        read_old_binary(content, password, wanted, send)
    else:
        _read_text_like(content, kind, os.path.splitext(os.path.basename(path))[0], wanted, send)


def _read_text_like(content: bytes, kind: str, own_name: str, wanted: Sequence[str] | None, send: Send) -> None:
    """Send the tables of a text; its first one is called as the file is."""
    if kind == kinds.TEXT:
        table = text_table(content)
        if table.guessed_encoding:
            send(("notice", "encoding_guessed", {"encoding": table.guessed_encoding}, "", "", ""))
        if table.open_quote:
            send(("notice", "open_quote", {}, "", "", ""))
        named: Iterable[tuple[str, Sequence[Sequence[object]]]] = [("", table.rows)]
    elif kind == kinds.HTML:
        from relief_desk.workbook.markup_tables import html_tables

        named = html_tables(content)
    else:
        from relief_desk.workbook.markup_tables import xml_2003_sheets

        named = xml_2003_sheets(content)
    filled, titles = 0, []
    for number, (name, rows) in enumerate(named, start=1):
        box = len(rows) * max(map(len, rows), default=0)
        if box > MOST_CELLS:
            raise Refused("too_many", cells=box)
        titles.append(name or (f"Table {number}" if number > 1 else own_name))
        if wanted is None or titles[-1] in wanted:
            filled += send_sheet(send, titles[-1], False, (1, 1), rows, len(rows))
    for sheet in wanted or ():
        if sheet not in titles:
            raise Refused("unknown_sheet", sheet=sheet, sheets=", ".join(titles))
    if not filled:
        raise Refused("no_table")
