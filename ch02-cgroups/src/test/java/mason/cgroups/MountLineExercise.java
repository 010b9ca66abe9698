// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mason.linux.Mount;
import mason.linux.Unmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.Answer;

/** Exercise 2.1: lines that the kernel has written, and lines as it would write them. */
@Exercise("2.1")
@Requires("root")
@LeakCheck
final class MountLineExercise {

    private static final Answer ANSWER = Answer.inWordsOf(MountLine.class);

    @TempDir
    private Path directory;

    private static MountLine parsed(String line) {
        return ANSWER.to(MountLine::parse, line);
    }

    /** Of version 2, with a dash for a source. */
    private static String line(String root, String target, String optional) {
        return "36 31 0:38 " + root + " " + target + " rw,relatime " + optional
                + "- cgroup2 - ro,nsdelegate";
    }

    private static MountLine meaning(String root, String target) {
        return new MountLine("cgroup2", Path.of(root), Path.of(target),
                Set.of("rw", "relatime"), Set.of("ro", "nsdelegate"));
    }

    private static void expectMeaning(String line, MountLine meaning, String why) {
        String seen;
        boolean right = false;
        try {
            MountLine parsed = parsed(line);
            seen = "" + parsed;
            right = parsed.equals(meaning);
        } catch (RuntimeException e) {
            seen = "" + e;
        }
        expect("the line [" + line + "] to mean " + meaning).observe(seen, right)
                .because(why);
    }

    @Test
    void version_1_has_its_controllers_in_the_last_field() {
        String name = Nonce.text();
        expectMeaning("34 31 0:31 / /sys/fs/cgroup/" + name + " rw,nosuid shared:12"
                + " - cgroup cgroup rw,cpu,cpuacct,name=" + name,
                new MountLine("cgroup", Path.of("/"), Path.of("/sys/fs/cgroup", name),
                        Set.of("rw", "nosuid"),
                        Set.of("rw", "cpu", "cpuacct", "name=" + name)),
                "the options of the file system say which controllers follow a tree of"
                        + " version 1, and those of the mount don't");
    }

    @Test
    @Covers(Question.SHAPES)
    void optional_fields_are_none_or_many() {
        for (int count = 0; count <= 4; count++) {
            String optional = IntStream.range(0, count)
                    .mapToObj(i -> List.of("shared:", "master:", "propagate_from:",
                            "unbindable").get(i) + Nonce.number(1, 99) + " ")
                    .collect(Collectors.joining());
            String target = "/" + Nonce.text();
            expectMeaning(line("/", target, optional), meaning("/", target),
                    "the optional fields are as many as there are, and a dash ends them");
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void the_source_is_a_dash_or_empty_or_any_word() {
        for (String source : List.of("-", "", "cgroup2", "a\\040-\\040b")) {
            String target = "/" + Nonce.text();
            expectMeaning(line("/", target, "shared:7 ").replace(" - ro", " " + source
                    + " ro"), meaning("/", target),
                    "a source is what the caller of mount(2) wrote, if anything, and"
                            + " cgroups have no use for it");
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void what_the_kernel_wrote_in_octal_digits_is_a_character_again() {
        String word = Nonce.text(5);
        for (String[] pair : new String[][]{{" ", "\\040"}, {"\t", "\\011"},
                {"\n", "\\012"}, {"\\", "\\134"}, {"\\040", "\\134040"}}) {
            String plain = "/" + word + pair[0] + "x";
            String written = "/" + word + pair[1] + "x";
            expectMeaning(line(written, "/sky", ""), meaning(plain, "/sky"),
                    "a name with a space in it would be two fields otherwise");
            expectMeaning(line("/", written, ""), meaning("/", plain),
                    "a name with a space in it would be two fields otherwise");
        }
    }

    /** A file system, and a directory of it that is mounted at another place. */
    @Test
    void lines_of_mounts_that_were_just_made_are_understood() throws IOException {
        Path whole = Files.createDirectory(directory.resolve(Nonce.fileName()));
        Path other = Files.createDirectory(directory.resolve(Nonce.text()));
        new Mount(Nonce.text(), whole.toString(), "tmpfs", Set.of(), "size=1m").apply();
        try {
            Path part = Files.createDirectory(whole.resolve(Nonce.fileName()));
            Mount.bind(part.toString(), other.toString()).apply();
            try {
                expectFound(other, Path.of("/").resolve(part.getFileName()));
                expectFound(whole, Path.of("/"));
            } finally {
                new Unmount(other.toString()).apply();
            }
        } finally {
            new Unmount(whole.toString()).apply();
        }
    }

    private static void expectFound(Path target, Path root) throws IOException {
        List<MountLine> seen = Files.readAllLines(Path.of("/proc/self/mountinfo"))
                .stream().filter(line -> line.contains(" - tmpfs "))
                .map(MountLineExercise::parsed).toList();
        expect("a mount of " + root + " at " + target + ", of the type tmpfs, to be"
                + " among those of this process")
                .observe(seen.toString(), seen.stream().anyMatch(m -> m.target()
                        .equals(target) && m.root().equals(root)
                        && m.type().equals("tmpfs")))
                .because("a part of a file system can be mounted alone, and its name can"
                        + " have any characters");
    }

    @Test
    @Covers(Question.SECOND_START)
    void each_line_is_another_mount() {
        for (int i = 0; i < 3; i++) {
            String target = "/" + Nonce.text();
            expectMeaning(line("/", target, ""), meaning("/", target),
                    "a host has many mounts, and this is asked for each of them");
        }
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void reading_a_line_changes_nothing() {
        HostChanges.expectNoneFrom("parse()", () -> parsed(line("/", "/sky", "")));
    }
}
