"""The trade figure as matplotlib draws it, into the file named."""

import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plot  # noqa: E402 - the backend comes first

PARTNERS = [("Mexico", 562, 383), ("Canada", 476, 440), ("China", 463, 199), ("United Kingdom", 159, 174),
            ("Germany", 208, 119), ("Japan", 191, 127)]
GAP = 100

figure, axes = plot.subplots(figsize=(40 / 3, 7.5))
figure.suptitle("Top U.S. trade partners, 2024\nGoods and services, billions of U.S. dollars")
figure.text(0.03, 0.03, "Source: Manyin and others, “U.S.-Japan Relations”, Congressional Research Service, "
                        "March 11, 2025")
for row, (name, imports, exports) in enumerate(PARTNERS):
    axes.barh(row, -imports, left=-GAP, height=0.64, color="#24527a")
    axes.barh(row, exports, left=GAP, height=0.64, color="#267d77")
    axes.text(0, row, name, ha="center", va="center")
    axes.text(-GAP - imports - 10, row, str(imports), ha="right", va="center")
    axes.text(GAP + exports + 10, row, str(exports), ha="left", va="center")
axes.text(-GAP, -0.7, "U.S. imports", ha="right", color="#24527a")
axes.text(GAP, -0.7, "U.S. exports", ha="left", color="#267d77")
axes.set_xlim(-720, 720)
axes.set_ylim(5.6, -1)
axes.set_axis_off()
figure.savefig(sys.argv[1], dpi=120)
