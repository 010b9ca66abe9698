// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The book's typefaces, in the style sheet: one file may not load another's letters. */
record Letters(String family, String name, String style) {

    private static final List<Letters> ALL = List.of(
            new Letters("Source Serif 4", "source-serif-4", "normal"),
            new Letters("Source Serif 4", "source-serif-4", "italic"),
            new Letters("Source Sans 3", "source-sans-3", "normal"),
            new Letters("Source Sans 3", "source-sans-3", "italic"),
            new Letters("Source Code Pro", "source-code-pro", "normal"),
            new Letters("Source Code Pro", "source-code-pro", "italic"));

    static String in(Path folder) throws IOException {
        StringBuilder sheet = new StringBuilder();
        for (Letters letters : ALL) {
            sheet.append(letters.rule(folder));
        }
        return sheet.toString();
    }

    private String rule(Path folder) throws IOException {
        Path file = folder.resolve(name + "-latin-wght-" + style + ".woff2");
        return "@font-face { font-family: \"" + family + "\"; font-style: " + style
                + "; font-weight: 200 900; font-display: block;\n"
                + "  src: url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(file))
                + ") format(\"woff2\"); }\n";
    }
}
