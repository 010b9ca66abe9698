// SPDX-License-Identifier: Apache-2.0
/** The grammar of console listings: prompts, commands, and what they print. */
package workbook.console;
