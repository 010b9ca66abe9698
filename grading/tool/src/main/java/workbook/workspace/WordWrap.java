// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of limited length. */
public final class WordWrap {

    private WordWrap() {
    }

    /** Breaks between words only; what was broken already stays so. */
    public static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            wrap(line, columns, lines);
        }
        return lines;
    }

    private static void wrap(String text, int columns, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
    }
}
