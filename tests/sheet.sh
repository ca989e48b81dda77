#!/bin/sh
# Draws every figure of a fact base onto one contact sheet a theme and language: sheet.sh PROGRAM FOLDER [BASE]
set -eu

program=$1
folder=$2
shift 2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
mkdir -p "$folder"

# What a sheet is called, its paper, and how its figures differ.
while read -r name paper settings; do
  rm -rf "${scratch:?}/figures"
  # shellcheck disable=SC2086 # a list of words
  "$program" export --all --format png --size 640x400 --scale 1.5 --output-dir "$scratch/figures" $settings "$@"
  montage "$scratch"/figures/*.png -background "$paper" -tile 6x -geometry +12+12 "$folder/$name.png"
done <<'END'
light #d8dade --theme light
dark #0c0d0e --theme dark
print #ffffff --theme print
high-contrast #ffffff --theme high-contrast
japanese #d8dade --theme light --language ja
END
