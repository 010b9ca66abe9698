// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Chapter;
import workbook.testkit.Pace;
import workbook.workspace.StudentSources;

/**
 * Compiles a chapter of which some files are broken: the reference's text, or what was
 * handed out, stands for each of them, so that a slip in one file costs the exercise of
 * that file and no other. A file that is missing is treated alike.
 */
final class PartialCompilation {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Chapter chapter;
    private final Path classes;
    private final Compilation.Compiler compiler;
    private final Map<String, String> submitted;
    private final Map<String, String> texts;
    private final Map<String, List<String>> replaced = new TreeMap<>();
    private final long end = System.nanoTime() + Pace.stretched(LIMIT).toNanos();

    /** @param submitted texts by their names below the sources */
    PartialCompilation(Chapter chapter, Path classes, Compilation.Compiler compiler,
            Map<String, String> submitted) {
        this.chapter = chapter;
        this.classes = classes;
        this.compiler = compiler;
        this.submitted = submitted;
        this.texts = new TreeMap<>(submitted);
    }

    Compilation compiled() throws IOException {
        List<String> first = compiler.errors(texts);
        if (first.isEmpty()) {
            return new Compilation(List.of(), Map.of());
        }
        Map<String, String> given = StudentSources.standIns(chapter);
        given.keySet().stream().filter(name -> !texts.containsKey(name))
                .forEach(name -> replace(name, given,
                        List.of(name + Compilation.MISSING)));
        List<String> errors = replaced.isEmpty() ? first : errors();
        while (!errors.isEmpty()) {
            if (!replaceSome(given, errors, first) || System.nanoTime() > end) {
                return Compilation.failed(first);
            }
            errors = errors();
        }
        bringBackTheSound();
        return new Compilation(List.of(), explained());
    }

    /**
     * Replaces the files that errors name. Where those are the given ones already, a file
     * lacks what the given ones use, and all are tried that differ.
     */
    private boolean replaceSome(Map<String, String> given, List<String> errors,
            List<String> first) {
        Set<String> broken = files(errors);
        for (String name : broken) {
            replace(name, given, Stream.concat(naming(name, errors).stream(),
                    namingNone(errors).stream()).toList());
        }
        if (!broken.isEmpty() || replaced.isEmpty()) {
            return !broken.isEmpty();
        }
        List<String> different = submitted.keySet().stream()
                .filter(name -> !replaced.containsKey(name))
                .filter(name -> !submitted.get(name).equals(given.get(name))).toList();
        different.forEach(name -> replace(name, given, first));
        return !different.isEmpty();
    }

    private void replace(String name, Map<String, String> given, List<String> errors) {
        replaced.put(name, errors);
        if (given.containsKey(name)) {
            texts.put(name, given.get(name));
        } else {
            texts.remove(name);
        }
    }

    /** The files that errors name and that are not replaced yet. */
    private Set<String> files(List<String> errors) {
        return submitted.keySet().stream().filter(name -> !replaced.containsKey(name))
                .filter(name -> !naming(name, errors).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> naming(String name, List<String> errors) {
        return errors.stream().filter(e -> e.startsWith(name + ":")).toList();
    }

    /** Such as how many errors more there are. */
    private List<String> namingNone(List<String> errors) {
        return errors.stream().filter(
                e -> submitted.keySet().stream().noneMatch(n -> e.startsWith(n + ":")))
                .toList();
    }

    /** An error may be named in a file that is right and uses a broken one. */
    private void bringBackTheSound() throws IOException {
        boolean compiled = true;
        for (String name : new ArrayList<>(replaced.keySet())) {
            if (replaced.size() > 1 && submitted.containsKey(name)
                    && System.nanoTime() < end) {
                Map<String, String> before = new HashMap<>(texts);
                texts.put(name, submitted.get(name));
                compiled = errors().isEmpty();
                if (compiled) {
                    replaced.remove(name);
                } else {
                    texts.clear();
                    texts.putAll(before);
                }
            }
        }
        if (!compiled) {
            errors();
        }
    }

    /** A broken file that belongs to no exercise may be what broke the others. */
    private Map<String, List<String>> explained() {
        Set<String> ofExercises = Compilation.files(chapter.assignments());
        List<String> others = replaced.entrySet().stream()
                .filter(e -> !ofExercises.contains(e.getKey()))
                .filter(e -> submitted.containsKey(e.getKey()))
                .flatMap(e -> e.getValue().stream()).toList();
        Map<String, List<String>> all = new TreeMap<>();
        replaced.forEach((name, errors) -> all.put(name, ofExercises.contains(name)
                ? Stream.concat(errors.stream(), others.stream()).toList()
                : errors));
        return all;
    }

    /** Of the texts as they are now; nothing of an earlier try stays. */
    private List<String> errors() throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.sorted(Comparator.reverseOrder())
                    .filter(f -> !f.equals(classes)).toList()) {
                Files.delete(each);
            }
        }
        return compiler.errors(texts);
    }
}
