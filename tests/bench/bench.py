# SPDX-License-Identifier: GPL-3.0-or-later
"""Benchmarks: each figure beside the bare floor of the same work, measured in the same run.

Usage: bench.py BUILD_FOLDER EXAMPLE

Commands are timed as whole processes, in turn with their floor; the ratio is that of the medians,
and the spread of the single ratios stands beside it. Exit status 1 if a budget is missed.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import time

RUNS = 60
WINDOW_RUNS = 15
DECISION_BUDGET = 50.0
EVALUATE_BUDGET = 6.0
START_BUDGET = 1.25
MEMORY_BUDGET = 25 * 1024


def run_once(command, environment):
    """Wall seconds and peak resident KiB of one whole process."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment,
                             stderr=None if environment is None else subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss


def pair(command, floor, runs, environment=None):
    """The figures of both commands, run in turn after one warm-up each."""
    for warm_up in (command, floor):
        run_once(warm_up, environment)
    figures = [(run_once(command, environment), run_once(floor, environment))
               for _ in range(runs)]
    return [figure[0] for figure in figures], [figure[1] for figure in figures]


def report(name, ours, floor, budget):
    ours_ms = [1000 * figure[0] for figure in ours]
    floor_ms = [1000 * figure[0] for figure in floor]
    ratios = sorted(a / b for a, b in zip(ours_ms, floor_ms))
    ratio = statistics.median(ours_ms) / statistics.median(floor_ms)
    print(f"{name}: {statistics.median(ours_ms):.2f} ms, floor {statistics.median(floor_ms):.2f} ms,"
          f" ratio {ratio:.2f} (single {ratios[0]:.2f} to {ratios[-1]:.2f}), budget {budget}")
    return ratio <= budget


def bench_decision(build, example):
    output = subprocess.run([build / "tests/bench/bench-decision", example],
                            capture_output=True, text=True, check=True).stdout
    least, median, p95, p99, most = (float(word) for word in output.split())
    print(f"decision in process: median {median} µs (min {least}, 95 % {p95}, 99 % {p99},"
          f" max {most}), budget {DECISION_BUDGET} µs")
    return median <= DECISION_BUDGET


def bench_evaluate(build, example):
    ours, floor = pair([build / "app/eikyo", "evaluate", "--json", example],
                       ["sqlite3", ":memory:", "select 1"], RUNS)
    return report("eikyo evaluate, whole process / sqlite3", ours, floor, EVALUATE_BUDGET)


def bench_window(build, example):
    environment = dict(os.environ, GDK_BACKEND="x11", GSK_RENDERER="cairo",
                       GDK_DEBUG="gl-disable", GSETTINGS_BACKEND="memory",
                       DBUS_SESSION_BUS_ADDRESS="disabled:", LC_ALL="C.UTF-8", LANGUAGE="ja")
    good = True
    for name, arguments in [("empty", []), ("with an evaluation", [example])]:
        ours, floor = pair([build / "tests/bench/first-frame", *arguments],
                           [build / "tests/bench/bare-window"], WINDOW_RUNS, environment)
        good = report(f"window to first frame, {name} / bare GTK window", ours, floor,
                      START_BUDGET) and good
        memory = statistics.median(figure[1] for figure in ours)
        bare = statistics.median(figure[1] for figure in floor)
        print(f"  peak memory {memory / 1024:.1f} MiB, bare {bare / 1024:.1f} MiB,"
              f" more by {(memory - bare) / 1024:.1f} MiB, budget {MEMORY_BUDGET / 1024:.0f}")
        good = memory - bare <= MEMORY_BUDGET and good
    return good


def main():
    build, example = pathlib.Path(sys.argv[1]), sys.argv[2]
    results = [bench_decision(build, example), bench_evaluate(build, example)]
    if "DISPLAY" in os.environ:
        results.append(bench_window(build, example))
    return 0 if all(results) else 1


sys.exit(main())
