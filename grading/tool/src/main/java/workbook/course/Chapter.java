// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One chapter of the reference solution: the folder {@code chNN-…}. */
public record Chapter(Path directory) {

    public String name() {
        return directory.getFileName().toString();
    }

    /** Such as {@code ch02}: what its folder's name begins with. */
    public String shortName() {
        return name().substring(0, name().indexOf('-'));
    }

    /** From 1. */
    public int number() {
        return Integer.parseInt(shortName().substring(2));
    }

    boolean isCalled(String name) {
        return name.equals(name()) || name.matches("(ch)?\\d{1,2}") && Integer
                .parseInt(name.replace("ch", "")) == number();
    }

    /** Where a chapter's sources lie, in the reference as in a workspace. */
    public static Path sourcesIn(Path directory) {
        return directory.resolve("src/main/java");
    }

    /** What its classes read by name while they run, if there is anything. */
    public Optional<Path> resources() {
        return Optional.of(directory.resolve("src/main/resources"))
                .filter(Files::isDirectory);
    }

    public List<Source> sources() {
        return sourceFiles().stream().map(Source::read).toList();
    }

    public List<Path> sourceFiles() {
        return FolderListing.javaFiles(sourcesIn(directory));
    }

    public List<Assignment> assignments() {
        return exerciseFolders().stream().map(e -> Assignment.read(this, e))
                .sorted(Comparator.comparing(Assignment::number)).toList();
    }

    /** The folders of its exercises, whether they are sound or not. */
    public List<Path> exerciseFolders() {
        return FolderListing.foldersIn(directory.resolve("exercises"));
    }

    /** The chapters that come before it, in order. */
    public List<Chapter> below() {
        return new Course(directory.getParent()).chapters().stream()
                .filter(c -> c.name().compareTo(name()) < 0).toList();
    }

    /** What the chapter is compiled against: the chapters below, and libraries. */
    public List<Path> libraries() {
        Path list = directory.resolve("target/test-classpath.txt");
        try {
            return Stream.of(Files.readString(list).strip().split(File.pathSeparator))
                    .map(Path::of).map(this::foundHere).toList();
        } catch (IOException e) {
            throw WorkbookException
                    .ours(name() + " has not been built: " + list + " is missing");
        }
    }

    /**
     * Where a library is: a folder that was built on one machine may be used on another,
     * where it has another name and Maven another repository.
     */
    private Path foundHere(Path library) {
        if (Files.exists(library)) {
            return library;
        }
        return Stream.of("grading/testkit/target", "grading/tool/target/workbook/lib",
                "ch05-full-engine/target/mason/lib")
                .map(d -> directory.resolveSibling(d).resolve(library.getFileName()))
                .filter(Files::exists).findFirst().orElse(library);
    }

    /** What its graded tests run on, but the answer itself. */
    public List<Path> trusted() {
        List<Path> path = new ArrayList<>();
        path.add(directory.resolve("target/test-classes"));
        path.addAll(libraries());
        return path;
    }
}
