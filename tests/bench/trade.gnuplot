# The trade figure as gnuplot draws it; "kind" is its terminal and "path" the file.
if (kind eq "png") set terminal pngcairo size 1600,900 font "Inter,18"
if (kind eq "svg") set terminal svg size 960,540 font "Inter,13.8"
if (kind eq "pdf") set terminal pdfcairo size 13.333in,7.5in font "Inter,13.8"
set output path
set title "Top U.S. trade partners, 2024\nGoods and services, billions of U.S. dollars"
set label 1 "Source: Manyin and others, “U.S.-Japan Relations”, Congressional Research Service, March 11, 2025" \
  at screen 0.03,0.04
$partners << END
Mexico 562 383
Canada 476 440
China 463 199
"United Kingdom" 159 174
Germany 208 119
Japan 191 127
END
set bmargin 4
unset border
unset xtics
unset ytics
set xrange [-720:720]
set yrange [5.6:-1]
set style fill solid
set label 2 "U.S. imports" at -100,-0.7 right textcolor "#24527a"
set label 3 "U.S. exports" at 100,-0.7 left textcolor "#267d77"
plot $partners using (-100-$2):0:(-100-$2):(-100):($0-0.32):($0+0.32) with boxxyerror lc rgb "#24527a" notitle, \
  "" using (100+$3):0:(100):(100+$3):($0-0.32):($0+0.32) with boxxyerror lc rgb "#267d77" notitle, \
  "" using (0):0:1 with labels notitle, \
  "" using (-110-$2):0:2 with labels right notitle, \
  "" using (110+$3):0:3 with labels left notitle
