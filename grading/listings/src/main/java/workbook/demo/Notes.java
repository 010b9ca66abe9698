// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a region of the book says besides its listings, as plain text. */
record Notes(List<String> lines) {

    private static final Pattern DELIMITER = Pattern
            .compile("-{4,}|\\.{4,}|/{4,}|\\+{4,}");
    private static final Pattern NOT_PROSE = Pattern
            .compile("\\[.*]|\\.[^ .].*|={1,6} .*|={4,}|\\*{4,}|\\|.*"
                    + "|:[\\w-]+:.*|include::.*|//.*");
    private static final Pattern SAY = Pattern.compile("//\\s*say:\\s*(.*)");

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String within = "";
        for (String raw : lines) {
            String line = raw.strip();
            if (DELIMITER.matcher(line).matches()) {
                within = within.isEmpty() ? line : line.equals(within) ? "" : within;
            } else if (within.isEmpty()) {
                add(line, open, paragraphs);
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void add(String line, StringBuilder open, List<String> paragraphs) {
        var said = SAY.matcher(line);
        if (said.matches()) {
            close(open, paragraphs);
            paragraphs.add(plain(said.group(1)));
        } else if (line.isEmpty() || NOT_PROSE.matcher(line).matches()) {
            close(open, paragraphs);
        } else {
            open.append(open.length() > 0 ? " " : "").append(line);
        }
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (open.length() > 0) {
            paragraphs.add(plain(open.toString()));
            open.setLength(0);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("(?:link:|https?:|\\{\\w+})\\S*?\\[([^]]*)]", "$1")
                .replaceAll("<<[^,>]*,\\s*([^>]*)>>", "$1")
                .replaceAll("<<([^>]*)>>", "$1")
                .replaceAll("(?<!\\w)([*_`])(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)", "$2")
                .replaceAll("(?<!\\w)([*_`])(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)", "$2");
    }
}
