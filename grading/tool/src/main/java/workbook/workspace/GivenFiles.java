// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.FolderListing;
import workbook.course.Resource;

/** All files that a workspace is given, by their paths below it. */
record GivenFiles(Map<Path, GivenFile> files) {

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping()
            .setPrettyPrinting().create();
    private static final TypeToken<TreeMap<String, String>> TEXTS = new TypeToken<>() {
    };

    private static final String TESTKIT = "testkit";
    private static final String POM = "pom.xml";

    private static GivenFiles of(Stream<GivenFile> files) {
        return new GivenFiles(files.collect(Collectors.toMap(GivenFile::path,
                Function.identity(), (a, b) -> b, TreeMap::new)));
    }

    /** What a workspace gets that is a Maven project of its own. */
    static GivenFiles of(Course course) {
        return of(Stream.concat(course.chapters().stream().flatMap(GivenFiles::ofChapter),
                Stream.concat(testkit(course), around(course))));
    }

    /** What a student's repository has, which is its own workspace. */
    static GivenFiles handedOut(Course course) {
        return of(course.chapters().stream().flatMap(GivenFiles::sources));
    }

    private static Stream<GivenFile> ofChapter(Chapter chapter) {
        return Stream.of(sources(chapter), tests(chapter),
                Stream.of(file(chapter, POM, pom(chapter.directory(), "",
                        chapter.directory().getParent()))))
                .flatMap(Function.identity());
    }

    /** The graded tests that a reader may see, and what they need. */
    private static Stream<GivenFile> tests(Chapter chapter) {
        try {
            return VisibleTests.of(chapter).stream().map(f -> file(chapter,
                    chapter.directory().relativize(f).toString(), text(f)));
        } catch (IOException e) {
            throw FileFailure.of("cannot read the tests of " + chapter.name(), e);
        }
    }

    /** What the tests are written with: a module of its own. */
    private static Stream<GivenFile> testkit(Course course) {
        Path testkit = testkitOf(course);
        if (!Files.exists(testkit.resolve(POM))) {
            return Stream.of();
        }
        return Stream.concat(
                FolderListing.javaFiles(Chapter.sourcesIn(testkit)).stream()
                        .map(f -> new GivenFile(Path.of(TESTKIT)
                                .resolve(testkit.relativize(f)), text(f))),
                Stream.of(new GivenFile(Path.of(TESTKIT, POM),
                        pom(testkit, "", course.root()))));
    }

    private static Path testkitOf(Course course) {
        return course.root().resolve("grading").resolve(TESTKIT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw FileFailure.of("cannot read what you are to be given", e);
        }
    }

    private static Stream<GivenFile> sources(Chapter chapter) {
        return StudentSources.marked(chapter).entrySet().stream()
                .map(s -> file(chapter, s.getKey().toString(), s.getValue()));
    }

    private static GivenFile file(Chapter chapter, String name, String text) {
        return new GivenFile(Path.of(chapter.name(), name), text);
    }

    /** The names of the modules, with a space around each. */
    private static String modules(Course course) {
        String testkit =
                Files.exists(testkitOf(course).resolve(POM)) ? " " + TESTKIT : "";
        return course.chapters().stream().map(c -> " " + c.name())
                .collect(Collectors.joining("", testkit, " "));
    }

    private static String pom(Path folder, String modules, Path project) {
        return new Pom(folder.resolve(POM)).ofWorkspace(modules, project.resolve(POM));
    }

    private static Stream<GivenFile> around(Course course) {
        return Stream.of(
                new GivenFile(Path.of(POM),
                        pom(course.root(), modules(course), course.root())),
                new GivenFile(Path.of("README.md"), Resource.text(Workspace.class,
                        "README.md").replace("EXERCISES", StudentSources.table(course))),
                new GivenFile(Path.of("mason"), Resource.text(Workspace.class, "mason")
                        .replace("@PROJECT@", quoted(course.root()))),
                new GivenFile(Path.of(".gitignore"),
                        Resource.text(Workspace.class, "gitignore")),
                new GivenFile(Path.of(".editorconfig"),
                        Resource.text(Workspace.class, "editorconfig")));
    }

    /** As a shell reads a word: no character in it has a meaning. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** What was given last; nothing where that was not noted. */
    static GivenFiles noted(Path file) {
        try {
            Map<String, String> texts = Files.exists(file)
                    ? JSON.fromJson(Files.readString(file), TEXTS)
                    : Map.of();
            return of(Optional.ofNullable(texts).orElse(Map.of()).entrySet().stream()
                    .map(e -> new GivenFile(Path.of(e.getKey()), e.getValue())));
        } catch (JsonParseException notOurs) {
            return new GivenFiles(Map.of());
        } catch (IOException e) {
            throw FileFailure.of("cannot read what you were given", e);
        }
    }

    void note(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        files.values().forEach(f -> texts.put(f.path().toString(), f.marked()));
        new AtomicFile(file).write(JSON.toJson(texts) + "\n");
    }

    Optional<GivenFile> file(Path path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Those that are not among others. */
    List<GivenFile> without(GivenFiles others) {
        return files.values().stream().filter(f -> others.file(f.path()).isEmpty())
                .toList();
    }
}
