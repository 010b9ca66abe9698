// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One student's folder or archive. Its name is what was uploaded: it may hold
 * line breaks, be no UTF-8, or mean something to a spreadsheet.
 *
 * @param id the name that stands for it in reports, if the teacher gives one
 */
public record Student(Path folder, Optional<String> id) {

    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern
            .compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0," + (LONGEST - 1) + "}");

    public Student(Path folder) {
        this(folder, Optional.empty());
    }

    /** The same under an id, by which alone reports call the student. */
    Student known(String as) {
        return new Student(folder, Optional.of(as));
    }

    /** Whether a teacher who types this means the student. */
    boolean isCalled(String text) {
        return text.equals(folder.getFileName().toString()) || text.equals(name());
    }

    /** The id, or the folder's name as one line that can be printed. */
    public String name() {
        return id.orElseGet(this::printed);
    }

    private String printed() {
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
        return id.orElseGet(this::namedAfterFolder);
    }

    private String namedAfterFolder() {
        String name = folder.getFileName().toString();
        if (PLAIN.matcher(name).matches() && !name.startsWith(GradesTable.NAME)
                && !name.startsWith(ExercisesTable.NAME)) {
            return name;
        }
        String cleaned = printed().replaceAll("[^\\p{L}\\p{N}._-]", "_")
                .replaceFirst("^\\.+", "_");
        return cleaned + "~" + new Fingerprint().add(bytes()).hex().substring(0, 12);
    }

    /** The bytes of the name, told apart even where they are no text. */
    private String bytes() {
        String path = folder.toUri().getRawPath().replaceFirst("/$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
