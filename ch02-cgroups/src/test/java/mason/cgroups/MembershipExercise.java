// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.linux.Mount;
import mason.linux.Pid;
import mason.linux.Unmount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Exercise 2.2: processes of the tests' own, and processes as others may be. */
@Exercise("2.2")
@Requires({"root", "controller pids"})
@LeakCheck
final class MembershipExercise {

    private static final Answer ANSWER = Answer.inWordsOf();

    @TempDir
    private Path elsewhere;
    private final String name = Nonce.text();
    private Hierarchy tree;
    private Path cgroup;

    @BeforeEach
    void make() throws IOException {
        Path mount = MountedCgroups.mount("pids");
        tree = MountedCgroups.hierarchies().all().stream()
                .filter(h -> h.mount().equals(mount)).findFirst().orElseThrow();
        cgroup = Files.createDirectory(mount.resolve(name));
    }

    @AfterEach
    void remove() throws Exception {
        MountedCgroups.removeAll(cgroup);
    }

    private static Optional<Path> asked(Hierarchy hierarchy, List<String> lines) {
        return ANSWER.to(Membership::directory, new Membership(lines), hierarchy);
    }

    private static void expectPlace(Hierarchy hierarchy, List<String> lines,
            Optional<Path> place, String why) {
        String seen;
        boolean right = false;
        try {
            Optional<Path> found = asked(hierarchy, lines);
            seen = "" + found;
            right = found.equals(place);
        } catch (RuntimeException e) {
            seen = "" + e;
        }
        expect("a process with the lines " + lines + " to be, in the hierarchy "
                + hierarchy + ", at " + place).observe(seen, right).because(why);
    }

    private static List<String> lines(Pid process) throws IOException {
        return Files.readAllLines(process.proc().resolve("cgroup"));
    }

    private static void expectListed(Hierarchy hierarchy, Pid process)
            throws IOException {
        Optional<Path> place = asked(hierarchy, lines(process));
        String listed = place.map(p -> MountedCgroups.read(p, "cgroup.procs")).orElse("");
        expect("process " + process + " with the lines " + lines(process)
                + " to be listed in the directory of its cgroup")
                .observe(place + " lists " + listed.lines().toList(),
                        listed.lines().toList().contains("" + process))
                .because("a cgroup's cgroup.procs lists the processes that are in it");
    }

    @Test
    void this_process_is_where_each_hierarchy_lists_it() throws IOException {
        for (Hierarchy each : MountedCgroups.hierarchies().all()) {
            expectListed(each, Pid.own());
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void a_cgroup_may_have_any_name_and_depth() throws Exception {
        for (String odd : List.of("a:b::" + name, "ä 漢 " + name, "x\\y/z.-" + name)) {
            Path deep = Files.createDirectories(cgroup.resolve(odd));
            try (JoinedProcess joined = JoinedProcess.in(deep)) {
                expectPlace(tree, lines(joined.pid()), Optional.of(deep),
                        "a name of a cgroup can have any character but a slash and an"
                                + " end of line");
            }
        }
    }

    /** As in a container whose engine has mounted a part of the tree. */
    @Test
    void of_a_tree_that_is_mounted_in_part_the_part_is_left_out() throws Exception {
        Path deep = Files.createDirectories(cgroup.resolve("of/" + name));
        Mount.bind(cgroup.toString(), elsewhere.toString()).apply();
        try (JoinedProcess joined = JoinedProcess.in(deep)) {
            Hierarchy part = mountedAt(elsewhere, "/" + name);
            expectListed(part, joined.pid());
            expectPlace(part, List.of("0::/" + name, "5:pids:/" + name),
                    Optional.of(elsewhere), "the directory that is mounted is a cgroup");
            expectPlace(part, List.of("0::/" + name + "x/y", "5:pids:/" + name + "x/y"),
                    Optional.empty(), "a cgroup whose name begins like that of the one"
                            + " that is mounted is not in it");
        } finally {
            new Unmount(elsewhere.toString()).apply();
        }
    }

    private Hierarchy mountedAt(Path mount, String root) {
        Set<String> controllers = tree.controllers();
        return tree.pick(new LegacyHierarchy(mount, Path.of(root), controllers, false),
                new UnifiedHierarchy(mount, Path.of(root), controllers, false));
    }

    private static Hierarchy version1(String... options) {
        return new LegacyHierarchy(Path.of("/sky"), Path.of("/"), Set.of(options), false);
    }

    @Test
    @Covers(Question.SECOND_START)
    void version_1_goes_by_the_names_of_controllers() {
        String path = Nonce.text();
        for (String pair : List.of("cpu,cpuacct", "cpuacct,cpu")) {
            List<String> lines = List.of("6:cpuset:/set/" + path, "4:" + pair + ":/"
                    + path, "3:name=cpu:/named/" + path, "0::/two/" + path);
            expectPlace(version1("rw", "xattr", "cpuacct", "cpu"), lines,
                    Optional.of(Path.of("/sky", path)),
                    "two controllers in one tree can be named in either order");
            expectPlace(version1("rw", "cpuset"), lines,
                    Optional.of(Path.of("/sky/set", path)),
                    "cpu, cpuacct and cpuset are three controllers");
            expectPlace(version1("rw", "xattr", "name=cpu"), lines,
                    Optional.of(Path.of("/sky/named", path)),
                    "a tree without a controller has a name");
        }
    }

    @Test
    void version_2_has_the_line_without_controllers() {
        String path = Nonce.text();
        Hierarchy version2 = new UnifiedHierarchy(Path.of("/sky"), Path.of("/"),
                Set.of("cpu", "pids"), false);
        for (List<String> lines : List.of(List.of("0::/" + path, "2:pids:/x", "1:cpu:/y"),
                List.of("11:cpu:/y", "3:name=systemd:/z", "0::/" + path))) {
            expectPlace(version2, lines, Optional.of(Path.of("/sky", path)),
                    "in version 2 all controllers are in one tree, and its line names"
                            + " none");
        }
    }

    @Test
    void what_is_outside_of_the_cgroup_namespace_has_no_directory() {
        String path = Nonce.text();
        for (String outside : List.of("/../" + path, "/..", "/../../a/" + path)) {
            expectPlace(version1("rw", "memory"), List.of("4:memory:" + outside),
                    Optional.empty(), "dots lead out of what is mounted, and the kernel"
                            + " writes them where a path begins above its root");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_process_that_has_ended_is_nowhere() {
        for (Hierarchy each : MountedCgroups.hierarchies().all()) {
            expectPlace(each, List.of(), Optional.empty(),
                    "of a process that has ended there is no line");
        }
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void asking_changes_nothing() {
        HostChanges.expectNoneFrom("directory()",
                () -> asked(tree, List.of("0::/x", "5:pids:/x")));
    }
}
