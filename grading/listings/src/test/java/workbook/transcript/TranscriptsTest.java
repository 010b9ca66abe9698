// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranscriptsTest {

    private static final Path ROOT = Path.of(System.getProperty("workbook.root"));

    @TempDir
    private Path folder;

    private String told(Path file, boolean overwrite) throws Exception {
        StringWriter text = new StringWriter();
        try (Transcripts transcripts = new Transcripts(new Course(ROOT),
                new PrintWriter(text))) {
            transcripts.run(file, overwrite);
            transcripts.printCounts();
        }
        return text.toString();
    }

    private Path file(String attributes, String... lines) throws Exception {
        Path file = folder.resolve("x.adoc");
        Files.writeString(file, "[source,console" + attributes + "]\n----\n"
                + String.join("\n", lines) + "\n----\n");
        return file;
    }

    @Test
    void what_is_right_passes_and_what_is_not_run_has_not() throws Exception {
        assertThat(told(ROOT.resolve(
                "grading/listings/src/test/resources/workbook/transcript/right.adoc"),
                false))
                .endsWith("3 blocks passed, 0 failed, 2 not run\n")
                .contains("# it would take a day").contains("no-such-tool is needed");
    }

    @Test
    void a_difference_is_shown_with_its_line_and_command() throws Exception {
        assertThat(told(file("", "# echo a", "b"), false)).contains("not ok")
                .contains("x.adoc:4 expected").contains(" # echo a").contains("-b")
                .contains("+a").contains("exit status 0");
    }

    @Test
    void a_command_in_the_middle_must_not_fail_unless_it_is_said() throws Exception {
        assertThat(told(file("", "# false", "# true"), false))
                .contains("exit status 1, expected 0");
        assertThat(told(file("", "# false", "# echo $?", "1"), false))
                .contains("1 blocks passed");
        assertThat(told(file(",status=\"1,0\"", "# false", "# true"), false))
                .contains("1 blocks passed");
    }

    @Test
    void overwriting_makes_it_right_and_keeps_what_fits() throws Exception {
        Path file = file("", "# seq 9; readlink /proc/self/ns/uts", "1", "…", "8",
                "uts:[4026531000]", "# echo 4026531000", "x");
        assertThat(told(file, true)).contains("overwritten: ");
        assertThat(Files.readString(file)).contains("…\n8\n9\nuts:[4026531000]\n")
                .contains("# echo 4026531000\n4026531000\n");
        assertThat(told(file, false)).contains("1 blocks passed");
    }

    @Test
    void a_command_that_does_not_end_is_ended_with_all_it_started() throws Exception {
        assertThat(told(file(",timeout=1", "# sleep 4000 & sleep 4001", "# true"), false))
                .contains("no end after 1 seconds").contains("were not run");
        assertThat(ProcessHandle.allProcesses().flatMap(p -> p.info().commandLine()
                .stream())).noneMatch(c -> c.matches(".*sleep 400[01]"));
    }

    @Test
    void a_command_may_print_more_than_is_kept() throws Exception {
        assertThat(told(file("", "# seq 500000", "…", "499999", "500000", "# echo end",
                "end"), false)).contains("1 blocks passed");
    }

    @Test
    void a_block_is_run_beside_a_workspace_with_its_exercises_solved() throws Exception {
        String written = "# ! grep -rl --include=Uts* 'TODO 1.2' workspace/ch01*";
        String open = "# grep -rl --include=Mount* 'TODO 1.3' workspace/ch01*";
        assertThat(told(file(",solved=1.2", written, open, "[..]/MountNamespace.java"),
                false)).contains("1 blocks passed");
    }

    @Test
    void a_block_that_is_pasted_as_a_whole_must_leave_the_machine_as_it_was()
            throws Exception {
        assertThat(told(file("", "# hostname box; hostname", "box", "# hostname host"),
                false)).contains("1 blocks passed");
        assertThat(told(file("", "# hostname box; hostname", "box"), false))
                .contains("not ok", "+hostname box");
        assertThat(told(file("", "# sleep 77 >/dev/null &"), false))
                .contains("not ok", "+process sleep 77");
    }

    @Test
    void what_a_shell_reads_that_the_first_command_starts_is_not_pasted()
            throws Exception {
        assertThat(told(file("", "# unshare --uts sh", "# hostname box", "# exit"),
                false)).contains("1 blocks passed");
    }

    @Test
    void what_a_transcript_does_to_the_machine_goes_with_it() throws Exception {
        Path etc = Path.of("/etc/made-by-a-transcript");
        String before = Files.readString(Path.of("/proc/sys/kernel/hostname"));
        assertThat(told(file("", "# echo x >" + etc + " && cat " + etc, "x",
                "# hostname gone && mkdir /mnt/x && mount -t tmpfs tmpfs /mnt/x",
                "# ip link add name dummy0 type bridge",
                "# mkdir $(awk '/cgroup/ && $2 != \"/sys/fs/cgroup\" || /cgroup2/ "
                        + "{ print $2; exit }' /proc/mounts)/x"),
                false)).contains("it leaves:", "+file " + etc, "-hostname host",
                        "+hostname gone", "+mount /mnt/x tmpfs", "+network device dummy0",
                        "+cgroup ");
        assertThat(etc).doesNotExist();
        assertThat(Files.readString(Path.of("/proc/sys/kernel/hostname")))
                .isEqualTo(before);
    }
}
