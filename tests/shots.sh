#!/bin/sh
# Takes pictures of the window, each on a display of its own: shots.sh PROGRAM FOLDER
set -eu

if test "${1:-}" != --inside; then
  program=$1
  folder=$2
  mkdir -p "$folder"

  # What a picture is called, the size of its window, and how it differs.
  while read -r name size settings; do
    # shellcheck disable=SC2086 # a list of words
    xvfb-run --auto-servernum --server-args "-screen 0 ${size}x24" \
      dbus-run-session -- env -u WAYLAND_DISPLAY GDK_BACKEND=x11 GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GTK_A11Y=none \
      LC_ALL=C.UTF-8 LANGUAGE=en $settings \
      sh "$0" --inside "$program" "$folder/$name.png" "$size"
  done <<'END'
light 1600x1000
dark 1600x1000 ADW_DEBUG_COLOR_SCHEME=prefer-dark
high-contrast 1600x1000 ADW_DEBUG_HIGH_CONTRAST=1
narrow 360x720
laptop 1280x720
japanese 1600x1000 LANGUAGE=ja LC_ALL=ja_JP.UTF-8
END
  exit
fi

program=$2
picture=$3
size=$4
scratch=$(mktemp -d)
"$program" &
window_program=$!
trap 'kill "$window_program" 2>/dev/null || true; rm -r "$scratch"' EXIT

window=$(timeout 20 xdotool search --sync --onlyvisible --pid "$window_program" | tail -n 1)
xdotool windowsize "$window" "${size%x*}" "${size#*x}" windowmove "$window" 0 0

# The window is ready when it stops changing.
touch "$scratch/before.ppm"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  sleep 1
  import -window root "$scratch/now.ppm"
  cmp -s "$scratch/before.ppm" "$scratch/now.ppm" && break
  mv "$scratch/now.ppm" "$scratch/before.ppm"
done
convert "$scratch/before.ppm" -strip "$picture"
