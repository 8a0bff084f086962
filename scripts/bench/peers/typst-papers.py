"""Makes PDFs of Markdown with pandoc and Typst, in as many processes as may work at the same time.

Usage: typst-papers.py JOBS FOLDER NAME...   reads FOLDER/NAME.md, writes FOLDER/NAME.pdf
"""

import sys
from multiprocessing import Pool

import pypandoc
import typst

# Sections of papers start at level 2, and PDF/UA-1 asks for a first heading of level 1.
options = [
    "--standalone",
    "--toc",
    "--shift-heading-level-by=-1",
    "--variable=papersize:a5",
    "--variable=fontsize:12pt",
    "--variable=margin.x:15mm",
    "--variable=margin.y:15mm",
]


def make(path):
    source = pypandoc.convert_file(f"{path}.md", "typst", format="markdown", extra_args=options)
    with open(f"{path}.typ", "w", encoding="utf-8") as file:
        file.write(source)
    # Its own typefaces are enough, and looking for others takes it longer than the paper.
    typst.compile(
        f"{path}.typ", output=f"{path}.pdf", pdf_standards="ua-1", ignore_system_fonts=True
    )


if __name__ == "__main__":
    jobs, folder, *names = sys.argv[1:]
    with Pool(int(jobs)) as pool:
        pool.map(make, [f"{folder}/{name}" for name in names], chunksize=1)
