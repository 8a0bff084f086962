"""Makes PDFs of pages with WeasyPrint as a library, in as many processes as may work at the same time.

Usage: weasyprint-pages.py JOBS FOLDER NAME...   reads FOLDER/NAME.html, writes FOLDER/NAME.pdf
"""

import sys
from multiprocessing import Pool

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

fonts = None


def make(path):
    global fonts
    # One for all pages of a process, so that typefaces are read once.
    fonts = fonts or FontConfiguration()
    HTML(f"{path}.html").write_pdf(f"{path}.pdf", font_config=fonts, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    jobs, folder, *names = sys.argv[1:]
    with Pool(int(jobs)) as pool:
        pool.map(make, [f"{folder}/{name}" for name in names], chunksize=1)
