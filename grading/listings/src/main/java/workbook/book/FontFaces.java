// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The book's fonts as data in a style sheet: a page that is a file loads no others. */
final class FontFaces {

    private FontFaces() {
    }

    static String css(Path folder) throws IOException {
        StringBuilder css = new StringBuilder();
        for (String family : List.of("Source Serif 4", "Source Sans 3",
                "Source Code Pro")) {
            for (String style : List.of("normal", "italic")) {
                css.append(rule(folder, family, style));
            }
        }
        return css.toString();
    }

    private static String rule(Path folder, String family, String style)
            throws IOException {
        Path file = folder.resolve(family.toLowerCase().replace(' ', '-')
                + "-latin-wght-" + style + ".woff2");
        return "@font-face { font-family: \"" + family + "\"; font-style: " + style
                + "; font-weight: 200 900; font-display: block;\n"
                + "  src: url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(file))
                + ") format(\"woff2\"); }\n";
    }
}
