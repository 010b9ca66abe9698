// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.asciidoc.BookIndex;
import workbook.course.SourceTags;
import workbook.course.SourceTags.Region;
import workbook.course.WorkbookException;
import workbook.transcript.ConsoleBlock;

/**
 * A part of a demo: a region of a chapter with a tag called {@code scene-…}.
 *
 * @param notes for the speaker: the region's paragraphs, and comments {@code say:}
 */
record Scene(String name, String title, List<String> notes, List<ConsoleBlock> blocks) {

    private static final String TAG = "scene-";

    private static final Pattern SAY = Pattern.compile("//\\s*say:\\s*(.*)");

    /** The scenes of a chapter, in order. */
    static List<Scene> in(BookIndex book, Path file) {
        List<String> lines = read(file);
        SourceTags tags = SourceTags.in(file, lines);
        tags.problems().stream().filter(p -> p.what().contains(TAG)).findFirst()
                .ifPresent(p -> {
                    throw WorkbookException.usage(p.toString());
                });
        List<Scene> scenes = tags.regions().stream()
                .filter(r -> r.tag().startsWith(TAG))
                .sorted(Comparator.comparingInt(Region::opened))
                .map(r -> scene(book, file, r, lines)).toList();
        if (scenes.isEmpty()) {
            throw WorkbookException.usage(file.getFileName() + " has no scenes: regions"
                    + " between // tag::scene-NAME[] and // end::scene-NAME[]");
        }
        return scenes;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw WorkbookException.usage("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Scene scene(BookIndex book, Path file, Region region,
            List<String> lines) {
        List<ConsoleBlock> blocks = ConsoleBlock.in(book, file).stream()
                .filter(b -> isIn(region, b.listing().line()))
                .filter(ConsoleBlock::isRun).toList();
        String name = region.tag().substring(TAG.length());
        if (blocks.isEmpty()) {
            throw WorkbookException.usage(file + ":" + region.opened() + ": scene " + name
                    + " has no console block that is run");
        }
        String title = blocks.stream().map(b -> b.listing().title())
                .filter(t -> !t.isBlank()).findFirst().orElse(name.replace('-', ' '));
        return new Scene(name, title, notes(book, file, region, lines), blocks);
    }

    private static boolean isIn(Region region, int line) {
        return region.opened() < line && line < region.closed();
    }

    private static List<String> notes(BookIndex book, Path file, Region region,
            List<String> lines) {
        Map<Integer, String> notes = new TreeMap<>();
        book.paragraphs().stream()
                .filter(p -> p.file().equals(file) && isIn(region, p.line()))
                .forEach(p -> notes.put(p.line(), p.text()));
        for (int line = region.opened() + 1; line < region.closed(); line++) {
            Matcher said = SAY.matcher(lines.get(line - 1));
            if (said.matches()) {
                notes.put(line, said.group(1));
            }
        }
        return List.copyOf(notes.values());
    }
}
