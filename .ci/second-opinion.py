"""Asks page-validation, which has no code in common with veraPDF, about the pamphlets of a site."""

import json
import sys
from pathlib import Path

from page import ValidationProfile, validate_pdf

PROFILES = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)

# It counts a last byte 0x0D of a stream as the line end before "endstream", and finds the stream one
# byte shorter than its Length says. A compressed stream may end in any byte.
MISTAKEN = {"PDFA2A-STREAM-LENGTH-001"}


def main(site: Path) -> int:
    manifest = json.loads((site / "manifest.json").read_text(encoding="utf-8"))
    paths = [pamphlet["path"] for pamphlet in manifest["pamphlets"]]
    differences = 0
    for path in paths:
        for profile in PROFILES:
            for failure in validate_pdf(site / path, profile=profile).failures:
                if failure.rule_id in MISTAKEN:
                    continue
                differences += 1
                print(f"{path}  {failure.rule_id}  {failure.message}")
    print(f"page-validation: {len(paths)} pamphlets, {differences} differences from veraPDF")
    return 1 if differences or not paths else 0


sys.exit(main(Path(sys.argv[1])))
