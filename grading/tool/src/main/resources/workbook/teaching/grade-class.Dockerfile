# SPDX-License-Identifier: Apache-2.0
# The grader as an image, for the pods; it has all answers:
#   docker build -t IMAGE -f Dockerfile FOLDER
# where FOLDER is the unpacked archive of ./workbook export --teacher FILE.zip.
FROM ubuntu:24.04
COPY . /autograder/source
RUN bash /autograder/source/setup.sh
