"""Limits a process sets itself before it reads a stranger's file: memory, processor time, no crash window."""

from __future__ import annotations

import sys

MEMORY_LIMIT_BYTES = 1000 << 20


def limit_this_process(seconds: int) -> None:
    """Let the system end this process when it takes more memory or processor time; as far as the system can."""
    if sys.platform == "win32":
        _limit_on_windows(seconds)
    else:
        _limit_on_unix(seconds)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _PROCESS_TIME, _PROCESS_MEMORY, _DIE_ON_UNHANDLED = 0x2, 0x100, 0x400
    _EXTENDED_LIMITS = 9
    _NO_ERROR_WINDOWS = 0x1 | 0x2 | 0x8000

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("per_process_user_time", wintypes.LARGE_INTEGER),
            ("per_job_user_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("minimum_working_set", ctypes.c_size_t),
            ("maximum_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority_class", wintypes.DWORD),
            ("scheduling_class", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    def _limit_on_windows(seconds: int) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.SetErrorMode(_NO_ERROR_WINDOWS)
        limits = _ExtendedLimits()
        limits.basic.flags = _PROCESS_TIME | _PROCESS_MEMORY | _DIE_ON_UNHANDLED
        limits.basic.per_process_user_time = seconds * 10_000_000
        limits.process_memory = MEMORY_LIMIT_BYTES
        job = kernel.CreateJobObjectW(None, None)
        kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())

else:
    import resource

    def _limit_on_unix(seconds: int) -> None:
        _lower(resource.RLIMIT_AS, MEMORY_LIMIT_BYTES)
        _lower(resource.RLIMIT_CPU, seconds)
        _lower(resource.RLIMIT_CORE, 0)

    def _lower(kind: int, limit: int) -> None:
        _, hard = resource.getrlimit(kind)
        wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(kind, (wanted, hard))
        except (ValueError, OSError):
            # Some systems refuse this limit; the checks before reading and the clock of the caller still hold.
            return
