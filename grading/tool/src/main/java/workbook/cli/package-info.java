// SPDX-License-Identifier: Apache-2.0
/** The {@code workbook} command. */
package workbook.cli;
