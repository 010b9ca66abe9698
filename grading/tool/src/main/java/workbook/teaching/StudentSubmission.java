// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.grader.Submission;
import workbook.grader.SubmittedSources;
import workbook.workspace.HoleLocation;

/**
 * What a student handed in, read once.
 *
 * @param sources of each chapter; none if no folder with chapters was found
 */
record StudentSubmission(Map<Chapter, SubmittedSources> sources) {

    private static final int LEVELS = 3;
    private static final int FOLDERS = 1000;

    static StudentSubmission of(Student student, List<Chapter> chapters)
            throws IOException {
        try (HandedIn in = opened(student.folder(), chapters)) {
            Map<Chapter, SubmittedSources> sources = new LinkedHashMap<>();
            Path root = root(in.root(), chapters).orElse(in.root());
            for (Chapter chapter : chapters) {
                sources.put(chapter, SubmittedSources.read(root, sources(chapter)));
            }
            return new StudentSubmission(sources);
        } catch (HandedIn.Refused e) {
            SubmittedSources nothing = SubmittedSources.refused(e.getMessage());
            return new StudentSubmission(chapters.stream()
                    .collect(Collectors.toMap(c -> c, c -> nothing, (a, b) -> a,
                            LinkedHashMap::new)));
        }
    }

    /** The folder, the archive, or the only archive in a folder without chapters. */
    private static HandedIn opened(Path submission, List<Chapter> chapters)
            throws IOException {
        if (HandedIn.isArchive(submission)) {
            return HandedIn.archive(submission);
        }
        if (root(submission, chapters).isPresent()) {
            return HandedIn.folder(submission);
        }
        List<Path> archives = HandedIn.archivesIn(submission);
        if (archives.size() > 1) {
            throw new HandedIn.Refused("there are several archives, and it isn't known"
                    + " which counts: " + archives.stream()
                            .map(a -> a.getFileName().toString())
                            .collect(Collectors.joining(", ")));
        }
        return archives.isEmpty()
                ? HandedIn.folder(submission)
                : HandedIn.archive(archives.get(0));
    }

    /** Whether this is a folder with chapters itself, and not one for each student. */
    static boolean isOneStudents(Path folder, List<Chapter> chapters) {
        return chapters.stream().anyMatch(c -> has(folder, sources(c)));
    }

    /** The chapters of which there is no Java file at all. */
    List<Chapter> missing() {
        return sources.entrySet().stream().filter(e -> e.getValue().nothing())
                .map(Map.Entry::getKey).toList();
    }

    /** How much Java it is. */
    long characters() {
        return sources.values().stream().flatMap(s -> s.texts().values().stream())
                .mapToLong(String::length).sum();
    }

    private static Path sources(Chapter chapter) {
        return Chapter.sourcesIn(Path.of(chapter.name()));
    }

    /** The highest folder that has a chapter, the first by name if there are several. */
    private static Optional<Path> root(Path folder, List<Chapter> chapters) {
        List<Path> level = List.of(folder);
        for (int depth = 0; depth <= LEVELS; depth++) {
            Optional<Path> found = level.stream()
                    .filter(f -> chapters.stream().anyMatch(c -> has(f, sources(c))))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            level = level.stream().flatMap(f -> folders(f).stream()).limit(FOLDERS)
                    .toList();
        }
        return Optional.empty();
    }

    /** No link on the way there is followed. */
    private static boolean has(Path folder, Path sources) {
        Path step = folder;
        for (Path name : sources) {
            step = step.resolve(name.toString());
            if (!Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.limit(FOLDERS)
                    .filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.getFileName().toString().matches("\\..*|__MACOSX"))
                    .sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    Submission submission() {
        return new Submission.Sources(sources::get);
    }

    /** Of the names and texts, and of what was left out. */
    String hash() {
        Fingerprint all = new Fingerprint();
        sources.forEach((chapter, read) -> {
            all.add(chapter.name());
            read.texts().forEach((name, text) -> all.add(name).add(text));
            read.reasons().forEach(all::add);
        });
        return all.hex();
    }

    /** Why a chapter is not even compiled. */
    Optional<String> lack(Chapter chapter) {
        SubmittedSources read = sources.get(chapter);
        return read.texts().isEmpty() ? read.reasons().stream().findFirst()
                : Optional.empty();
    }

    List<String> leftOut() {
        return sources.entrySet().stream().flatMap(e -> e.getValue().leftOut().stream()
                .map(l -> e.getKey().name() + "/" + l)).toList();
    }

    /** File and line of a hole, as the student knows them. */
    String whereToLook(Assignment assignment) {
        String text = sources.get(assignment.chapter()).texts().get(
                Chapter.sourcesIn(Path.of("")).relativize(assignment.file()).toString());
        return assignment.chapter().name() + "/" + assignment.file() + (text == null
                ? " (missing)"
                : ":" + HoleLocation.of(assignment, HoleLocation.lines(text)).line());
    }
}
