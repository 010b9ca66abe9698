// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.course.WorkbookException;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.Manuscript;

/** The scenes of a chapter, in order: its regions with tags called {@code scene-…}. */
record Screenplay(Manuscript manuscript, List<Scene> scenes) {

    private static final Pattern BEGIN = Pattern
            .compile("//\\s*tag::scene-([\\w-]+)\\[]\\s*");

    static Screenplay of(Manuscript manuscript) {
        List<Scene> scenes = new ArrayList<>();
        List<String> lines = manuscript.lines();
        for (int at = 0; at < lines.size(); at++) {
            Matcher begin = BEGIN.matcher(lines.get(at));
            if (begin.matches()) {
                scenes.add(scene(manuscript, begin.group(1), at));
            }
        }
        return new Screenplay(manuscript, scenes);
    }

    private static Scene scene(Manuscript manuscript, String name, int begin) {
        int end = end(manuscript, name, begin);
        List<ConsoleBlock> blocks = manuscript.blocks().stream()
                .filter(b -> b.line() > begin && b.line() <= end)
                .filter(ConsoleBlock::toBeRun).toList();
        if (blocks.isEmpty()) {
            throw WorkbookException.usage(where(manuscript, begin) + "scene " + name
                    + " has no console block that is run");
        }
        String title = blocks.stream().map(ConsoleBlock::title)
                .filter(t -> !t.isBlank()).findFirst()
                .orElse(name.replace('-', ' '));
        return new Scene(name, title, new Notes(manuscript.lines().subList(begin + 1,
                end)).paragraphs(), blocks);
    }

    private static int end(Manuscript manuscript, String name, int begin) {
        Pattern end = Pattern.compile("//\\s*end::scene-" + name + "\\[]\\s*");
        for (int at = begin; at < manuscript.lines().size(); at++) {
            if (end.matcher(manuscript.lines().get(at)).matches()) {
                return at;
            }
        }
        throw WorkbookException
                .usage(where(manuscript, begin) + "scene " + name + " has no end");
    }

    private static String where(Manuscript manuscript, int index) {
        return manuscript.file() + ":" + (index + 1) + ": ";
    }

    /** The scene of that number, from 1. */
    Optional<Scene> scene(int number) {
        return number >= 1 && number <= scenes.size()
                ? Optional.of(scenes.get(number - 1))
                : Optional.empty();
    }
}
