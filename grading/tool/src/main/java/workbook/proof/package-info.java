// SPDX-License-Identifier: Apache-2.0
/** Proves the exercises: what the graded tests accept, and what they refuse. */
package workbook.proof;
