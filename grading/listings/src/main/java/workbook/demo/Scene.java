// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.util.List;
import workbook.transcript.ConsoleBlock;

/**
 * A part of a demo.
 *
 * @param notes for the speaker, a paragraph each
 */
record Scene(String name, String title, List<String> notes, List<ConsoleBlock> blocks) {
}
