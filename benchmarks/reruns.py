"""How a click on our pages compares with a click on a bare page, in the same run.

Prints medians of interleaved reruns as ratios; nothing here is asserted, since times depend on
the machine. Run by hand: `make bench`.
"""

import os
import statistics
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 25
PAGES = ("overview.py", "contamination.py", "land_release.py", "path_to_2030.py", "funding.py")


def main() -> None:
    """Measure each page against the bare one."""
    os.chdir(ROOT)
    bare = AppTest.from_file(str(ROOT / "benchmarks" / "bare.py"), default_timeout=60).run()
    for name in PAGES:
        page = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60).run()
        if name != "overview.py":
            page = page.switch_page(name).run()
        ours, floor = [], []
        for _ in range(ROUNDS):
            floor.append(_rerun(bare))
            ours.append(_rerun(page))
        ratio = statistics.median(ours) / statistics.median(floor)
        print(f"{name:20} {ratio:5.1f} times a bare page with one slider and one chart")


def _rerun(app: AppTest) -> float:
    start = time.perf_counter()
    app.run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
