// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.testkit.Pace;

/**
 * The command line that runs graded tests in a sandbox. Where the answer is apart, its
 * classes are shown for {@link AnswerContainer} to show them again, and are not on the
 * class path of the tests.
 */
record SandboxCommand(Path directory, RunCgroups cgroups, IdRange owner,
        Sandbox.Tests tests) {

    List<String> words() {
        return new RootCommand(directory, owner, shown(), cgroups, java()).words();
    }

    private List<String> java() {
        List<String> options = new ArrayList<>(List.of(
                "-Dworkbook.pace=" + Pace.factor(), "-Dworkbook.seed=" + tests.seed()));
        if (tests.apart()) {
            options.addAll(AnswerContainer.options(forAnswer(), archive()));
        }
        return new SmallJvm(forTests(), archive()).words(options,
                TestRunner.class.getName());
    }

    private List<Path> forTests() {
        return tests.apart()
                ? classPath(tests.trusted().stream())
                : classPath(Stream.concat(tests.trusted().stream(),
                        tests.answer().stream()));
    }

    private List<Path> forAnswer() {
        return classPath(tests.answer().stream());
    }

    /** What all runs have in common comes first, as the archive wants it. */
    private static List<Path> classPath(Stream<Path> own) {
        return Stream.concat(ClassArchive.here().stream().flatMap(d -> d.jars().stream()),
                own).distinct().toList();
    }

    private static Optional<Path> archive() {
        return ClassArchive.here().map(ClassArchive::archive);
    }

    private List<Path> shown() {
        return Stream.of(forTests(), tests.answer(), archive().stream().toList())
                .flatMap(List::stream).distinct().toList();
    }
}
