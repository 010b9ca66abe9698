// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One student's folder. Its name is what was uploaded: it may hold
 * line breaks, be no UTF-8, or mean something to a spreadsheet.
 */
public record Student(Path folder) {

    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern
            .compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0," + (LONGEST - 1) + "}");

    /** The name as one line that can be printed. */
    public String name() {
        StringBuilder name = new StringBuilder();
        folder.getFileName().toString().codePoints().limit(LONGEST)
                .forEach(c -> name.appendCodePoint(printable(c) ? c : 0xFFFD));
        return name.toString();
    }

    /** Unassigned, private and format characters could turn a line around. */
    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                    Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /**
     * The name of the folder for the reports: another one for each student, harmless in
     * a path and in a shell.
     */
    String reports() {
        String name = folder.getFileName().toString();
        if (PLAIN.matcher(name).matches() && !name.startsWith(GradesTable.NAME)) {
            return name;
        }
        String cleaned = name().replaceAll("[^\\p{L}\\p{N}._-]", "_")
                .replaceFirst("^\\.+", "_");
        return cleaned + "~" + new Fingerprint().add(bytes()).hex().substring(0, 12);
    }

    /** The bytes of the name, told apart even where they are no text. */
    private String bytes() {
        String path = folder.toUri().getRawPath().replaceFirst("/$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
