// SPDX-License-Identifier: Apache-2.0
/** What an exercise is: its number, its hole, its points, its hints. */
package workbook.course;
