// SPDX-License-Identifier: Apache-2.0
/** What a teacher does: hand out a repository without answers, and grade a class. */
package workbook.teaching;
