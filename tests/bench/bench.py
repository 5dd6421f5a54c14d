# SPDX-License-Identifier: GPL-3.0-or-later
"""Benchmarks: each figure beside the bare floor of the same work, measured in the same run.

Usage: bench.py BUILD_FOLDER EXAMPLE

Commands are timed as whole processes, in turn with their floor; the ratio is that of the medians,
and the spread of the single ratios stands beside it. Exit status 1 if a budget is missed.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 60
WINDOW_RUNS = 15
WINDOW_EVALUATIONS = (0, 1, 500)
DECISION_BUDGET = 50.0
EVALUATE_BUDGET = 6.0
START_BUDGET = 1.25
MEMORY_BUDGET = 25 * 1024
EVALUATIONS = 10000
EDIT_BUDGET = 2.0
EDIT_DISK = 0.2
WORKSPACE_BUDGETS = {"open": 100, "list": 300, "filter": 100}


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


def bench_workspace(build, example):
    small = example.replace("01-web-conference-ready", "06-half-filled-undetermined")
    output = subprocess.run([build / "tests/bench/bench-workspace", example, small,
                             str(EVALUATIONS)], capture_output=True, text=True, check=True).stdout
    good = True
    for line in output.splitlines():
        name, *figures = line.split("\t")
        ours, floor = (float(figure) for figure in figures)
        if name == "edit":
            slow_enough = floor >= EDIT_DISK
            print(f"durable edit with history: {ours:.3f} ms, bare UPDATE {floor:.3f} ms,"
                  f" ratio {ours / floor:.2f}, budget {EDIT_BUDGET}"
                  + ("" if slow_enough else f" (does not count: the disk commits in less than"
                     f" {EDIT_DISK} ms)"))
            good = good and (ours / floor <= EDIT_BUDGET or not slow_enough)
        else:
            budget = WORKSPACE_BUDGETS[name]
            print(f"{name}, {EVALUATIONS} evaluations: {ours:.1f} ms, bare SELECT {floor:.1f} ms,"
                  f" budget {budget} ms")
            good = good and ours <= budget
    return good


def keep(build, example, environment, number):
    """A private workspace with that many evaluations, decided as a window left them."""
    home = pathlib.Path(environment["XDG_DATA_HOME"])
    evaluation = json.loads(pathlib.Path(example).read_text(encoding="utf-8"))
    files = []
    for count in range(number):
        evaluation["id"] = f"bench-{count:04}"
        evaluation["title"] = f"{count:04} {evaluation['title']}"[:60]
        files.append(home / f"{count:04}.eikyo.json")
        files[-1].write_text(json.dumps(evaluation), encoding="utf-8")
    if files:
        for command in (["import", *files], ["list"]):
            subprocess.run([build / "app/eikyo", *command], check=True,
                           stdout=subprocess.DEVNULL, env=environment)


def bench_window(build, example):
    good = True
    for number in WINDOW_EVALUATIONS:
        with tempfile.TemporaryDirectory() as home:
            environment = dict(os.environ, GDK_BACKEND="x11", GSK_RENDERER="cairo",
                               GDK_DEBUG="gl-disable", GSETTINGS_BACKEND="memory",
                               DBUS_SESSION_BUS_ADDRESS="disabled:", LC_ALL="C.UTF-8",
                               LANGUAGE="ja", XDG_DATA_HOME=home)
            keep(build, example, environment, number)
            ours, floor = pair([build / "tests/bench/first-frame"],
                               [build / "tests/bench/bare-window"], WINDOW_RUNS, environment)
        good = report(f"window to first frame, {number} evaluations / bare GTK window", ours, floor,
                      START_BUDGET) and good
        memory = statistics.median(figure[1] for figure in ours)
        bare = statistics.median(figure[1] for figure in floor)
        print(f"  peak memory {memory / 1024:.1f} MiB, bare {bare / 1024:.1f} MiB,"
              f" more by {(memory - bare) / 1024:.1f} MiB, budget {MEMORY_BUDGET / 1024:.0f}")
        good = memory - bare <= MEMORY_BUDGET and good
    return good


def main():
    build, example = pathlib.Path(sys.argv[1]), sys.argv[2]
    results = [bench_decision(build, example), bench_evaluate(build, example),
               bench_workspace(build, example)]
    if "DISPLAY" in os.environ:
        results.append(bench_window(build, example))
    return 0 if all(results) else 1


sys.exit(main())
