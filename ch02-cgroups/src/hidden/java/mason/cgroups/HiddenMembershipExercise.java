// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.answer.Answer;

/** Exercise 2.2 once more, for answers made to measure for the lines one can see. */
@Exercise("2.2")
class HiddenMembershipExercise {

    private static final Answer ANSWER = Answer.inWordsOf();

    /** The trees of systemd's hybrid layout, as Docker mounts a part of each. */
    @Test
    @Covers(Question.SHAPES)
    void a_container_finds_itself_in_every_tree() {
        for (int i = 0; i < 4; i++) {
            Path own = Path.of("/docker", Nonce.text(40));
            Path below = Path.of(Nonce.text(), Nonce.text());
            for (Hierarchy each : trees(own)) {
                expect("the directory, in the hierarchy " + each
                        + ", of a process in " + own.resolve(below),
                        Optional.of(each.mount().resolve(below)))
                        .observe(asked(each, lines(own.resolve(below))))
                        .because("what is mounted is the container's own cgroup");
                expect("the directory, in the hierarchy " + each
                        + ", of a process in another container", Optional.<Path>empty())
                        .observe(asked(each, lines(Path.of("/docker", Nonce.text(40)))))
                        .because("it is beside what is mounted");
            }
        }
    }

    private static Optional<Path> asked(Hierarchy hierarchy, List<String> lines) {
        return ANSWER.to(Membership::directory, new Membership(lines), hierarchy);
    }

    private static List<Hierarchy> trees(Path root) {
        Path sky = Path.of("/sys/fs/cgroup");
        return List.of(
                new LegacyHierarchy(sky.resolve("cpu,cpuacct"), root,
                        Set.of("rw", "cpu", "cpuacct"), false),
                new LegacyHierarchy(sky.resolve("net_cls,net_prio"), root,
                        Set.of("ro", "net_cls", "net_prio", "xattr"), true),
                new LegacyHierarchy(sky.resolve("cpuset"), root,
                        Set.of("rw", "cpuset", "clone_children"), false),
                new LegacyHierarchy(sky.resolve("systemd"), root,
                        Set.of("rw", "xattr", "name=systemd"), false),
                new UnifiedHierarchy(sky.resolve("unified"), root, Set.of(), false));
    }

    /** In any order; each tree has a path of its own but for what is asked. */
    private static List<String> lines(Path path) {
        List<String> lines = new ArrayList<>(List.of("13:cpuset:" + path,
                "9:net_prio,net_cls:" + path, "4:cpuacct,cpu:" + path,
                "2:memory:/" + Nonce.text(), "1:name=systemd:" + path, "0::" + path));
        Collections.rotate(lines, Nonce.number(0, 5));
        return lines;
    }
}
