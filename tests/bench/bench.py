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
WINDOW_RUNS = 45
WINDOW_EVALUATIONS = (0, 1, 500)
DECISION_BUDGET = 50.0
EVALUATE_BUDGET = 6.0
START_BUDGET = 1.25
MEMORY_BUDGET = 25
MEMORY = {"peak": "most memory resident", "share": "memory in proportion"}
WORK_BUDGETS = {"scroll": 32, "find": 100, "sort": 300, "edit": 16}
CONTROLS = (1500, 500)
CONTROL_BUDGETS = {"scroll": 32, "filter": 50, "answer": 200}
OPEN_CONTROLS_BUDGET = 2.0
EVALUATIONS = 10000
EDIT_BUDGET = 2.0
EDIT_DISK = 0.2
REGISTER_ROWS = 20000
REGISTER_BUDGET = 1.3
PAGES_BUDGETS = (100, 500)
WORKSPACE_BUDGETS = {"open": 100, "list": 300, "filter": 100}


def run_once(command):
    """Wall seconds of one whole process."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def pair(command, floor, runs):
    """The figures of both commands, run in turn after one warm-up each."""
    for warm_up in (command, floor):
        run_once(warm_up)
    figures = [(run_once(command), run_once(floor)) for _ in range(runs)]
    return [figure[0] for figure in figures], [figure[1] for figure in figures]


def report(name, ours, floor, budget):
    ours_ms = [1000 * figure for figure in ours]
    floor_ms = [1000 * figure for figure in floor]
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


def bench_worksheets(build, example):
    """The register as a workbook beside the library alone, and the pages of others.

    What counts of the workbook is the work of the processor: neither waits for anything. The pages
    of the stress evaluation have no budget: they are many hundreds.
    """
    with tempfile.TemporaryDirectory(dir="/dev/shm") as private:
        output = subprocess.run([build / "tests/bench/bench-worksheets", example,
                                 str(REGISTER_ROWS)], capture_output=True, text=True, check=True,
                                env=dict(os.environ, TMPDIR=private)).stdout
    good = True
    for line in output.splitlines():
        name, *figures = line.split("\t")
        if name == "register":
            ours, floor, worked, floor_worked = map(float, figures)
            print(f"register of {REGISTER_ROWS} rows to XLSX: {ours:.0f} ms, bare libxlsxwriter"
                  f" {floor:.0f} ms, ratio {ours / floor:.2f} (of the processor {worked:.0f} and"
                  f" {floor_worked:.0f} ms, ratio {worked / floor_worked:.2f}),"
                  f" budget {REGISTER_BUDGET}")
            good = good and worked <= REGISTER_BUDGET * floor_worked
        else:
            first, whole = map(float, figures)
            counts = "stress" not in name
            limits = " (budgets {} and {} ms)".format(*PAGES_BUDGETS) if counts else ""
            print(f"{name}: laid out with the first drawn {first:.0f} ms, PDF {whole:.0f} ms{limits}")
            good = good and (not counts or (first <= PAGES_BUDGETS[0] and whole <= PAGES_BUDGETS[1]))
    return good


def keep(build, example, environment, number):
    """A private workspace with that many evaluations, decided as a window left them.

    Whoever may write stores the decisions as well; that nothing is changed does not matter.
    """
    home = pathlib.Path(environment["XDG_DATA_HOME"])
    evaluation = json.loads(pathlib.Path(example).read_text(encoding="utf-8"))
    files = []
    for count in range(number):
        evaluation["id"] = f"bench-{count:04}"
        evaluation["title"] = f"{count:04} {evaluation['title']}"[:60]
        files.append(home / f"{count:04}.eikyo.json")
        files[-1].write_text(json.dumps(evaluation), encoding="utf-8")
    if files:
        title = evaluation["title"]
        for command in (["import", *files], ["set", title, "title", title]):
            subprocess.run([build / "app/eikyo", *command], check=True,
                           stdout=subprocess.DEVNULL, env=environment)


def window_environment(home):
    return dict(os.environ, GDK_BACKEND="x11", GSK_RENDERER="cairo", GDK_DEBUG="gl-disable",
                GSETTINGS_BACKEND="memory", DBUS_SESSION_BUS_ADDRESS="disabled:",
                LC_ALL="C.UTF-8", LANGUAGE="ja", XDG_DATA_HOME=home)


def open_once(program, environment):
    """Milliseconds from the start to each frame that is told of, and MiB."""
    start = time.clock_gettime(time.CLOCK_MONOTONIC)
    output = subprocess.run([program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            env=environment, text=True, check=True).stdout
    figures = {name: int(figure) for name, figure in map(str.split, output.splitlines())}
    return {name: figure / 1024 if name in MEMORY else figure / 1000 - start * 1000
            for name, figure in figures.items()}


def median(figures, name):
    return statistics.median(figure[name] for figure in figures)


def report_window(number, ours, floor):
    bare = median(floor, "first")
    good = True
    print(f"start with {number} evaluations, bare GTK window {bare:.1f} ms:")
    for name, what in (("first", "first frame"), ("complete", "route and register drawn")):
        ratio = median(ours, name) / bare
        singles = sorted(a[name] / b["first"] for a, b in zip(ours, floor))
        budget = f", budget {START_BUDGET}" if name == "first" else ""
        print(f"  {what}: {median(ours, name):.1f} ms, ratio {ratio:.2f}"
              f" (single {singles[0]:.2f} to {singles[-1]:.2f}){budget}")
        good = good and (name != "first" or ratio <= START_BUDGET)
    for name, what in MEMORY.items():
        more = median(ours, name) - median(floor, name)
        budget = f", budget {MEMORY_BUDGET}" if name == "peak" else ""
        print(f"  {what} when drawn: {median(ours, name):.1f} MiB, bare {median(floor, name):.1f}"
              f" MiB, more by {more:.1f} MiB{budget}")
        good = good and (name != "peak" or more <= MEMORY_BUDGET)
    return good


def bench_window(build, example):
    good = True
    for number in WINDOW_EVALUATIONS:
        with tempfile.TemporaryDirectory() as home:
            environment = window_environment(home)
            keep(build, example, environment, number)
            programs = [build / "tests/bench/first-frame", build / "tests/bench/bare-window"]
            for program in programs:
                open_once(program, environment)
            figures = [[open_once(program, environment) for program in programs]
                       for _ in range(WINDOW_RUNS)]
        good = report_window(number, [figure[0] for figure in figures],
                             [figure[1] for figure in figures]) and good
    return good


def bench_work(build, example):
    """Our own work in an open window: in the register, and from an edit to the repainted decision.

    What counts is the time that passed. Where others use the processors too, that is more than the
    processor's own, which stands beside it.
    """
    good = True
    with tempfile.TemporaryDirectory(dir="/dev/shm") as home:
        output = subprocess.run([build / "tests/bench/bench-window", example, str(EVALUATIONS)],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                env=window_environment(home), check=True).stdout
    for line in output.splitlines():
        name, *figures = line.split("\t")
        middle, p95, most, worked, worked_p95, worked_most, floor = map(float, figures)
        budget = WORK_BUDGETS[name.split(":")[0].split(",")[0]]
        print(f"{name}: median {middle:.1f} ms, 95 % {p95:.1f} ms, max {most:.1f} ms"
              f" (of the processor {worked:.1f}, {worked_p95:.1f}, {worked_most:.1f} ms),"
              f" floor {floor:.1f} ms, budget {budget} ms")
        good = good and p95 <= budget
    return good


def bench_controls(build, example):
    """The tree of controls: opened beside a bare column view, scrolled, narrowed, answered."""
    good = True
    faulty = example.replace("01-web-conference-ready", "07-liu-not-ready")
    with tempfile.TemporaryDirectory(dir="/dev/shm") as home:
        output = subprocess.run([build / "tests/bench/bench-controls", faulty,
                                 *map(str, CONTROLS)], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, text=True,
                                env=window_environment(home), check=True).stdout
    for line in output.splitlines():
        name, *figures = line.split("\t")
        middle, p95, most, worked, worked_p95, worked_most, floor = map(float, figures)
        what = name.split()[0]
        limit = (f"ratio {middle / floor:.2f}, budget {OPEN_CONTROLS_BUDGET}" if what == "open"
                 else f"budget {CONTROL_BUDGETS[what]} ms")
        print(f"{name}: median {middle:.1f} ms, 95 % {p95:.1f} ms, max {most:.1f} ms"
              f" (of the processor {worked:.1f}, {worked_p95:.1f}, {worked_most:.1f} ms),"
              f" floor {floor:.1f} ms, {limit}")
        good = good and (middle <= OPEN_CONTROLS_BUDGET * floor if what == "open"
                         else p95 <= CONTROL_BUDGETS[what])
    return good


def main():
    build, example = pathlib.Path(sys.argv[1]), sys.argv[2]
    results = [bench_decision(build, example), bench_evaluate(build, example),
               bench_workspace(build, example), bench_worksheets(build, example)]
    if "DISPLAY" in os.environ:
        results += [bench_window(build, example), bench_work(build, example),
                    bench_controls(build, example)]
    return 0 if all(results) else 1


sys.exit(main())
